"""The numbers that Word counts by itself, written out."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from quality_kunming.importing.word_xml import child, children, is_on, value
from quality_kunming.model.numerals import in_formal_words, in_words

BULLET = "•"
_PLACE = re.compile(r"%([1-9])")
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"


@dataclass(frozen=True)
class _Level:
    form: str
    text: str
    start: int
    restart: int
    is_legal: bool


@dataclass(frozen=True)
class Label:
    """What stands before a paragraph, and how deep its list lies; `is_bullet`: it is no number."""

    text: str
    depth: int
    is_bullet: bool


@dataclass
class Numbering:
    """Counts the paragraphs of one document, from its first to its last."""

    levels: dict[str, dict[int, _Level]] = field(default_factory=dict)
    lists: dict[str, str] = field(default_factory=dict)
    starts: dict[tuple[str, int], int] = field(default_factory=dict)
    counts: dict[str, Counter] = field(default_factory=dict)

    def label(self, number: str, depth: int) -> Label | None:
        """The next label of a list on a level; None where that list has none."""
        kind = self.lists.get(number)
        level = self.levels.get(kind or "", {}).get(depth)
        if level is None or level.form == "none":
            return None
        if level.form == "bullet":
            return Label(BULLET, depth, True)
        return Label(self._count(kind, number, depth), depth, False)

    def _count(self, kind: str, number: str, depth: int) -> str:
        counts = self.counts.setdefault(kind, Counter())
        levels = self.levels[kind]
        start = self.starts.pop((number, depth), None)
        if start is not None:
            counts[depth] = start
        else:
            counts[depth] = counts[depth] + 1 if depth in counts else levels[depth].start
        for deeper in [one for one in counts if one > depth]:
            if levels.get(deeper) is None or levels[deeper].restart != 0:
                del counts[deeper]

        def written(place: re.Match[str]) -> str:
            at = int(place[1]) - 1
            level = levels.get(at, levels[depth])
            form = "decimal" if levels[depth].is_legal and at != depth else level.form
            return in_form(counts.get(at, level.start), form)

        return _PLACE.sub(written, levels[depth].text)


def read_numbering(root: Element | None) -> Numbering:
    """What word/numbering.xml says."""
    numbering = Numbering()
    for one in children(root, "abstractNum"):
        numbering.levels[value(one, "abstractNumId")] = dict(_levels(one))
    for one in children(root, "num"):
        number = value(one, "numId")
        numbering.lists[number] = value(child(one, "abstractNumId"), "val")
        for override in children(one, "lvlOverride"):
            start = value(child(override, "startOverride"), "val")
            if start.isdecimal():
                numbering.starts[number, _whole(value(override, "ilvl"))] = int(start)
    return numbering


def _levels(kind: Element) -> Iterator[tuple[int, _Level]]:
    for one in children(kind, "lvl"):
        yield (
            _whole(value(one, "ilvl")),
            _Level(
                form=value(child(one, "numFmt"), "val") or "decimal",
                text=value(child(one, "lvlText"), "val"),
                start=_whole(value(child(one, "start"), "val"), 1),
                restart=_whole(value(child(one, "lvlRestart"), "val"), -1),
                is_legal=is_on(child(one, "isLgl")),
            ),
        )


def _whole(text: str, otherwise: int = 0) -> int:
    return int(text) if text.isdecimal() and len(text) < 6 else otherwise


def in_form(number: int, form: str) -> str:
    """A number as a list has it: 一, ③, iv, C; digits where the form is not known."""
    if 0 < number < 100 and form in _CHINESE:
        return in_words(number)
    if 0 < number < 20 and form == "chineseLegalSimplified":
        return in_formal_words(number)
    if 0 < number <= 20 and form.startswith("decimalEnclosedCircle"):
        return chr(ord("①") + number - 1)
    if form == "decimalFullWidth":
        return "".join(chr(ord("０") + int(digit)) for digit in str(number))
    if form == "decimalZero":
        return f"{number:02}"
    if number > 0 and form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (number - 1) % 26) * min((number - 1) // 26 + 1, 9)
        return letter.upper() if form == "upperLetter" else letter
    if 0 < number < 40 and form in ("lowerRoman", "upperRoman"):
        return _roman(number).upper() if form == "upperRoman" else _roman(number)
    if number > 0 and form == "ideographTraditional":
        return _STEMS[(number - 1) % 10]
    if number > 0 and form == "ideographZodiac":
        return _BRANCHES[(number - 1) % 12]
    return str(number)


_CHINESE = {
    "chineseCounting",
    "chineseCountingThousand",
    "japaneseCounting",
    "taiwaneseCounting",
    "taiwaneseCountingThousand",
    "koreanCounting",
    "ideographDigital",
    "japaneseDigitalTenThousand",
}


def _roman(number: int) -> str:
    letters = ""
    for worth, sign in _ROMAN:
        letters += sign * (number // worth)
        number %= worth
    return letters
