"""Jubilees of what everybody knows the year of."""

import re
from collections.abc import Iterator
from datetime import date
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

_CELEBRATES = (
    "(?:庆祝|纪念|(?P<awaits>迎接|喜迎|献礼|备战)|迎来|[正适恰]值|今年是|今天是)(?:伟大的?)?"
)
_OF_THEN = re.compile(
    "[^，。；\\n]{0,6}(?:[大年]会|阅兵|纪念[章币日邮]|邮票|征文|晚会|展览|时(?=[，,])|那[年天])|之?后"
)
"""Behind a jubilee that is rather of the year in which that was."""
_OTHER_YEAR = re.compile(
    r"(?<!\d)(?:19|20)\d\d(?!\d)|去年|明年|前年|后年|那年|当年|曾|回忆|下一年|来年"
)
_NEAR = 2
"""Years by which the number of a jubilee is rather a slip than of another year that is told of."""
_ROUND = 10
"""A jubilee of so many years is told of long before it comes."""
_LATE, _SOON = 11, 2
"""From this month on the next year's may be meant, up to this one last year's."""

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


def wrong_celebrations(text: str, written: date) -> Iterator[Slip]:
    """Each that is celebrated in a text that names no other year before it: that of the text is meant."""
    for match in _celebrated().finditer(text):
        paragraph = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        sentence = sentence_around(text, match.start())
        years = _OTHER_YEAR.findall((paragraph + sentence).replace(f"{written.year}", ""))
        first = table("times")["founded"][match["name"]]
        due, told = written.year - first, whole_number(match["number"])
        may_be = (due, due + (written.month >= _LATE) - (written.month <= _SOON))
        is_ahead = told > due and (match["awaits"] or told % _ROUND == 0)
        is_slip = told not in may_be and not is_ahead and abs(told - due) <= _NEAR
        if is_slip and not years and not _OF_THEN.match(text, match.end()):
            right = f"{match['name']}是{first}年的事，到{written.year}年是{due}周年"
            yield Slip(*match.span("told"), f"“{match['told']}”的周年不对，{right}；请核对")


@cache
def _celebrated() -> re.Pattern:
    return re.compile(
        rf"{_CELEBRATES}(?P<told>(?P<name>{_names()})(?:成立|建立|创建|诞生|建军|建党|祖国|胜利)?{_N}周年)"
    )


@cache
def _pattern() -> re.Pattern:
    return re.compile(
        rf"{_YEAR}(?:\d{{1,2}}月(?:\d{{1,2}}日)?)?[^。；\n\d]{{0,30}}?(?P<name>{_names()})(?:成立|建立|创建|诞生|建军|建党|祖国)?{_N}周年"
    )


def _names() -> str:
    return "|".join(sorted(table("times")["founded"], key=len, reverse=True))
