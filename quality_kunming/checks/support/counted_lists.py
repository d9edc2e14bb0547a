"""How many are told against the items of a list below, and against the names of winners behind a colon."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.support.listings import COUNT, ITEM, against, miscounted
from quality_kunming.reading.amounts import written_value

_UNIT = "(?P<unit>份|种|项|个|家|类|条|点|步|名|位|件|样|张|道|方面|大类|环节|阶段|步骤)(?!月|小时|工作日|字|人(?!员))"
_OF_LIST = (
    "(?:以下|下列|下面|如下|这|准备好?|提交|提供|报送|携带|带[上好齐]|备齐|填[写好]|需要?|分为|分成|包括|包含|共有?|有|设有?|推出"
    "|做[到好]|抓好|采取|实行|提出|注意|满足|符合|具备|经过)(?:以下|下列|如下|这|的)?"
)
"""What says before a number that it is that of what follows."""
_ITEM_SIGN = r"(?:[-*+•·]|\d{1,2}[.．、)）]|[（(]\d{1,2}[)）]|[①-⑳])"
_ABOVE_LIST = re.compile(
    rf"{_OF_LIST}{COUNT}{_UNIT}(?P<noun>[\u4e00-\u9fff“”]{{0,12}})[：:][ ]*\n(?:[ ]*\n)?(?=[ ]{{0,3}}{_ITEM_SIGN})"
)
_PARTED = re.compile(
    rf"{_OF_LIST}{COUNT}{_UNIT}(?P<noun>[\u4e00-\u9fff“”]{{0,12}})[：:]"
    r"(?P<list>[^。；：\n]{2,40}(?:；[^。；：\n]{2,40}){1,8})(?=[。\n]|$)"
)
_ITEM_LINE = re.compile(rf"(?P<indent>[ ]*)(?P<sign>{_ITEM_SIGN})[ ]*\S")
_WITHIN = 2
"""Spaces beyond those of the first item from which on an item is one of another list, within."""
_WON = (
    "(?:荣?获(?!知|悉)|入选|入围|上榜|当选|列入|被(?:评|认定|命名|授予|列)|捧[得回走]|摘得"
    "|拿[到下]|登上|作(?:了|交流)|参[加评赛]|中标)"
)
_WINNERS = re.compile(
    rf"{COUNT}(?P<unit>[家名位])(?P<noun>[^，。；、：\d\n的中]{{0,10}}?){_WON}(?P<what>[^，。；、：\d\n的]{{0,24}})[：:]"
    rf"(?P<list>{ITEM}(?:、{ITEM}){{1,11}})(?=[。；！？\n]|$)"
)
_OF_OTHER = re.compile(
    "(?:产品|作品|项目|内容|成果|案例|经验|名单|理由|原因|奖项|条件|材料|课程)$|[两二三四五六七八九十][个项件种类份]|如下"
)
"""What says behind those who have won that the list is of something else."""


def counted_lists(text: str) -> Iterator[Slip]:
    """Each number that is not that of what follows."""
    for match in _ABOVE_LIST.finditer(text):
        listed = _items(text, match.end())
        is_item = _ITEM_LINE.match(text, text.rfind("\n", 0, match.start()) + 1)
        is_other = is_item or re.search("[中都]", match["noun"]) or listed < 2
        if not is_other and listed != written_value(match["count"]):
            yield miscounted(match, listed)
    for match in _PARTED.finditer(text):
        listed = match["list"].count("；") + 1
        is_open = re.search("等[^；]{0,4}$|其[他它余]", match["list"])
        if not is_open and listed != written_value(match["count"]):
            yield miscounted(match, listed)
    for match in _WINNERS.finditer(text):
        if not _OF_OTHER.search(match["what"]):
            yield from against(match, match["list"])


def _items(text: str, start: int) -> int:
    """How many items the list from a place on has; 0 where that is not sure: a number left out, more behind a break."""
    listed, indent, is_over = 0, None, False
    for line in text[start:].split("\n"):
        item = _ITEM_LINE.match(line)
        if not item:
            is_over = is_over or bool(line.strip() and not line.startswith(" "))
            continue
        indent = len(item["indent"]) if indent is None else indent
        if len(item["indent"]) - indent >= _WITHIN:
            continue
        number = item["sign"].strip("（(.．、)）")
        if is_over:
            return 0 if number == str(listed + 1) else listed
        listed += 1
        if number.isdigit() and int(number) != listed:
            return 0
    return listed
