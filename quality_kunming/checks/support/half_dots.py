"""Half-width dots in Chinese: the end of a sentence, what stands between the parts of a name, or nobody knows."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from quality_kunming.checks.support.views import HAN, LINK_END

_DOT = re.compile(rf"(?<=[^\x00-\x7f，。、；：？！…·—（“‘《〈【〔]|[%\"'{LINK_END}])\.(?!\.)")
_QUOTED = "”’》〉\"'"
_AHEAD = re.compile(rf"[ \t]*(?=[{HAN}“《（])")
_ENDS = re.compile(r"[ \t*_~]*(?:\||”|$)")
_STARTS_A_SENTENCE = re.compile(rf"[{HAN}“《（0-9A-Z]")
_COUNTS = re.compile(
    r"(?:^|[，。；：、,;:（\s>*_#-])[*_]{0,3}(?:第?[一二三四五六七八九十]{1,3}|[（(][一二三四五六七八九十]{1,3}[)）])$"
)
_IN_NUMBER = re.compile(r"[零〇一二三四五六七八九十]\.[零〇一二三四五六七八九十]")
_NEXT_OF_A_ROW = re.compile("[二三四五六七八九十]{1,3}[.．、](?=[^一二三四五六七八九十])")
_SENTENCE = re.compile(r"[^。！？!?.；;：:]*$")
_CLAUSE = re.compile(rf"[{HAN}A-Za-z0-9]*")
_HAN = re.compile(rf"[{HAN}]")
_LEAST, _LEAST_BEHIND = 4, 3
"""Characters of what is surely a sentence, and of the clause that follows it."""
_REACH = 40

_FOREIGN = frozenset(
    "阿埃艾安奥巴贝比彼宾波博伯布查达戴德迪丁杜多恩尔法菲费弗夫福戈格哈海赫霍基吉加杰卡凯科克肯库拉莱兰劳勒雷里利莉林"
    "卢鲁伦罗洛马麦曼梅蒙米莫穆姆纳娜内尼诺帕佩皮普奇乔切琼瑞萨塞什斯苏索塔泰坦特汤托瓦维威韦温沃西希肖谢亚耶伊约扎泽詹兹"
    "买提热依木江古丽吐逊合孜努肯力迪浦瑟列图翰朱士史密邓森顿逊登让雅"
)
"""Characters with which the sounds of foreign names, and of those of other peoples of China, are written."""
_PERSONAL = ("nr", "nrt")
_WHOLE = re.compile("[vadyzil]|u[jlvzg]")
"""Kinds of words (those of jieba) with which a sentence may end, and no name."""
_NOUNS = ("n", "nz")
_LEADING = re.compile("[rcdptf]")
_LEADING_NOUN = re.compile("n(?![rz])|[mub]")
"""Kinds of words with which a sentence begins, and no part of a name; such a noun follows no noun."""


class DotKind(Enum):
    """What a dot is."""

    END = "end"
    """The end of a sentence."""
    NAME = "name"
    """Between the parts of a foreign name."""
    UNCLEAR = "unclear"
    """One of these, or one of a row."""
    CODE = "code"
    """Before digits or capitals: of a number or a version, or the end of a sentence."""


@dataclass(frozen=True)
class Dot:
    """A dot behind Chinese, and whether it is sure: every other in its line is known as well."""

    at: int
    kind: DotKind
    is_sure: bool


def dots(text: str) -> Iterator[Dot]:
    """Each half-width dot behind Chinese, or a mark of Chinese, that is something else than it should be."""
    start = 0
    for line in text.split("\n") if "." in text else ():
        found = [
            (one.start(), kind) for one in _DOT.finditer(line) if (kind := _kind(line, one.start()))
        ]
        is_clear = not any(kind in (DotKind.UNCLEAR, DotKind.CODE) for _, kind in found)
        yield from (
            Dot(start + at, kind, is_clear) for at, kind in found if kind is not DotKind.CODE
        )
        start += len(line) + 1


def _kind(line: str, at: int) -> DotKind | None:
    before, behind = line[:at], line[at + 1 :]
    if _COUNTS.search(before) or not _HAN.search(before) or _IN_NUMBER.match(line, at - 1):
        return None
    if _ENDS.match(behind):
        return DotKind.END
    ahead = _AHEAD.match(behind)
    if not ahead and not _STARTS_A_SENTENCE.match(behind):
        return DotKind.END if behind[:1] in (" ", "\t") else None
    if not _HAN.match(before[-1]):
        is_clear = before[-1] not in _QUOTED and not before[-1].isalnum()
        return (DotKind.END if is_clear else DotKind.UNCLEAR) if ahead else None
    if _NEXT_OF_A_ROW.match(behind):
        return DotKind.END
    words, others = _tagged(_tail(before)), _tagged(_CLAUSE.match(behind.lstrip())[0])
    if _is_name(before, behind.lstrip(), words, others):
        return DotKind.NAME
    if ahead and ahead.end():
        is_personal = words[-1][1] in _PERSONAL or (others and others[0][1] in _PERSONAL)
        return DotKind.UNCLEAR if is_personal else DotKind.END
    if _ends_a_sentence(before, words) and _begins_one(behind, words[-1], others):
        return DotKind.END
    return DotKind.UNCLEAR if ahead else DotKind.CODE


def _tail(before: str) -> str:
    """The Chinese before a dot, as far as its last word needs."""
    return re.search(rf"[{HAN}]*$", before[-_REACH:])[0]


def _tagged(words: str) -> Sequence[tuple[str, str]]:
    from rjieba import tag  # reads its dictionary when it is imported

    return tag(words[:_REACH])


def _is_name(
    before: str, behind: str, words: Sequence[tuple[str, str]], others: Sequence[tuple[str, str]]
) -> bool:
    """Whether sounds of foreign names stand on both sides, or persons' names that a dictionary knows."""
    sounds = (*before[-2:], *behind[:2])
    if all(sign in _FOREIGN or not _HAN.match(sign) for sign in sounds) and _HAN.match(behind[:1]):
        return True
    return bool(words and others) and words[-1][1] == "nrt" and others[0][1] in _PERSONAL


def _ends_a_sentence(before: str, words: Sequence[tuple[str, str]]) -> bool:
    from rjieba import has_word

    word, kind = words[-1]
    if kind == "ul":
        return len(_tail(before)) >= _LEAST_BEHIND
    sentence = _SENTENCE.search(before)[0]
    is_word = has_word(word) and (len(word) > 1 or kind == "a")
    if len(_HAN.findall(sentence)) < _LEAST or not is_word:
        return False
    has_verb = any(one.startswith("v") for _, one in words)
    return bool(_WHOLE.match(kind)) or (kind in _NOUNS and has_verb)


def _begins_one(behind: str, last: tuple[str, str], others: Sequence[tuple[str, str]]) -> bool:
    """Whether what follows is a clause of its own, not the second of two things of a kind."""
    from rjieba import has_word

    if not _HAN.match(behind[:1]):
        return bool(_WHOLE.match(last[1])) and bool(_HAN.search(_CLAUSE.match(behind)[0]))
    if not others or len(_CLAUSE.match(behind)[0]) < _LEAST_BEHIND:
        return False
    word, kind = others[0]
    if not has_word(word):
        return False
    is_behind_a_noun = last[1] in _NOUNS
    return bool(_LEADING.match(kind) or (not is_behind_a_noun and _LEADING_NOUN.match(kind)))
