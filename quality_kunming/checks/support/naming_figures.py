"""How a text names a figure of the data: by the words of its label, of its record, and others for the same."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from quality_kunming.model.activity import Activity
from quality_kunming.model.base import Record
from quality_kunming.model.brand import Brand
from quality_kunming.model.figures import DataFigure

_SAME = {
    "参与": ("参加", "参赛"),
    "观看": ("收看", "观众"),
    "举办": ("开办", "举行", "开展", "办了"),
    "得分": ("评分", "得到", "得了", "拿到", "得"),
    "位次": ("排名", "排在", "位列", "名列", "位居", "排", "列"),
    "授牌": ("授予", "挂牌"),
    "发放": ("发出", "派发"),
    "走访": ("走进", "探访"),
    "征集": ("收集", "汇集", "收到", "征得"),
    "捐出": ("捐赠", "捐献", "捐步", "捐了"),
    "建立": ("建起", "建了"),
    "解决": ("化解",),
    "种植": ("栽种", "栽培"),
}
"""A word of labels → others that say the same of a number."""
_OTHERS = [(other, word) for word, others in _SAME.items() for other in others]
_PAIR = re.compile(r"(?=([\u4e00-\u9fff]{2}))")
_ASIDE = re.compile(r"[（(].*?[）)]")
_COUNTED = re.compile(r"(?<=..)[人期步次家位份]?数$|^计划(?=..)")
"""What a label has only to be a label: 参与人数 is how many 参与."""
_SIGNS = re.compile(r"[“”‘’\s《》*的]")
_PARTS = re.compile(r"第[一二三四五六七八九十]+届|[“”《》（）()\s—]+|(?:19|20)\d\d年")
_OF_KIND = re.compile(r"^(?:昆明市?|全国|全省|云南省)|(?:得分|系列活动|活动|征集评选)$")
_QUOTED = re.compile(r"“([^“”\s]{3,20})”")
"""A name in quotation marks is no common word, however short: “连连看”."""
_PLACE = re.compile(
    r"(?:^|[，、年月日在于由对])(?![各全我本该外])([\u4e00-\u9fff]{2,3}?)(?<![全各我本该居强])(?=[市州省])"
)
_HERE = ("昆明", "云南")
_PLAIN = 4
"""Characters of what a label is of below which it says nothing without the name of its record."""
_MOST = 0.6
"""Share of the pairs of characters of a label that stand in words about it."""
_NEARLY_ALL = 0.75
"""Share of its characters that stand there in pairs, where its words come in another order."""


@dataclass(frozen=True)
class Naming:
    """How well words name a figure: with its record, by its whole label, by how many characters and their share."""

    has_record: bool
    is_whole: bool
    length: int
    share: float


def naming(figure: DataFigure, words: str, sentence: str, *, is_own: bool) -> Naming | None:
    """How the `plain` words of a clause, within its sentence, name a figure; None where they do not."""
    core, pairs = _read(figure.label)
    share = sum(pair in words for pair in pairs) / len(pairs) if pairs else 0
    if share < _MOST and _covered(core, pairs, words) < _NEARLY_ALL:
        return None
    has_record = is_own or names_record(sentence, figure.record)
    is_common = isinstance(figure.record, Brand) and len(figure.label) <= _PLAIN
    if not has_record and (is_common or len(core) < _PLAIN or is_elsewhere(sentence)):
        return None
    return Naming(has_record, share == 1, len(core), share)


@cache
def _read(label: str) -> tuple[str, list[str]]:
    """What of a label says of what it is, and the pairs of characters of that."""
    core = _COUNTED.sub("", _SIGNS.sub("", _ASIDE.sub("", label)))
    return core, _PAIR.findall(_same(core))


def _covered(core: str, pairs: list[str], words: str) -> float:
    """The share of the characters of a label that stand in words in pairs, whatever their order."""
    signs = {at + by for at, pair in enumerate(pairs) if pair in words for by in (0, 1)}
    return len(signs) / len(core) if core else 0


def is_elsewhere(sentence: str) -> bool:
    """Whether a sentence is about another place."""
    return any(place.lstrip("在从对由") not in _HERE for place in _PLACE.findall(sentence))


def names_record(sentence: str, record: Record) -> bool:
    """Whether a sentence calls a record by its name, or by a part of it that says enough."""
    bare = _SIGNS.sub("", sentence)
    return any(one in bare for one in called(record))


def plain(clause: str) -> str:
    """A clause with one word for each of those that say the same, without marks."""
    return _same(_SIGNS.sub("", clause))


def _same(words: str) -> str:
    for other, word in _OTHERS:
        if other in words and word not in words:
            words = words.replace(other, word)
    return words


def called(record: Record) -> Iterator[str]:
    """What a record is called, whole and in parts that say enough."""
    if isinstance(record, Activity):
        yield record.short_name
    yield _SIGNS.sub("", record.title)
    yield from _QUOTED.findall(record.title)
    for part in _PARTS.split(record.title):
        part = _OF_KIND.sub("", part)
        if len(part) >= _PLAIN:
            yield part
