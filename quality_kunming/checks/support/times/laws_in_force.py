"""Laws that are told to be passed, changed or in force on another day than theirs."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from quality_kunming.checks.rule import Severity, Slip
from quality_kunming.checks.support.known_names import INNER
from quality_kunming.checks.tables import table

_TIME = r"(?<!\d)(?P<year>(?:19|20)\d\d)年(?:(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日)?)?(?!\d|前|底|初|代|[以之]来)"
_VERB = r"(?P<verb>施行|实施|生效|执行|通过|颁布|公布|出台|制定|修[订正改])"
_IN_FORCE = ("施行", "实施", "生效", "执行")
_GOES_ON = (
    "(?!的?情况|效果|过程|座谈|检查|评估|宣传|[办规]|细则|条例|方案|意见|[以之]?来|周年|前|中|期间|的(?:第|当)"
    r"|[两几数一二三四五六七八九十\d]+(?:多|周)?[个年])"
)
"""What does not stand behind a verb that is told of the law itself."""
_NOT_IT = re.compile(
    "解释|办法|细则|规定|配套|草案|决定|修正案|标准|章程|方案|[和与及、]|[省市州县区]|准则|新规|司法|公司|企业|他|她|之?前|征求|审议"
)
_KNOWN_UNTIL = 2024
"""The last year of which the table has all that was changed."""
_FOREIGN = re.compile(
    r"(?:美国|日本|欧盟|德国|英国|法国|韩国|俄罗斯|印度|各国|外国|[省市州区]实施[〈《]?|新加坡|加拿大|澳大利亚)的?[〈《“]?$"
)


def misdated_laws(text: str) -> Iterator[Slip]:
    """Each of them, with the days that are right; one that comes before the law is passed is found among the steps."""
    for pattern in _ways():
        for match in pattern.finditer(text):
            gap = match.groupdict().get("gap") or ""
            lead = text[max(match.start("name") - 12, 0) : match.start("name")]
            if _NOT_IT.search(gap) or _FOREIGN.search(lead.removesuffix("中华人民共和国")):
                continue
            yield from _day(match)


def _day(match: re.Match) -> Iterator[Slip]:
    name, is_force = match["name"], match["verb"] in _IN_FORCE
    law = table("laws")[name]
    right = law["force" if is_force else "passed"]
    told = _told(match)
    if told[0] > _KNOWN_UNTIL:
        return
    passed_first = match.groupdict().get("passed_year")
    if any(_goes_with(told, one) for one in right) or (passed_first and _is_turned(match)):
        return
    days = "、".join(f"{one.year}年{one.month}月{one.day}日" for one in right)
    what = f"{name}{days}起施行" if is_force else f"{name}通过、公布或者修改的日子是{days}"
    words = match[0].translate(INNER)
    yield Slip(*match.span(), f"“{words}”不对，{what}；请核对", severity=Severity.WARNING)


def _told(match: re.Match) -> tuple[int, ...]:
    return tuple(int(match[part]) for part in ("year", "month", "day") if match[part])


def _goes_with(told: tuple[int, ...], day: date) -> bool:
    """Whether it is the day, as far as it is told."""
    return (day.year, day.month, day.day)[: len(told)] == told


def _is_turned(match: re.Match) -> bool:
    """Whether it is before the day that is told just before it."""
    before = tuple(int(match[f"passed_{part}"] or 0) for part in ("year", "month", "day"))
    told = _told(match)
    return told < before[: len(told)]


@cache
def _ways() -> tuple[re.Pattern, ...]:
    """民法典自2021年1月1日起施行; 2021年1月1日起施行的民法典; 2021年1月1日，民法典正式施行."""
    names = "|".join(sorted(table("laws"), key=len, reverse=True))
    name = rf"(?:中华人民共和国)?(?P<name>{names})(?![一-龥]?(?:实施|修正案|解释|草案))[》”〉]?"
    passed = _TIME.replace("?P<", "?P<passed_") + r"(?:日?起)?[^，。；\d]{0,10}[，,、并]"
    by = r"由[^，。；\d]{2,20}|经[^，。；\d]{2,20}|第?[^，。；\d]{0,4}次"
    does = rf"(?:[日月]?起)?(?:正式|开始|首次|全面|发布|{by}){{0,2}}{_VERB}{_GOES_ON}"
    return (
        re.compile(
            rf"{name}(?P<gap>[^，。；：\d《》]{{0,12}})(?:{passed})?(?:[自从于在]|并自|并于|将于){{0,2}}{_TIME}{does}"
        ),
        re.compile(
            rf"{_TIME}(?:[日月]?起)?(?:正式|开始)?{_VERB}的(?:我国|新的?|新修[订正改]的?|修[订正改]后的?|这部)?[《“]?{name}"
        ),
        re.compile(
            rf"{_TIME}(?:起)?[，,]?(?:我国|新的?|新修[订正改]的?|修[订正改]后的?|新版|经修[订正改]的)?[《“]?{name}"
            rf"(?:正式|开始|已经?|将|首次){{0,2}}{_VERB}(?=[，。；了])"
        ),
    )
