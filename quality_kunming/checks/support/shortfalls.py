"""What a thing should measure, what it measures, and how much it is short: 标称2米，实测1.85米，短了15厘米."""

import re
from collections.abc import Iterator
from decimal import Decimal

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.support.quantities import plain
from quality_kunming.reading.amounts import written_value

_SIZES = {
    "公里": ("长", 1_000_000),
    "千米": ("长", 1_000_000),
    "米": ("长", 1000),
    "厘米": ("长", 10),
    "毫米": ("长", 1),
    "吨": ("重", 1_000_000),
    "公斤": ("重", 1000),
    "千克": ("重", 1000),
    "kg": ("重", 1000),
    "斤": ("重", 500),
    "两": ("重", 50),
    "克": ("重", 1),
    "g": ("重", 1),
    "升": ("容", 1000),
    "L": ("容", 1000),
    "毫升": ("容", 1),
    "mL": ("容", 1),
}
"""A unit → what it measures, and how many of the least it is."""
_AMOUNT = (
    r"(?<![\d.])(?P<{0}>\d{{1,9}}(?:\.\d{{1,9}})?)[ ]?"
    r"(?P<{0}_unit>公里|千米|厘米|毫米|公斤|千克|毫升|kg|mL|[米吨斤两克升gL])"
)
_GAP = r"[^。；\d\n]{0,16}?"
_SHORT = re.compile(
    rf"(?:标[称注示明]|净含量|净重|应[有为重]|号称|说是|明码|买|称|报){_GAP}{_AMOUNT.format('due')}{_GAP}"
    rf"(?:实测|实际|实称|实重|实量|复[称测秤]|称出来|一称|只有|量得|称得|测得){_GAP}{_AMOUNT.format('real')}"
    rf"[^。；\d\n]{{0,6}}[，,][^。；，\d\n]{{0,6}}?(?:短[少缺了]?|少|缺|差|不足|亏)了?[^。；，\d\n]{{0,3}}?{_AMOUNT.format('off')}"
)
_ABOUT = re.compile("约|近|多|余|左右|平均|每")


def shortfalls(text: str) -> Iterator[Slip]:
    """Each that is not the difference."""
    if not re.search("[短少缺差亏]|不足", text):
        return
    for match in _SHORT.finditer(text):
        due, real, off = (_measured(match, name) for name in ("due", "real", "off"))
        is_alike = len({kind for kind, _ in (due, real, off)}) == 1
        if is_alike and not _ABOUT.search(match[0]) and due[1] - real[1] != off[1]:
            size = _SIZES[match["off_unit"]][1]
            told = f"差的是{plain((due[1] - real[1]) / size)}{match['off_unit']}"
            yield Slip(
                *match.span(), f"{told}，写的是{match['off']}{match['off_unit']}；请核对这几个数"
            )


def _measured(match: re.Match, name: str) -> tuple[str, Decimal]:
    kind, size = _SIZES[match[f"{name}_unit"]]
    return kind, written_value(match[name]) * size
