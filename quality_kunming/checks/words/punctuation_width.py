"""Full-width marks in Chinese, half-width letters and digits."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import CHINESE, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support import autocorrect
from quality_kunming.checks.support.views import HAN, LINK_END, ours, signs
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="punctuation-width",
    title="全角和半角",
    scope=Scope.TEXT,
    reason="中文里的标点用全角，字母和数字用半角。",
    severity=Severity.WARNING,
    source="GB/T 15834—2011《标点符号用法》，GB/T 15835—2011《出版物上数字用法》",
    bad=Example.in_article("９月１日,质量月(第45届)启动."),
    good=Example.in_article("9月1日，质量月（第45届）启动。用时10:30，比分3:1，模式是“1+2+N”。"),
    languages=CHINESE,
    is_told_once=True,
)

FULL = {
    ",": "，", ";": "；", ":": "：", "?": "？", "!": "！", ".": "。", "(": "（", ")": "）",
}  # fmt: skip

_HALF = str.maketrans("０１２３４５６７８９．，", "0123456789.,")

_CLOSED = rf"{HAN}”’》〉）】〕％%{LINK_END}"
_BEHIND = re.compile(rf"[{_CLOSED}]")
_AHEAD = re.compile(rf"[{HAN}“《]")
_MARK = re.compile(r"[,;:?!.]")
_NUMBERED = re.compile(r"[ \t>*_#-]*[一二三四五六七八九十]+\.")
_BRACKETS = re.compile(r"([(（])([^()（）\n]*)([)）])")
_WIDE_SIGN = "０-９Ａ-Ｚａ-ｚ"
_WORTH_ASKING = re.compile(
    rf"[,;:?!.{_WIDE_SIGN}](?:(?<=[{HAN}].)|(?<=[{_WIDE_SIGN}])|(?=[{HAN}]))"
)
_TRIGGERS = {*",;:?!.()", *map(chr, (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF5B)))}
_WIDE_NUMBER = re.compile(
    r"(?<![０-９])[０-９]{1,3}(?:，[０-９]{3})+(?![０-９])(?:．[０-９]+)?|[０-９]+(?:．[０-９]+)+"
)
_SIGN = re.compile(r"(?<=[0-9０-９])％|(?<![0-9A-Za-z])＋(?=[0-9０-９])")
_POINT = re.compile(r"(?<=[0-9０-９])．(?=[0-9０-９])")
_RATIO = re.compile(r"[0-9０-９]：[0-9０-９]")
"""A ratio, a score or a time; only of a time of day it is sure what is meant."""
_LONGEST = 5000
"""Characters of a line that autocorrect is still given; nobody writes longer ones."""

_REFERENCE = re.compile(
    r"\[(?:[MJDNCRSPGAZ]|[A-Z]{1,2}/OL)\]|\b(?:19|20)\d\d, ?\d{1,4}(?:\(\d{1,3}\))?: ?\d{1,5}\b"
    r"|\. ?(?:19|20)\d\d-\d{1,2}-\d{1,2} ?\][ \x1a]"
)
"""The kind of a source, its volume and pages or its day, in a list by GB/T 7714, which has half-width marks."""
_NOUGHT = re.compile("[一二三四五六七八九〇零Ｏｏ][Ｏｏ]|[Ｏｏ][一二三四五六七八九〇零]")
"""A letter that stands for the nought of a year, of which another rule tells: 二Ｏ一一年."""
_SOUNDS = (
    "阿埃艾安奥巴贝比彼宾波博伯布查达戴德迪丁杜多恩尔法菲费弗夫福戈格哈海赫霍基吉加杰卡凯科克肯库拉莱兰劳勒雷里利莉林"
    "卢鲁伦罗洛马麦曼梅蒙米莫穆姆纳娜内尼诺帕佩皮普奇乔切琼瑞萨塞什斯苏索塔泰坦特汤托瓦维威韦温沃西希肖谢亚耶伊约扎泽詹兹"
)
_NAME_DOT = re.compile(rf"[{_SOUNDS}]{{2}}\.[{_SOUNDS}]{{2}}")
"""What stands between the parts of a foreign name: 约翰.史密斯."""
_CLOCK = re.compile(
    r"[0-9０-９](?<![\d件第图表号题注例节章款项条].)[0-9０-９]?(：)[0-5０-５][0-9０-９](?![\d个项家人名条次年月日万亿.％%])"
)
_SPACES_BEFORE_HAN = re.compile(rf"[ \t]+[{HAN}“《（]")
_SPACES = re.compile(r"[ \t]*")


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each mark, letter and digit of the wrong width in our own words."""
    text = ours(document)
    if signs(text).isdisjoint(_TRIGGERS) and signs(text).isdisjoint("：．％＋"):
        return
    text = _without_sources(text)
    numbers = [*_WIDE_NUMBER.finditer(text)]
    for number in numbers:
        yield _of_wide_number(number)
        text = _hidden(text, number)
    found = {at: right for at, right in _by_autocorrect(text) if not _is_nought(text, at)}
    found |= dict(_marks(text))
    found |= dict(_brackets(text))
    found |= dict(_clock(text))
    found |= {one.start(): "." for one in _POINT.finditer(text)}
    found |= {one.start() + 2: "·" for one in _NAME_DOT.finditer(text)}
    found |= {one.start(): {"％": "%", "＋": "+"}[one[0]] for one in _SIGN.finditer(text)}
    for start, end, right in _runs(sorted(found.items())):
        if right in "，；：？！。" and _SPACES_BEFORE_HAN.match(document.text, end):
            end = _SPACES.match(document.text, end).end()
        near, width = _near(document.text, start), "半角" if right.isascii() else "全角"
        told = f"{near}“{text[start:end].rstrip()}”请写成{width}的“{right}”"
        yield Slip(start, end, told, right if right != "·" else None)


