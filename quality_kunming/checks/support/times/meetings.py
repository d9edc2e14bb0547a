"""Congresses, plenary sessions and five-year plans that are told of another year, month or place than theirs."""

import re
from collections.abc import Iterator
from functools import cache

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.support.times.dated import sentence_around
from quality_kunming.checks.support.times.told_years import MONTH, YEAR, month_told, year_told
from quality_kunming.checks.tables import table
from quality_kunming.model.numerals import in_words, value_of, whole_number

_N = "[一二三四五六七八九十]{1,3}"
_CONGRESS = (
    rf"(?:(?:党的|中共|中国共产党)第?(?P<congress>{_N})大|第?(?P<short>十[二三四五六七八九]|二十)大"
    r"(?=报告|召开|开幕|闭幕|胜利|是?[在于]|首次)"
    rf"|(?:党的|中国共产党|中共)第(?P<nth>{_N})次(?:全国)?代表大会)(?![会家型力学批楼量事])"
)
_PLENUM = (
    rf"(?:党的|中共|中国共产党)?(?:(?P<plenum>{_N}届[一二三四五六七八九]中)全会"
    r"|第(?P<term>[一二三四五六七八九十]{1,3})届中央委员会第(?P<session>[一二三四五六七])次全体会议)"
)
_PROVINCIAL = (
    rf"(?:云南省|(?<![一-龥])省)第(?P<provincial>{_N})次党代(?:会|大会|表大会|表会)"
    rf"|中国共产党云南省第(?P<province>{_N})次代表大会"
)
_PEOPLE = (
    r"(?:第?(?P<of>十[一二三四])届全国(?:人大|政协|人民代表大会)|全国(?:政协|人大)第?(?P<of_last>十[一二三四])届)"
    r"第?(?P<number>[一二三四五])次会议"
)
_NAME = f"(?:{_PROVINCIAL}|{_PEOPLE}|{_PLENUM}|{_CONGRESS})”?"
_TIME = rf"(?P<year>{YEAR})(?:{MONTH})?(?:\d{{1,2}}日)?"
_HELD = "(?:胜利|隆重|顺利|圆满)?(?:召开|举行|开幕|闭幕)"
_SAYS = "(?:通过|提出|写入|写进|指出|审议|作出|做出|明确|首次|描绘|总结|擘画|部署|确立|把|将|对|开启)(?!的)"
_ONCE = "十年|一年后|两年后|三年后|次年|前一年|后一年|第二年|以前|召开前|此前|后来|即将|当年"
_NOT_YET_PLANNED = 2006
"""From this year on “五五” to “八五” are said of the plans for teaching law."""
_FIRST = "(?:开始|起步|启动|起|开局)"
_LAST = "(?:末|期末|收官|结束|规划末|时期末|期间末)"
_CITIES = "上海|广州|武汉|延安|西安|昆明|南京|天津|重庆|成都|杭州|嘉兴|遵义|深圳"
_THAT_IS = "(?:[，,（(]|也就是|就是|即|是|作为|定为|列为|这个|的)*"


def wrong_meetings(text: str, now: int | None) -> Iterator[Slip]:
    """Each of them, in whatever order its time is told, and each meeting that is said to have done another's work."""
    if "大" in text or "届" in text or "党代" in text:
        for pattern in _times():
            for match in pattern.finditer(text):
                yield from _at_another_time(match, now)
        for match in _openings().finditer(text):
            yield from _on_another_day(match)
        for match in _places().finditer(text):
            yield from _elsewhere(match)
        for match in _deeds().finditer(text):
            yield from _of_another(match)
        for match in re.finditer(_PROVINCIAL, text):
            yield from _beyond(match, now)
    if "五" in text:
        for pattern in _plans():
            for match in pattern.finditer(text):
                yield from _plan(match, now)


def _at_another_time(match: re.Match, now: int | None) -> Iterator[Slip]:
    name, months = _meeting(match)
    year, month = year_told(match["year"], now), month_told(match["month"])
    if not months or not year or re.search(_ONCE, match[0]):
        return
    around = sentence_around(match.string, match.start())
    if re.search("纪念|周年|回忆", match[0]) or match.string[: match.start()].endswith("到"):
        return
    if f"{year}" not in {one[:4] for one in months}:
        yield _slip(match, f"{name}是{months[0][:4]}年开的")
    elif month and not int(months[0][5:]) <= month <= int(months[-1][5:]) and "筹" not in around:
        yield _slip(match, f"{name}是{months[0][:4]}年{int(months[0][5:])}月开的")


def _on_another_day(match: re.Match) -> Iterator[Slip]:
    day = table("times")["opened"][match["name"]]
    if (whole_number(match["month"]), whole_number(match["day"])) != (day.month, day.day):
        yield _slip(match, f"{match['name']}是{day.month}月{day.day}日开幕的")


def _elsewhere(match: re.Match) -> Iterator[Slip]:
    name, months = _meeting(match)
    right = table("meetings")["places"].get(name, "北京").split()
    if months and match["place"] not in right:
        told = f"{name}是在{right[0]}开的"
        yield Slip(*match.span(), f"“{match[0]}”的地方不对，{told}；请核对")


def _of_another(match: re.Match) -> Iterator[Slip]:
    name, _ = _meeting(match)
    if not name.endswith("全会") or match.string[: match.start()].endswith(
        ("和", "、", "到", "与")
    ):
        return
    deeds = table("meetings")["deeds"].items()
    right = next(of for deed, of in deeds if re.search(deed, match["deed"]))
    if f"{right}全会" != name:
        yield Slip(*match.span(), f"“{match[0]}”说的是{right}全会，不是{name}；请核对")


