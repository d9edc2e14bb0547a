"""Days that are the same each year, told beside another day: 10月2日国庆节."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from quality_kunming.checks.rule import Severity, Slip
from quality_kunming.checks.tables import table
from quality_kunming.model.numerals import whole_number

_N = "[一二三四五六七八九十]"
_DAY = (
    rf"(?:(?<![\d.])(?P<month>\d{{1,2}})月(?P<day>\d{{1,2}})[日号]|(?<!{_N})(?P<in_words>{_N}{{1,2}})月(?P<words>{_N}{{1,3}})[日号]"
    r"|(?<![\d.·•])(?P<short>\d{1,2})[·•](?P<of>\d{1,2}))"
)
_TOO = (
    "(?:我国|全国|国际|传统|一年一度的?|今年的?|第[一二三四五六七八九十百\\d]{1,4}个"
    '|[“"]?(?:六一|三八|五四|五一|七一|八一|十一)[”"]?|[“"])*'
)
_IS = "(?:[，,]?(?:也|又|正|就|恰)?(?:正?[是值逢]|恰[逢值好]是?|适逢|迎来|迎接)|的|[（(，,])?"
_TAIL = re.compile(
    r"[”\"]?(?:(?P<that>[那这当]一?[天日]|当[天日晚])|(?P<before>前夕|之?前(?![三两一]?年|来|往|后|几[天日]|\d|[一二两三四五六七])|即将|临近|快)"
    r"|(?P<end>[）)，。；！、]|$)|(?P<during>上午|下午|晚上|早上|清晨|一早|，))"
)
_ALIKE = re.compile("农历|假期|假日|期间|活动月|系列|方案|通知|以来")


@dataclass(frozen=True)
class _Told:
    month: int
    day: int

    @property
    def words(self) -> str:
        return f"{self.month}月{self.day}日"


def misdated_days(text: str) -> Iterator[Slip]:
    """Each, with its day; one that is said to be near only where it is over."""
    for match in _pattern().finditer(text):
        told, right = _told(match), _of(match["name"])
        tail = _TAIL.match(text, match.end())
        if told == right or not tail or _is_told_elsewhere(match, tail):
            continue
        is_coming = tail["before"] and told.month == right.month and told.day < right.day
        if not is_coming and not _is_day_of_holiday(match, text):
            reason = f"{match['name']}是{right.words}"
            words = f"“{match[0]}”的日期不对，{reason}；请核对"
            yield Slip(*match.span(), words, severity=Severity.WARNING)


def _is_told_elsewhere(match: re.Match, tail: re.Match) -> bool:
    """Whether 是, 那天 or a wrong month make it the fault that fixed_time tells of."""
    is_of_times = (
        match["name"] in table("times")["days"] or f"{match['name']}节" in table("times")["days"]
    )
    if not match["month"] or not is_of_times:
        return False
    told, right = _told(match), _of(match["name"])
    is_of_verb = match["joint"] and re.search("[是值逢即]", match["joint"])
    return bool(told.month != right.month or tail["that"] or is_of_verb)


def _is_day_of_holiday(match: re.Match, text: str) -> bool:
    """10月2日，国庆节 as the second of the days off; only with a comma between them and one behind."""
    is_apart = match["joint"] in ("，", ",")
    behind = text[match.end() : match.end() + 12]
    return bool(is_apart and _ALIKE.search(behind)) or bool(_ALIKE.match(text, match.end()))


def _told(match: re.Match) -> _Told:
    month = match["month"] or match["in_words"] or match["short"]
    day = match["day"] or match["words"] or match["of"]
    return _Told(whole_number(month), whole_number(day))


def _of(name: str) -> _Told:
    return _Told(*map(int, table("named_days")["days"][name].split("-")))


@cache
def _pattern() -> re.Pattern:
    names = "|".join(sorted(table("named_days")["days"], key=len, reverse=True))
    return re.compile(rf"(?<!农历){_DAY}(?P<joint>{_IS}){_TOO}(?P<name>{names})")
