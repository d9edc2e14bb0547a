"""Days to come that are told as over, and reports and documents of a day after that of the text."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from quality_kunming.checks.rule import Severity, Slip
from quality_kunming.checks.support.known_names import INNER
from quality_kunming.checks.support.times.points import Point, Told, is_near, points_in_sentences
from quality_kunming.checks.tables import table

_NO_POINT = re.compile(
    r"日?[之以]?[前后]|起|[至到]|[—–～~-]|截止|[^，。；]{0,8}(?:临近|将至|在即|来临|不远)|[^，。；]{0,6}起(?:施行|实施)|[^，。；]{0,16}(?:施行|实施|生效|执行|开始|启用|启动)的"
    r"|(?:的|[^，。；]{0,10}(?:举[行办]|召开|开[幕赛业展播讲]|开展|上[映市线]|播出|进行)的)(?![^，。；]{1,14}[中上里][，,])"
)
"""Behind a day of which something longer begins, or which only names what is told of."""
_LEAD = re.compile(
    r"(?:[将拟离距若如待等赶]|计划|预计|准备|迎接|为|如果|直到|截至|[到至从自以定改][于在]?|推迟|提前|每年的?|或|“[^”]*)[^，。；]{0,8}$"
)
_SOURCE = re.compile(
    r"(?:据|来源[:：]?|转[载发引]自|[摘引选]自|刊[于登]|原载于?)[^，。；]{0,16}(?<![至到—])$"
)
_OF_SOURCE = re.compile(
    r"[^，。；预将拟]{0,16}(?:报道|消息|[电讯]|通报|公告|通知|公布|发布|数据|统计|介绍|透露|文章|[》《]|[报刊网版](?!告|道|名|送|考|络))"
)
_READ = re.compile(
    r"[^，。；将]{0,8}《[^》\n]{0,20}》[上中里]?[^，。；]{0,4}(?:看到|读到|得知|获悉|了解到)"
)
_DOCUMENT = re.compile(
    r"[^。；将拟]{0,14}?(?:发布|印发|公布|刊[登发载]|颁布|签[订署]|出具|作出|通报|报道|下发|登载|拍摄|出台|递交|提交)的(?!时)"
)
_AWAITED = re.compile("关注|为准|期待|留意|查[询看]|等[候待]|看")
_REPORTED = re.compile(r"[^。；]{0,24}?(?:报道(?!团|组|员)|刊[登发载]|(?:发文|撰文|讯)[称说，：])")


_OVER = re.compile(
    r"(?<=[一-龥])(?<![为除罢])了(?![解结断如然事得]|不(?!少)|无[生痕踪声])|[已业]已?经?(?![知婚故])(?<!业)|圆满|受到[^，。；]{0,6}(?:好评|欢迎)|同比"
)
_DEFINED = re.compile(
    r"(?:[（(][^）)]{1,5}[）)])?(?:(?:就|正|也|恰)?[是为]|[^，。；]{0,6}(?:恰|适|正)[逢值是])(?![^。；]{0,30}?(?:[那当这]一?天|当日))"
)
"""Behind a day of which it is told what it is, and then what there is already."""
_UNTIL_THEN = re.compile("[此之以]前")
"""Behind a day, what is told of the time up to it: 此前提交的都有效."""
_OPENING = re.compile(
    r"(?:[（(][^）)]{1,5}[）)])?[^，,。；]{0,14}?(?:[那当这]一?[天日]|[上下]午|晚上?|中午|早上|清晨|期间|[时中上里后午晨晚日分点节毕]|[（(][^）)]{1,5}[）)]|[上中下]旬|[初底末]|)[，,]"
)
"""What may stand before the first comma where the past is told behind it."""
_ONCE = re.compile("[^。；将拟]{0,24}?曾(?!经理|祖|[^，。；]{1,8}的)")


def told_too_early(text: str, written: date) -> Iterator[Slip]:
    """Each of them, up to the words that say it is over."""
    for told in points_in_sentences(text):
        if _is_to_come(told.point, text, written) and (end := _end_of_past(told)) is not None:
            point = told.point
            said = re.split("[，,。]", told.behind[:end])[-1].replace(" ", "").translate(INNER)
            day = f"这一篇是{written.year}年{written.month}月{written.day}日的，“{point.words}”还没有到"
            advice = f"{day}，后面却写“{said}”，像是已经过了；请核对"
            yield Slip(point.start, point.end + end, advice, severity=Severity.WARNING)


def _is_to_come(point: Point, text: str, written: date) -> bool:
    """Whether it is surely after the day of the text."""
    first = point.first_day(written.year)
    if first <= written or (point.year and not point.month and point.year <= written.year):
        return False
    if point.year:
        return bool(point.month)
    return is_near(point, text, written)


def _end_of_past(told: Told) -> int | None:
    """Where the words end, behind the point, that say so."""
    lead, behind = told.lead, told.behind
    if _SOURCE.search(lead) and (found := _OF_SOURCE.match(behind)):
        return found.end()
    if found := _READ.match(behind):
        return found.end()
    if _LEAD.search(lead):
        return None
    if not _AWAITED.search(lead + behind) and (found := _DOCUMENT.match(behind)):
        return None if _UNTIL_THEN.search(found[0]) else found.end()
    if _NO_POINT.match(behind) or _DEFINED.match(behind):
        return None
    if found := _ONCE.match(behind):
        return found.end()
    found = _REPORTED.match(behind) or _OVER.search(behind)
    if (
        not found
        or _UNTIL_THEN.search(behind, 0, found.end())
        or ("，" in behind[: found.start()] and not _OPENING.match(behind))
    ):
        return None
    comma = re.compile("[，,]|$").search(behind, found.end())
    told_before = behind[: comma.start()]
    return None if _plans().search(told_before) or _prepared().search(told_before) else found.end()


@cache
def _plans() -> re.Pattern:
    return re.compile(
        rf"(?!曾)(?:{table('coming_and_past')['plans']}|[能可快就便别等待]|如果|不用|[”》]，?后)"
    )


@cache
def _prepared() -> re.Pattern:
    return re.compile(table("coming_and_past")["prepared"])
