"""How many are told against how many are listed: 三个市：甲、乙、丙、丁; 两项措施：一是…三是…."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import Slip
from quality_kunming.model.numerals import DIGITS
from quality_kunming.reading.amounts import written_value

COUNT = (
    r"(?<![一二两三四五六七八九十百千几\d.第、至到前])(?P<count>[两二三四五六七八九十]|[2-9]|1\d)"
)
_UNIT = (
    r"(?P<unit>类|方面|大类|大?[个项种家名位场条所](?!月|小时|字|词)|件套”?"
    r"|[样道件门座处块组支路层关步句封本张款把只幅部间栋](?!人)|大(?=环节|板块|措施|主题|[\u4e00-\u9fff]{1,6}[：:]))"
)
ITEM = r"(?!第[一二三四五六七八九十])[^，。；：、！？（）…\n\d]{1,14}"
_AHEAD = re.compile(
    rf"{COUNT}{_UNIT}(?P<noun>[^，。；、：\d\n]{{0,8}})(?:[：:（]|——)(?![一1](?:、|要|是))(?P<list>{ITEM}(?:、{ITEM}){{1,11}})"
    r"(?=[。；！？）\n]|，[^、。；！？\n]{2,40}[。；！？\n]|，(?:全|都|均|样样|件件|项项|个个|缺一|每|其中|一应|各|统统|让|供|任))"
)
_OF_REGIONS = re.compile(
    "(?:^|、)(?:[市区州县旗镇乡村]|街道|直辖市|自治[区州县旗])(?=、|$)|^(?:比如|例如|如|包括|含|像|其中)"
)
"""Kinds of places behind the word for them: 14个县（市、区）; examples."""
_BEHIND = re.compile(
    r"(?<=[市省国\n。；，由为括设在对从了])(?P<list>[\u4e00-\u9fff]{2,4}(?:、[\u4e00-\u9fff]{1,6}?){1,11})(?P<and>等?)(?<![这那哪前后头省区一二三四五六七八九十])"
    r"(?P<count>[两二三四五六七八九十]|[2-9]|1\d)(?P<unit>个|大|道)?"
    r"(?=县|区|市|州|街道|镇|乡|阶段|环节|步骤|部门|板块|程序|流程|工序|方面|平台|指标|领域|行业|(?P<short>[地省校院厂店馆城])(?!一[市区]|[\u4e00-\u9fff]?[面法式位]))"
)
_AND_MORE = re.compile(
    r"(?<![\u4e00-\u9fff])(?P<list>[\u4e00-\u9fff“”]{1,12}(?:、[\u4e00-\u9fff“”]{1,10}){1,9})等(?P<count>[两二三四五六七八九]|[2-9])"
    r"(?P<unit>[家个位名种项类款条所处件支](?!月|小时))"
)
"""More are listed before 等 than there are; fewer may be."""
_QUOTED = re.compile(
    r"“(?P<list>[^“”，。；：、\n]{1,12}(?:、[^“”，。；：、\n]{1,12}){1,11})”(?P<count>[两二三四五六七八九十])(?P<unit>[个大项种类道])(?=[\u4e00-\u9fff])"
)
_SEVERALLY = re.compile(
    rf"{COUNT}(?P<unit>[场家个名处项支所条次起类批组部种章节步件样])[^，。；、\d\n]{{0,6}}[，：]分别[是为在讲叫有](?P<list>{ITEM}(?:、{ITEM}){{1,12}})(?=[。；！？，\n]|$)"
)
_STEPS = re.compile(
    rf"{COUNT}(?P<unit>个?(?:步骤?|阶段|环节)|道?(?:工序|关)|步|关|天|轮|期|幕)[^，。；：\d\n]{{0,6}}[：:，。](?=第一)"
)
_STEP = re.compile("第([一二三四五六七八九])(?=[步道关个天轮期幕阶环])")
_ALIKE = re.compile(
    r"(?P<list>(?![\u4e00-\u9fff]{0,3}第[一二三四五六七八九十])[\u4e00-\u9fff]{2,6}(?:、[\u4e00-\u9fff]{2,6}){2,9})"
    r"(?P<and>等?)(?P<count>[两二三四五六七八九十])(?P<unit>[大项个种])(?=[\u4e00-\u9fff]{2})"
)
_KINDS = re.compile(
    rf"(?<!、)[有为是由](?P<list>{ITEM}(?:、{ITEM}){{0,5}}[和及与]{ITEM}?)等?(?<![这那前后])"
    r"(?P<count>[两二三四五六七八九十])(?P<unit>类)(?=[\u4e00-\u9fff])"
)
_POINTS = re.compile(
    rf"{COUNT}(?P<unit>[项个点条]|方面)(?:[^，。；：\d\n]{{0,10}})[：:，。](?=第?一是|其一)"
)
_POINT = re.compile(r"(?<![之第十])(?:第|其)?([一二三四五六七八九])(?:是|要)")
_LAST = re.compile("最后(?:一[个项点条])?是|还有一[个项点条]|另一[个项点条]")
"""A point that is told without its number."""
_LAST_JOINED = re.compile("[^等或和与及]+(?:以及|[和与及])[^等或和与及]+")
"""The last two of a list, or one that has two words: 长度和流量, 名称和规格."""
_JOINED = re.compile("[等和及与或]|以及")
_REACH = 1500
"""Characters of the same paragraph in which points are looked for."""


def listings(text: str) -> Iterator[Slip]:
    """Each number of things that is not the number of those behind or before it."""
    for match in _AHEAD.finditer(text):
        is_said_again = match["noun"].endswith("”") and match["list"][:2] in match["noun"]
        is_other = (
            is_said_again or re.search("[中都]", match["noun"]) or _OF_REGIONS.search(match["list"])
        )
        if not is_other:
            yield from against(match, match["list"])
    for match in _QUOTED.finditer(text):
        yield from against(match, match["list"])
    for match in _SEVERALLY.finditer(text):
        yield from against(match, match["list"])
    for match in _AND_MORE.finditer(text):
        listed = match["list"].count("、") + 1
        if listed > written_value(match["count"]) and not re.search("[的第]", match["list"]):
            yield miscounted(match, listed)
    for match in _STEPS.finditer(text):
        yield from _points(text, match, _STEP)
    for match in _BEHIND.finditer(text):
        listed = match["list"].count("、") + 1
        is_open = match["and"] and listed < written_value(match["count"])
        is_short = not match["short"] or all(
            len(one) in (2, 3) for one in match["list"].split("、")
        )
        if not is_open and is_short and (match["unit"] or not match["and"]):
            yield from against(match, match["list"])
    for match in _ALIKE.finditer(text):
        items = match["list"].split("、")
        is_open = match["and"] and len(items) < written_value(match["count"])
        if "第" in match["list"] or match["list"].endswith("的"):
            continue
        lengths = {*map(len, items[1:])}
        if max(lengths) - min(lengths) <= 1 and not is_open:
            yield from against(match, match["list"])
    for match in _KINDS.finditer(text):
        items = match["list"].replace("和", "、").replace("及", "、").replace("与", "、")
        yield from against(match, items)
    for match in _POINTS.finditer(text):
        yield from _points(text, match)


def against(match: re.Match, items: str) -> Iterator[Slip]:
    """The slip of a number that is not that of what is listed, between signs of pause."""
    listed, told = items.count("、") + 1, written_value(match["count"])
    *others, last = items.split("、")
    is_split = others and _are_two(last, others) and told == listed
    is_joined = others and _LAST_JOINED.fullmatch(last) and not _JOINED.search("、".join(others))
    if is_joined and (is_split or told not in (listed, listed + 1)):
        yield miscounted(match, listed + 1)
    elif not _JOINED.search(items) and listed != told:
        yield miscounted(match, listed)


def _are_two(last: str, others: list[str]) -> bool:
    """Whether the last of a list is two things, each as long as the others."""
    lengths = [*map(len, (*others, *re.split("以及|[和与及]", last)))]
    return len(others) > 1 and max(lengths) - min(lengths) <= 1 < min(lengths)


def _points(text: str, match: re.Match, sign: re.Pattern = _POINT) -> Iterator[Slip]:
    end = text.find("\n", match.end())
    paragraph = text[match.end() : min(end if end >= 0 else len(text), match.end() + _REACH)]
    if _LAST.search(paragraph):
        return
    last = 0
    for one in sign.finditer(paragraph):
        if DIGITS.index(one[1]) == last + 1:
            last += 1
        elif one[1] == "一":
            return
    if last > 1 and last != written_value(match["count"]):
        yield miscounted(match, last)


def miscounted(match: re.Match, listed: int) -> Slip:
    """What to say where so many are listed as are not told."""
    told = f"写的是{match['count']}{match['unit'] or ''}，列出来的是{listed}个；请核对是几个"
    return Slip(*match.span(), told)
