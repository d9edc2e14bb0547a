"""Events of history that are told of another year or month than theirs, and their jubilees that are miscounted."""

import re
from collections.abc import Iterator
from functools import cache

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.support.times.dated import sentence_around, year_called
from quality_kunming.checks.support.times.told_years import MONTH, YEAR, month_told, year_told
from quality_kunming.checks.tables import table
from quality_kunming.model.numerals import whole_number

_TIME = rf"(?P<year>{YEAR})(?:{MONTH})?(?:\d{{1,2}}[日号]|[一二三四五六七八九十]{{1,3}}[日号])?"
_OF = "(?:爆发的|发生的|打响的|召开的|举行的|那场|的)"
_NO_EVENT = (
    "(?!(?:爆发|发生|胜利|召开|祖国|打响)?[的了之]?[”]?(?:纪念|周年|博物|历史|精神|话剧|题材|电影|旧址|遗址|[前后]|以[前后来]"
    "|[一二三四五六七八九十两\\d]+年|日|老兵|老战士|烈士|的?第|准备|筹备|倒计时|进程|[一二三四五六七八九十\\d]+周))"
)
"""What stands behind an event when something else is told of that time."""
_N = r"(?P<number>\d{2,3}|[一二三四五六七八九十百]{2,5})"
_WAYS = ("at", "of", "on", "in", "then", "around")
_NO_PLAY = "(?![^，。；\n]{0,8}(?:纪念|上映|出版|立项))"
_NOW = re.compile("今年|如今|今天是|此时此刻")
_OTHER_TIME = re.compile(r"\d{4}年|去年|前年|明年|当年|那年|[〇零]|曾|回忆|记得")
_NAMED_AFTER = "(?!时|大会|阅兵|纪念[章币馆邮]|之?前|以?后|的时候|庆典上|那年)"
_ANTHEM = re.compile(
    "(?:国歌|义勇军进行曲》?)[^。；\n]{0,12}(?:聂耳(?:作的?词|填词|写的?词)|(?:田汉|冼星海|光未然|贺绿汀)(?:作的?曲|谱的?曲|写的?曲))"
    "|(?:国歌|义勇军进行曲》?)[^。；\n]{0,6}(?:曲作者|作曲者?|作曲家)(?:是|为|、)?(?:人民音乐家)?(?:田汉|冼星海|贺绿汀|光未然|施光南)"
    "|(?:国歌|义勇军进行曲》?)[^。；\n]{0,6}(?:词作者|作词者?)(?:是|为)?(?:聂耳|冼星海|光未然|郭沫若)"
)
_SURRENDER = re.compile(
    "9月[23]日[^。；\n，]{0,6}日本(?:天皇)?宣布无条件投降|日本(?:天皇)?宣布无条件投降[^。；，\n]{0,6}9月[23]日"
)
_VISIT = re.compile(
    r"习近平(?:总书记)?[^。；\n]{0,12}?(?:2015|2020)年(?!1月)\d{1,2}月[^。；\n\d]{0,12}(?:考察|视察)(?:了)?云南"
)


def wrong_history(text: str, now: int | None) -> Iterator[Slip]:
    """Each of them, and the anthem with another's words or tune."""
    if "年" in text:
        for event, named, pattern in _events():
            for match in pattern.finditer(text) if named.search(text) else ():
                yield from _event(match, event, now)
        for match in _jubilees().finditer(text):
            yield from _jubilee(match, now)
    for pattern, told in _facts():
        for match in pattern.finditer(text):
            yield Slip(*match.span(), f"“{match[0]}”不对，{told}；请核对")


