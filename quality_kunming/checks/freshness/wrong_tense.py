"""Days that are told as still to come when the text was written after them, and the other way round."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from quality_kunming.checks.rule import CHINESE, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.overlaps import apart_from
from quality_kunming.checks.support.times.coming_and_past import misjudged_times
from quality_kunming.checks.support.times.counts_too_early import counts_too_early
from quality_kunming.checks.support.times.dated import (
    YEARS_AWAY,
    real_day,
    sentence_span,
    written_on,
    year_called,
    years_in,
)
from quality_kunming.checks.support.times.festivals import misplaced_festivals
from quality_kunming.checks.support.times.spoken_times import misspoken_times
from quality_kunming.checks.support.times.told_too_early import told_too_early
from quality_kunming.checks.support.times.told_too_late import told_too_late
from quality_kunming.checks.support.views import ours
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="wrong-tense",
    title="说“将于”的日子已经过了",
    scope=Scope.TEXT,
    severity=Severity.WARNING,
    reason="发稿的时候已经过去的事，还写成“将于”；还没有到的，写成“已于”：读者不知道到底办了没有。",
    source="本项目规定，时间照这篇的日期说",
    bad=Example.in_article("体验营将于8月20日开营。启动仪式已于9月28日举行。"),
    good=Example.in_article("体验营已于8月20日开营。启动仪式将于9月28日举行。"),
    languages=CHINESE,
)

_DATE = r"(?:((?:19|20)\d\d)年)?(?<!\d)(\d{1,2})月(?:(\d{1,2})日|([上中下])旬)"
_MONTH = r"((?:19|20)\d\d)年(\d{1,2})()()月"
_THEN = "(?:[上下]午|晚上?|起|当[天晚])?[，,]?"
_EVENT = (
    "举[行办]|召开|开[幕始营班赛展馆放讲播]|启动|闭幕|结束|亮相|上[线市]|走进|发布|公布|揭[幕牌晓]|完成|收官|落幕"
    "|[上授]课|开讲|展出|演出|登场|赴|前往|进行|通过|[施实]行|实施|生效"
)
_PLACE = r"(?:[在于][^，。；：“”\d\n]{1,12}[，,])?"
_GAP = (
    r"(?:\d{1,4}(?![\d月年日])|[^，。；：、\d\n将已的前后截定召举宣布印介表通签发说悉解息]){0,18}?"
)
"""What may stand between a day and the verb that is told of it: who and where, but no other verb of news."""
_WILL = "(?:即将|将)(?!近|来|军|士|相|领|其|会计|要求|以)"
_COMING = re.compile(
    rf"(?:将于|将在|将从|拟于|拟在|拟定于|(?<!检)定于|(?<!检)定在|即将于|计划[于在]|预计[于在]?)(?:今年|本月)?{_DATE}"
    rf"|{_DATE}(?:将|拟)(?=[举召开启在亮正])|(?:{_DATE}{_THEN}|{_MONTH}[，,]){_PLACE}{_GAP}{_WILL}"
    rf"(?:在[^，。；：\d\n]{{1,12}}?|为[^，。；：\d\n]{{1,8}}?|迎来)?(?:{_EVENT})"
    rf"|{_DATE}的[^，。；：\d\n]{{2,10}}?(?:即将|将要?)(?:举[行办]|召开|开[幕始展馆赛讲]|启动|亮相)"
    rf"|{_DATE}之?前[，,]{_GAP}{_WILL}"
    r"|(?:将于|将在|拟于|拟在|定于|(?:预计|计划|有望|力争|争取|确保)[在于到]?)((?:19|20)\d\d)年(\d{1,2})()()月底?(?!\d|前)"
)
_PLANNED = re.compile(
    r"(?:将|拟|计划|预计|定|力争)(?:于|在|到)?今年()(\d{1,2})()()月(?:份|底)?前?(?=[举召开启上正完竣投建交试落])"
    r"|预计((?:19|20)\d\d)年[底末]()()()"
    r"|(?:将|力争|计划|确保|争取)[到在于]((?:19|20)\d\d)年(?:底|末)?()()()(?!以?前|\d)"
    r"|到((?:19|20)\d\d)年(?:底|末)?()()()，?(?:将|力争|要|计划|全面建成|基本建成|争取|有望|预计)"
)
_PAST = re.compile(
    rf"{_DATE}{_THEN}{_PLACE}{_GAP}(?:(?:圆满|顺利|胜利)(?:落幕|闭幕|结束|收官|完成|举[行办])|落下帷幕)|"
    rf"(?:已于|已在|已经于|已经在|曾于)(?:{_DATE}|{_MONTH}(?!\d)|()(?<![\d])(\d{{1,2}})()()月(?![\d底末初份中上下]))|{_DATE}[^，。；\n的]{{0,6}}已(?:经)?(?:{_EVENT})"
    rf"|{_DATE}{_THEN}{_PLACE}[^，。；：“”、\d\n将的前截]{{0,14}}?(?:开展|举[行办]|召开|启动|完成|揭[幕牌]|走进|参观|来到|签订|发布|结束)了"
    rf"|{_DATE}{_THEN}{_PLACE}[^。；：“”、\d\n将的前截拟]{{0,24}}?(?<![为除])了(?=\d|[一二两三四五六七八九十几多][^样])"
    rf"|{_DATE}的[^，。；\n]{{0,6}}已(?:经)?(?:举行|举办|结束|闭幕)"
    rf"|{_DATE}的[^，。；\n将前]{{0,8}}(?:吸引|迎来|收到|获得|引来|圆满结束|来)了"
    rf"|{_DATE}{_THEN}{_PLACE}{_GAP}已(?:经)?在[^，。；：\d\n]{{1,12}}?(?:{_EVENT})"
    rf"|{_DATE}{_THEN}{_PLACE}{_GAP}已(?:经)?(?:圆满|顺利|成功|正式|全部|如期)?(?:{_EVENT})"
)
_AWAY = {"今天": 0, "明天": 1, "昨天": -1, "后天": 2, "前天": -2, "今日": 0, "明日": 1, "昨日": -1}
"""How a day is called from the day of the text, and by how many it is away."""
_NAMED_DAY = re.compile(rf"({'|'.join(_AWAY)})[（(](\d{{1,2}})月(\d{{1,2}})日[）)]")
_NAMED_YEAR = re.compile(rf"({'|'.join(YEARS_AWAY)})[（(，]?(?:即|也就是)?((?:19|20)\d\d)年?[）)]")
_YEAR_END = re.compile(r"已经?[于在]((?:19|20)\d\d)年[底末]")
_THIRD = re.compile(r"([将已])[于在]本月([上中下])旬")
_CALLS = (
    "敬请(?:期待|关注|收看)|不见不散|欢迎(?:收看|观看|参加|前来)|准时(?:开播|开讲|收看)|期待您的"
)
_HURRY = "抓紧|尽快|从速|踊跃|欢迎|赶快|还可以|仍可|速来|不要错过"
_CLOSED = re.compile(
    rf"{_DATE}(?:\d{{1,2}}[时点:：](?:\d{{2}}分?)?)?[^。；\n\d]{{0,30}}?(?:{_CALLS})"
    rf"|(?:请|欢迎|快来)[^。\n将]{{0,24}}?{_DATE}(?:下班|中午|晚上)?[之以]?前[，,]?(?:[^，。；\n\d]{{0,8}}?)(?:提交|报名|报送|寄|交[到至给来]|送[到至来]|发[到送至]|投稿|缴|办理|登记|反馈|领取|填报|扫码|投票|参加|参与|预约)|"
    rf"{_DATE}[^，。；\n\d]{{0,4}}截止[^。\n]{{0,24}}?(?:{_HURRY})"
    rf"|(?:没有?报名|可以|欢迎|赶快|快来|不要着急)[^。\n]{{0,24}}?(?:收|受理|接受|报名|征集)到{_DATE}(?:为止|止|截止)"
    rf"|(?:期限|有效期|兑奖时间)(?:是|为|[:：])?[^。\n]{{0,12}}?[至到—-]{_DATE}[^。\n]{{0,24}}?(?:{_HURRY}|请快|快到|快来)"
    rf"|截止(?:时间|日期|日)?[为是到：:于]{{0,2}}{_DATE}[^。\n]{{0,24}}?(?:{_HURRY})"
)
_STILL = re.compile(
    rf"(?:{_DATE}|{_MONTH})(?:举[行办]|召开)的[^，。；：\n]{{1,25}}?(?:正在?|仍在|现正)"
    r"(?:火热|热烈|如火如荼地?)?(?:报名|征集|招募|进行|举[行办])"
)
_NEXT_YEAR = re.compile(
    r"(?<!到)(?:明年|明[天日]|后天|下周|下个?月)[^，。；\n的前]{0,8}[，,]?[^，。；：\n的前]{0,8}?已经?(?:圆满|顺利|成功)?(?:举[行办]|召开|[闭开]幕|结束)"
)
_TOLD_THEN = re.compile(
    "曾|原定|原计划|当时|那时|去年|前年|时隔|明年|每年|往年|其后|之后|此前|随后|据[^，。；\n]{1,16}(?:公告|通知|报道|消息)"
    "|(?:发布|印发|下发|发出)了?[^，。；]{0,4}(?:通知|公告|通告|预告)，"
    "|(?:通知|公告|公示|报道|文件|简报|海报|启事|消息|预告)(?:上|里|中)?(?:说|写|称|载明|宣布|登)"
)
_ENDS_ON = re.compile(r"(?:距离?|离|(?:提前|推迟|延期|改)[到至在])\Z")
"""Before a day that is only told as the end of something."""
_PARTS = 4
"""Groups of a date: year, month, day, third of a month."""
_HALF = timedelta(days=183)


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each such day in our own words of a dated text."""
    written = written_on(document)
    if written is None or not document.name.startswith("content/news/"):
        return
    text = ours(document)
    told = [*_told(document, text, written)]
    yield from told
    yield from apart_from(told, told_too_early(text, written))
    yield from apart_from(told, told_too_late(text, written))
    yield from apart_from(told, counts_too_early(text, written))


