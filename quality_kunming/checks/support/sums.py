"""Parts and their whole in one sentence: whether they add up."""

import re
from collections.abc import Iterator
from decimal import Decimal

from quality_kunming.checks.rule import Slip
from quality_kunming.model.numerals import SCALES, value_of
from quality_kunming.reading.amounts import AMOUNT, NOT_EXACT, UNIT, rounding, written_value

_UNIT = rf"(?:{UNIT}|[册把票秒克]|毫升|毫米|厘米)"
_PART = (
    rf"(?:\dA|\d{{1,2}}月|[^，。；、：（）\d\n]){{1,12}}?{AMOUNT}(?:{_UNIT})(?![以余多])"
    r"(?:[\u4e00-\u9fff]{2,4}(?=[、，]))?"
)
_PARTS = rf"(?P<parts>{_PART}(?:[、，和及]{{1,2}}{_PART}){{1,14}})"
_TOTAL = rf"(?P<whole>{AMOUNT})(?P<unit>{_UNIT})"
_COUNTED = re.compile(rf"({AMOUNT})({_UNIT})")
_SAME_UNIT = {"名": "人", "位": "人"}
_INTO = re.compile(
    rf"(?P<all>(?:共|合计|总计)[^，。；、\d\n]{{0,8}})?{_TOTAL}[^，。；、：（）\d\n]{{0,8}}[，：（]+"
    rf"(?P<how>其中|包括|分别|(?<=：)|(?<=（))[^，。；、\d\n]{{0,2}}?{_PARTS}"
)
_SUM = re.compile(
    rf"{_PARTS}[，,]?(?:全[班天年市县校场程区]|[两三四五六七八九十][样类种项组批处][^，。；、\d\n]{{0,6}}?|第[一二三四]季度|[上下]半年|[前这]?[两三四五六][天月场届年轮]|每[人户份桌组])?"
    rf"(?:(?:[共合总]计|一共|总共)[^，。；、\d\n]{{0,8}}|共[^，。；、\d\n同享]{{0,8}}){_TOTAL}"
)
_SEVERAL_OF = re.compile(
    rf"(?P<count>[两二三四五六七])(?:项|类|个|者|部分|处|地|天|次|批|组|场|年|家|种|样|轮|期|边)"
    rf"(?:(?:加起来|相加|合起来|加在一起)?(?:一共|共计|总共|合计|总计|共|是|为|有)|加起来|合起来|加在一起)[^，。；、\d\n]{{0,4}}{_TOTAL}"
)
_EACH_OF = re.compile(
    rf"(?P<count>[两二三四五六])[个家支场天年次批组类种处位名条][^，。；、：\d\n]{{0,8}}?(?:一共|共计|总共|合计|共)[^，。；、：\d\n]{{0,6}}{_TOTAL}"
    rf"[^，。；、：\d\n]{{0,6}}[，：:（]{_PARTS}(?=[，。；）\n]|$)"
)
"""As many parts as there are said to be: 两个班一共48人，一班26人，二班24人."""
_OWN = rf"[^，。；、：（）\\d\n]{{0,12}}?{AMOUNT}{_UNIT}"
_SPLIT = re.compile(
    rf"{_TOTAL}[^，。；、：（）\d\n]{{0,10}}(?:分成|分为|拆成|分装成|编成)(?P<count>[两二三四五六])[个份组类队袋段部][^，。；、：\d\n]{{0,4}}[：:，](?P<parts>{_OWN}(?:[、，和]{_OWN}){{1,9}})(?=[，。；）\n]|$)"
)
_BARE = re.compile(
    rf"分别[为是](?P<parts>{AMOUNT}(?:、{AMOUNT}){{0,6}}[和、]{AMOUNT})[，,][^，。；、\d\n]{{0,6}}?(?:合计|共计|总计|一共|总共)[^，。；、\d\n]{{0,4}}{_TOTAL}"
)
"""Numbers without their unit, which is told of the total alone."""
_OF_TWO = re.compile(
    rf"{_TOTAL}[^，。；、：（）\d\n]{{0,6}}[，：]合格(?P<good>{AMOUNT})(?P=unit)[，、]不合格(?P<bad>{AMOUNT})(?P=unit)"
)
_OF_TWO_BEHIND = re.compile(
    rf"{_TOTAL}[^，。；、：（）\d\n]{{0,6}}[，：](?P<good>{AMOUNT})(?P=unit)(?:次|样品)?合格[，、](?P<bad>{AMOUNT})(?P=unit)(?:次|样品)?不合格"
)
_AND_OTHERS = re.compile(
    rf"[^。；\\d\n]{{0,6}}(?:还有|另有|另外|其余|待)[^。；，\\d\n]{{0,8}}{AMOUNT}"
)
_HIGHER = re.compile(
    rf"(?P<one>{AMOUNT})(?P<unit>分|个百分点|[%％])[^。；：\d\n]{{0,16}}(?P<other>{AMOUNT})(?P=unit)[^。；：\d\n]{{0,10}}"
    rf"(?:高出|高于[^，。\d]{{0,6}}(?<!的)|领先|超出|高了|低了|相差)(?P<by>{AMOUNT})(?P=unit)"
)
_TOTAL_BEHIND = re.compile(
    rf"(?<=，)(?:合计|共计|总计|一共|总共|加起来|加在一起|合在一起|合起来|凑在一起|总[长重价分额量数]|总(?:时长|用时|面积|人数|金额|数量|里程)|全程|前后一共)(?:为|是|有)?{_TOTAL}"
)
_ONE_PART = re.compile(
    rf"{_TOTAL}[^，。；、：（）\d\n]{{0,8}}[，：（]其中[^，。；、\d\n]{{0,10}}?(?P<part>{AMOUNT})(?P=unit)"
)
_SENT_BACK = re.compile(
    rf"(?:发放|发出|印发|下发|收到|收集|征集)[^，。；、\d\n]{{0,8}}{_TOTAL}[^，。；、\d\n]{{0,6}}[，,]"
    rf"(?:共|已)?(?:收回|回收|采纳)[^，。；、\d\n]{{0,6}}(?P<part>{AMOUNT})(?P=unit)"
)
_MADE_OF = "成："
"""Before the parts of a whole beside which there are no others: 由七人组成：."""
_OVERLAP = re.compile(
    "[男女]|党员|以上|以下|之间|不足|新[增建]|首次|占|每|同比|累计|规上|规模|重点|大型|国有|民营|高新|青年|专家|职称"
    "|少数民族|博士|硕士|本科|不?合格|问题|立案|整改|办结|完成|查[处获扣]|责令|取缔|下架|获|已|未|增|减|注销|[较比](?!赛)|另"
)
"""Parts of which one may be within another, or that are of something else."""
_ALL_OF_ONE = ({"合格", "不合格"}, {"不合格"})
"""What parts are told by that are no parts of one another all the same."""
_COUNTERS = {"家", "个", "户", "所", "处"}
"""Measure words for what is added up under another name: 12家企业、3个市场，合计15家（个）."""
_GOODS = {
    "件",
    "份",
    "册",
    "本",
    "张",
    "个",
    "只",
    "支",
    "把",
    "套",
    "条",
    "盒",
    "袋",
    "瓶",
    "面",
    "封",
    "块",
    "副",
    "枚",
    "箱",
    "台",
    "幅",
    "顶",
}
"""Measure words for what is handed out: 手册320册、卷尺80把，共计400件."""
_SEXES = re.compile("[^男女]*男[^男女]*女[^男女]*|[^男女]*女[^男女]*男[^男女]*")
_WHOLES = (
    ("上午", "下午"),
    ("线上", "线下"),
    ("城镇", "农村"),
    ("境内", "境外"),
    ("男", "女"),
    ("白天", "晚上"),
)
"""Two parts beside which there is no third."""
_NEAR = 5
"""A total off by less than the fifth part of the sum is rather miscounted than of something else."""
_SEVERAL, _NEARLY_ALL = 3, Decimal("0.93")
"""From so many parts on, and so much of the whole, a list that may leave out some is taken for the whole."""
_COMPARED = re.compile("[增减新较比差每]|[和及与、]$")
"""Before a number that is no whole: of a change, or one of several."""


