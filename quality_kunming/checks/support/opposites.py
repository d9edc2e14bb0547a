"""A whole with the two parts beside which there is no third: 合格和不合格, 通过和未通过."""

import re

from quality_kunming.checks.support.quantities import Quantity, plain

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
    ("大人|成人|家长", "孩子|儿童|学生|小朋友"),
)
_WHOLE = re.compile("共|总|抽|检|送|查|发|收|报名|参加|受理|接|考|调解|投诉|应到|来|[里中]")
_NOT_ALL = re.compile("其中|另|其余|等|待|左右|以上|同比|去年|上年|增|减|第[二三]批|第一批")
_NEGATED = re.compile("[未没不]有?([\u4e00-\u9fff]{2})")
"""What is told of one part, and not of the other: 获奖的, 未获奖的."""
_THREE = 3


def opposites(sentence: str, read: list[Quantity], index: int) -> str | None:
    """A part of one kind behind the whole and the part of the other kind, where nothing else is told in its unit."""
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
        if {*kinds[1:]} == {True, False} and kinds[0] is None:
            total = first.value + second.value
            off = whole.off + first.off + second.off
            if abs(total - whole.value) > off and max(first.value, second.value) <= whole.value:
                return (
                    f"{first}和{second}加起来是{plain(total)}{whole.shown_unit}，写的总数是{whole}"
                )
    return None


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
