"""Equips Pelican's Jinja environments with the site's globals and filters."""

from functools import partial

from jinja2 import Environment
from markupsafe import Markup

from quality_kunming.charts import draw, table_rows
from quality_kunming.environment import ROOT
from quality_kunming.model.numerals import in_formal_words
from quality_kunming.model.placeholder import TO_COME
from quality_kunming.model.state import State
from quality_kunming.prose import ProseRenderer
from quality_kunming.reading.colours import colours_of
from quality_kunming.templating import blocks
from quality_kunming.templating.frame import frame
from quality_kunming.templating.home import home
from quality_kunming.templating.navigation import navigation
from quality_kunming.templating.offers import offers
from quality_kunming.templating.states import state_name
from quality_kunming.templating.structured_data import structured_data
from quality_kunming.templating.today import today
from quality_kunming.templating.values import Values
from quality_kunming.workshop import SETTING, Workshop


def equip(generator) -> None:
    """Give a generator's templates the catalog and what they may call."""
    workshop = Workshop.of(generator.settings)
    generator.context[SETTING] = workshop
    furnish(generator.env, workshop)


def furnish(env: Environment, workshop: Workshop) -> None:
    """Put globals and filters into an environment; the first one furnished also draws the blocks in texts."""
    catalog = workshop.catalog
    values = Values(catalog, workshop.pictures)
    ways = today(catalog, values)
    share_picture = workshop.asset("images/share.png")
    env.globals |= {
        "catalog": catalog,
        "site": frame(catalog, values),
        "colours": colours_of(ROOT / "theme"),
        "to_come": TO_COME,
        "navigation": navigation(catalog),
        "home": home(catalog, values, ways),
        "offers": offers(catalog, values, ways),
        "source": partial(catalog.get, "source"),
        "state_words": {state_name(state): str(state) for state in State},
        "draw": partial(draw, city=catalog.site.city.name),
        "chart_rows": lambda indicator: table_rows(indicator, catalog.records["source"]),
        "asset": workshop.asset,
        "share_picture": share_picture,
        "structured_data": partial(structured_data, catalog=catalog, share_picture=share_picture),
    }
    env.filters |= values.filters | {
        "prose": lambda text, prefix="": Markup(workshop.prose.render(text, prefix).html),
        "written": lambda matter: Markup(
            workshop.prose.render(matter.body, origin=matter.path).html
        ),
        "formal_words": in_formal_words,
        "absolute": lambda url: catalog.site.origin + url,
    }
    if workshop.prose is None:
        workshop.prose = ProseRenderer(
            place_record=partial(blocks.place_record, env, catalog, workshop.pictures),
            place_picture=partial(blocks.place_picture, env, catalog, workshop.pictures),
            is_absent=catalog.absent.__contains__,
            find_figure=partial(blocks.figure_link, catalog),
            size_of=workshop.pictures.size_of,
        )
        workshop.notice_of = partial(blocks.notice, env)
