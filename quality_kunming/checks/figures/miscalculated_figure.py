"""Numbers of one sentence that do not add up."""

import re
from collections.abc import Iterator
from decimal import Decimal

from quality_kunming.checks.rule import CHINESE, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.views import composed
from quality_kunming.model.policy import Policy
from quality_kunming.reading.amounts import read_amount
from quality_kunming.reading.document import Document

RULE = Rule(
    id="miscalculated-figure",
    title="算不对的数",
    scope=Scope.TEXT,
    severity=Severity.WARNING,
    reason="部分加起来和总数对不上、百分比和前后两个数对不上，多半是抄错了一个，读者一算就知道。",
    source="算术",
    bad=Example.in_article(
        "共有90人参加，其中企业代表50人、学生60人。销量由200吨增加到300吨，增长30%。"
    ),
    good=Example.in_article(
        "共有110人参加，其中企业代表50人、学生60人。销量由200吨增加到300吨，增长50%。"
    ),
    languages=CHINESE,
)

_AMOUNT = r"\d+(?:,\d{3})*(?:\.\d+)?[万亿]?"
_UNIT = "人次|批次|平方米|公里|千克|[人名家批个件户场次份吨元台项支队种亩页组条]"
_PART = rf"[^，。；、\d\n]{{1,12}}?{_AMOUNT}(?:{_UNIT})(?![以余多])"
_PARTS = rf"(?P<parts>{_PART}(?:[、，和及]+{_PART})+)"
_TOTAL = rf"(?P<whole>{_AMOUNT})(?P<unit>{_UNIT})"
_COUNTED = re.compile(rf"({_AMOUNT})({_UNIT})")
_INTO = re.compile(
    rf"(?:共|合计|总计)[^，。；、\d\n]{{0,8}}{_TOTAL}[^，。；、\d\n]{{0,8}}[，：（](?P<how>其中|包括|分别)[^，。；、\d\n]{{0,2}}?{_PARTS}"
)
_SUM = re.compile(rf"{_PARTS}[，,]?(?:共计|合计|总计|一共)[^，。；、\d\n]{{0,4}}{_TOTAL}")
_OVERLAP = re.compile("[男女]|党员|以上|新增|首次|占|每|同比|累计")
"""Parts of which one may be within another."""

_RATE = re.compile(
    rf"(?:查|检|验|样|理|到|测|发放)[^，。；\d\n]{{0,8}}(?P<whole>\d+)(?P<unit>{_UNIT})[^，。；\d\n]{{0,6}}[，,][^，。；\d\n]{{0,6}}"
    r"(?P<kind>合格|满意|回收|办结|达标|通过|优良)[^，。；\d\n]{0,4}(?P<part>\d+)(?P=unit)[^，。；\d\n]{0,4}[，,][^，。；\d\n]{0,4}"
    r"(?P=kind)率[^，。；\d\n]{0,4}(?P<rate>\d+(?:\.\d+)?)[%％]"
)
_RISE, _FALL = "增加|增长|提高|上升|提升|扩大|上涨|升|增", "下降|减少|降低|下跌|回落|降|减"
_CHANGE = re.compile(
    rf"[由从](?P<before>{_AMOUNT})(?P<unit>[%％分吨元人家亩件个户批台场枝]|人次|批次)[^，。；、\d\n]{{0,6}}?(?P<way>{_RISE}|{_FALL})"
    rf"[到至为](?P<after>{_AMOUNT})(?P=unit)"
    rf"(?:[，,][^，。；、\d\n]{{0,6}}?(?:{_RISE}|{_FALL})了?(?P<percent>\d+(?:\.\d+)?)[%％])?"
)
_LIST = re.compile(
    r"(?P<count>[两二三四五六七八九十]|\d{1,2})(?P<unit>[场家个名处项支所条])[^，。；、\d\n]{0,6}[，：]分别[是为在](?P<list>[^，。；\d\n]{1,12}(?:、[^，。；、\d\n]{1,12})+)"
)


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each sum, share and change that does not fit the other numbers of its sentence."""
    text = composed(document)
    if re.search(r"其中|包括|分别|[共合总]计|一共", text):
        yield from _sums(text)
        yield from _lists(text)
    if re.search("率|[到至为]", text):
        yield from _rates(text)
        yield from _changes(text)


def _sums(text: str) -> Iterator[Slip]:
    for pattern in (_INTO, _SUM):
        for match in pattern.finditer(text):
            amounts = _COUNTED.findall(match["parts"])
            whole = _value(match["whole"])
            if {unit for _, unit in amounts} != {match["unit"]} or _OVERLAP.search(match["parts"]):
                continue
            parts = sum(_value(one) for one, _ in amounts)
            is_partly = pattern is _INTO and match["how"] == "其中"
            if parts > whole or (parts < whole and not is_partly):
                unit = match["unit"]
                told = f"几部分加起来是{parts:g}{unit}，写的总数是{whole:g}{unit}；请核对是哪个数写错了"
                yield Slip(*match.span(), told)


def _lists(text: str) -> Iterator[Slip]:
    for match in _LIST.finditer(text):
        listed = len(match["list"].split("、"))
        is_whole = not re.search("[等和及]", match["list"])
        if is_whole and listed != _value(match["count"]):
            told = f"写的是{match['count']}{match['unit']}，后面列了{listed}个；请核对是几个"
            yield Slip(*match.span(), told)


def _rates(text: str) -> Iterator[Slip]:
    for match in _RATE.finditer(text):
        whole, part = _value(match["whole"]), _value(match["part"])
        if 0 < whole >= part and not _is_about(100 * part / whole, match["rate"]):
            told = (
                f"{part}÷{whole}是{100 * part / whole:.1f}%，写的是{match['rate']}%；请核对这几个数"
            )
            yield Slip(*match.span(), told)


def _changes(text: str) -> Iterator[Slip]:
    for match in _CHANGE.finditer(text):
        before, after = _value(match["before"]), _value(match["after"])
        if (after > before) != (match["way"] in _RISE.split("|")):
            told = f"{match['before']}到{match['after']}不是“{match['way']}”；请核对两个数"
            yield Slip(*match.span(), told)
        elif match["percent"] and before and match["unit"] not in "%％":
            percent = abs(after - before) / before * 100
            if not _is_about(percent, match["percent"]):
                change = f"{match['before']}到{match['after']}变了{percent:.1f}%"
                told = f"{change}，写的是{match['percent']}%；请核对这几个数"
                yield Slip(*match.span(), told)


def _value(amount: str) -> Decimal:
    read = read_amount(amount)
    return read.value if read else Decimal()


def _is_about(number: Decimal, written: str) -> bool:
    """Whether a number, rounded, is the one that is written; the last place may be one off."""
    return abs(number - Decimal(written)) <= Decimal(10) ** -len(written.partition(".")[2])
