"""Quarters, five-year plans, congresses and festivals at another time than theirs."""

import re
from collections.abc import Iterator
from functools import cache

from quality_kunming.checks.rule import CHINESE, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.overlaps import apart_from, without_overlaps
from quality_kunming.checks.support.times.called_years import wrongly_called
from quality_kunming.checks.support.times.dated import written_on, written_year, year_called
from quality_kunming.checks.support.times.day_ranges import wrong_ranges
from quality_kunming.checks.support.times.days_of_parts import misplaced_bare_days
from quality_kunming.checks.support.times.days_of_terms import misdated_terms
from quality_kunming.checks.support.times.eras import wrong_eras
from quality_kunming.checks.support.times.first_days import words_of_later_days
from quality_kunming.checks.support.times.history import wrong_history
from quality_kunming.checks.support.times.holidays import wrong_holidays
from quality_kunming.checks.support.times.known_years import wrong_known_years
from quality_kunming.checks.support.times.laws_in_force import misdated_laws
from quality_kunming.checks.support.times.lunar_days import wrong_lunar_days
from quality_kunming.checks.support.times.meetings import wrong_meetings
from quality_kunming.checks.support.times.months_parts import wrong_months
from quality_kunming.checks.support.times.named_days import misdated_days
from quality_kunming.checks.support.times.ordinal_days import wrong_ordinal_days
from quality_kunming.checks.support.times.outside_ranges import outside_days
from quality_kunming.checks.support.times.parts_of_time import wrong_parts
from quality_kunming.checks.support.times.plan_years import wrong_plan_years
from quality_kunming.checks.support.times.quality_month import wrong_quality_months
from quality_kunming.checks.support.times.resolutions import wrong_resolutions
from quality_kunming.checks.support.times.school_years import wrong_school_years
from quality_kunming.checks.support.times.seasons import wrong_seasons
from quality_kunming.checks.support.times.solar_terms import misplaced_terms
from quality_kunming.checks.support.times.steps import turned_steps
from quality_kunming.checks.support.times.turned_points import turned_points
from quality_kunming.checks.support.times.turned_ranges import turned_ranges
from quality_kunming.checks.support.times.zodiac import wrong_animals
from quality_kunming.checks.support.views import composed, ours
from quality_kunming.checks.tables import table
from quality_kunming.model.numerals import value_of
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="fixed-time",
    title="季度、规划、节日的时间不对",
    scope=Scope.TEXT,
    severity=Severity.WARNING,
    reason="季度是几月、规划是哪几年、会是哪年开的、节日在哪个月，都是定了的，错了读者一眼看得出来。",
    source="《全国年节及纪念日放假办法》等，见 quality_kunming/checks/tables/times.yaml",
    bad=Example.in_article("第三季度（4—6月）抽检2130批次，今年5月是全国“质量月”。"),
    good=Example.in_article("第三季度（7—9月）抽检2130批次，今年9月是全国“质量月”。"),
    languages=CHINESE,
)

