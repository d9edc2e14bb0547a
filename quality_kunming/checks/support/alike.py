"""Which characters are taken for each other: they sound the same, or look the same."""

from collections import defaultdict
from functools import cache
from itertools import product

from quality_kunming.checks.tables import table

_BLURRED = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("ing", "in"), ("eng", "en"), ("ang", "an"))
"""Sounds that many speakers of Kunming do not tell apart, and so mistype."""


def sound_alike(one: str, other: str) -> bool:
    """Whether two characters share a syllable, whatever its tone."""
    return not _syllables(one).isdisjoint(_syllables(other))


def look_alike(one: str, other: str) -> bool:
    """Whether two characters are written nearly the same."""
    return other in _shapes().get(one, ())


def are_alike(one: str, other: str) -> bool:
    """Whether two characters are taken for each other."""
    return look_alike(one, other) or sound_alike(one, other)


_SEVERAL = frozenset(
    "行长重调传得还会参差乐觉便更量率弹藏强降都着的地了中当应相兴处数空教为种间分看干倒好少难散舍似宿系结给朝单转背卷省"
)
"""Characters that have more than one reading in daily use; of any other only the first is typed."""


def is_typed_for(sign: str, word: str, at: int) -> bool:
    """Whether a character is written for that of a word: it looks the same, or is typed as that is in this word."""
    if look_alike(sign, word[at]):
        return True
    meant = typed(word)[at]
    return meant in _syllables(sign) if sign in _SEVERAL else meant == typed(sign)[0]


@cache
def typed(word: str) -> tuple[str, ...]:
    """The syllable of each character of a word, as it is typed."""
    from pypinyin import Style, pinyin

    return tuple(_blurred(one[0]) for one in pinyin(word, style=Style.NORMAL))


@cache
def alikes(sign: str) -> str:
    """The characters in daily use that are taken for one."""
    sounds = (_by_sound().get(one, "") for one in _syllables(sign))
    return "".join(dict.fromkeys([*"".join(sounds), *sorted(_shapes().get(sign, ()))])).replace(
        sign, ""
    )


@cache
def _by_sound() -> dict[str, str]:
    """Syllable → every character in daily use that has it."""
    signs: dict[str, str] = defaultdict(str)
    for row, cell in product(range(0xB0, 0xF8), range(0xA1, 0xFF)):
        sign = bytes((row, cell)).decode("gb2312", "ignore")
        for one in _syllables(sign) if sign else ():
            signs[one] += sign
    return dict(signs)


@cache
def _shapes() -> dict[str, set[str]]:
    shapes: dict[str, set[str]] = defaultdict(set)
    for group in table("shapes")["groups"].split():
        for sign in group:
            shapes[sign] |= {*group} - {sign}
    return shapes


@cache
def _syllables(sign: str) -> frozenset[str]:
    """Every reading of a Chinese character, without tone; none of any other sign."""
    from pypinyin import Style, pinyin

    if not "\u3400" <= sign <= "\u9fff":
        return frozenset()
    readings = pinyin(sign, style=Style.NORMAL, heteronym=True, errors="ignore")
    return frozenset(_blurred(one) for reading in readings for one in reading)


def _blurred(syllable: str) -> str:
    for clear, blurred in _BLURRED:
        if clear[-1] == "h" and syllable.startswith(clear):
            syllable = blurred + syllable[2:]
        elif clear[-1] == "g" and syllable.endswith(clear):
            syllable = syllable[: -len(clear)] + blurred
    return syllable
