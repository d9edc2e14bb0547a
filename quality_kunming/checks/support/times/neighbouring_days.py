"""Days that do not go with the one beside them: 次日, 当天, a day told twice, one put off to an earlier day."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

from quality_kunming.checks.rule import Severity, Slip
from quality_kunming.checks.support.times.dated import sentence_span
from quality_kunming.checks.support.times.time_expressions import Day, clocks_told, days_told
from quality_kunming.checks.tables import table

_DATE = (
    r"(?:(?:19|20)\d\d年)?(?<!\d)\d{1,2}月(?:\d{1,2}[日号])?(?:\d{1,2}[时点]|\d{1,2}[:：]\d{2})?"
)
_WRONG_WORDS = {
    rf"[自从]{_DATE}截止(?!日|时)": "“截止”说的是到哪一天结束，前面不用“自”“从”",
    rf"截[至止]{_DATE}起": "“截至”说的是到哪一天，“起”说的是从哪一天，只能留一个",
    rf"[自从]{_DATE}(?:为止|止(?!于))": "“止”前面写到哪一天，用“至”“到”，不用“自”“从”",
    rf"{_DATE}起截止": "“起”说的是开始，“截止”说的是结束，只能留一个",
}
"""A beginning and an end in one, and what is wrong with it."""
_REACH = 80
"""Characters before a day in which the one beside it is told."""
_TWICE = re.compile(r"[，,]|[，,]?(?:上午|下午|晚上?|早上)[，,]?|")
_EVENT_DAY = re.compile(
    r"的?(?P<event>[一-龥]{2,4}?)?(?P<which>当[天日]|的?现场|的?最后一天|截止日|闭幕日)(?P<meeting>[上下]午的?会上)?"
)
_HELD = re.compile(
    "举[行办]|召开|开[始幕学班工馆业展赛]|启动|截止|[开办持续展]?到|至|闭幕|结束|揭牌|动工"
)
_ENDS = re.compile("到|至|截止|闭幕|结束")
_OTHER_DAY = re.compile(
    "原定|原计划|改[到为在至期]|推迟|提前|延期|顺延|延长|前一|赛前|第[一二三四五六七八九十两\\d]+[次场期批站届天轮]|另|又|再"
    "|各|分别|每|先后|陆续|首场|上次|去年|往年"
)
_THEN = re.compile("(?:随后|其后|之后|接着|后来|而后)(?:又|再|便|就)?(?:[于在]|，)?(?:当年|同年)?$")
_BEFORE_THAT = re.compile("(?:此前|在此之前|早在)(?:又|就|已)?(?:[于在]|，)?(?:当年|同年)?$")
_WHOLE_HOURS = re.compile(r"(?<![、和至到—])(?P<one>\d{1,2}[时点]整)，(?P<other>\d{1,2}[时点]整)，")


def mistaken_neighbours(text: str, written: date) -> Iterator[Slip]:
    """Each such day."""
    days = [*days_told(text, written.year)]
    for match in _named_days().finditer(text):
        yield from _of_neighbour(text, match, days)
    for one, other in pairwise(days):
        yield from _told_twice(text, one, other)
        yield from _turned(text, one, other)
    for day in days:
        yield from _of_event(text, day, days)
    for match in _WHOLE_HOURS.finditer(text):
        yield _slip(text, match.start("one"), match.end("other"), "两个时刻挨着，只能留一个")
    for pattern, told in _WRONG_WORDS.items():
        for match in re.finditer(pattern, text):
            yield _slip(text, *match.span(), told)
    for match in _moved().finditer(text):
        yield from _of_move(text, match, days)


def _of_neighbour(text: str, match: re.Match, days: list[Day]) -> Iterator[Slip]:
    """A day behind 次日 and its like that is so many days away from none that is told before it."""
    told = next((day for day in days if day.start == match.end()), None)
    if told is None:
        return
    away = table("neighbouring_days")["days"][match["name"]]
    _, end = sentence_span(text, told.start)
    joint = [day for day in days if told.end <= day.start <= told.end + 1 and day.end <= end]
    if away == 0 and joint:
        yield _slip(text, match.start(), joint[0].end, "这是两天，不是同一天")
        return
    line = text.rfind("\n", 0, match.start()) + 1
    first = max(line, match.start() - _REACH)
    bases = [day for day in days if first <= day.start < match.start()]
    if not bases:
        behind = [day for day in days if told.end <= day.start < told.end + 16 and day.end <= end]
        bases = behind if "后的第一" in text[told.end : end] else []
    right = [base.day + timedelta(away) for base in bases]
    if not told.has_year:
        right = [one for one in right if (one.month, one.day) != (told.day.month, told.day.day)]
        right = right if len(right) == len(bases) else []
    if right and told.day not in right:
        day = right[-1]
        reason = f"{bases[-1].words}的{match['name']}是{day.month}月{day.day}日"
        yield _slip(text, match.start(), told.end, reason)


def _told_twice(text: str, one: Day, other: Day) -> Iterator[Slip]:
    between = text[one.end : other.start]
    is_same = one.day == other.day and _TWICE.fullmatch(between)
    is_list = (
        one.words != other.words and between == "，" and text[other.end : other.end + 1] in "，、"
    )
    if is_same and not is_list:
        yield _slip(text, one.start, other.end, "同一个日期写了两遍，只能留一个")


def _turned(text: str, one: Day, other: Day) -> Iterator[Slip]:
    """A day behind 随后 that is before the one in front of it, or behind 此前 and after it."""
    between = text[one.end : other.start]
    if "\n" in between or not (one.has_year or not other.has_year):
        return
    then, before_that = _THEN.search(between), _BEFORE_THAT.search(between)
    if (then and other.day < one.day) or (before_that and other.day > one.day):
        when = "以前" if then else "以后"
        reason = f"“{other.words}”在“{one.words}”{when}，和“{(then or before_that)[0]}”相反"
        yield _slip(text, one.start, other.end, reason)


def _of_event(text: str, day: Day, days: list[Day]) -> Iterator[Slip]:
    """The day of a thing that is told to be on another day just before."""
    match = _EVENT_DAY.match(text, day.end)
    line = text.rfind("\n", 0, day.start) + 1
    before = [one for one in days if max(line, day.start - _REACH) <= one.start < day.start]
    if not match or len(before) != 1 or before[0].day == day.day:
        return
    base = before[0]
    start, end = sentence_span(text, base.start)
    told = text[start : min(end, day.start)]
    event = match["event"] or ("会" if match["meeting"] else None)
    event = event or ("截止" if match["which"] == "截止日" else None)
    if not event or event not in told or _OTHER_DAY.search(text[start : match.end()]):
        return
    is_end = match["which"].strip("的") in ("最后一天", "截止日", "闭幕日")
    is_scene = "现场" in match["which"]
    held = re.compile("举[行办]|召开") if is_scene else (_ENDS if is_end else _HELD)
    near = text[max(base.start - 6, start) : min(base.end + 12, end)]
    if held.search(near) and (is_end or not re.search(r"[至到—]\d", near)):
        reason = f"前面写的是{base.words}，后面写的是{day.words}"
        yield _slip(text, day.start, match.end(), reason)


def _of_move(text: str, match: re.Match, days: list[Day]) -> Iterator[Slip]:
    """A time that is put off and is the earlier one, or the other way round."""
    start, end = sentence_span(text, match.start())
    sentence = text[start:end]
    ways = {_is_later(one[0]) for one in _moved().finditer(sentence)}
    if len(ways) != 1:
        return
    for points in (
        [(day.start - start, day.end - start, day.day) for day in days if start <= day.start < end],
        [(one.start, one.end, one.minutes) for one in clocks_told(sentence)],
    ):
        if len(points) != 2 or points[0][2] == points[1][2]:
            continue
        origins = [one for one in points if _follows(sentence, one[0], "origin")]
        if len(origins) != 1:
            continue
        origin = origins[0]
        changed = next(one for one in points if one is not origin)
        is_bound = _follows(sentence, changed[0], "changed") or _is_told_of(
            sentence, changed, match, start
        )
        if is_bound and (changed[2] > origin[2]) != _is_later(match[0]):
            way = "晚" if changed[2] > origin[2] else "早"
            first, last = sorted((origin, changed))
            words = sentence[origin[0] : origin[1]], sentence[changed[0] : changed[1]]
            reason = f"“{words[1]}”比原来的“{words[0]}”{way}，和“{match[0]}”相反"
            low, high = min(first[0], match.start() - start), max(last[1], match.end() - start)
            yield _slip(text, start + low, start + high, reason)
            return


def _is_told_of(sentence: str, changed: tuple, match: re.Match, start: int) -> bool:
    """Whether the time stands behind the word, 推迟到, or begins something where all goes by the plan: 9时30分开始."""
    between = (
        sentence[match.end() - start : changed[0]] if match.end() - start <= changed[0] else None
    )
    if between is not None and re.fullmatch("[到至为在于了的]{0,2}", between):
        return True
    return bool(re.match("(?:正式|才|就)?(?:开[始幕赛场]|举行|[完竣]工)", sentence[changed[1] :]))


def _follows(sentence: str, at: int, kind: str) -> bool:
    words = "|".join(table("neighbouring_days")[kind])
    return bool(re.search(rf"(?:{words})(?:是|于|在|为|的)?(?:今年|当天|当日)?$", sentence[:at]))


def _is_later(word: str) -> bool:
    return word in table("neighbouring_days")["later"]


@cache
def _moved() -> re.Pattern:
    words = table("neighbouring_days")
    return re.compile("|".join((*words["later"], *words["earlier"])))


@cache
def _named_days() -> re.Pattern:
    names = "|".join(table("neighbouring_days")["days"])
    return re.compile(
        rf"(?:(?<![一-龥])|(?<=[就在于到而且至日]))(?P<name>{names})(?:[，,（(]|的|也?就?是|即|恰[逢是]){{0,3}}(?=\d)"
    )


def _slip(text: str, start: int, end: int, reason: str) -> Slip:
    return Slip(start, end, f"“{text[start:end]}”不对，{reason}；请核对", severity=Severity.WARNING)
