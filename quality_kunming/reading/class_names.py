"""Pupils called by name right behind their class, their school or their age, whatever follows the name."""

import re
from collections.abc import Iterator
from functools import cache

from quality_kunming.model.surnames import SURNAME
from quality_kunming.reading.minors import NAME, NOT_IN_NAME, is_of_goods

_NUMBER = r"[一二三四五六七八九十\d]{1,2}"
_CLASS = (
    rf"(?:(?:[一二三四五六七八九1-9]年级|[初高][一二三]|(?<![一-龥\d])[一二三四五六七八九1-9])\s?[（(]?{_NUMBER}[）)]?\s?班"
    rf"|(?<=[小学])[一二三四五六]\d{{1,2}}班|(?<!届)[一二三四五六]\s?[（(]{_NUMBER}[）)]班?|[一二三四五六七八九1-9]年级|(?<![一-龥])[大中小][一二三四]?班)"
)
_CHILD = "小学员|小选手|小记者|小志愿者|小小?质量官(?:代表)?|少先队员|小营员|小队员|小讲解员|课代表|学习委员"
_SMALL = "[男女][童婴孩]|幼童|幼儿|患儿|宝宝|小宝贝"
_POST = "(?:副?班长|[中大]队长|学习委员|团支书|纪律委员|体育委员|文艺委员|课代表)"
_KIN = "(?:小)?(?:儿子|女儿|孙子|孙女|外孙女?|侄子|侄女|外甥女?)"
_AGE = r"(?<![\d.第])(?:1[0-7]|[1-9]|十[一二三四五六七]?|[一二两三四五六七八九])岁半?的"
_LED = re.compile(
    rf"(?:{_CLASS}的?(?:学生|同学)?|[初高][一二三](?:年级)?的?(?:学生|同学|男生|女生|新生)|{_CLASS}[^，。\n]{{0,6}}(?:靠窗|靠门|窗边|[排桌座组])的|(?<!大)(?:{_CHILD})|{_AGE}(?:小?(?:选手|学生|男孩|女孩)|儿子|女儿|孙子|孙女)?"
    rf"|{_CLASS}的?{_POST}(?:叫|是)?|(?:{_SMALL})(?:名叫|叫)?|带[着了]?(?:[她他]的?|{_AGE})?{_KIN}|[\u4e00-\u9fff]{{2}}(?:小学|幼儿园)的?)$"
)
_BEFORE = 16
_MAY_LEAD = re.compile(
    rf"(?<=[班级员官手者表的孩生学儿女子甥侄园长书童婴宝贝叫是）)])(?={SURNAME})"
)
"""What stands before the surname in all of these; is found in a tenth of the time."""
_WHOLE = NAME.removesuffix("?")
"""A name as long as it may be."""
_MARKS = re.compile(
    rf"{_CLASS}[^。；;\n]{{0,16}}[：:](?P<list>{_WHOLE}\s?\d{{1,3}}分?(?:[，,、]\s?{_WHOLE}\s?\d{{1,3}}分?)*)"
)
_WITH_MARKS = re.compile(
    rf"(?<![\u4e00-\u9fff])(?:{_WHOLE}\s?\d{{1,3}}分(?:[，,、]\s?)?){{2,}}(?![\u4e00-\u9fff钟])"
)
"""Names with marks, one behind the other."""
_SCHOOL = re.compile("卷面|满分|考试|测验|同学|学生|全班|期[中末]|单元")
_HAS_MARKS = re.compile(r"[：:][\u4e00-\u9fff]{2,3}\s?\d")
_VERB = re.compile(
    r"[哭考挨爱跑说喊玩读写做画唱跳拿举问答坐站来去最已还又就每今昨前后上下能会要想没不把被比很]"
)
_OF_ADULT = re.compile(r"(?:老师|教师|校长|主任|园长|书记|家长)")
_OFTEN_SECOND = "子梓"
"""Characters so common in the names of children that the dictionary has a word of a surname and one: 陈子."""
_NO_NAME = re.compile(
    "[\u4e00-\u9fff](?:老师|老)|和(?![志学丽秀春文国建永云红玉光晓金子])|易[错混学懂考]|于[一二三四五六七八九十两][岁周年月日个十]"
)
_LONGEST = 3
_FAR = 8


def names_in_class(text: str) -> Iterator[tuple[int, int]]:
    """Where such a name stands."""
    for match in _MAY_LEAD.finditer(text):
        start = match.start()
        end = _end(text, start) if _LED.search(text[max(0, start - _BEFORE) : start]) else 0
        if end and not (_OF_ADULT.match(text, end) or is_of_goods(text, start)):
            yield start, end
    for match in _WITH_MARKS.finditer(text) if _SCHOOL.search(text) else ():
        for name in _one().finditer(text, *match.span()):
            yield name.span()
    for match in _MARKS.finditer(text) if _HAS_MARKS.search(text) else ():
        for name in _one().finditer(text, *match.span("list")):
            yield name.span()


def _end(text: str, start: int) -> int:
    """Where the name ends, told by the words of the dictionary; 0 where a word begins here and no name."""
    said = text[start : start + _FAR]
    words = _words(said)
    if (len(words[0]) > 1 and words[0][1] not in _OFTEN_SECOND) or _NO_NAME.match(said):
        return 0
    length = len("".join(words[:2]))
    if length == 2 and len(words) > 2 and len(words[2]) == 1 and not _VERB.match(words[2]):
        length = 3
    while length > 1:
        name = said[:length]
        if length <= _LONGEST and _one().fullmatch(name) and not NOT_IN_NAME.search(name):
            return start + length
        length -= 1
    return 0


@cache
def _one() -> re.Pattern:
    return re.compile(_WHOLE)


def _words(said: str) -> list[str]:
    from rjieba import cut  # reads its dictionary when it is imported

    return list(cut(said, False)) or [""]
