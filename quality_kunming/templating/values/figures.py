"""Numbers: what the records count, and the evaluations that they come from."""

from quality_kunming.model.catalog import Catalog
from quality_kunming.model.figure import Figure, Qualifier, format_number
from quality_kunming.model.indicator import Evaluation, Indicator, Point


def figure_number(figure: Figure, catalog: Catalog) -> dict:
    """figure_number: a qualifier before the number stays there; one after it joins the unit."""
    before = figure.qualifier in (Qualifier.ABOUT, Qualifier.OVER)
    after = "" if before or not figure.qualifier else str(figure.qualifier)
    return {
        "label": figure.label,
        "value": format_number(figure.value),
        "unit": after + figure.unit or None,
        "qualifier": str(figure.qualifier) if before else None,
        "derived": figure.derived,
        "note": figure.note or None,
        "lead": False,
        **_source_and_day(figure, catalog),
    }


def dated_sentence(indicator: Indicator, catalog: Catalog) -> dict | None:
    """sentence_list: the latest sentence that is written of an indicator, and who published its number."""
    said = [point for point in indicator.points if point.sentence]
    if not said:
        return None
    latest = max(said, key=lambda point: point.as_of.first_day)
    source = catalog.get("source", latest.source)
    return {
        "text": latest.sentence,
        "href": indicator.url,
        "day": latest.as_of.first_day,
        "source": "，".join(filter(None, (source.publisher, source.date and source.date.text))),
        "source_href": source.url,
    }


def _source_and_day(dated: Figure | Point, catalog: Catalog) -> dict:
    source = catalog.get("source", dated.source)
    return {
        "as_of": dated.as_of.text,
        "source": source.publisher,
        "source_href": source.url,
    }


def evaluation_entry(evaluation: Evaluation, catalog: Catalog) -> dict:
    """evaluation_list: an evaluation with the indicators that show it."""
    indicators = [one for one in catalog.indicators if one.evaluation == evaluation.slug]
    return {
        "id": f"evaluation-{evaluation.slug}",
        "name": evaluation.name,
        "text": evaluation.summary,
        "links": [{"label": one.name, "href": one.url} for one in indicators],
    }


def evaluation_name(indicator: Indicator, catalog: Catalog) -> str | None:
    """What an indicator belongs to; nothing where it stands alone, or is known before it."""
    evaluation = catalog.get("evaluation", indicator.evaluation)
    return evaluation.name if evaluation else None
