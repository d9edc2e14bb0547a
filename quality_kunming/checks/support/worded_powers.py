"""Numbers in digits with thousands and hundreds in words between: 2千8百万元, 1万2千户, 2百5十人."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import Slip

_POWERS = {"亿": 10**8, "万": 10**4, "千": 1000, "百": 100, "十": 10}
_NUMBER = re.compile(
    r"(?<![\d.第万亿千百])(?=\d)(?:(?P<亿>\d{1,4})亿)?(?:(?P<万>\d{1,4})万)?(?:(?P<千>[1-9]\d?)千)?(?:(?P<百>[1-9]\d?)百)?"
    r"(?:(?P<十>[1-9])十)?(?<=[千百十])(?P<more>[多余])?(?P<scale>[万亿](?![亿\d一-九]))?(?P<unit>[\u4e00-\u9fff])?"
)
_PLACES = 10**4
"""Down to which part a number in 亿 or 万 is written behind the point."""
_COUNTED = "家人个名余多件份元位场册亩吨斤户次步头棵株台辆枝条项种批平公本张年天"


def worded_powers(text: str) -> Iterator[Slip]:
    """Each such number, with the way to write it."""
    if not ("千" in text or "百" in text):
        return
    for match in _NUMBER.finditer(text):
        parts = [power for power in _POWERS if match[power]]
        unit, scale = match["unit"] or "", match["scale"]
        if not (scale or (len(parts) > 1 and unit and unit in _COUNTED)):
            continue
        end = match.end("scale") if scale else match.start("unit")
        words = text[match.start() : end]
        right = _written(_value(match), match["more"] or "", scale)
        yield Slip(match.start(), end, f"“{words}”一半数字一半汉字，请写“{right}”", right)


def _value(match: re.Match) -> int:
    """What the digits are worth, in 万 where this stands behind them all."""
    worth = {power: _POWERS[power] for power in _POWERS if match[power]}
    scale = _POWERS[match["scale"]] if match["scale"] else 1
    return sum(
        int(match[power]) * (each // scale if each > scale > 1 else each)
        for power, each in worth.items()
    )


def _written(value: int, more: str, scale: str | None) -> str:
    if scale == "万" and value >= _POWERS["万"]:
        return _written(value * _POWERS[scale], more, None)
    if scale:
        return f"{value}{more}{scale}"
    for power in "亿万":
        if value >= _POWERS[power] and not value * _PLACES % _POWERS[power]:
            return f"{value / _POWERS[power]:.4f}".rstrip("0").rstrip(".") + power + more
    return f"{value}{more}"
