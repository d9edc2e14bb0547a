"""Numbers in Chinese characters: 十二, 二〇二二, 一百零五, 拾贰, and the powers of ten before a unit: 万人次."""

import re
import unicodedata
from decimal import Decimal

DIGITS = "〇一二三四五六七八九"
TENS = {"十": 10, "百": 100, "千": 1000}
VALUES = {sign: value for value, sign in enumerate(DIGITS)} | {"零": 0, "○": 0, "两": 2}
"""A digit in characters → what it is worth."""

SPOKEN = VALUES | dict(zip("幺壹贰叁肆伍陆柒捌玖貳參陸", (1, *range(1, 10), 2, 3, 6), strict=True))
"""The same with those of telephones and cheques."""

NUMERALS = frozenset((*DIGITS, *TENS, *"两零万亿"))
"""Every sign of a number as it is said."""

SCALES = {
    "": 1,
    "千": 10**3,
    "万": 10**4,
    "百万": 10**6,
    "千万": 10**7,
    "亿": 10**8,
    "万亿": 10**12,
}
_SCALED_UNIT = re.compile(r"(万亿|千万|百万|亿|万|千)?(?!克|米|瓦|伏)(.*)")

_FORMAL = str.maketrans("一二三四五六七八九十", "壹贰叁肆伍陆柒捌玖拾")


def in_words(number: int) -> str:
    """A number up to 99: 12 → 十二, 20 → 二十."""
    tens, ones = divmod(number, 10)
    start = "" if not tens else ("" if tens == 1 else DIGITS[tens]) + "十"
    return start + (DIGITS[ones] if ones or not tens else "")


def in_formal_words(number: int) -> str:
    """A number up to 19 as cheques and tables of contents have it: 1 → 壹, 12 → 拾贰."""
    return in_words(number).translate(_FORMAL)


def in_digits(words: str) -> str:
    """A number up to 99, or one that is said digit by digit: 十二 → 12, 三十 → 30, 二〇二二 → 2022."""
    if "十" not in words:
        return "".join(str(VALUES[sign]) for sign in words)
    tens, _, ones = words.partition("十")
    return f"{VALUES.get(tens[-1:], 1)}{VALUES.get(ones[:1], 0)}"


def whole_number(written: str) -> int:
    """The value of a whole number in digits or in words: 12, 十二."""
    return int(written) if written.isdigit() else value_of(written)


def value_of(words: str) -> int:
    """The value of 二十三, 一百零五; of 二〇二一 digit by digit."""
    if not set(words) & TENS.keys():
        return int(in_digits(words))
    total = digit = 0
    for sign in words:
        if sign in TENS:
            total += (digit or 1) * TENS[sign]
            digit = 0
        else:
            digit = VALUES[sign]
    return total + digit


def unscaled(value: Decimal, unit: str) -> tuple[Decimal, str]:
    """A number with the power of ten of its unit worked in, and the bare unit: 183, 万人次 → 1830000, 人次."""
    match = _SCALED_UNIT.fullmatch(unicodedata.normalize("NFKC", unit))
    scale, rest = (match[1] or "", match[2]) if match else ("", unit)
    return value * SCALES[scale], rest
