"""Shares of one whole that are together more or less than it."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import Severity, Slip
from quality_kunming.checks.support.excesses import impossible
from quality_kunming.checks.support.times.dated import sentence_around
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
_BESIDE = re.compile(
    r"[\u4e00-\u9fff“”]{1,10}?(?P<kind>[\u4e00-\u9fff])(?<!年)(?<!月)占(?:比)?(?:为|约)?\d+(?:\.\d+)?[%％]"
    r"(?:[，、；][\u4e00-\u9fff“”]{1,10}?(?P=kind)占(?:比)?(?:为|约)?\d+(?:\.\d+)?[%％])+"
)
_SEVERALLY = re.compile(r"(?:分别|依次)占(?:[比了到为]|据)?\d[^。；\n]{0,60}")
_REST = re.compile(
    r"(?P<parts>(?:[\u4e00-\u9fff]{1,10}占(?:比)?(?:为|约)?\d+(?:\.\d+)?[%％][，、；]){1,8})其[余它他][^，。；、\d\n]{0,6}?(?P<rest>\d+(?:\.\d+)?)[%％]"
)
_SCALE = re.compile(r"[^。；！？\n]{0,80}满意[^。；！？\n]{1,80}满意[^。；！？\n]{0,40}")
_CHANGING = re.compile("[增升降长]|提高|去年|上年|同比|分别|比例|多选|合计|共计|100[%％]")
_STEPS = 3
"""Steps of a scale of answers, of which everybody has given one."""
_OF_WORLD = re.compile("世界|全球|国际")
"""Shares of several wholes, as a country has them of several markets."""
_SURVEYED = re.compile("多选|多项选择|不止一[个项]|选择|认为|关注|希望|表示|愿意")
"""Of several answers that one person may give the shares are no parts of one whole."""
_SHARES = re.compile(_SHARE)
_PERCENT = re.compile(r"(\d+(?:\.\d+)?)[%％]")
_CHANGED = re.compile("增长|下降|同比|提高|上升|率|去年|上年|多选|其中|分别")
_WHOLE, _MOST, _LEAST = 100, 101, 98
"""Rounded parts may be a little more or less than the whole."""


def whole_shares(text: str) -> Iterator[Slip]:
    """Each group of shares, with what they are together."""
    if not re.search("[%％成]", text):
        return
    yield from _scales(text)
    yield from _divided(text)
    for match in (*_BESIDE.finditer(text), *_SEVERALLY.finditer(text)):
        shares = _PERCENT.findall(match[0])
        is_of_one = len(shares) > 1 and not _is_of_answers(text, match)
        if is_of_one and (whole := sum(map(float, shares))) > _MOST and _is_one_whole(match):
            yield impossible(match, f"几部分加起来是{whole:g}%，超过了百分之百")
    for match in _REST.finditer(text):
        whole = sum(map(float, _PERCENT.findall(match[0])))
        if abs(whole - _WHOLE) > 1:
            yield impossible(match, f"加上其余的是{whole:g}%", Severity.WARNING)


def _scales(text: str) -> Iterator[Slip]:
    """Answers by how content people are."""
    for match in _SCALE.finditer(text):
        parts = [float(one) for one in _PERCENT.findall(match[0])]
        whole = sum(parts)
        is_off = whole > _MOST or ("不满意" in match[0] and whole < 2 * _WHOLE - _MOST)
        if len(parts) >= _STEPS and is_off and not _CHANGING.search(match[0]):
            yield impossible(match, f"几部分加起来是{whole:g}%，不是百分之百")


def _divided(text: str) -> Iterator[Slip]:
    """Parts by kinds, and answers of which one is that one cannot say."""
    for pattern in (_DIVIDED, _SAID):
        for match in pattern.finditer(text):
            shares = [_value(one) for one in _SHARES.findall(match["parts"])]
            whole = sum(shares)
            is_short = pattern is _SAID and whole < _LEAST
            if len(shares) > 1 and not _CHANGED.search(match[0]) and (whole > _MOST or is_short):
                reason = f"几部分加起来是{whole:g}%，不是百分之百"
                yield impossible(match, reason, Severity.WARNING)


def _is_one_whole(match: re.Match) -> bool:
    if match.re is _BESIDE:
        return True
    is_part = "其中" in sentence_around(match.string, match.start())
    return not (is_part or _OF_WORLD.search(match[0]))


def _is_of_answers(text: str, match: re.Match) -> bool:
    """Whether the shares are of a survey in which one may give more than one answer."""
    start = text.rfind("\n", 0, match.start()) + 1
    paragraph = text[max(start, match.start() - 200) : match.end() + 30]
    is_of_scale = "不满意" in match[0]
    return "多选" in paragraph or (not is_of_scale and _SURVEYED.search(match[0]) is not None)


def _value(share: str) -> float:
    if share[0] in VALUES:
        more = {"半": 5} | VALUES
        return 10 * VALUES[share[0]] + more.get(share[2:], 0)
    return float(share.rstrip("%％"))
