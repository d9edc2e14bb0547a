"""Years that are not those of what everybody knows, and that are told right beside it."""

import re
from collections.abc import Iterator
from functools import cache

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.support.known_names import INNER
from quality_kunming.checks.support.times.dated import YEARS_AWAY, year_called
from quality_kunming.checks.tables import table

_YEAR = r"(?<!\d)(?P<year>(?:19|20)\d\d年|{called})"
_HAPPENED = (
    "(?:那一?年|这一?年|当年|[那这当]时|(?:已经?|刚刚?|才)?(?:胜利|隆重|成功|圆满|顺利)?(?:召开|举行|举办|闭幕|开幕|落幕|结束|暴发|爆发)"
    "(?:了|后|以后|之后|期间|时|的|那年)?(?!前|以前|之前)(?=[，,。；的]|[一-龥])|期间|时(?=[，,]))"
)
_OF_A_DAY = re.compile("(?:回归|地震|运动|起义|革命|大典|成立|入世|组织|成功|胜利|高考)$")
_NOT_YET = re.compile(
    "筹|申办|倒计时|前夕|之前|以前|备战|备赛|迎接|喜迎|迎|将|预|为了|会后|志愿者招|周年|纪念|距|离|延期|推迟|原定|测试|选拔|志愿"
)


def wrong_known_years(text: str, now: int | None) -> Iterator[Slip]:
    """Each year before it or behind it, and each of which is said that it was before or after."""
    for match in _year_before().finditer(text):
        if match["happened"] or _OF_A_DAY.search(match["name"]):
            yield from _told(match, now)
    for match in _year_behind().finditer(text):
        yield from _told(match, now)
    for match in _sided().finditer(text):
        first, last = _years(match["name"])
        year = year_called(match["year"], now)
        is_before = match["side"] == "前"
        if year and (year > last if is_before else year < first):
            side = "以前" if is_before else "以后"
            yield _slip(match, f"{match['name']}是{_named(first, last)}的事，{year}年不在它{side}")


def _told(match: re.Match, now: int | None) -> Iterator[Slip]:
    first, last = _years(match["name"])
    year = year_called(match["year"], now)
    behind = re.split("[，,。；]", match.string[match.end() : match.end() + 4])[0]
    around = match.string[max(match.start() - 6, 0) : match.end()] + behind
    if year and not first <= year <= last and not _NOT_YET.search(around):
        yield _slip(match, f"{match['name']}是{_named(first, last)}的事")


def _years(name: str) -> tuple[int, int]:
    found = table("known_years")["events"][name]
    return (found, found) if isinstance(found, int) else (found[0], found[1])


def _named(first: int, last: int) -> str:
    return f"{first}年" if first == last else f"{first}年到{last}年"


def _slip(match: re.Match, reason: str) -> Slip:
    return Slip(*match.span(), f"“{match[0].translate(INNER)}”的年份不对，{reason}；请核对")


def _name() -> str:
    names = "|".join(sorted(table("known_years")["events"], key=len, reverse=True))
    return rf"(?:党的|中国共产党|中共)?[“\"]?(?P<name>{names})[”\"]?"


@cache
def _year_before() -> re.Pattern:
    """1978年香港回归那年; of what took a day the year alone is enough: 1997年澳门回归，."""
    year = _YEAR.format(called="|".join(YEARS_AWAY))
    month = r"(?:\d{1,2}月(?:\d{1,2}日)?)?[，,]?(?:的|在)?"
    return re.compile(rf"{year}{month}{_name()}(?:(?P<happened>{_HAPPENED})|(?=[，,]))")


@cache
def _year_behind() -> re.Pattern:
    """香港回归那年，也就是1999年."""
    return re.compile(
        rf"{_name()}(?:那一?年|当年|这一?年)(?:的|[，,]?(?:也就是|即|是)|[（(])(?<!\d)(?P<year>(?:19|20)\d\d年)"
    )


@cache
def _sided() -> re.Pattern:
    """疫情暴发之前的2021年."""
    return re.compile(
        rf"{_name()}(?:召开|举办|举行|开幕|闭幕|结束|暴发|爆发|成立|开始)?(?:之|以)?(?P<side>前|后)的"
        r"(?P<year>(?:19|20)\d\d年)"
    )
