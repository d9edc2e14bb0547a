"""Half-width marks that stand in Chinese."""

import re
from collections.abc import Iterator

from quality_kunming.checks.support.views import CLOSED, HAN

FULL = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", ".": "。"}

_MARK = re.compile(r"[,;:?!](?=[^:.])|[,;:?!]$")
_BEHIND = re.compile(rf"[{CLOSED}]")
_AHEAD = re.compile(rf"[ \t]*[{HAN}“‘《〈「『（【]")
_SIGN_BEHIND = re.compile(r"[^\s,;:?!.，；：？！。、([{（《〈“‘「『【〔|>#=\\/&@$<\-]")
_QUOTE = re.compile("[\"'＂＇]")
_END = re.compile(r"[ \t]*(?:\||$)")
_ENTITY = re.compile(r"&(?:#?\w{1,10})$")
_DEFINITION = re.compile(r"[ \t]*\[[^\]]+\]$")
_KEY = re.compile(r"[ \t-]*[A-Za-z_][A-Za-z_-]+")
_ENGLISH = re.compile(r"[A-Za-z]{2,}[\x20-\x7e]*[ ][\x20-\x7e]*[A-Za-z]$")
"""Two words of English and more before a mark, which may be theirs."""
_NUMBERS = re.compile(r"\d;[ ]?\d")
_ORDINAL = re.compile(r"(?:^|[\s，。；：、,;:])\d{1,2}$")
_HAN_SIGN = re.compile(rf"[{HAN}]")


def marks(text: str) -> Iterator[int]:
    """Where in a text as readers see it such a mark stands that is surely one of Chinese; dots are another matter."""
    start = 0
    for line in text.split("\n"):
        if _HAN_SIGN.search(line):
            yield from (start + at for at in _in_line(line))
        start += len(line) + 1


def _in_line(line: str) -> Iterator[int]:
    for found in _MARK.finditer(line):
        at = found.start()
        before, behind = line[:at], line[at + 1 :]
        if found[0] in "?!":
            before = before.rstrip("?!")
        if _is_chinese(found[0], before, behind) or _NUMBERS.match(line, at - 1):
            yield at
    if line.endswith(".") and _ends_in_dot(line[:-1]):
        yield len(line) - 1


def _is_chinese(mark: str, before: str, behind: str) -> bool:
    """Whether a mark between these belongs to the Chinese before or behind it."""
    if _BEHIND.match(before[-1:]):
        return not (mark == "!" and behind.startswith("["))
    if not _SIGN_BEHIND.match(before[-1:]) or _is_something_else(mark, before):
        return False
    if not before[-1].isascii():
        return True
    if ahead := _AHEAD.match(behind):
        return not ahead[0][0].isspace() or not _ENGLISH.search(before)
    return (
        bool(_END.match(behind)) and bool(_HAN_SIGN.search(before)) and not _ENGLISH.search(before)
    )


def _is_something_else(mark: str, before: str) -> bool:
    """Whether it ends the name of a sign, or leads from a label to its note: &nbsp; [^1]: "甲":."""
    if mark == ";":
        return bool(_ENTITY.search(before))
    return mark == ":" and bool(
        _DEFINITION.fullmatch(before) or _KEY.fullmatch(before) or _QUOTE.match(before[-1])
    )


def _ends_in_dot(before: str) -> bool:
    """Whether a dot behind a number, a sign or a single word of Latin ends a Chinese sentence."""
    sign = before[-1:]
    if not _SIGN_BEHIND.match(sign) or _BEHIND.match(sign) or not _HAN_SIGN.search(before):
        return False
    return not (
        _ENGLISH.search(before) or _ORDINAL.search(before) or ". " in before or _QUOTE.match(sign)
    )