def sums(text: str) -> Iterator[Slip]:
    """Each whole that is not the sum of its parts, or less than one of them."""
    told_to = 0
    for match in _SUM.finditer(text):
        if not _is_rest(text, match) and (told := _told(match, is_whole=True)):
            yield Slip(*match.span(), told)
    for match in _INTO.finditer(text):
        is_whole = _MADE_OF in match[0] or (match["all"] and match["how"] in ("包括", "分别"))
        before = text[max(match.start("whole") - 6, 0) : match.start("whole")]
        is_other = _COMPARED.search(before) or NOT_EXACT.search(before)
        if not is_other and (told := _told(match, is_whole=bool(is_whole))):
            told_to = match.end()
            yield Slip(*match.span(), told)
    for match in (*_OF_TWO.finditer(text), *_OF_TWO_BEHIND.finditer(text)):
        both = written_value(match["good"]) + written_value(match["bad"])
        is_followed = _AND_OTHERS.match(text, match.end())
        if both != written_value(match["whole"]) and not is_followed:
            told = f"合格和不合格加起来是{both}{match['unit']}，写的总数是{match['whole']}{match['unit']}"
            yield Slip(*match.span(), f"{told}；请核对是哪个数写错了")
    for match in _HIGHER.finditer(text):
        off = abs(written_value(match["one"]) - written_value(match["other"]))
        if off != written_value(match["by"]):
            told = f"{match['one']}和{match['other']}差{off}，写的是{match['by']}"
            yield Slip(*match.span(), f"{told}；请核对是哪个数写错了")
    for match in _BARE.finditer(text):
        total = sum(map(written_value, re.findall(AMOUNT, match["parts"])), Decimal())
        if total != written_value(match["whole"]):
            told = f"前面几个数加起来是{_shown(total, match['whole'])}，写的是{match['whole']}"
            yield Slip(*match.span(), f"{told}{match['unit']}；请核对是哪个数写错了")
    for match in (*_EACH_OF.finditer(text), *_SPLIT.finditer(text)):
        is_each = len(_COUNTED.findall(match["parts"])) == value_of(
            match["count"].replace("两", "二")
        )
        if is_each and (told := _told(match, is_whole=True)):
            yield Slip(*match.span(), told)
    for match in _TOTAL_BEHIND.finditer(text):
        if told := _told_of_numbers(match, text):
            yield Slip(*match.span(), told)
    for match in _SEVERAL_OF.finditer(text):
        if told := _told_of_several(match, text):
            yield Slip(*match.span(), told)
    for pattern in (_ONE_PART, _SENT_BACK):
        for match in pattern.finditer(text, told_to if pattern is _ONE_PART else 0):
            before = text[max(match.start() - 10, 0) : match.start()]
            part, whole = match["part"], match["whole"]
            is_share = match["unit"] in "%％"
            is_more = not is_share and written_value(part) > written_value(whole) + rounding(
                whole
            ) + rounding(part)
            is_more = is_more and not (NOT_EXACT.search(before) or "最" in match[0])
            if is_more and not _COMPARED.search(before) and not _COMPARED.search(match[0]):
                unit = match["unit"]
                yield Slip(
                    *match.span(), f"{part}{unit}比全部的{whole}{unit}还多；请核对是哪个数写错了"
                )


