"""Where somebody can be met: the room of a hotel, a home by what stands around it or by its coordinates."""

import re
from collections.abc import Iterator

from quality_kunming.checks.support.matching import Hit
from quality_kunming.checks.support.persons import Kind, people
from quality_kunming.checks.support.private_persons import private_persons

_N = r"[\d一二三四五六七八九十]{1,3}"
_ROOM = re.compile(
    r"(?:下榻|入住|住进|住在|住|暂住|预[订定]|(?<=[人师生])订)[在于了]?(?P<found>[^，,。；;、\n|住]{0,16}?(?:宾馆|酒店|招待所|饭店|旅馆|旅店|民宿|客栈)"
    rf"[^，,。；;、\n|]{{0,6}}?(?:(?:{_N}号?[楼栋])?\d{{3,4}}(?:号房间?|号|房间?|室)|{_N}号?[楼栋]\d{{3,4}}(?!\d)))"
)
_WAY = re.compile(
    r"(?:家在|家住|家就在|住在|住)(?P<found>[^。；;\n|住]{2,30}?(?:"
    rf"{_N}楼[^，。；\n]{{0,6}}(?:第[一二三四五]家|[左右]手边?|[左右]边|那[户家])"
    r"|(?:对面|后门|旁边|隔壁|巷子?口?|路口|村口|门口)[^，。；\n]{0,14}(?:那[户家]|第[一二三四五][户家]|的那[栋幢]))(?!公司|企业|店|厂|单位))"
)
_BOOKED = re.compile(
    r"(?:^|(?<=[，,。；;、：: （(]))(?P<found>[\u4e00-\u9fff\d]{1,12}?(?:宾馆|酒店|招待所|饭店|旅馆|民宿|客栈)"
    rf"(?:[\u4e00-\u9fff]{{1,6}}店)?[，,、 （(]{{0,2}}(?:{_N}号?[楼栋])?\d{{3,4}}(?:号房间?|房间?|室))"
)
_FEW, _CLOSE = re.compile(r"[^，,。；;\n]{0,4}[，,：:（(、 ]{1,2}[^，,。；;\n]{0,6}"), 14
_PLACE = re.compile(
    r"(?P<found>(?:东经|北纬|[经纬]度|坐标|定位|\(|（)[^\d。\n]{0,8}\d{2,3}(?:\.\d{3,}|[°度]\d{1,2}[′'分]\d)"
    r"[^。\n\d]{0,8}\d{2,3}(?:\.\d{3,}|[°度]\d{1,2}[′'分]\d)[\d.″\"秒]{0,8}"
    r"|(?<![\d.])(?:102|103|2[456])\.\d{4,8}°?[NE]?[，,、 ]{1,2}(?:102|103|2[456])\.\d{4,8}(?!\d)°?[NE]?)"
)
_HOME = re.compile("家(?!庭农场|电|具|居|企|公司|店|厂)|住|老宅|老屋|门口")
_BEHIND = re.compile(r"的(?P<who>[^，,。；;、\n|]{2,12})")
"""Who comes behind the place."""
_SURNAMED = re.compile("(?<!百)姓[\u4e00-\u9fff]")
_HINTS = (
    "住",
    "订",
    "预定",
    "下榻",
    "家在",
    "家就在",
    "家的",
    "家位于",
    "的家",
    "房",
    "坐标",
    "定位",
    "经",
)
_GUEST = re.compile(r"(?:嘉宾|专家|评委|院士)(?:们)?[^，。]{0,10}$")
_OTHERS = re.compile(r"记者|暗访|执法|某|化名|客人|旅客|游客|住客|如果|样品|检查组|虚构")
_NUMBER = re.compile(r"[\d一二三四五六七八九十]+")
_ENDS = re.compile(r"[。！？!?；;\n|]")
_FAR = 30


def lodgings(text: str) -> Iterator[Hit]:
    """Each of somebody who is called by name, by a title or as a guest."""
    if not any(one in text for one in _HINTS):
        return
    for pattern in (_ROOM, _WAY):
        for match in pattern.finditer(text):
            before = _before(text, match.start())
            behind = _BEHIND.match(text, match.end())
            is_told = _tells_who(before) or (behind and _tells_who(behind["who"]))
            if not _OTHERS.search(before) and is_told:
                yield _hit(match)
    for match in _BOOKED.finditer(text):
        before = _before(text, match.start())
        if not _OTHERS.search(before) and _is_booked_for(before):
            yield _hit(match)
    for match in _PLACE.finditer(text):
        before = _before(text, match.start())
        behind = text[match.end() : match.end() + _FAR].partition("。")[0]
        said = f"{before}，{behind}"
        if (
            _HOME.search(before)
            and not _OTHERS.search(said)
            and (_SURNAMED.search(said) or _tells_who(said))
        ):
            yield _hit(match)


def _hit(match: re.Match) -> Hit:
    return Hit(*match.span("found"), _NUMBER.sub("*", match["found"]))


def _is_booked_for(said: str) -> bool:
    """Whether it ends with the name of somebody, and no more than a mark and a word behind."""
    said = said[-_CLOSE:]
    named = (one for one in people(said) if one.kind is Kind.NAMED)
    return any(_FEW.fullmatch(said, one.end) for one in named)


def _before(text: str, at: int) -> str:
    furthest = max(0, at - _FAR)
    first = max((one.end() for one in _ENDS.finditer(text, furthest, at)), default=furthest)
    return text[first:at]


def _tells_who(said: str) -> bool:
    known = (one for one in people(said) if one.kind in (Kind.NAMED, Kind.OFFICE))
    return bool(_GUEST.search(said)) or any(known) or any(private_persons(said))
