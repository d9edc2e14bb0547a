"""Shares of one whole beside which there are no others, and together more or less than it."""

import re
from collections.abc import Iterator

from quality_kunming.model.numerals import VALUES

_SHARE = r"(?:\d{1,3}(?:\.\d+)?[%％]|[一二三四五六七八九]成[一二三四五六七八九半]?(?!立|功|本|分|为|果|绩|员|长|都|熟))"
_PART = rf"[^，。；、：\d\n]{{1,12}}?(?:占(?:比|到|了)?|为|是)?(?:约|近)?{_SHARE}"
_DIVIDED = re.compile(
    rf"(?:按[^，。；：\d\n]{{1,10}}?(?:分|看|划分|统计|来看)|构成|组成|结构|分布|来源|来看)[^，。；：\d\n]{{0,6}}[：，:](?P<parts>{_PART}(?:[，、；]{_PART}){{1,9}})(?=[，。；\n]|$)"
)
_SAID = re.compile(
    rf"(?P<parts>{_SHARE}的(?P<of>[\u4e00-\u9fff]{{1,4}}?)(?!以上)[^，。；、\d\n]{{1,12}}(?:[，、；]{_SHARE}的(?P=of)?[^，。；、\d\n]{{1,12}}){{0,6}}"
    rf"[，、；]{_SHARE}的(?P=of)?(?:说不清|不清楚|不好说|没有?回答|不知道|无所谓|弃权|没有?表态)[^，。；、\d\n]{{0,4}})(?=[。；，\n]|$)"
)
_SHARES = re.compile(_SHARE)
_CHANGED = re.compile("增长|下降|同比|提高|上升|率|去年|上年|多选|其中|分别")
_MOST, _LEAST = 101, 98
"""Rounded parts may be a little more or less than the whole."""


def whole_shares(text: str) -> Iterator[tuple[re.Match, float]]:
    """Each group of shares, with what they are together."""
    if not re.search("[%％成]", text):
        return
    for pattern in (_DIVIDED, _SAID):
        for match in pattern.finditer(text):
            shares = [_value(one) for one in _SHARES.findall(match["parts"])]
            whole = sum(shares)
            is_short = pattern is _SAID and whole < _LEAST
            if len(shares) > 1 and not _CHANGED.search(match[0]) and (whole > _MOST or is_short):
                yield match, whole


def _value(share: str) -> float:
    if share[0] in VALUES:
        more = {"半": 5} | VALUES
        return 10 * VALUES[share[0]] + more.get(share[2:], 0)
    return float(share.rstrip("%％"))
