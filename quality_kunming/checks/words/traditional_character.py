"""Traditional, Japanese and variant characters in a text that is written in simplified ones."""

import re
from collections.abc import Iterator
from functools import cache

import opencc

from quality_kunming.checks.rule import SIMPLIFIED, Example, Rule, Scope, Slip
from quality_kunming.checks.support.views import ours, signs
from quality_kunming.model.policy import Policy
from quality_kunming.model.surnames import SURNAME
from quality_kunming.reading.document import Document

RULE = Rule(
    id="traditional-character",
    title="繁体字和异体字",
    scope=Scope.TEXT,
    reason="政府网站用规范汉字；混进来的繁体字、异体字和日本汉字要改成简体字。",
    source="《中华人民共和国国家通用语言文字法》，《通用规范汉字表》",
    bad=Example.in_article("昆明市開展質量月活动。"),
    good=Example.in_article("昆明市开展质量月活动。"),
    languages=SIMPLIFIED,
)

_STANDARD = frozenset("昇陞甯迺邨氾脩祕龢濬堃犇喆淼皙瞋噘蹚凓勠挲晳飏堿溧")
"""Characters of the standard table for names of persons and places that have a commoner form as well."""

_VARIANTS = {
    "後": "后", "髙": "高", "囯": "国", "囻": "国", "戸": "户", "靑": "青", "淸": "清", "敎": "教", "靜": "静",
    "眞": "真", "産": "产", "冨": "富", "黒": "黑", "歩": "步", "吿": "告", "呉": "吴",
    "釆": "采", "歺": "餐", "㐧": "第", "苐": "第", "仺": "仓", "丄": "上", "囘": "回", "囬": "回", "辺": "边",
    "迀": "迁", "叧": "另", "尒": "尔", "氺": "水", "朩": "木", "氿": "酒", "迠": "建", "祘": "算", "畄": "留",
    "伩": "信", "斈": "学", "庅": "么", "幵": "开", "徤": "健", "凢": "凡", "羙": "美", "亊": "事", "畨": "番",
    "仐": "伞", "囗": "口",
}  # fmt: skip
"""Characters that look like another, and those of the scheme of 1977 that was given up."""

_OF_PERSON = re.compile("[一-龥]?(?:老师|先生|女士|小姐|教授|博士|院士|主任|经理|同志|律师)")
"""What follows a name, which a person looks at before it is written in another way."""
_NAME = re.compile(rf"[ \t\u3000]*{SURNAME}[一-龥]{{1,2}}[ \t\u3000]*")


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each such character in our own words, with the one to write; a run of them at once."""
    text = ours(document)
    if _simplified().keys().isdisjoint(signs(text)):
        return
    for match in _runs().finditer(text):
        right = "".join(_simplified()[sign] for sign in match[0])
        message = f"“{match[0]}”不是规范的简体字，请写“{right}”；人名、地名确实这样写的，请申请例外"
        is_name = len(right) == 1 and _is_name(text, match)
        yield Slip(*match.span(), message, None if is_name else right)


def _is_name(text: str, match: re.Match) -> bool:
    """Whether it may be part of somebody's name: before a title, or in a line that holds no more than a name."""
    start, end = text.rfind("\n", 0, match.start()) + 1, text.find("\n", match.end())
    return bool(_OF_PERSON.match(text, match.end()) or _NAME.fullmatch(text, start, end))


@cache
def _runs() -> re.Pattern:
    return re.compile(f"[{''.join(_simplified())}]+")


@cache
def _simplified() -> dict[str, str]:
    """Character → the simplified one, for every character that is not in daily use in simplified Chinese."""
    unusual = [
        chr(code)
        for code in (*range(0x3400, 0x4DC0), *range(0x4E00, 0xA000))
        if not _is_in_daily_use(chr(code)) and chr(code) not in _STANDARD
    ]
    japanese = _converted(unusual, "jp2t", "t2s", "t2s")
    return japanese | _converted(unusual, "t2s") | _VARIANTS


def _converted(signs: list[str], *steps: str) -> dict[str, str]:
    """The characters that change on the way, with what they become."""
    lines = "\n".join(signs)
    for step in steps:
        lines = opencc.OpenCC(step).convert(lines)
    return {
        sign: right
        for sign, right in zip(signs, lines.split("\n"), strict=True)
        if sign != right and ord(right) < 0x10000  # of others few computers have the letters
    }


def _is_in_daily_use(sign: str) -> bool:
    try:
        sign.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
