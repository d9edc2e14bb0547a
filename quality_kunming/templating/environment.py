"""Equips Pelican's Jinja environments with the site's globals and filters."""

from functools import partial

from jinja2 import Environment

from quality_kunming.charts import draw, table_rows
from quality_kunming.model.state import State
from quality_kunming.prose import ProseRenderer
from quality_kunming.templating import blocks
from quality_kunming.templating.filters import filters
from quality_kunming.templating.frame import frame
from quality_kunming.templating.home import home
from quality_kunming.templating.offers import offers
from quality_kunming.templating.states import state_name
from quality_kunming.templating.structured_data import structured_data
from quality_kunming.templating.today import today
from quality_kunming.workshop import SETTING, Workshop


def equip(generator) -> None:
    """Give a generator's templates the catalog and what they may call."""
    workshop = Workshop.of(generator.settings)
    generator.context[SETTING] = workshop
    furnish(generator.env, workshop)


def furnish(env: Environment, workshop: Workshop) -> None:
    """Put globals and filters into an environment; the first one furnished also draws the blocks in texts."""
    env.globals |= _globals(workshop)
    env.filters |= filters(workshop)
    if workshop.prose is None:
        workshop.prose = _renderer(env, workshop)
        workshop.notice_of = partial(blocks.notice, env)


def _globals(workshop: Workshop) -> dict:
    catalog = workshop.catalog
    ways = today(catalog)
    share_picture = workshop.asset("images/share.png")
    return {
        "catalog": catalog,
        "site": frame(catalog),
        "home": home(catalog, workshop.pictures, ways),
        "offers": offers(catalog, ways),
        "source": partial(catalog.get, "source"),
        "state_words": {state_name(state): str(state) for state in State},
        "draw": partial(draw, city=catalog.site.city.name),
        "chart_rows": lambda indicator: table_rows(indicator, catalog.records["source"]),
        "asset": workshop.asset,
        "share_picture": share_picture,
        "structured_data": partial(structured_data, catalog=catalog, share_picture=share_picture),
    }


def _renderer(env: Environment, workshop: Workshop) -> ProseRenderer:
    """What renders texts, with the records and pictures in them drawn by the environment's templates."""
    catalog, pictures = workshop.catalog, workshop.pictures
    return ProseRenderer(
        place_record=partial(blocks.place_record, env, catalog, pictures),
        place_picture=partial(blocks.place_picture, env, catalog, pictures),
        is_absent=catalog.absent.__contains__,
        find_figure=partial(blocks.figure_link, catalog),
        size_of=pictures.size_of,
    )
