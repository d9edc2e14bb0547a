"""Numbers: what the records count, and the evaluations that they come from."""

from quality_kunming.charts.record import is_rank
from quality_kunming.charts.wording import when_text
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


def headline(indicator: Indicator, catalog: Catalog, lead: bool = False) -> dict:
    """figure_number: what an indicator last said of the city, or of whom it speaks, with the number's own year."""
    own = [point for point in indicator.points if point.scope == indicator.points[0].scope]
    point = max(own, key=lambda point: (point.year or 0, point.as_of.first_day))
    is_number = point.value is not None
    label = f"{indicator.name}：{point.category}" if point.category else indicator.name
    whose = "" if point.scope in label else f"，{point.scope}"
    return {
        "label": label,
        "value": format_number(point.value) if is_number else point.text,
        "unit": (indicator.unit or None) if is_number else None,
        "qualifier": "第" if is_number and is_rank(indicator) else None,
        "derived": point.derived,
        "note": point.note or None,
        "lead": lead,
        "when": when_text(indicator, point) + whose,
        **_source_and_day(point, catalog),
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
