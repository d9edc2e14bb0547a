"""Marked numbers that differ from the data."""

from collections.abc import Iterator

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import Example, Finding, Rule, Scope
from quality_kunming.checks.support.marked_figures import EXAMPLE, marked
from quality_kunming.model.figures import DataFigure
from quality_kunming.reading.amounts import amount_of, read_amount

_BAD = "2022年8月，种植面积[约1.5万亩](数据:example/种植面积)。"
_GOOD = "2022年8月，种植面积[约12,000亩](数据:example/种植面积)。"

RULE = Rule(
    id="figure-value",
    title="正文里的数和数据不一样",
    scope=Scope.PROJECT,
    reason="同一个数在一处改了、别处没改，读者就不知道该信哪一个。",
    source="《中华人民共和国统计法》；本项目规定，数字以 data/ 里的为准",
    bad=Example(Example.in_article(_BAD).files | EXAMPLE, shown=_BAD),
    good=Example(Example.in_article(_GOOD).files | EXAMPLE, shown=_GOOD),
)


def find(project: Project) -> Iterator[Finding]:
    """Each marked number that says another value, unit or degree of exactness than the data."""
    for one in marked(project):
        if not _agrees(one.mark.text, one.figure):
            message = (
                f"标的数写成“{one.mark.text}”，{one.figure.record.file} 里"
                f"“{'/'.join(one.figure.parts)}”是“{one.figure.text}”；"
                "请改成一样的，单位和“约”“余”这样的字也放进方括号"
            )
            yield Finding(one.file, one.line, message)


def _agrees(text: str, figure: DataFigure) -> bool:
    if figure.value is None:
        return text.strip("“”") == figure.words
    written = read_amount(text)
    return written is not None and written.equals(
        amount_of(figure.value, figure.unit, figure.qualifier)
    )
