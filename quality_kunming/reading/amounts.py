"""Numbers as one writes them: 183万人次, 1,830,000人次, 百分之九十三, 第四位, 40余人, 约1.2万亩."""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from quality_kunming.model.numerals import SCALES, in_digits, unscaled, value_of

_KINDS = {
    **dict.fromkeys(("约", "大约", "近", "将近"), "约"),
    **dict.fromkeys(("超过", "超", "逾", "多于"), "超过"),
    **dict.fromkeys(("多", "余"), "多"),
}
"""Words that say that a number is not exact → those that say the same."""

_NUMBER = re.compile(
    r"(?P<before>大约|约|将近|近|超过|超|逾|多于)?(?P<percent>百分之)?(?P<ordinal>第)?"
    r"(?P<number>[-−]?\d[\d,]*(?:\.\d+)?|[零〇一二三四五六七八九十百千两]{1,15}(?:点[零〇一二三四五六七八九]{1,15})?)"
    r"(?P<inner>多|余)?(?P<scale>万亿|千万|百万|亿|万|千)?(?P<after>多|余)?(?P<unit>.*)"
)
_PLACES = {"位", "名", ""}

AMOUNT = r"(?<![\d.])(?<!\d[万亿])\d++(?:,\d{3})*(?:\.\d+)?(?:万亿|千万|百万|[万亿])?"
"""A number in digits, for a pattern."""

UNIT = (
    "工作日|平方公里|平方千米|平方米|立方米|千瓦时|kW·h|kWh|千瓦|毫克|微克|毫升|分贝|℃|人次|批次|公里|千米|公斤|千克|公顷|小时|分钟|周岁|美元|个月"
    "|[人名位家批个件户场次份吨元台项支队种亩页组条天岁分米斤头株只篇辆套座起例宗所处间部张枚%％](?!分点)"
)
"""What it counts or measures, for a pattern; behind it a longer word may go on."""


@dataclass(frozen=True)
class Amount:
    """A number with the power of ten of its unit worked in, its unit, and what says that it is not exact."""

    value: Decimal
    unit: str
    kind: str = ""
    is_place: bool = False

    def equals(self, other: "Amount") -> bool:
        """Whether both say the same; 第4位 and 第四 do, and so do 183万人次 and 1,830,000人次."""
        same_unit = self.unit == other.unit or (
            (self.is_place or other.is_place) and {self.unit, other.unit} <= _PLACES
        )
        return self.value == other.value and same_unit and self.kind == other.kind


def read_amount(text: str) -> Amount | None:
    """The number that a text is and nothing else; None where it is none."""
    text = re.sub(r"(?<=\d)，(?=\d{3})", ",", text)
    text = re.sub(r"[\s*_]", "", unicodedata.normalize("NFKC", text))
    match = _NUMBER.fullmatch(text)
    if not match:
        return None
    value = _value(match["number"])
    if value is None:
        return None
    unit = "%" if match["percent"] else match["unit"]
    scale = match["scale"] or ""
    if scale == "千" and unit.startswith(("克", "米", "瓦", "伏")):
        scale, unit = "", scale + unit
    kind = match["before"] or match["inner"] or match["after"] or ""
    return Amount(value * SCALES[scale], unit, _KINDS.get(kind, ""), bool(match["ordinal"]))


def amount_of(value: Decimal, unit: str, qualifier: str | None) -> Amount:
    """A number of the data."""
    amount, rest = unscaled(value, unit)
    return Amount(amount, rest, _KINDS.get(qualifier or "", ""), rest == "位")


def _value(number: str) -> Decimal | None:
    if re.match(r"[-−]?\d", number):
        try:
            return Decimal(number.replace(",", "").replace("−", "-"))
        except InvalidOperation:
            return None
    whole, _, fraction = number.partition("点")
    if not whole:
        return None
    return Decimal(f"{value_of(whole)}.{in_digits(fraction)}" if fraction else value_of(whole))


NOT_EXACT = re.compile("(?:约|近|逾|超过?|大概|接近|上下)$")
"""The end of what stands before a number that is not exact."""

_TELLING = 3
"""Digits from which a number may be told without its further places."""


def written_value(text: str) -> Decimal:
    """The value of a number that `AMOUNT` matches."""
    read = read_amount(text)
    return read.value if read else Decimal()


def rounding(text: str) -> Decimal:
    """How far a number that is written may be from what was counted: 4.5亿 by 500万, 300亿 by 5000万, 200 by nothing.

    Of few digits before 万 or 亿, as in 3亿, the next place is known to be nought.
    """
    match = re.fullmatch(r"([\d,]+)(?:\.(\d+))?(\D*)", text)
    if not match or not (match[2] or match[3]):
        return Decimal()
    places = len(match[2] or "") or int(len(match[1]) < _TELLING)
    return Decimal(10) ** -places * SCALES[match[3]] / 2
