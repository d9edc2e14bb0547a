"""Introductions: the campaign's figures in their words, and the ways from one language to another."""

from quality_kunming.model.catalog import Catalog
from quality_kunming.model.figure import Qualifier
from quality_kunming.model.figures import DataFigure
from quality_kunming.model.introduction import HOME, Introduction, Quoted
from quality_kunming.model.view import View
from quality_kunming.pages.introductions import ORIGINAL

_NAME = "简体中文"


def quoted_figures(introduction: Introduction, catalog: Catalog) -> list[dict]:
    """figure_group: those that are known on the day, and are numbers."""
    found = ((one, catalog.figure(one.figure)) for one in introduction.figures)
    return [
        _figure(one, figure, introduction, catalog)
        for one, figure in found
        if figure and figure.value is not None
    ]


def _figure(
    quoted: Quoted, figure: DataFigure, introduction: Introduction, catalog: Catalog
) -> dict:
    writing, words = introduction.writing, introduction.words
    source = catalog.get("source", figure.item.source)
    is_derived = getattr(figure.item, "derived", False)
    number, scale = writing.number(figure.value, figure.unit)
    dated = [words.dated.format(date=writing.date(figure.as_of))]
    return {
        "label": quoted.label,
        "value": number,
        "unit": writing.space.join(filter(None, (scale, quoted.unit))) or None,
        "qualifier": _qualifier(figure.qualifier, introduction),
        "derived": is_derived,
        "note": quoted.note or None,
        "lead": False,
        "as_of": figure.as_of.iso,
        "source": quoted.source or source.publisher,
        "source_href": source.url,
        "words": {
            "dated": writing.space.join([*dated, words.derived] if is_derived else dated),
            "source": words.source,
            "space": writing.space,
            "source_language": None if quoted.source else HOME,
        },
    }


def _qualifier(qualifier: Qualifier | None, introduction: Introduction) -> str | None:
    if qualifier is None:
        return None
    writing = introduction.writing
    return writing.about if qualifier is Qualifier.ABOUT else writing.over


def languages(catalog: Catalog) -> list[dict]:
    """The ways to the introductions: what each language calls itself."""
    return [
        {"label": one.name, "href": one.url, "language": one.language}
        for one in catalog.all("introduction")
    ]


def alternates(view: View, catalog: Catalog) -> list[dict]:
    """The pages that say the same in other languages, this one among them; nothing where there is no other."""
    if view.section != ORIGINAL:
        return []
    others = languages(catalog)
    original = {"label": _NAME, "href": f"/{ORIGINAL}/", "language": HOME}
    return [original, *others] if others else []
