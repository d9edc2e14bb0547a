"""Whether the files of a collection hold together: references, links, pictures, ranks, seasons, addresses."""

from collections.abc import Iterator
from functools import partial

from quality_kunming.charts import why_not
from quality_kunming.errors import Problem
from quality_kunming.faults import caught
from quality_kunming.loading.addresses import taken_addresses, twin_files
from quality_kunming.loading.collection import SITE, Collection
from quality_kunming.loading.introductions import lost_figures
from quality_kunming.loading.mentions import Mentions
from quality_kunming.loading.pictures import unusable_pictures
from quality_kunming.loading.plain_fields import links_in_words
from quality_kunming.loading.references import Location, clashes, dangling, written_references
from quality_kunming.loading.seasons import wrong_in_seasons
from quality_kunming.loading.step_guides import lost_activities
from quality_kunming.model.base import Model, Record
from quality_kunming.model.drawing import FILE as DRAWING
from quality_kunming.model.drawing import Drawing
from quality_kunming.model.indicator import Indicator
from quality_kunming.model.introduction import Introduction
from quality_kunming.model.site import Site
from quality_kunming.model.step_guide import StepGuide


def problems_between(collection: Collection) -> Iterator[Problem]:
    """Every problem that only shows when the files are seen together."""
    mentions = Mentions(collection)
    described = collection.described
    if collection.site:
        described[SITE] = collection.site
    if collection.drawing:
        described[DRAWING] = collection.drawing
    for name, model in described.items():
        yield from caught(partial(problems_of, name, model, collection, mentions), name)
    for name, text in collection.headless.items():
        yield from caught(partial(mentions.problems, name, text), name)
    for search in (_dangling_in_unbuilt, _clashes, _wrong_seasons, taken_addresses, twin_files):
        yield from caught(partial(search, collection))
    collection.readings.save()


def problems_of(
    name: str, model: Model, collection: Collection, mentions: Mentions
) -> Iterator[Problem]:
    """What is wrong in one record or text when it is held against the others."""
    for location, message, rule in _wrong_in(model, collection):
        yield Problem(name, collection.line_of(name, location), message, rule)
    yield from mentions.problems(name, model)


def _clashes(collection: Collection) -> Iterator[Problem]:
    """What several files share that only one may have."""
    for name, location, message in clashes(list(collection.records.items())):
        yield Problem(name, collection.line_of(name, location), message, "rank-taken")


def _wrong_seasons(collection: Collection) -> Iterator[Problem]:
    """What is wrong with the order of things in an edition."""
    for name, location, message, rule in wrong_in_seasons(collection):
        yield Problem(name, collection.line_of(name, location), message, rule)


def _dangling_in_unbuilt(collection: Collection) -> Iterator[Problem]:
    """Names that nothing has, in files whose fields have other faults; a line is told of once."""
    lines = {(one.path, one.line) for one in collection.problems}
    for name, model in collection.unbuilt.items():
        for location, kind, key in written_references(model, collection.values_of(name)):
            if message := collection.why_missing(kind, key):
                line = collection.line_of(name, location)
                if (name, line) not in lines:
                    yield Problem(name, line, message, "reference")


def _wrong_in(model: Model, collection: Collection) -> Iterator[tuple[Location, str, str]]:
    """Where, what to say, and the rule."""
    for location, message in dangling(model, collection.find, collection.why_missing):
        if not _is_place(model, location):
            yield location, message, "reference"
    for location, message in unusable_pictures(model, collection.root / "content"):
        yield location, message, "text-picture"
    for location, message in links_in_words(model):
        yield location, message, "text-markup"
    if isinstance(model, Indicator):
        if reason := why_not(model):
            yield ("points",), reason, "chart"
        for location, message in _unknown_scopes(model, collection.site):
            yield location, message, "record-field"
    if isinstance(model, Drawing):
        yield from _wrong_tiles(model, collection)
    if isinstance(model, Introduction):
        for location, message in lost_figures(model, collection):
            yield location, message, "figure-mark"
    if isinstance(model, StepGuide):
        for location, message in lost_activities(model, collection):
            yield location, message, "reference"


def _wrong_tiles(drawing: Drawing, collection: Collection) -> Iterator[tuple[Location, str, str]]:
    """Districts that the map draws twice, or not at all."""
    tiles = drawing.map.tiles if drawing.map else ()
    drawn = [tile.district for tile in tiles]
    for number, slug in enumerate(drawn):
        if slug in drawn[:number]:
            message = f"县区“{slug}”画了两块，请删去一块"
            yield ("map", "tiles", number, "district"), message, "record-field"
    missing = [term for slug, term in collection.terms["district"].items() if slug not in drawn]
    if tiles and missing:
        names = "、".join(f"{term.name}（{term.slug}）" for term in missing)
        yield ("map", "tiles"), f"“县区”（tiles）里少了 {names}，请各补一块", "record-field"


def _unknown_scopes(indicator: Indicator, site: Site | None) -> Iterator[tuple[Location, str]]:
    """Each point that speaks of a place that the site does not compare."""
    known = site.city.scopes if site else ()
    for number, point in enumerate(indicator.points):
        if site and point.scope not in known:
            message = (
                f"“范围”（scope）写成了“{point.scope}”，只能写 {'、'.join(known)}；"
                f"别的地方先加到 {SITE} 城市的“更大的范围”（wider）里"
            )
            yield ("points", number, "scope"), message


def _is_place(model: Model, location: Location) -> bool:
    """Whether a reference is the folder that the file lies in: `seasons` tells of that once."""
    return location == ("edition",) and isinstance(model, Record) and model.by_edition
