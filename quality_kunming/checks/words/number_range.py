"""From one number to another."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import CHINESE, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.views import ours
from quality_kunming.model.policy import Policy
from quality_kunming.reading.amounts import written_value
from quality_kunming.reading.document import Document

RULE = Rule(
    id="number-range",
    title="数的起止",
    scope=Scope.TEXT,
    reason="数量和时长的起止用浪纹线“～”，年月日的起止用一字线“—”，不用减号；两个百分数都要写百分号；小的数写在前面。",
    severity=Severity.WARNING,
    source="GB/T 15834—2011《标点符号用法》，GB/T 15835—2011《出版物上数字用法》",
    bad=Example.in_article("每期5-10人，为期1-3年，2021-2025年增长10-15%，面向60岁至45岁的市民。"),
    good=Example.in_article(
        "每期5～10人，为期1～3年，2021—2025年增长10%～15%。热线0871-12315，DB5301/T 125-2025。"
    ),
    languages=CHINESE,
    is_told_once=True,
)

_NUMBER = r"\d{1,6}(?:\.\d{1,2})?"
_RANGE = re.compile(
    rf"([0-9](?<![A-Za-z0-9_.:/—–~～〜∼〔-].)(?<!\d,.)\d{{0,5}}(?:\.\d{{1,2}})?)([%％]?)([-–~〜∼～—－]{{1,2}})({_NUMBER})"
    r"(?=([人名家个岁天元万亿吨米亩周字页次场种项批倍份成件期篇台套只条盒袋瓶箱杯棵株辆℃°‰]|户(?!型)|级(?!别)|学年|周岁|公里|公斤|千[克米瓦]|[平立]方|毫|厘米|摄氏|度(?!假)"
    r"|分钟|小时|年(?!级)|月|日(?![报本])|[%％]|[kcm]?m(?![A-Za-z])|k?g(?![A-Za-z])|m?L(?![A-Za-z])))"
)
_BETWEEN_TIMES = re.compile(
    r"(?<![\d:：.])([01]?\d|2[0-4])[:：][0-5]\d([-–~〜∼－]{1,2})([01]?\d|2[0-4])[:：][0-5]\d(?![\d:：])"
)
_MEASURE = (
    "[万亿]?元|[人名家个岁天吨米亩次场项批倍份成件台套户只条℃%％]|°C|公里|公斤|千克|克|平方米|立方米|厘米|毫米|度|小时|分钟"
    "|[kcm]?m|k?g|m?L"
)
_WITH_BOTH_UNITS = re.compile(
    rf"(?<![A-Za-z0-9_./:〔-])(?P<low>\d+(?:\.\d+)?)(?P<unit>{_MEASURE})(?P<sign>[-–~〜∼－]{{1,2}})"
    r"(?P<high>\d+(?:\.\d+)?)(?=(?P=unit)(?![A-Za-z0-9]))"
)
_BETWEEN_WEEKDAYS = re.compile(
    r"(?<=[周期拜][一二三四五六日天])[-–~〜∼－]{1,2}(?=(?:周|星期|礼拜)[一二三四五六日天])"
)
_BETWEEN_DATES = re.compile(r"[-–~〜∼－](?<=[0-9][年月日].)(?=[0-9]{1,4}[年月日])")
_AMOUNT = r"\d+(?:\.\d+)?[万亿]?"
_UNIT = "周岁|岁|元|[人名位家件份户吨亩斤克米天](?!次)|公斤|千克|公里|千米|厘米|毫米|平方米|小时|分钟|个月"
_TURNED = re.compile(
    rf"(?<![\d.第米-])(?P<low>{_AMOUNT})(?P<first>{_UNIT})?(?:[至到～—]|以上)(?P<high>{_AMOUNT})(?P<unit>{_UNIT})(?!\d)"
)
_FALLING = re.compile("[从由自降减跌落缩压倒第]|海拔|比分|[几各]等|依次|顺序|分别")
"""What goes down, and is told from its beginning."""
_SPANS = ("年", "月", "日", "学年")
_YEARS = 50
"""Fewer are how long something lasts, as 1～3年; 95—98年 is short for years."""
_MEASURED = ("℃", "°", "摄氏", "周岁", "岁", "%", "％", "公里", "公斤", "千克", "厘米", "分钟")
"""Of these nobody counts down."""
_MULTIPLES = "万亿"
"""Behind the second number they may belong to both or to it alone."""

_REACH = 30


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each range with another sign between its ends, or without the first of two per cent signs."""
    for match in _RANGE.finditer(ours(document)):
        low, percent, sign, high, unit = match.groups()
        if re.match("0[0-9]", low):
            continue
        if float(low) >= float(high):
            is_below = document.text[: match.start()].endswith(("零下", "-", "−"))
            if sign == "～" and unit in _MEASURED and float(low) > float(high) and not is_below:
                yield Slip(*match.span(), f"“{match[0]}{unit}”前面的数比后面的大，请核对")
            continue
        is_counted = document.text[max(match.start() - 1, 0)] == "第"
        is_length = unit == "年" and float(high) < _YEARS and not is_counted
        right_sign = "—" if unit in _SPANS and not is_length else "～"
        wants_percent = unit in "%％" and not percent
        if unit in _MULTIPLES:
            told = f"“{match[0]}{unit}”的起止看不出是不是都以“{unit}”计，请写全，例如“{low}{unit}～{high}{unit}”"
            yield Slip(*match.span(), told)
            continue
        if sign in ("～", "—") and not wants_percent:
            continue
        kept = "～" if wants_percent else right_sign
        right = f"{low}{percent or ('%' if wants_percent else '')}{kept}{high}"
        yield Slip(*match.span(), f"“{match[0]}{unit}”的起止写法不对，请写“{right}{unit}”", right)
    yield from _turned(ours(document))
    yield from _with_both_units(ours(document))
    for match in _BETWEEN_TIMES.finditer(ours(document)):
        yield Slip(
            *match.span(2),
            f"“{match[0]}”里时刻的起止用“—”，请写“{match[0].replace(match[2], '—')}”",
        )
    for match in _BETWEEN_WEEKDAYS.finditer(ours(document)):
        near = document.text[max(match.start() - 3, 0) : match.end() + 3].strip()
        yield Slip(*match.span(), f"“{near}”里日子的起止请用“—”", "—")
    for match in _BETWEEN_DATES.finditer(ours(document)):
        near = document.text[max(match.start() - 5, 0) : match.end() + 5].strip()
        yield Slip(*match.span(), f"“{near}”里日期的起止请用“—”", "—")


def _with_both_units(text: str) -> Iterator[Slip]:
    """Each range with a hyphen whose unit stands behind both numbers; of per cent the first pattern tells."""
    for match in _WITH_BOTH_UNITS.finditer(text):
        if match["unit"] not in "%％" and float(match["low"]) < float(match["high"]):
            told = f"“{match[0]}{match['unit']}”的起止用“～”，请改过来"
            yield Slip(*match.span("sign"), told, "～")


def _turned(text: str) -> Iterator[Slip]:
    """Each range told in words whose first number is the larger one, where nothing falls."""
    for match in _TURNED.finditer(text):
        first, unit = match["first"], match["unit"]
        is_falling = _FALLING.search(_clause(text, match.start()))
        is_other = first not in (None, unit) or (not first and match["low"][-1] in "万亿")
        if is_other or is_falling:
            continue
        if written_value(match["low"]) > written_value(match["high"]):
            yield Slip(*match.span(), f"“{match[0]}”前面的数比后面的大，请核对")


def _clause(text: str, at: int) -> str:
    """What stands before a place in its clause."""
    return re.split(r"[，。；！？：\n]", text[max(at - _REACH, 0) : at])[-1]