_TO = "(?:[—–～~－-]{1,2}|[至到])"
_JOINT = "(?:，?(?:正?[是值逢]|恰[逢值]|适逢|正值|迎来|就是|即)|的|[（(])"
_KIND = '(?:一年一度的|农历|传统(?:节日)?|我国|全国|国家|国际|世界|第[一二三四五六七八九十\\d]{1,3}个|[“”"])'
_SESSION = re.compile(
    r"(?P<year>20\d\d年|今年|去年|前年)[^。；\d\n]{0,3}(?:\d{1,2}月(?:\d{1,2}日)?)?[，,]?[^，。；\d\n]{0,4}?第?(?P<term>十[一二三四]届)"
    r"全国(?:人大|政协|人民代表大会|政协委员会)第?(?P<number>[一二三四五])次会议"
)
_AHEAD = re.compile(
    r"(?:迎接|喜迎|喜庆|献礼)[^，。；\n]{0,4}党的?(?P<name>[一二三四五六七八九十]{1,3}大)(?![会代一-龥]{0,2}代表)"
    r"|[以为向]党的?(?P<for>[一二三四五六七八九十]{1,3}大)(?:胜利召开)?献礼"
)
_STUDIED = "(?:学习|贯彻|落实|传达|宣讲|领会)[^，。；\n]{0,10}"
"""Before a congress of which what it said is known."""
_SAYS = (
    "(?:胜利|隆重|在[^，。]{1,6})?"
    "(?:召开|提出|作出|做出|闭幕|开幕|指出|首次|审议|通过|把|明确)(?!的)"
)
"""What a congress does in the year that is told."""
_THAT_DAY = re.compile("[那这当]一?天(?![以之]?前)")
_BESIDE = re.compile(
    '[”"]?(?:小?长假|假期|黄金周|放假|佳节)?(?:[之以过]?后|[之以]?前|的?(?:前|后|头|第[二三四五六七]|最后)一?天|次日|隔天|结束)|[”"]?(?:小?长假|假期|黄金周|放假)'
)
"""What says that the day is another than that of the festival; holidays.py looks at those of its holidays."""
_SOON = re.compile('[^，。；]{0,3}(?:前|临近|来临|将至|到来|即将|在即|[”"]?[、和])')


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each such time in what we have written, once."""
    yield from without_overlaps(_found(document))


def _found(document: Document) -> Iterator[Slip]:
    text = composed(document)
    yield from wrong_resolutions(text)
    yield from wrong_parts(text)
    yield from misplaced_bare_days(text)
    now = written_year(document)
    told = [*wrong_meetings(text, now), *wrong_history(text, now)]
    yield from told
    yield from apart_from(told, wrong_known_years(text, now))
    yield from apart_from(told, wrong_plan_years(text, now))
    yield from wrong_eras(text, now)
    yield from wrong_seasons(text)
    turned = [*turned_ranges(text)]
    yield from turned
    yield from apart_from([*turned, *turned_steps(text), *wrong_ranges(text)], turned_points(text))
    yield from misdated_laws(text)
    yield from wrong_quality_months(text)
    yield from wrong_school_years(text)
    yield from _spans(text, "periods", _periods())
    yield from _spans(text, "plans", _plans())
    for match in _congresses().finditer(text):
        if (year := table("times")["congresses"][match["name"]]) != int(match["year"]):
            yield _slip(match, f"{match['name']}是{year}年开的")
    for match in _AHEAD.finditer(text):
        yield from _congress_ahead(match, now)
    written = written_on(document)
    for match in _studied().finditer(text) if written else ():
        if written < (
            ended := table("times")["ended"][match["name"] or match["of"] or match["over"]]
        ):
            day = f"{ended.year}年{ended.month}月{ended.day}日"
            yield _slip(match, f"这一篇是{written.month}月{written.day}日的，那次会{day}才闭幕")
    for match in _opened().finditer(text):
        day = table("times")["opened"][match["name"] or match["of"]]
        told = match["month"] or match["to_month"], match["day"] or match["to_day"]
        if tuple(map(int, told)) != (day.month, day.day):
            yield _slip(match, f"那次会是{day.month}月{day.day}日开幕的")
    for match in _SESSION.finditer(text):
        first = table("times")["sessions"].get(match["term"])
        year = first and first + value_of(match["number"]) - 1
        told = year_called(match["year"], now)
        if year and told and year != told:
            yield _slip(match, f"那次会议是{year}年开的")
    for pattern in (_days(), _days_behind()):
        for match in pattern.finditer(text):
            yield from _day(match)
    yield from wrong_lunar_days(text, written)
    yield from misdated_days(text)
    yield from wrong_ordinal_days(text, written)
    yield from misplaced_terms(text)
    yield from misdated_terms(text, now)
    yield from wrong_months(text)
    yield from words_of_later_days(text, written)
    if written:
        yield from wrong_holidays(text, written)
        yield from outside_days(text, written)
        yield from wrong_animals(text, written)
        yield from wrongly_called(ours(document), written)


def _congress_ahead(match: re.Match, now: int | None) -> Iterator[Slip]:
    """A party congress that is looked forward to when it was long ago."""
    months = table("meetings")["congresses"].get(match["name"] or match["for"])
    if now and months and int(months[-1][:4]) < now:
        yield _slip(match, f"这一篇是{now}年的，那次会早就开过了")


def _spans(text: str, kind: str, pattern: re.Pattern) -> Iterator[Slip]:
    sign = "月" if kind == "periods" else "年"
    for match in pattern.finditer(text):
        first, last = table("times")[kind][match[1]]
        if (int(match[2]), int(match[3])) != (first, last):
            yield _slip(match, f"{match[1]}是{first}{sign}到{last}{sign}")


def _day(match: re.Match) -> Iterator[Slip]:
    month, day, name = int(match["month"]), match["day"], match["name"]
    is_only_named = not match["joint"]
    whole = _whole(name, "days")
    fixed = [str(one).partition(".") for one in table("times")["days"][whole]]
    months = {int(one) for one, _, _ in fixed}
    if whole.endswith("月") and is_only_named:
        return
    if _SOON.match(match.string, match.end("name")):
        months |= {(min(months) - 2) % 12 + 1}
    if month not in months:
        yield _slip(match, f"{name}在{'、'.join(str(one) for one in sorted(months))}月")
        return
    days = fixed[0][2].ljust(2, "0") if fixed[0][2] else ""
    that_day = _THAT_DAY.match(match.string, match.end())
    is_told = that_day or (match["joint"] and re.search("[是值逢即]", match["joint"]))
    is_beside = _BESIDE.match(match.string, match.end("name"))
    if days and day and is_told and not is_beside and int(day) != int(days):
        yield _slip(match, f"{name}是{month}月{int(days)}日")


def _slip(match: re.Match, reason: str) -> Slip:
    return Slip(*match.span(), f"“{match[0]}”的时间不对，{reason}；请核对")


def _whole(name: str, kind: str) -> str:
    """The name in the table; 国庆 is 国庆节."""
    return name if name in table("times")[kind] else f"{name}节"


def _names(kind: str) -> str:
    return "|".join(
        f"{one[:-1]}节?" if len(one) == 3 and one.endswith("节") else one
        for one in sorted(table("times")[kind], key=len, reverse=True)
    )


@cache
def _periods() -> re.Pattern:
    return re.compile(
        rf"(?<!前)第?({_names('periods')})(?:[（(，]即?|即|为|指)"
        rf"(?:(?:19|20)\d\d年|今年|当年|去年)?(\d{{1,2}})月?{_TO}(\d{{1,2}})月(?!\d|底|末)"
    )


@cache
def _plans() -> re.Pattern:
    return re.compile(
        rf"(?<![一-龥])[“\"]?({_names('plans')})[”\"]?(?:时期|期间|规划期?)?[（(](?:即)?(\d{{4}})年?{_TO}(\d{{4}})年?[）)]"
    )


@cache
def _congresses() -> re.Pattern:
    return re.compile(
        rf"(?<!\d)(?P<year>(?:19|20)\d\d)年[，,]?(?:\d{{1,2}}月(?:\d{{1,2}}日)?[，,]?)?(?P<held>(?:胜利)?(?:召开|举行)的)?"
        rf"(?:党的|中共|中国共产党)?(?P<name>{_names('congresses')})(?(held)|(?={_SAYS}))"
    )


@cache
def _studied() -> re.Pattern:
    names = _names("ended")
    return re.compile(
        rf"{_STUDIED}(?P<name>{names})(?:精神|报告|公报|决议|决定)"
        rf"|(?P<of>{names})(?:(?:已经?|刚刚?|日前)(?:在[^，。；\n]{{1,8}})?(?:胜利|圆满|顺利)?(?:闭幕|召开|结束|落幕)|胜利闭幕(?!前))"
        rf"|(?:刚刚|刚|不久前|日前)(?:胜利|圆满)?(?:闭幕|召开|结束)的“?(?:党的)?(?P<over>{names})"
    )


@cache
def _opened() -> re.Pattern:
    names = _names("opened")
    return re.compile(
        rf"(?P<name>{names})[^。，；\n\d]{{0,8}}(?:20\d\d年)?(?P<month>\d{{1,2}})月(?P<day>\d{{1,2}})日[^。，；\n\d]{{0,8}}(?:召开|开幕)"
        rf"|(?<![至到—\d])(?P<to_month>\d{{1,2}})月(?P<to_day>\d{{1,2}})日，?党的(?P<of>{names})(?:将?在[^。，；\n]{{1,8}})?(?:隆重|胜利)?(?:召开|开幕)"
    )


@cache
def _days() -> re.Pattern:
    return re.compile(
        rf"(?<!\d)(?<!农历)(?P<month>\d{{1,2}})月(?:(?P<day>\d{{1,2}})[日号])?(?P<joint>{_JOINT})?{_KIND}{{0,4}}(?P<name>{_names('days')})"
        r"(?![一-龥]{0,6}(?:方案|通知|筹备))"
    )


@cache
def _days_behind() -> re.Pattern:
    return re.compile(
        rf"(?<!中秋)(?<!中秋、)(?P<name>{_names('days')})[”\"]?(?:(?:期间|当[天日]|假期|前夕?)?(?P<joint>[（(]|[是为]|前夕的|所在的|恰好同在|同在|都在|同一天在)|[在定]于?)"
        r"(?:今年|(?:19|20)\d\d年|每年|的){0,2}(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})[日号])?(?![\d日至到—–～~－-])"
    )
