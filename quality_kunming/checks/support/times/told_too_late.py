"""Days that are over and of which something is told that is still to come."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from quality_kunming.checks.rule import Severity, Slip
from quality_kunming.checks.support.known_names import INNER
from quality_kunming.checks.support.times.points import Point, Told, is_near, points_in_sentences
from quality_kunming.checks.tables import table

_ASKS = re.compile(
    r"(?:请|务必|烦请|恳请)(?:您|大家|各位|各单位|务必)?[于在]?$|(?:有望|力争|争取)[于在]?$"
)
_DONE = re.compile("[了已曾]|后来|以来|次日|[起至前后每又仍未还]|一直|当时")
_OF_DAY = re.compile(r"(?:当[天日晚]|那天|期间|[日节午晚时分点]|早[上晨]|中旬|\d)$")
_MOMENT = re.compile(
    r"(?:[上下]午|晚上?|中午|早[上晨]|凌晨|当[天晚])?(?:\d{1,2}[时点:：](?:\d{1,2}分?|半)?)?[，,]"
)
_ENDS_ON = re.compile("[至到—–～~-]$")
_NEWS = re.compile(
    "(?:发布|出台|成立|实施|施行|生效|落地|推出|开通|投用|启用|揭牌|印发|公布|启动|召开|举[行办]|通过|批准|签[约订署])$"
)
_LATER = re.compile(
    r"[^，。；]{0,14}(?:\d{1,2}[月日时]|\d年|今后|未来|年[底内]|月底|下[周月半一]|明年|长期|持续|继续|陆续|逐步|不断)"
)
_LONGEST = 36
"""Characters between a day and what is told to come of it."""


def told_too_late(text: str, written: date) -> Iterator[Slip]:
    """Each of them, up to the words that say it is to come; not what others said then."""
    for told in points_in_sentences(text):
        point = told.point
        if not _is_over(point, text, written) or _reported().search(told.lead):
            continue
        if _ENDS_ON.search(told.lead):
            continue
        if span := _asked(told) or _coming(told):
            start, end = point.start + span[0], point.end + span[1]
            said = text[point.end : end].strip("，, ").replace(" ", "").translate(INNER)
            day = f"这一篇是{written.year}年{written.month}月{written.day}日的，“{point.words}”已经过了"
            advice = f"{day}，这里却写“{said}”，像是还没有到；请核对"
            yield Slip(start, end, advice, severity=Severity.WARNING)


def _is_over(point: Point, text: str, written: date) -> bool:
    """Whether it is a day that is surely before that of the text."""
    if not point.day or point.first_day(written.year) >= written:
        return False
    return bool(point.year) or is_near(point, text, written)


def _asked(told: Told) -> tuple[int, int] | None:
    """请于8月31日到一楼领取."""
    lead = _ASKS.search(told.lead)
    if not lead or re.search("[了”》]", told.behind):
        return None
    return lead.start() - len(told.lead), len(re.match("[^，。；]{0,12}", told.behind)[0])


def _coming(told: Told) -> tuple[int, int] | None:
    """9月1日上午，启动仪式将在广场举行."""
    behind = told.behind
    if not (will := _will().search(behind)) or re.match("[之以]?[前后]|起|[至到—–～~-]", behind):
        return None
    is_done = "了" in re.split("[，,]", behind[will.end() :])[0]
    gap = behind[: will.start()]
    if is_done or _DONE.search(gap) or _reported().search(gap) or _LATER.match(behind, will.end()):
        return None
    return (0, will.end()) if _is_of_day(gap) else None


def _is_of_day(gap: str) -> bool:
    """Whether nothing stands between but at what time, and who."""
    if re.match("[^，的]+的", gap) or len(gap) > _LONGEST or _NEWS.search(gap):
        return False
    moment = _MOMENT.match(gap)
    *times, _ = re.split("[，,]", gap[moment.end() :] if moment else gap)
    return not times or (len(times) == 1 and bool(_OF_DAY.search(times[0])))


@cache
def _will() -> re.Pattern:
    return re.compile(table("coming_and_past")["will_be"])


@cache
def _reported() -> re.Pattern:
    without_years = table("coming_and_past")["reported"].removesuffix(r"|(?:19|20)\d\d年")
    return re.compile(without_years)
