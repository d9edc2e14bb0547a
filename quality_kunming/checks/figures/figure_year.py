"""Marked numbers without their year."""

import re
import unicodedata
from collections.abc import Iterator

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import Example, Finding, Rule, Scope
from quality_kunming.checks.support.marked_figures import EXAMPLE, Marked, marked
from quality_kunming.model.numerals import DIGITS, in_digits

_BAD = "种植面积[约1.2万亩](数据:example/种植面积)。"
_GOOD = "2022年8月，种植面积[约1.2万亩](数据:example/种植面积)。"

RULE = Rule(
    id="figure-year",
    title="正文里的数没有年份",
    scope=Scope.PROJECT,
    reason="数一年一变，不写是哪一年的，过一年就成了错的。",
    source="本项目规定，“没有日期的数不写”",
    bad=Example(Example.in_article(_BAD).files | EXAMPLE, shown=_BAD),
    good=Example(Example.in_article(_GOOD).files | EXAMPLE, shown=_GOOD),
)


def find(project: Project) -> Iterator[Finding]:
    """Each marked number whose year stands neither beside it nor in a heading above."""
    for one in marked(project):
        years = _years(one.mark.context)
        if one.figure.year in years:
            continue
        fault = (
            f"这一段写的是{'、'.join(f'{year}年' for year in sorted(years))}"
            if years
            else "这一段没有年份"
        )
        message = f"标的数“{one.mark.text}”是{_date(one)}的，{fault}；请在同一段或小标题里写上 {one.figure.year}年"
        yield Finding(one.file, one.line, message)


def _date(one: Marked) -> str:
    return (
        f"{one.figure.year}年" if getattr(one.figure.item, "year", None) else one.figure.as_of.text
    )


def _years(text: str) -> set[int]:
    """Every year that a text names, in whatever digits."""
    text = unicodedata.normalize("NFKC", text)
    years = {int(year) for year in re.findall(r"(?<![\d.])((?:1[89]|2[01])\d\d)(?!\d|\.\d)", text)}
    return years | {
        int(in_digits(said)) for said in re.findall(rf"([一二][{DIGITS}零]{{3}})年", text)
    }