def _of_wide_number(number: re.Match) -> Slip:
    """A number of full-width signs as one; where a comma is in it, a person looks whether it is one number."""
    right = number[0].translate(_HALF)
    told = f"“{number[0]}”请写成半角的“{right}”"
    return Slip(*number.span(), told, right if "，" not in number[0] else None)


def _without_sources(text: str) -> str:
    """The text with the lines that cite a source taken out, as long as before."""
    if "[" not in text or not _REFERENCE.search(text):
        return text
    lines = text.split("\n")
    return "\n".join("x" * len(one) if _REFERENCE.search(one) else one for one in lines)


def _is_nought(text: str, at: int) -> bool:
    return bool(_NOUGHT.match(text, max(at - 1, 0)) or _NOUGHT.match(text, at))


def _hidden(text: str, number: re.Match) -> str:
    return text[: number.start()] + "0" * len(number[0]) + text[number.end() :]


def _runs(found: list[tuple[int, str]]) -> Iterator[tuple[int, int, str]]:
    """Letters and digits side by side are told of together."""
    runs: list[tuple[int, int, str]] = []
    for at, right in found:
        if runs and runs[-1][1] == at and (runs[-1][2] + right).isalnum():
            start, _, before = runs.pop()
            runs.append((start, at + 1, before + right))
        else:
            runs.append((at, at + 1, right))
    yield from runs


def _by_autocorrect(text: str) -> Iterator[tuple[int, str]]:
    asked = 0
    for match in _WORTH_ASKING.finditer(text):
        if match.start() < asked:
            continue
        start = text.rfind("\n", 0, match.start()) + 1
        end = text.find("\n", match.end())
        asked = end if end >= 0 else len(text)
        for at, right in autocorrect.changes(text[start:asked]) if asked - start < _LONGEST else ():
            is_ratio = right == ":" and _RATIO.match(text, max(start + at - 1, 0))
            if not is_ratio and not _ends_a_number(text, start + at):
                yield start + at, right


def _marks(text: str) -> Iterator[tuple[int, str]]:
    """Half-width marks behind Chinese, and those between a Latin word and Chinese."""
    for match in _MARK.finditer(text):
        at, mark = match.start(), match[0]
        skipped = "*_~!?" if mark in "!?" else "*_~"
        before = text[max(at - 4, 0) : at].rstrip(skipped)[-1:]
        after = text[at + 1 : at + 2]
        if _is_half(mark, before, after) and not _ends_a_number(text, at):
            yield at, FULL[mark]


def _is_half(mark: str, before: str, after: str) -> bool:
    """Whether a half-width mark between these two characters should be a full-width one."""
    if not _BEHIND.match(before):
        return mark in ",?!" and before.isascii() and before.isalnum() and bool(_AHEAD.match(after))
    if mark == ".":
        return after in ("", " ", "\t", "\n", "”") or bool(_AHEAD.match(after))
    return not after or after not in "[:."


def _ends_a_number(text: str, at: int) -> bool:
    """Whether it is the dot behind a number that counts paragraphs: 一."""
    line = text[max(at - 30, 0) : at + 1].rpartition("\n")[2]
    return text[at] == "." and bool(_NUMBERED.fullmatch(line))


def _brackets(text: str) -> Iterator[tuple[int, str]]:
    """Half-width brackets around Chinese or behind it, and pairs of two widths."""
    for match in _BRACKETS.finditer(text):
        opening, inside, closing = match.groups()
        before = text[match.start() - 1 : match.start()]
        is_chinese = re.search(rf"[{HAN}]", inside) or re.match(rf"[{_CLOSED}]", before)
        if opening == "(" and (is_chinese or closing == "）"):
            yield match.start(), "（"
        if closing == ")" and (is_chinese or opening == "（"):
            yield match.end() - 1, "）"


def _clock(text: str) -> Iterator[tuple[int, str]]:
    """The full-width colon in a time of day; 附件1：12项 is none."""
    for match in _CLOCK.finditer(text):
        yield match.start(1), ":"


def _near(text: str, at: int) -> str:
    before = re.search(r"[^\s<>]{1,6}$", text[max(at - 6, 0) : at])
    return f"“{before[0]}”后面的" if before else ""
