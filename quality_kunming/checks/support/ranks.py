"""Ranks that go another way than is said, or are beyond the last, and doublings that are none."""

import re
from collections.abc import Iterator
from decimal import Decimal

from quality_kunming.checks.rule import Slip
from quality_kunming.model.numerals import VALUES
from quality_kunming.reading.amounts import AMOUNT, UNIT, written_value

_WORD = r"(?:\d{1,3}|[一二三四五六七八九十]{1,3})"
_MOVED = re.compile(
    rf"第(?P<before>{_WORD})(?:[位名])?[^，。；\d\n第]{{0,4}}?(?P<way>上升|提升|前进|跃升|跃居|攀升|升|下降|下滑|后退|跌|降)"
    rf"[^，。；\d\n第]{{0,3}}[到至为]?(?:\d{{4}}年)?[^，。；\d\n第]{{0,6}}第(?P<after>{_WORD})[位名]"
    rf"(?:[，,][^，。；\d\n]{{0,8}}(?:前进|上升|提升|攀升|跃升|升|后退|下降|下滑|降)了?(?P<by>{_WORD})[位名])?"
)
_UP = ("上升", "提升", "前进", "跃升", "跃居", "攀升", "升")
_FROM = re.compile(
    rf"(?:[从由][^，。；第]{{0,12}}第(?P<before>{_WORD})[位名][^，。；第]{{0,4}}到|第(?P<first>{_WORD})[位名][，,])[^，。；第]{{0,12}}第(?P<after>{_WORD})[位名]"
    rf"[，,][^。；\d第]{{0,24}}(?:前进|上升|提升|攀升|跃升|后退|下降|下滑)了?(?P<by>{_WORD})[位名]"
)
_FRACTION = re.compile(
    rf"(?P<base>[百千万]分之)(?P<before>{_WORD}(?:点[一二三四五六七八九])?)[^，。；\d\n]{{0,4}}"
    rf"(?P<way>提高|上升|增长|增加|提升|下降|降低|减少|降)[到至为]了?(?P=base)(?P<after>{_WORD}(?:点[一二三四五六七八九])?)"
)
_AMONG = re.compile(
    rf"(?P<all>\d{{1,3}})个(?P<of>[^，。；：\d\n]{{1,18}}?)(?:排名|排行)?中[，,]?(?:[^，。；：\d\n]{{0,12}}?)"
    rf"(?:列|居|排名?|位列|位居|名列)第(?P<place>{_WORD})[位名]"
)
_OF_ALL = re.compile(
    r"(?P<all>\d{1,3})(?P<unit>[个家])(?P<what>县|区|州|市|企业|单位|街道|乡镇)[^，。；：\d\n]{0,8}?[里中]有(?P<part>\d{1,3})(?P=unit)"
)
_DOUBLED = re.compile(
    rf"(?P<one>{AMOUNT})(?P<unit>{UNIT})[^，。；\d\n]{{0,8}}?(?P<link>[到至为](?:20\d\d年的?)?|[，,]?[较比][^，。；\d\n]{{0,6}})"
    rf"(?P<two>{AMOUNT})(?P=unit)[，,]?(?:实现)?(?:整整)?翻了?(?P<times>[一两二三四])番"
)
_PARTED = re.compile(
    rf"[由从][^，。；、\d\n]{{0,6}}(?P<one>{AMOUNT})(?P<unit>{UNIT})[^，。；\d\n]{{0,6}}?[到至为](?P<two>{AMOUNT})(?P=unit)[，,]"
    r"[^，。；\d\n]{0,4}?(?:缩短|压缩|减少|下降|降低|减|降|增加|增长|提高)了?(?P<whole>[二三四五六七八九十])分之(?P<part>[一二三四五六七八九])"
)
_NEAR = Decimal("0.15")


def ranks(text: str) -> Iterator[Slip]:
    """Each such rank and doubling."""
    for match in _MOVED.finditer(text):
        before, after = written_value(match["before"]), written_value(match["after"])
        if before != after and (after < before) != (match["way"] in _UP):
            yield _slip(match, f"第{match['before']}到第{match['after']}不是“{match['way']}”")
        elif match["by"] and written_value(match["by"]) != abs(after - before):
            told = f"第{match['before']}到第{match['after']}差{abs(after - before)}位"
            yield _slip(match, f"{told}，写的是{match['by']}位")
    for match in _FROM.finditer(text):
        first = match["before"] or match["first"]
        before, after = written_value(first), written_value(match["after"])
        if written_value(match["by"]) != abs(after - before):
            told = f"第{first}到第{match['after']}差{abs(after - before)}位"
            yield _slip(match, f"{told}，写的是{match['by']}位")
    for match in _FRACTION.finditer(text):
        before, after = written_value(match["before"]), written_value(match["after"])
        if before != after and (after < before) != match["way"].startswith(("下", "降", "减")):
            yield _slip(match, f"{match['before']}到{match['after']}不是“{match['way']}”")
    for match in _AMONG.finditer(text):
        if written_value(match["place"]) > written_value(match["all"]):
            yield _slip(match, f"一共{match['all']}个，没有第{match['place']}")
    for match in _OF_ALL.finditer(text):
        if int(match["part"]) > int(match["all"]):
            yield _slip(match, f"{match['part']}比全部的{match['all']}还多")
    for match in _DOUBLED.finditer(text):
        one, two = written_value(match["one"]), written_value(match["two"])
        less, more = (two, one) if match["link"].lstrip("，,")[0] in "较比" else (one, two)
        times = 2 ** VALUES[match["times"]]
        if less and abs(more / less / times - 1) > _NEAR:
            yield _slip(match, f"翻{match['times']}番是原来的{times}倍")

    for match in _PARTED.finditer(text):
        one, two = written_value(match["one"]), written_value(match["two"])
        share = Decimal(VALUES[match["part"]]) / written_value(match["whole"])
        if one and abs(abs(two - one) / one - share) > _NEAR / 2:
            yield _slip(match, f"{match['one']}到{match['two']}变的不是这么多")


def _slip(match: re.Match, told: str) -> Slip:
    return Slip(*match.span(), f"{told}；请核对这几个数")