def _told(document: Document, text: str, written: date) -> Iterator[Slip]:
    """What is told in one of the ways that are known."""
    coming = set()
    for match in (*_COMING.finditer(text), *_PLANNED.finditer(text)):
        day = _of(match, written)
        if day and day < written and not _TOLD_THEN.search(_clause(text, match.start())):
            coming.add(match.start())
            yield _slip(document, match, written, "它已经过了，请改成“已于”，或者核对日期")
    for match in _PAST.finditer(text):
        day = _of(match, written)
        is_end = _ENDS_ON.search(text[: match.start()][-4:])
        if (
            day
            and day > written
            and not is_end
            and not _TOLD_THEN.search(_clause(text, match.start()))
        ):
            advice = "请改成“将于”" if "已" in match[0] else "请改说将要做"
            yield _slip(document, match, written, f"它还没有到，{advice}，或者核对日期")
    for match in _NAMED_DAY.finditer(text):
        meant = written + timedelta(days=_AWAY[match[1]])
        if (meant.month, meant.day) != (int(match[2]), int(match[3])):
            told = f"“{match[0]}”不对，从这一篇的日期看，{match[1]}是{meant.month}月{meant.day}日；请核对"
            yield Slip(*match.span(), told)
    for match in _NAMED_YEAR.finditer(text):
        meant = year_called(match[1], written.year)
        if int(match[2]) != meant:
            told = f"“{match[0]}”不对，从这一篇的日期看，{match[1]}是{meant}年；请核对"
            yield Slip(*match.span(), told)
    for match in _YEAR_END.finditer(text):
        if written < date(int(match[1]), 12, 1):
            yield _slip(document, match, written, "它还没有到，请改成“将于”，或者核对日期")
    for match in _THIRD.finditer(text):
        last = {"上": 10, "中": 20, "下": 31}[match[2]]
        if match[1] == "将" and written.day >= last:
            yield _slip(document, match, written, "它已经过了，请改成“已于”，或者核对日期")
        elif match[1] == "已" and written.day <= last - 10:
            yield _slip(document, match, written, "它还没有到，请改成“将于”，或者核对日期")
    for match in _CLOSED.finditer(text):
        day = _of(match, written)
        if day and day < written:
            yield _slip(document, match, written, "它已经过了，请不要再请人报名，或者核对日期")
    for match in _STILL.finditer(text):
        day = _of(match, written)
        if day and day < written:
            yield _slip(document, match, written, "它已经过了，请写已经结束，或者核对日期")
    yield from _told_of_next(text)
    yield from misjudged_times(text, written)
    yield from misplaced_festivals(text, written)
    yield from (slip for slip in misspoken_times(text, written) if slip.start not in coming)


