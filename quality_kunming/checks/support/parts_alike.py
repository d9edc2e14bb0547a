"""A whole and its parts without a word for either: 8000册，甲片区3200册，乙片区4800册; 30天里，晴天18天，雨天12天."""

import re

from quality_kunming.checks.support.quantities import Quantity, plain

_SHORT_LABEL = re.compile("[里中内]?[，、和][\u4e00-\u9fff]{1,4}(?:有|是|各)?")
_LABELLED = re.compile(
    "[^，、：（]{0,6}[，、：（；](?:其中)?(?P<label>[\u4e00-\u9fff]{1,5}?)(?:有|是|各|为)?"
)
_PAIRS = (
    ("上半年", "下半年"),
    ("上午", "下午"),
    ("线上", "线下"),
    ("男生", "女生"),
    ("男性", "女性"),
    ("城区", "乡镇"),
    ("白天", "晚上"),
)
"""Two parts beside which there is no third."""
_NEAR = 5
"""Parts of a whole by which a list of its parts may be miscounted."""
_SEVERAL = 3
"""Parts from which on a list is taken for the whole."""
_BEHIND = re.compile("[，：（]|[^，、]{1,6}[，：（]")
"""Between a whole and its parts."""


def parts_within(sentence: str, read: list[Quantity], index: int) -> str | None:
    """All numbers behind a whole of which it is said that they are within it."""
    whole, *parts = read
    is_list = index == len(read) - 1 and len(parts) > 1 and re.match("[里中内]，?", whole.after)
    if not is_list or len({one.unit for one in read}) != 1 or any(one.is_about for one in read):
        return None
    if any(not _SHORT_LABEL.fullmatch(one.before) for one in parts):
        return None
    total = sum(one.value for one in parts)
    if total <= whole.high + sum(one.off for one in parts):
        return None
    return f"几部分加起来是{plain(total)}{whole.shown_unit}，写的总数是{whole}"


def parallel_parts(sentence: str, read: list[Quantity], index: int) -> str | None:
    """Parts that are called alike, or are two beside which there is no third."""
    whole, *parts = read
    labels = [label["label"] for one in parts if (label := _LABELLED.fullmatch(one.before))]
    is_list = index == len(read) - 1 and len({*labels}) == len(parts) > 1
    if not is_list or len({one.unit for one in read}) != 1 or not _BEHIND.match(whole.after):
        return None
    is_pair = len(parts) == 2 and any({*labels} == {*pair} for pair in _PAIRS)
    is_alike = len({label[1:] for label in labels}) == 1 and all(len(label) > 1 for label in labels)
    total = sum(one.value for one in parts)
    off = whole.off + sum(one.off for one in parts)
    is_within = whole.value >= max(one.value for one in parts)
    if any(one.is_about for one in read) or not is_within or abs(total - whole.value) <= off:
        return None
    is_open = "其中" in parts[0].before or (len(parts) < _SEVERAL and not is_pair)
    if is_open and total < whole.value:
        return None
    is_near = abs(total - whole.value) * _NEAR <= whole.value
    if not (is_pair or (is_alike and is_near)):
        return None
    return f"几部分加起来是{plain(total)}{whole.shown_unit}，写的总数是{whole}"
