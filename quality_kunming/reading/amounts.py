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