def _beyond(match: re.Match, now: int | None) -> Iterator[Slip]:
    number = value_of(match["provincial"] or match["province"])
    known = [value_of(one) for one in table("meetings")["provincial"]]
    latest = max(known) + (now is not None and now >= table("meetings")["next_year"])
    if now and now < table("meetings")["next_year"] + 5 and latest < number < latest + 10:
        yield Slip(
            *match.span(), f"“{match[0]}”的届次不对，到{now}年开到第{in_words(latest)}次；请核对"
        )


def _meeting(match: re.Match) -> tuple[str, list[str]]:
    """How a meeting is called, and from which month to which it was held; no months where that is not known."""
    known = table("meetings")
    if of := match["of"] or match["of_last"]:
        year = known["sessions"].get(of, 0) + value_of(match["number"]) - 1
        return "那次会议", [f"{year}-{5 if year == 2020 else 3:02}"] if year > 2000 else []
    if number := match["provincial"] or match["province"]:
        return f"省第{number}次党代会", known["provincial"].get(number, [])
    if plenum := match["plenum"] or (match["term"] and f"{match['term']}届{match['session']}中"):
        return f"{plenum}全会", known["plenums"].get(plenum, [])
    congress = f"{match['congress'] or match['short'] or match['nth']}大"
    return congress, known["congresses"].get(congress, [])


def _plan(match: re.Match, now: int | None) -> Iterator[Slip]:
    told = match["plan"] if match["plan"] else f"{in_words(whole_number(match['nth']))}五"
    first, last = _spans().get(told, (0, 0))
    start, end = (year_told(match[one], now) if match[one] else None for one in ("from", "to"))
    of_law = told in ("五五", "六五", "七五", "八五") and (start or end or 0) >= _NOT_YET_PLANNED
    if first and not of_law and ((start and start != first) or (end and end != last)):
        yield _slip(match, f"“{told}”是{first}年到{last}年")


def _slip(match: re.Match, reason: str) -> Slip:
    return Slip(*match.span(), f"“{match[0]}”的时间不对，{reason}；请核对")


@cache
def _spans() -> dict[str, tuple[int, int]]:
    both = table("meetings")["plans"] | table("times")["plans"]
    return {name: (first, last) for name, (first, last) in both.items()}


@cache
def _times() -> tuple[re.Pattern, ...]:
    return tuple(
        re.compile(one)
        for one in (
            rf"{_NAME}(?:将)?(?:是?[在于]|是|{_HELD}于)?{_TIME}(?:在[^，。；\d\n]{{1,8}})?(?:{_HELD}|开的|通过|作出|做出|的精神)(?!前|的?第)",
            rf"{_NAME}{_HELD}[在于]{_TIME}",
            rf"{_TIME}[，,]?(?:在[^，。；\d\n]{{1,8}}|刚刚|{_HELD}){{0,2}}(?:{_HELD}的|开的){_NAME}(?!的?(?:前|第))",
            rf"{_TIME}[，,]{_NAME}(?:报告)?(?:在[^，。；\d\n]{{1,6}})?(?:{_HELD}|{_SAYS})(?!不|之际|的?前|之前|后|以来)",
            rf"{_TIME}{_NAME}(?:报告)?(?:在[^，。；\d\n]{{1,6}})?(?:{_HELD}(?!不|之际|后|以来|的?前|之前)|{_SAYS})",
        )
    )


@cache
def _openings() -> re.Pattern:
    names = "|".join(table("times")["opened"])
    return re.compile(
        rf"{MONTH}(?P<day>\d{{1,2}}|[一二三四五六七八九十]{{1,3}})[日号](?:在[^，。；\n]{{1,6}})?(?:隆重|胜利)?(?:召开|开幕)的(?:党的|中共)?(?P<name>{names})"
    )


@cache
def _places() -> re.Pattern:
    return re.compile(
        rf"{_NAME}(?:将|即将)?(?:[于在]?[\d年月日去今]{{2,11}})?在(?P<place>{_CITIES})(?:隆重|胜利)?(?:召开|举行|开幕|闭幕)(?=[，。；的了]|$)"
    )


@cache
def _deeds() -> re.Pattern:
    deeds = "|".join(table("meetings")["deeds"])
    return re.compile(
        rf"{_NAME}(?:审议)?(?:上)?(?:通过|作出|做出|制定|发表|对|就|把|将|开|拉|揭|总结|形成)?[^，。；\n]{{0,6}}?(?P<deed>{deeds})"
    )


@cache
def _plans() -> tuple[re.Pattern, ...]:
    names = "|".join(sorted(_spans(), key=len, reverse=True))
    plan = rf"(?:“(?P<plan>{names})”(?:计划|规划|时期|期间)?|第(?P<nth>{_N})个五年(?:计划|规划))"
    start, end = f"(?P<from>{YEAR})", f"(?P<to>{YEAR})"
    years = r"(?P<from>(?:19|20)\d\d)年?(?:[—–～-]{1,2}|至|到)(?P<to>(?:19|20)\d\d)年?"
    return tuple(
        re.compile(one)
        for one in (
            rf"{end}{_THAT_IS}{plan}(?:的)?{_LAST}(?P<from>)",
            rf"{plan}(?:的)?{_LAST}(?:是|为|[（(]|即|，也就是|，即){end}(?P<from>)",
            rf"(?:从|自)?{start}{_FIRST}(?:实施|执行|编制实施)?的{plan}(?P<to>)",
            rf"{plan}(?:是?从|自|由|于){start}(?:正式)?{_FIRST}(?P<to>)",
            rf"从?{years}(?:的|，?即|，?也就是|，?是)+{plan}(?!末|以来)",
        )
    )
