"""Characters that look like the right one and are another."""

import re
from collections.abc import Iterator
from functools import cache
from html import unescape

from quality_kunming.checks.rule import Example, Rule, Scope, Slip
from quality_kunming.checks.support.look_alikes import KANA, LATIN, LONG_SOUND, right_of
from quality_kunming.checks.support.views import HAN, signs
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document, Kind

RULE = Rule(
    id="look-alike",
    title="样子像、其实不是的字",
    scope=Scope.TEXT,
    reason="从 PDF 粘贴来的部首、外文字母和私有字符，看起来一样，搜索、朗读和别的电脑却认不出来。",
    source="《通用规范汉字表》，GB 18030—2022《信息技术 中文编码字符集》",
    bad=Example.in_article("⽤户满意是质量⼯作的标准。"),
    good=Example.in_article("用户满意是质量工作的标准。"),
)

_FOREIGN = "".join(LATIN)
_UPPER = "".join(sign for sign in LATIN if sign.isupper())
_MIXED = re.compile(rf"[A-Za-z0-9][{_FOREIGN}]+|[{_FOREIGN}]+(?=[A-Za-z0-9])")
_WHOLE = re.compile(rf"(?<![\u0370-\u052f])(?:[{_UPPER}]{{2,}})(?![\u0370-\u052f])(?<![A-Za-z0-9])")
"""A word of capitals that are all alike, as НАССР is; in a line of Russian it may be one."""
_FOREIGN_SIGN = re.compile("[\u0370-\u052f]")
_KANA = re.compile(
    rf"(?<=[{HAN}])[{''.join(KANA)}](?![ぁ-ヿ])|(?<![ぁ-ヿ])[{''.join(KANA)}](?=[{HAN}])"
)
_LONG_SOUND = re.compile(
    rf"(?<=[{HAN}]){LONG_SOUND}{{1,3}}(?![ぁ-ヿ])|(?<![ぁ-ヿ]){LONG_SOUND}{{1,3}}(?=[{HAN}])"
)
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd\u31c0-\u31ef\u2e80-\u2fdf]")
_REFERENCE = re.compile(r"&#(?:[0-9]{4,6}|[xX][0-9a-fA-F]{3,5});")


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each such character that readers see, or that stands in an address of a link."""
    if document.kind is Kind.EXTRACTED or document.text.isascii():
        return
    text = document.prose
    if not _alike().isdisjoint(signs(text)):
        yield from _single(text)
        yield from _in_latin(text)
        yield from _as_latin(text)
        yield from _kana(text)
    if "&#" in text:
        yield from _references(text)


def _single(text: str) -> Iterator[Slip]:
    rights = right_of()
    for at, sign in enumerate(text):
        if right := rights.get(sign):
            yield Slip(
                at,
                at + 1,
                f"“{sign}”（U+{ord(sign):04X}）只是样子像“{right}”，请写“{right}”",
                right,
            )
        elif _PRIVATE.match(sign):
            told = f"有别的电脑显示不出来的字“{sign}”（U+{ord(sign):04X}），请换成标准的字"
            yield Slip(at, at + 1, told)


def _in_latin(text: str) -> Iterator[Slip]:
    for match in _MIXED.finditer(text):
        right = "".join(LATIN.get(sign, sign) for sign in match[0])
        yield Slip(*match.span(), f"“{match[0]}”里混进了样子像英文的外文字母，请写“{right}”", right)


def _as_latin(text: str) -> Iterator[Slip]:
    for match in _WHOLE.finditer(text):
        start = text.rfind("\n", 0, match.start()) + 1
        around = text[start : match.start()] + text[match.end() :].partition("\n")[0]
        if not _FOREIGN_SIGN.search(_WHOLE.sub("", around)) and not _MIXED.match(
            text, max(0, match.start() - 1)
        ):
            right = "".join(LATIN[sign] for sign in match[0])
            yield Slip(*match.span(), f"“{match[0]}”是样子像英文的外文字母，请写“{right}”", right)


def _kana(text: str) -> Iterator[Slip]:
    for match in _KANA.finditer(text):
        right = KANA[match[0]]
        told = f"“{match[0]}”是日文字母，只是样子像“{right}”，请写“{right}”"
        yield Slip(*match.span(), told, right)
    for match in _LONG_SOUND.finditer(text):
        told = f"“{match[0]}”是日文的长音符：破折号请写“——”，连接号请写“—”，数目请写“一”"
        yield Slip(*match.span(), told)


def _references(text: str) -> Iterator[Slip]:
    for match in _REFERENCE.finditer(text):
        sign = unescape(match[0])
        if re.fullmatch(rf"[{HAN}，。、；：？！“”‘’（）《》A-Za-z0-9]", sign):
            yield Slip(*match.span(), f"“{match[0]}”是编号写的“{sign}”，请直接写“{sign}”", sign)


@cache
def _alike() -> frozenset[str]:
    private = (
        chr(code)
        for code in (*range(0xE000, 0xF900), *range(0x2E80, 0x2FE0), *range(0x31C0, 0x31F0))
    )
    return frozenset((*right_of(), *LATIN, *KANA, LONG_SOUND, *private))
