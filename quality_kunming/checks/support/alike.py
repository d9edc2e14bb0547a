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