def _told(match: re.Match, *, is_whole: bool) -> str | None:
    """What does not fit; a list that may leave out some parts may only be less than the whole."""
    parts, unit = _COUNTED.findall(match["parts"]), match["unit"]
    counted = _SAME_UNIT.get(unit, unit)
    units = {_SAME_UNIT.get(one, one) for _, one in parts}
    is_mixed = match.re is _SUM and any(units | {counted} <= one for one in (_COUNTERS, _GOODS))
    is_apart = (
        _MADE_OF in match[0] or len(units) > 1 or not _may_overlap(match["parts"], len(parts))
    )
    if not (is_mixed or units == {counted}) or not is_apart:
        return None
    labels = [*filter(None, (one.strip("、，和及") for one in _COUNTED.split(match["parts"])[::3]))]
    if len({*labels}) < len(labels):
        return None
    total = sum((written_value(one) for one, _ in parts), Decimal())
    whole = written_value(match["whole"])
    off = rounding(match["whole"]) + sum(rounding(one) for one, _ in parts)
    is_all = any(all(one in match["parts"] for one in pair) for pair in _WHOLES)
    is_whole = is_whole or is_all or _is_nearly(total, whole, len(parts))
    is_less = total < whole - off and is_whole
    if not (total > whole + off or is_less):
        return None
    added = f"几部分加起来是{_shown(total, match['whole'])}{unit}"
    return f"{added}，写的总数是{match['whole']}{unit}；请核对是哪个数写错了"


