"""How many are told against how many are listed: 三个市：甲、乙、丙、丁; 两项措施：一是…三是…."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import Slip
from quality_kunming.model.numerals import DIGITS
from quality_kunming.reading.amounts import written_value

_COUNT = (
    r"(?<![一二两三四五六七八九十百千几\d.第、至到])(?P<count>[两二三四五六七八九十]|[2-9]|1\d)"
)
_UNIT = r"(?P<unit>类|方面|大类|大?[个项种家名位场条所](?!月|小时|字|词)|件套”?|大(?=环节|板块|措施|主题))"
_ITEM = r"[^，。；：、！？\n\d]{1,14}"
_AHEAD = re.compile(
    rf"{_COUNT}{_UNIT}[^，。；、：\d\n]{{0,8}}[：:](?P<list>{_ITEM}(?:、{_ITEM}){{1,11}})(?=[。；！？\n])"
)
_BEHIND = re.compile(
    r"(?<=[市省国\n。；，由为括设在对从了])(?P<list>[\u4e00-\u9fff]{2,4}(?:、[\u4e00-\u9fff]{1,6}?){1,11})(?P<and>等?)(?<![这那哪前后头])"
    r"(?P<count>[两二三四五六七八九十]|[2-9]|1\d)(?P<unit>个|大|道)?"
    r"(?=县|区|市|州|街道|镇|乡|阶段|环节|步骤|部门|板块|程序|流程|工序|方面|平台|指标|领域|行业)"
)
_ALIKE = re.compile(
    r"(?P<list>[\u4e00-\u9fff]{2,6}(?:、[\u4e00-\u9fff]{2,6}){2,9})"
    r"(?P<and>等?)(?P<count>[两二三四五六七八九十])(?P<unit>[大项个种])(?=[\u4e00-\u9fff]{2})"
)
_KINDS = re.compile(
    rf"[有为是由](?P<list>{_ITEM}(?:、{_ITEM}){{0,5}}[和及与]{_ITEM}?)等?(?<![这那前后])"
    r"(?P<count>[两二三四五六七八九十])(?P<unit>类)(?=[\u4e00-\u9fff])"
)
_POINTS = re.compile(
    rf"{_COUNT}(?P<unit>[项个点条]|方面)(?:[^，。；：\d\n]{{0,10}})[：:，。](?=第?一是|其一)"
)
_POINT = re.compile(r"(?<![之第十])(?:第|其)?([一二三四五六七八九])(?:是|要)")
_LAST = re.compile("最后(?:一[个项点条])?是|还有一[个项点条]|另一[个项点条]")
"""A point that is told without its number."""
_JOINED = re.compile("[等和及与或]|以及")
_REACH = 1500
"""Characters of the same paragraph in which points are looked for."""


def listings(text: str) -> Iterator[Slip]:
    """Each number of things that is not the number of those behind or before it."""
    for match in _AHEAD.finditer(text):
        yield from _against(match, match["list"])
    for match in _BEHIND.finditer(text):
        listed = match["list"].count("、") + 1
        is_open = match["and"] and listed < written_value(match["count"])
        if not is_open and (match["unit"] or not match["and"]):
            yield from _against(match, match["list"])
    for match in _ALIKE.finditer(text):
        items = match["list"].split("、")
        is_open = match["and"] and len(items) < written_value(match["count"])
        lengths = {*map(len, items[1:])}
        if max(lengths) - min(lengths) <= 1 and not is_open:
            yield from _against(match, match["list"])
    for match in _KINDS.finditer(text):
        items = match["list"].replace("和", "、").replace("及", "、").replace("与", "、")
        yield from _against(match, items)
    for match in _POINTS.finditer(text):
        yield from _points(text, match)


def _against(match: re.Match, items: str) -> Iterator[Slip]:
    listed = len(items.split("、"))
    if not _JOINED.search(items) and listed != written_value(match["count"]):
        yield _slip(match, listed)


def _points(text: str, match: re.Match) -> Iterator[Slip]:
    end = text.find("\n", match.end())
    paragraph = text[match.end() : min(end if end >= 0 else len(text), match.end() + _REACH)]
    if _LAST.search(paragraph):
        return
    last = 0
    for one in _POINT.finditer(paragraph):
        if DIGITS.index(one[1]) == last + 1:
            last += 1
        elif one[1] == "一":
            return
    if last > 1 and last != written_value(match["count"]):
        yield _slip(match, last)


def _slip(match: re.Match, listed: int) -> Slip:
    told = f"写的是{match['count']}{match['unit'] or ''}，列出来的是{listed}个；请核对是几个"
    return Slip(*match.span(), told)
