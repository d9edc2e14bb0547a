"""A whole with the two parts beside which there is no third: 合格和不合格, 通过和未通过."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.support.quantities import Quantity, plain, sentences

_PAIRS = (
    ("合格", "不合格|有问题"),
    ("满意", "不满意"),
    ("符合", "不符合"),
    ("通过", "[未没]有?通过|不通过"),
    ("及格", "不及格"),
    ("达标", "[未不]达标"),
    ("办结|已办|办理完", "[未没]有?办结|在办|正在办|办理中|待办"),
    ("[已完]成?整改|整改完|改好|整改到位", "[未没]有?整改|正在整改|整改中|还在改|没改好"),
    ("收回|回收", "[未没]有?收回|[未没]有?回收"),
    ("到[场会]|出席|实到", "缺席|请假|[未没]有?到"),
    ("答对", "答错|没答对"),
    ("调解成功|达成", "调解不成|[未没]有?达成|不成功|失败"),
    ("获奖", "[未没]有?获奖"),
    ("采纳", "[未没]有?采纳"),
    ("男", "女"),
    ("线上", "线下"),
    ("上午", "下午"),
    ("城镇|城市|城区", "农村|乡村"),
    ("省内", "省外"),
    ("境内|国内", "境外|国外"),
    ("检出", "未检出"),
    ("有效", "无效"),
    ("大人|成人|家长", "孩子|儿童|学生|小朋友"),
)
_WHOLE = re.compile("共|总|抽|检|送|查|发|收|报名|参加|受理|接|考|调解|投诉|应到|来|[里中]")
_NOT_ALL = re.compile("另|等|中[仅只]有|左右|以上|同比|去年|上年|增|减|第[二三]批|第一批")
_REST = re.compile(
    "其余|其他|剩[下余]|还有|[尚仍还]未|待[检判定复查核]|未判|未定|复[检验核]|[检核]验中|补检|未[检查抽](?!出)|没有?[检查](?!出)|弃权|作废|过期|注销|撤[销回诉]"
)
"""In the sentence or the next one: a third part, beside the two."""
_BEHIND = 30
"""Characters behind the sentence in which the rest may be told."""
_AMONG = re.compile("其中[，、]?([^，、：（]*)$")
_FILLING = "[有为]|产品|样品|检[验测]"
_NEGATED = re.compile("[未没不]有?([\u4e00-\u9fff]{2})")
"""What is told of one part, and not of the other: 获奖的, 未获奖的."""
_THREE = 3


def opposites(text: str) -> Iterator[Slip]:
    """Each whole with its two parts, where nothing else is told in its unit and no rest beside or behind them."""
    for start, sentence, read in sentences(text):
        end = start + len(sentence)
        for number in range(len(read)):
            told = _told(sentence, read, number)
            if told and not _REST.search(text[start : end + _BEHIND]):
                yield Slip(start + read[0].start, start + read[number].end, told)


def _told(sentence: str, read: list[Quantity], index: int) -> str | None:
    """What does not fit of the last number of its unit, if that is the second part."""
    same = [one for one in read if one.unit == read[index].unit]
    if (
        read[index].unit in "%％"
        or len(same) != _THREE
        or read[index] is not same[-1]
        or any(one.is_about for one in same)
    ):
        return None
    own = [_own(sentence, read, one) for one in same]
    if _NOT_ALL.search("".join(own)):
        return None
    whole, first, second = same
    negated = _NEGATED.search(own[1]) or _NEGATED.search(own[2])
    named = [(negated[1], f"[未没不]有?{negated[1]}")] if negated else []
    pairs = _PAIRS if _WHOLE.search(own[0]) else ()
    for good, bad in (*pairs, *named):
        kinds = [_kind(words, good, bad) for words in own]
        is_pair = {*kinds[1:]} == {True, False} and kinds[0] is None
        if is_pair and _is_of_whole(first, second, f"{good}|{bad}"):
            total = first.value + second.value
            off = whole.off + first.off + second.off
            if abs(total - whole.value) > off and max(first.value, second.value) <= whole.value:
                added = f"{first}和{second}加起来是{plain(total)}{whole.shown_unit}"
                return f"{added}，写的总数是{whole}；请核对这几个数"
    return None


def _is_of_whole(first: Quantity, second: Quantity, kinds: str) -> bool:
    """Whether the two are told of all: behind 其中 their kind stands at once, and not of whom it is only told."""
    among = _AMONG.search(first.before)
    is_at_once = not among or not among[1] or re.match(rf"(?:{_FILLING})?(?:{kinds})", among[1])
    return bool(is_at_once) and "其中" not in second.before


def _own(sentence: str, read: list[Quantity], one: Quantity) -> str:
    """The words of a number: those before it back to the last one or mark, and behind it to the next."""
    before = re.split("[，、：（]", one.before)[-1]
    following = [other.start for other in read if other.start > one.start]
    behind = sentence[one.end : following[0] if following else len(sentence)]
    cut = re.split("[，、：（）]", behind)[0]
    ends_before_number = following and len(cut) == len(behind)
    return f"{before}{'' if ends_before_number else cut}"


def _kind(words: str, good: str, bad: str) -> bool | None:
    if re.search(bad, words):
        return False
    return True if re.search(good, words) else None
