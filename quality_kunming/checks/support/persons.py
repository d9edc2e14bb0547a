"""Who can be made out in a sentence: by name, by title, as somebody's kin; and the words that point back at them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from quality_kunming.checks.support.ailments import ailment, listed
from quality_kunming.checks.support.usage import usage
from quality_kunming.checks.tables import table
from quality_kunming.model.surnames import SURNAME
from quality_kunming.reading.minors import is_name


class Kind(Enum):
    """How a person is called."""

    NAMED = auto()
    OFFICE = auto()
    """By an office or a degree, as doctors are."""
    KIN = auto()
    BACK = auto()
    """By a word that only points back: 她, 自己."""


@dataclass(frozen=True)
class Person:
    """Where a person is called, and how."""

    start: int
    end: int
    kind: Kind


_MORE = (
    "竺付仲卯覃甄娄瞿晁隋苟寇阚郗奚邝窦穆符丛储滕闫缪岑巫敖戚卞仝栾戈杞匡佘卓栗禹臧蒲骆褚屠鄢邬"
    "蔺郁佟粟揭阙亓逯郜冼谌訾鞠糜虞滑宓隗弓隽麦湛"
)
_SURNAME = rf"(?:{SURNAME}|[{_MORE}])"
_NICK = "勇福涛玉木强亮伟芳丽敏霞芸燕玲红军兵波杰明华英秀珍梅香"
_KIND_END = "者儿户工人员生友民家童师手主属婴众徒"
"""The last character of a word for people of a kind, who are nobody in particular."""
_NOT_HUMAN = "[麦鼠猫狗鸡猪牛羊鱼区米学组镇城孩朋型微众时说]"
_ROLE_END = (
    "厨员客主户人工手傅计理辑监督家师长者生友伴民警事孩子女亲姐哥弟妹夫妻学任部板机表志娘妈爸"
    "叔嫂爷奶士匠兵农商贩科所局组官委众属"
)
_EDGE = (
    rf"(?:^|(?<=[^\u4e00-\u9fff])|(?<=[{_ROLE_END}的年月日叫是让和与为把助对])"
    r"|(?<=[女患孤]儿)|(?<=[接收]到)|(?<=[男女幼]童)|(?<=宝宝)|(?<=对象)|(?<=邻居)|(?<=姓名)|(?<=其中))"
)
_LEAD = (
    _EDGE + r"(?<!师(?=傅))(?<!对(?=[方于时任应高]))(?<![男女孩](?=童))"
    r"(?!付[款钱费清出给了完定首全现诸]|常[伴年因合]|高[心危血发热烧龄]|于亚|左[面侧边眼腿手臂脚肩耳肺肾膝踝]|和(?![志学丽秀春文国建永云红玉光])"
    r"|(?<=[主责担信])任|(?<=主)刀)"
)
"""What a name stands behind: a mark, the last character of a role, a word that leads in to it."""
_BEHIND = re.compile(
    r"$|[^\u4e00-\u9fff]|[是在从介坦承透公直袒吐帮主把被和与也还仍每来去住靠一因经得领收送核参通写获荣讲展朗演做没不曾将已患确查突感接身病死今年带装坚隐双自先前后"
    r"本早有于的夫多长两三四五同女老大说告表走右左戴产要能会开为向对到又却很受最近出犯发动刚照瞒怀失腿陷至即系原才正只摔吃成第血头眼耳胃腰颈手脚肺肝肾心脑骨术拄签口总家坐卧累饱常怕想哭疼痛吞服检复离转入急遇筹募捐]"
)


_IN_NAMES = str.maketrans("有向长", "友项常")


@cache
def _person() -> re.Pattern:
    titles, office, kin, back, surely = (
        "|".join(table("illness")[one].split())
        for one in ("titles", "office", "kin", "back", "surely")
    )
    return re.compile(
        rf"(?P<titled>(?<![由任])(?!和某){_SURNAME}(?:{titles}|[*×○]{{1,2}}[\u4e00-\u9fff]?)"
        rf"|(?<=[孩娘儿子])(?P<twice>[\u4e00-\u9fff])(?P=twice))"
        rf"|(?P<office>{_SURNAME}(?:{office}))"
        rf"|(?P<short>{_LEAD}(?:[小老阿]{SURNAME}|阿[{_NICK}]|小(?!{_NOT_HUMAN})[\u4e00-\u9fff]{{2}}))"
        rf"|(?P<full>{_LEAD}{_SURNAME}[\u4e00-\u9fff])"
        rf"|(?P<bare>(?<!师(?=傅))(?![和于高常方单任时]){_SURNAME}[\u4e00-\u9fff]{{2}}(?={surely}))"
        rf"|(?P<any>{_EDGE}(?={_any().pattern}))"
        rf"|(?P<kin>其?(?:{kin}))|(?P<back>{back})"
    )


def people(text: str) -> Iterator[Person]:
    """Each person of a sentence, from its beginning."""
    at = 0
    while match := _person().search(text, at):
        start, at = match.span()
        if match["full"] or match["any"] is not None:
            at = (match["full"] and _end_of_name(text, start)) or _end_of_any(text, start)
        elif (match["short"] and not _is_over(text, at)) or not _may_be(match["bare"] or "张三"):
            at = 0
        if at:
            yield Person(start, at, _kind(match, at))
        else:
            at = start + 1


@cache
def _any() -> re.Pattern:
    """What may be a name of whatever people before somebody of the family."""
    kin = "|".join(table("illness")["kin"].split())
    return re.compile(
        rf"[\u4e00-\u9fff]{{2,6}}(?:·[\u4e00-\u9fff]{{1,7}})?(?<![{_KIND_END}])(?=的(?:{kin}))"
    )


def _end_of_any(text: str, start: int) -> int:
    """Where such a name ends; 0 where none begins, or it has a common word in it: 参赛选手, not 岩温叫."""
    match = _any().match(text, start)
    words = match[0] if match else ""
    is_more = any(words[at : at + 2] in usage().words for at in range(len(words) - 1))
    return match.end() if match and not is_more else 0


def _kind(match: re.Match, end: int) -> Kind:
    if match["full"] and listed("office").match(match.string, end):
        return Kind.OFFICE
    return next((Kind[one.upper()] for one in ("office", "kin", "back") if match[one]), Kind.NAMED)


def is_whole_name(text: str) -> bool:
    """Whether a text is nothing but a name, or a name with a part hidden."""
    text = text.strip()
    return 2 <= len(text) <= 4 and any(
        one.kind is Kind.NAMED and one.end - one.start == len(text) for one in people(text)
    )


def _end_of_name(text: str, start: int) -> int:
    """Where a name ends that begins here; 0 where none does."""
    names = [text[start : start + length] for length in (4, 3, 2)]
    ends = [start + len(name) for name in names if _may_be(name)]
    sick = [end for end in ends if ailment().match(text, end)]
    over = next((end for end in sick + ends if _is_over(text, end)), 0)
    end, lead = start + 3, text[start - 1 : start]
    if over or not lead:
        return over
    if lead == "的":
        return next((one for one in ends if text[one : one + 2] in usage().words), 0)
    return end if end in ends and lead in _ROLE_END else 0


def _is_over(text: str, end: int) -> bool:
    """Whether a name may end here."""
    patterns = _BEHIND, ailment(), listed("office"), listed("titles")
    return any(one.match(text, end) for one in patterns)


def _may_be(name: str) -> bool:
    """Whether it may be a full name; 有, 向 and 长 are in names too, which `is_name` does not say."""
    plain = name
    if len(name) == 3 and name[2] not in "主患因得查确做动突住接刀期帮":
        plain = f"{name[:2].translate(_IN_NAMES)}{'财' if name[1:] == '有才' else name[2]}"
    elif len(name) == 3:
        return False
    return is_name(re.sub(f"^[{_MORE}]", "张", plain)) and name not in usage().words
