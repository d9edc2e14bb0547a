"""Jubilees of what everybody knows the year of."""

import re
from collections.abc import Iterator
from functools import cache

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.support.times.dated import sentence_around, year_called
from quality_kunming.checks.tables import table
from quality_kunming.model.numerals import whole_number

_N = r"(?P<number>\d{1,3}|[一二三四五六七八九十百]{1,4})"
_YEAR = r"(?P<year>(?<!\d)(?:19|20)\d\d年|今年)"
_BIRTHDAY = re.compile(
    rf"(?P<name>新中国|共和国|中华人民共和国|建党|建军|祖国)(?:的|成立|迎来)?{_N}(?:周?岁(?:生日|华诞)?|(?:周年)?华诞)(?![的那])"
)
_ANY_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d年|去年|明年|前年")

_ALIASES = {"共和国": "新中国", "祖国": "新中国"}


def wrong_jubilees(text: str, now: int | None) -> Iterator[Slip]:
    """Each that is told of a year in which there are more or fewer."""
    for match in _pattern().finditer(text):
        year, first = year_called(match["year"], now), table("times")["founded"][match["name"]]
        if year and year > first and whole_number(match["number"]) != year - first:
            told = f"{match['name']}是{first}年的事，到{year}年是{year - first}周年；请核对"
            yield Slip(*match.span(), f"“{match[0]}”的周年不对，{told}")
    for match in _BIRTHDAY.finditer(text):
        first = table("times")["founded"][_ALIASES.get(match["name"], match["name"])]
        is_of_now = now and not _ANY_YEAR.search(sentence_around(text, match.start()))
        if is_of_now and whole_number(match["number"]) != now - first:
            told = f"{match['name']}从{first}年算起，到{now}年是{now - first}周年；请核对"
            yield Slip(*match.span(), f"“{match[0]}”不对，{told}")


@cache
def _pattern() -> re.Pattern:
    names = "|".join(sorted(table("times")["founded"], key=len, reverse=True))
    return re.compile(
        rf"{_YEAR}(?:\d{{1,2}}月(?:\d{{1,2}}日)?)?[^。；\n\d]{{0,30}}?(?P<name>{names})(?:成立|建立|创建|诞生|祖国)?{_N}周年"
    )