def _told_of_several(match: re.Match, text: str) -> str | None:
    """What does not fit of a total of so many numbers, where the sentence has just as many before it."""
    before = _before(match, text, "。！？\n")
    parts = [written_value(one) for one, unit in _COUNTED.findall(before) if unit == match["unit"]]
    if len(parts) != value_of(match["count"].replace("两", "二")) or NOT_EXACT.search(before):
        return None
    return _unlike(match, sum(parts, Decimal()), f"前面的{match['count']}个数")


def _told_of_numbers(match: re.Match, text: str) -> str | None:
    """What does not fit of a total behind numbers of the same unit alone, to which it is near."""
    before = _before(match, text, "。！？；：\n")
    first, counted = _COUNTED.search(before), _COUNTED.findall(before)
    parts = [written_value(one) for one, unit in counted if unit == match["unit"]]
    total, whole = sum(parts, Decimal()), written_value(match["whole"])
    is_near = abs(total - whole) * _NEAR <= total or re.search("分别|依次", before)
    if not len(parts) == len(counted) > 1 or not is_near:
        return None
    if _may_overlap(before[first.end() :], len(parts)):
        return None
    return _unlike(match, total, "前面几个数")


def _before(match: re.Match, text: str, ends: str) -> str:
    """What stands before a total, from the last of these marks on."""
    start = max(text.rfind(sign, 0, match.start()) for sign in ends) + 1
    return text[start : match.start()]


def _unlike(match: re.Match, total: Decimal, parts: str) -> str | None:
    if total == written_value(match["whole"]):
        return None
    unit = match["unit"]
    added = f"{parts}加起来是{_shown(total, match['whole'])}{unit}"
    return f"{added}，写的是{match['whole']}{unit}；请核对是哪个数写错了"


def _is_nearly(total: Decimal, whole: Decimal, number: int) -> bool:
    """Whether so many parts leave so little of the whole that it is rather a slip than a rest."""
    return number >= _SEVERAL and total >= whole * _NEARLY_ALL


def _may_overlap(parts: str, number: int) -> bool:
    """Whether what is counted in one part may be counted in another."""
    by_part = [{*_OVERLAP.findall(one)} for one in _COUNTED.sub("\n", parts).split("\n")][:number]
    is_same = all(one == by_part[0] for one in by_part)
    is_of_sexes = number == 2 and _SEXES.fullmatch(parts)
    return not (is_same or is_of_sexes or set().union(*by_part) in _ALL_OF_ONE)


def _shown(value: Decimal, like: str) -> str:
    """A value in the power of ten in which another is written."""
    scale = like.lstrip("0123456789,.")
    shown = f"{value / SCALES[scale]:f}"
    return (shown.rstrip("0").rstrip(".") if "." in shown else shown) + scale


def _is_rest(text: str, match: re.Match) -> bool:
    """Whether more of the same stands before the first part that was read."""
    start = max(text.rfind(sign, 0, match.start()) for sign in "。；！？：\n") + 1
    return any(unit == match["unit"] for _, unit in _COUNTED.findall(text, start, match.start()))
