"""Whether somebody who is called by name is a child, by the signs that stand around the name."""

import re
from collections.abc import Iterator
from enum import Enum
from functools import cache

from quality_kunming.reading.minors import named_minors


class Childhood(Enum):
    """What the signs say: a child, or nothing either way."""

    SURE = "sure"
    OPEN = "open"


_CHILD = (
    r"小学|中学|初中|高中|(?:双语|实验|外国语|希望|特殊教育)学校|附小|附中|[一二三四五六七八九十]中(?=的|学|[^一-龥])|幼儿园|小朋友|小质量官|小小质量官|小学员|少先队|红领巾"
    r"|小记者|小选手|小营员|营员|小讲解员|小主持|小志愿者|未成年|儿童|孩子|[男女幼]童|[男女]婴|宝宝|幼儿|中考|班主任"
    r"|(?<!大学)(?<!研究生)(?<!本科)[一二三四五六七八九1-9]年级|初[一二三]|高[一二三](?![一-龥]{0,1}度)|[大中小]班|[一二三四五六1-6]\s?[（(][一二三四五六七八九十\d]{1,2}[）)]\s?班"
    r"|(?<![\d.第])(?:1[0-7]|[1-9]|十[一二三四五六七]?|[一二两三四五六七八九])\s?周?岁"
)
_ADULT = (
    r"大学(?!附属|附中|附小)|学院|校友|研究生|博士|硕士|本科|专科(?!医)|高职|留学|同学会|同窗|辅导员|学[长姐弟妹](?![一-龥]{0,2}制)"
    r"|大[一二三四](?=[的学年，、（(“]|$)|(?<![\d.第])(?:1[89]|[2-9]\d)\s?周?岁|(?:19|20)\d\d级[^，。\n]{0,14}(?:专业|系)"
)
_SIGN = re.compile(rf"(?P<child>{_CHILD})|(?P<adult>{_ADULT})")
_SENTENCE_END = re.compile(r"[。！？!?；;\n]")
_PARAGRAPH_END = re.compile(r"\n[ \t]*\n")
_FAR = 300
_MOST = 300
"""Names of one text that are looked at one by one; of a longer list all are of one kind."""


def named_children(text: str) -> Iterator[tuple[int, int, str, Childhood]]:
    """Where somebody who is or may be a minor is called by a full name; students and alumni of universities are none.

    The nearest sign in the sentence decides, then the paragraph, then what most of the text speaks of.
    """
    mostly = cache(lambda: _mostly(text))
    for number, (start, end, name) in enumerate(named_minors(text)):
        near = _near(text, start, end) if number < _MOST else None
        is_child = mostly() if near is None else near
        if is_child is not False:
            yield start, end, name, Childhood.SURE if is_child else Childhood.OPEN


def _near(text: str, start: int, end: int) -> bool | None:
    """Whether the sentence or paragraph speaks of a child (False: of an adult); None where neither says so."""
    for ends in (_SENTENCE_END, _PARAGRAPH_END):
        first, last = _piece(text, start, end, ends)
        if signs := [*_SIGN.finditer(text, first, last)]:
            return _nearest(signs, start, end)["child"] is not None
    return None


def _mostly(text: str) -> bool | None:
    """Whether a text speaks of children more than of students of universities; None where of neither."""
    signs = [sign["child"] is not None for sign in _SIGN.finditer(text)]
    return signs.count(True) * 2 >= len(signs) if signs else None


def _nearest(signs: list[re.Match], start: int, end: int) -> re.Match:
    return min(signs, key=lambda sign: max(start - sign.end(), sign.start() - end))


def _piece(text: str, start: int, end: int, ends: re.Pattern) -> tuple[int, int]:
    """The sentence or paragraph around a place, as far as anybody reads together."""
    furthest = max(0, start - _FAR)
    first = max((one.end() for one in ends.finditer(text, furthest, start)), default=furthest)
    after = ends.search(text, end, end + _FAR)
    return first, after.start() if after else min(len(text), end + _FAR)
