"""The Jinja environment of one workshop: what templates may call."""

from collections.abc import Callable
from functools import partial

from jinja2 import Environment, StrictUndefined

from quality_kunming.charts import draw, table_rows
from quality_kunming.environment import ROOT
from quality_kunming.images import PictureLibrary
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.date_text import date_text
from quality_kunming.model.placeholder import TO_COME
from quality_kunming.model.state import State
from quality_kunming.prose import Prose
from quality_kunming.reading.colours import colours_of
from quality_kunming.templating.filters import filters
from quality_kunming.templating.frame import frame
from quality_kunming.templating.home import home
from quality_kunming.templating.loader import TEMPLATES
from quality_kunming.templating.navigation import navigation
from quality_kunming.templating.offers import offers
from quality_kunming.templating.sharing import shared_picture
from quality_kunming.templating.states import state_name
from quality_kunming.templating.structured_data import structured_data
from quality_kunming.templating.today import today
from quality_kunming.templating.values.months import season_months
from quality_kunming.templating.values.reminders import reminder


def environment(
    catalog: Catalog,
    pictures: PictureLibrary,
    *,
    asset: Callable[[str], str],
    shared: Callable[[Callable[[], object]], object],
    render_prose: Callable[[str, str], Prose],
) -> Environment:
    """An environment with globals and filters over a catalog and its pictures.

    `asset(name)` gives the address of a file of the theme, `render_prose(text, prefix)` draws a record's texts, and
    `shared(work)` is what `work` gives, worked out when a page first asks for it.
    """
    share = partial(
        shared_picture, catalog=catalog, pictures=pictures, common=asset("images/share.png")
    )
    env = Environment(
        loader=TEMPLATES,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        auto_reload=False,
        cache_size=-1,
    )
    env.globals |= {
        "catalog": catalog,
        "site": shared(partial(frame, catalog)),
        "navigation": shared(partial(navigation, catalog)),
        "colours": colours_of(ROOT / "theme"),
        "to_come": TO_COME,
        "home": shared(lambda: home(catalog, pictures, today(catalog))),
        "offers": shared(lambda: offers(catalog, today(catalog))),
        "months": shared(lambda: season_months(catalog)),
        "reminder": lambda: reminder(catalog),
        "source": lambda slug: catalog.get("source", slug),
        "state_words": {state_name(state): str(state) for state in State},
        "draw": lambda *named: draw(*named, city=catalog.site.city.name),
        "chart_rows": lambda indicator: table_rows(indicator, catalog.records["source"]),
        "asset": asset,
        "day_text": lambda: date_text(catalog.day),
        "shared_picture": share,
        "structured_data": partial(structured_data, catalog=catalog, share=share),
    }
    env.filters |= filters(catalog, pictures, render_prose)
    return env