def _event(match: re.Match, event: dict, now: int | None) -> Iterator[Slip]:
    told = next(one for one in _WAYS if match.groupdict().get(f"year_{one}"))
    year, month = year_told(match[f"year_{told}"], now), month_told(match[f"month_{told}"])
    first, last = event["years"][0], event["years"][-1]
    is_after = re.search("[以之]?后$", match[0])
    if year is None or (is_after and year >= first and year != event.get("swapped")):
        return
    if not first <= year <= last:
        span = f"{first}年" if first == last else f"{first}年到{last}年"
        yield _slip(match, f"{event['name']}是{span}的事")
    elif month and "months" in event and not event["months"][0] <= month <= event["months"][-1]:
        yield _slip(match, f"{event['name']}是{first}年{event['months'][0]}月的事")


def _jubilee(match: re.Match, now: int | None) -> Iterator[Slip]:
    first = table("history")["jubilees"][match["name"]]
    sentence = sentence_around(match.string, match.start())
    if match["year"]:
        year = year_called(match["year"], now)
    else:
        year = now if _NOW.search(sentence) and not _OTHER_TIME.search(sentence) else None
    known = table("times")["founded"]
    if match["year"] and match["name"].removesuffix("成立").removesuffix("祖国") in known:
        return
    if year and year > first and whole_number(match["number"]) != year - first:
        yield _slip(match, f"{match['name']}是{first}年的事，到{year}年是{year - first}周年")


def _slip(match: re.Match, reason: str) -> Slip:
    return Slip(*match.span(), f"“{match[0]}”的时间不对，{reason}；请核对")


@cache
def _facts() -> tuple[tuple[re.Pattern, str], ...]:
    return (
        (_ANTHEM, "国歌是田汉作词、聂耳作曲的"),
        (_SURRENDER, "日本宣布无条件投降是1945年8月15日，9月2日签字，9月3日是纪念日"),
        (_VISIT, "习近平总书记2015年1月、2020年1月考察云南"),
    )


@cache
def _events() -> tuple[tuple[dict, re.Pattern, re.Pattern], ...]:
    """Each with the words without which it cannot be told of, and the ways in which it is told of at a time."""
    return tuple(
        (
            event,
            re.compile("|".join([event["names"], *event.get("around", ())[1:]])),
            _pattern(event),
        )
        for event in table("history")["events"]
    )


def _pattern(event: dict) -> re.Pattern:
    """An event behind its time, before it, and with it in one clause."""
    verbs = "|".join(event["verbs"].split())
    name, does = f"(?:{event['names']})", f"(?:{verbs})" if verbs else ""
    told = rf"{does}(?!的?前|之前|后|以前)|(?=[，。；、的]|$)|[^，。；\n]{{0,4}}(?=[，。])"
    after = rf"(?:祖国)?(?:后|之后|以后)(?=，)|{_NO_EVENT}(?:{told})"
    happened = rf"(?:是?在|于|是在|{does or '发生'}[于在])+"
    ways = {
        "at": rf"{_time('at')}(?:那场)?{name}(?:{after})",
        "of": rf"{_time('of')}{_OF}{name}{_NO_EVENT}",
        "on": rf"{name}(?:{does}|祖国)?{happened}{_time('on')}{_NO_PLAY}",
        "in": rf"{_time('in')}[，,](?:震惊中外的|著名的)?{name}{does}(?=[，。；]|$)",
        "then": rf"{_time('then')}(?:爆发|发生|打响)了?{name}(?=[，。；]|$)",
    }
    if around := event.get("around"):
        ways["around"] = rf"{around[0]}(?:[于在是]|是在)?{_time('around')}{around[1]}{_NO_EVENT}"
    return re.compile("|".join(ways.values()))


def _time(part: str) -> str:
    return _TIME.replace("<year>", f"<year_{part}>").replace("<month>", f"<month_{part}>")


@cache
def _jubilees() -> re.Pattern:
    names = "|".join(sorted(table("history")["jubilees"], key=len, reverse=True))
    return re.compile(
        rf"(?:(?P<year>(?<!\d)(?:19|20)\d\d年|今年)(?:\d{{1,2}}月(?:\d{{1,2}}日)?)?[^。；\n\d]{{0,14}})?(?P<name>{names}){_N}周年{_NAMED_AFTER}"
    )