def _told_of_next(text: str) -> Iterator[Slip]:
    """Each day of next year or month that is told as past."""
    for match in _NEXT_YEAR.finditer(text):
        told = f"“{match[0]}”的日子还没有到，请改成“将”，或者核对是哪一天"
        yield Slip(*match.span(), told)


def _of(match: re.Match, written: date) -> date | None:
    """The day, before the word or behind it; the last that may be meant where a month or a part of it is told."""
    groups = match.groups()
    at = next(at for at in range(0, len(groups), _PARTS) if groups[at + 1] is not None)
    year, month, day, third = groups[at : at + _PARTS]
    year = year or _year_before(match)
    if not day:
        month = month or "12"
        if not 1 <= int(month) <= 12:
            return None
        last = monthrange(int(year or written.year), int(month))[1]
        day = {"上": 10, "中": 20}.get(third, last)
    return _day((year, month, day), written)


def _year_before(match: re.Match) -> str | None:
    """The year that the sentence tells before a day without one: 从2021年9月1日到9月30日."""
    start, _ = sentence_span(match.string, match.start())
    years = years_in(match.string, start, match.start())
    return str(years[-1]) if years else None


def _slip(document: Document, match: re.Match, written: date, advice: str) -> Slip:
    told = f"这一篇是{written.year}年{written.month}月{written.day}日的"
    words = document.text[slice(*match.span())]
    return Slip(*match.span(), f"写了“{words}”，{told}，{advice}")


def _clause(text: str, at: int) -> str:
    """What stands before a place in its sentence."""
    start = max(text.rfind(sign, 0, at) for sign in "。！？\n")
    return text[start + 1 : at + 2]


def _day(parts: tuple[str, ...], written: date) -> date | None:
    """The day, of the text's own year where none is written; None where that may be another."""
    year, month, day = parts
    meant = real_day(int(year or written.year), int(month), int(day))
    is_far = meant is not None and not year and abs(meant - written) > _HALF
    return None if is_far else meant
