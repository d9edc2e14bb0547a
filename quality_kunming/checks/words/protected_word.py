"""Words that must never be wrong, with a character that only looks or sounds like the right one."""

from collections.abc import Iterator
from functools import cache

from quality_kunming.checks.rule import SIMPLIFIED, Example, Rule, Scope, Slip
from quality_kunming.checks.support.nearness import Names, Near
from quality_kunming.checks.support.slipped_names import SlippedNames, is_no_word
from quality_kunming.checks.support.usage import usage
from quality_kunming.checks.support.views import is_written
from quality_kunming.checks.tables import table
from quality_kunming.model.policy import Policy
from quality_kunming.model.wording import bare
from quality_kunming.reading.document import Document

RULE = Rule(
    id="protected-word",
    title="不能写错的词差了一个字",
    scope=Scope.TEXT,
    reason="国名、机构、职务和重要表述里差一个声音像、样子像的字，就是严重表述错误，引文和转载里也一样。",
    source="《政府网站与政务新媒体检查指标》单项否决指标；词和依据见 quality_kunming/checks/tables/protected.yaml",
    bad=Example.in_article("全市开展扫黑出恶专项斗争。"),
    good=Example.in_article("全市开展扫黑除恶专项斗争。"),
    languages=SIMPLIFIED,
)

_SHORT = 4
"""Characters of a word of which two that are another make another word: 机关单位 is not 机关党委."""
_SHORTEST = 3
"""Characters of the shortest word that is looked for."""
_LONG = 5
"""Characters that are left of a word of which one is missing, and of one in which another may be any: not 党管干部."""
MARK = "|"
"""Stands beside the single character of a word that must be right for the word to be meant."""


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each such word, wherever readers see it; those of the editors' own list are told by another rule."""
    if not is_written(document):
        return
    text = document.prose
    told: set[str] = set()
    near = [one for one in _names().near(text) if _is_meant(text[one.start : one.end], one)]
    for one in (*near, *_slipped().find(text)):
        told = told or {bare(form) for each in policy.wording.mistakes for form in each.wrong}
        words = text[one.start : one.end]
        if not any(form in bare(words) for form in told):
            right = one.name.replace(MARK, "")
            message = f"“{words}”和“{right}”差一个字，写错是严重表述错误；请核对原文，应写“{right}”"
            yield Slip(one.start, one.end, message)


@cache
def _names() -> Names:
    right = table("protected")["right"].split()
    return Names(_words(), right, shortest=_SHORTEST, long=_LONG)


@cache
def _slipped() -> SlippedNames:
    right = table("protected")["right"].split()
    return SlippedNames(
        _words(), right, shortest=_SHORTEST, shortest_without=_LONG, without_words=True
    )


def _words() -> list[str]:
    return [word for group in table("protected")["words"] for word in group["list"].split()]


def _is_meant(words: str, near: Near) -> bool:
    """Whether nothing else can be meant: alike characters, or one that has been left out."""
    before, mark, after = near.name.partition(MARK)
    words = bare(words)
    other = sum(a != b for a, b in zip(words, bare(near.name), strict=False))
    if len(words) == len(bare(near.name)) == _SHORT and other > 1:
        return False
    if not (near.is_sure or _is_without_one(words, near) or _is_no_word(words, near)):
        return False
    return not mark or (words.startswith(before) if len(before) == 1 else words.endswith(after))


def _is_without_one(words: str, near: Near) -> bool:
    """Whether a character of a long word is missing."""
    return len(words) == len(bare(near.name)) - (MARK in near.name) - 1 >= _LONG


def _is_no_word(words: str, near: Near) -> bool:
    """Whether one character is any other, and makes no word with what stands beside it in a long word."""
    right = near.name
    others = [at for at, pair in enumerate(zip(words, right, strict=False)) if pair[0] != pair[1]]
    if MARK in right or len(words) != len(right) or len(others) != 1 or len(right) < _LONG:
        return False
    at = others[0]
    pairs = [pair for pair in (words[max(at - 1, 0) : at + 1], words[at : at + 2]) if len(pair) > 1]
    return all(is_no_word(pair) and pair not in usage().seen for pair in pairs)
