"""Chinese text as pinyin: slugs, A–Z order, and the names of people."""

import re
import unicodedata
from functools import cache, lru_cache
from string import ascii_lowercase
from types import ModuleType

from quality_kunming.caching import FOLDER, Table, program_key
from quality_kunming.environment import ROOT
from quality_kunming.pinyin_exceptions import CHARACTERS, COMPOUND_SURNAMES, PHRASES, SURNAMES

_HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WORD = re.compile(rf"[{_HAN}]+|[^\W_{_HAN}]+(?:['’][^\W_{_HAN}]+)*")
_HAN_RUN = re.compile(rf"[{_HAN}]+")
_HAN_NAME = re.compile(rf"[{_HAN}]{{1,4}}")


def slugify(text: str, limit: int = 60) -> str:
    """Lower-case ASCII words joined by “-”, at most `limit` characters, cut between words.

    Each Chinese syllable is a word; Latin words and numbers stay whole. Every text with a letter,
    a digit or a Chinese character has a slug; any other gives "". ü is written v (绿 lv, 战略
    zhan-lve): it is what people type for it, it stays apart from u (路 lu), and ASCII has no ü.
    The passport's YU would read like another syllable in yue and yuan.
    """
    slug = ""
    for word in _words(text):
        longer = f"{slug}-{word}" if slug else word[:limit]
        if len(longer) > limit:
            break
        slug = longer
    return slug


def name_slugify(name: str) -> str:
    """A person's name as surname and given name, 曾小红 zeng-xiaohong, with surname readings.

    Two words, as GB/T 28039-2011 writes Chinese names; other names are slugified as text. For A–Z
    lists of people pass the result to `sort_key` and `initial`.
    """
    plain = "".join(name.split())
    if not _HAN_NAME.fullmatch(plain):
        return slugify(name)
    length = 2 if plain[:2] in COMPOUND_SURNAMES else 1
    family, given = plain[:length], plain[length:]
    reading = COMPOUND_SURNAMES.get(family) or SURNAMES.get(family) or slugify(family)
    return "-".join(filter(None, [reading, slugify(given).replace("-", "")]))


def sort_key(text: str) -> str:
    """A key for A–Z lists, to be compared as a plain string; equal only for equal texts.

    Symbols come first, then numbers by value, then letters. Chinese goes character by character,
    by syllable, tone and character; a Latin word goes before a syllable spelt like it.
    """
    keys: list[str] = []
    for word, character in _spelt(text):
        if character:
            keys.append(word + character)
        else:
            keys += (part.rjust(20, "0") if part.isdigit() else part for part in _split(word))
    return " ".join(keys) + "\t" + text


def initial(text: str) -> str:
    """The heading in an A–Z index: "A" to "Z", or "#" for a number, a symbol or nothing."""
    first = next(iter(_words(text)), "#")[0].upper()
    return first if first.isalpha() else "#"


def _words(text: str) -> list[str]:
    return [word.rstrip("12345") if character else word for word, character in _spelt(text)]


def _split(word: str) -> list[str]:
    return re.findall(r"\d+|[a-z]+", word)


def _spelt(text: str) -> list[tuple[str, str]]:
    """Each word in ASCII, a Chinese one with its tone (“zhi4”) and beside it the character."""
    words: list[tuple[str, str]] = []
    for run in _WORD.findall(unicodedata.normalize("NFKC", text)):
        words += _syllables(run) if _HAN_RUN.match(run) else [(_ascii(run), "")]
    # A few letters, such as the lone Arabic vowel signs, fall apart in normalisation.
    return words or [(_letter(char), "") for char in text if char.isalnum()]


MOST_KEPT = 50_000
"""Runs of characters; a line of each."""

Readings = dict[str, tuple[tuple[str, str], ...]]
"""Of each run of characters its words in ASCII, and beside a Chinese one the character."""


def keep_readings() -> None:
    """Keep for the next process what this one has read: to load pypinyin takes longer than to build a small site."""
    kept = _kept()
    if _new:
        if len(kept) > MOST_KEPT:
            kept.clear()  # most of it is of texts that are gone
        kept.update(_new)
        _table().save(kept)
        _new.clear()


def new_readings() -> Readings:
    """What this process has read that no earlier one has, and has not given away yet."""
    readings = dict(_new)
    _new.clear()
    return readings


def add_readings(readings: Readings) -> None:
    """Have what another process has read."""
    _new.update(readings)


_PROGRAM = ("quality_kunming/pinyin.py", "quality_kunming/pinyin_exceptions.py")
"""What decides how a run is read, beside pypinyin itself."""

_new: Readings = {}
"""What this process has read that no earlier one has, by run."""


@cache
def _kept() -> Readings:
    return _table().load()


def _table() -> Table:
    return Table(
        ROOT / FOLDER / "pinyin",
        program_key("quality_kunming/pinyin.py", "quality_kunming/pinyin_exceptions.py"),
    )


def _syllables(run: str) -> tuple[tuple[str, str], ...]:
    known = _kept().get(run) or _new.get(run)
    if known is None:
        known = _new[run] = _read(run)
    return known


def _read(run: str) -> tuple[tuple[str, str], ...]:
    words = _pypinyin().seg.simpleseg.seg(run)
    return tuple(
        (reading, char) if reading[0] in ascii_lowercase else (_letter(char), "")
        for word in words
        for char, reading in zip(word, _readings(word), strict=True)
    )


@lru_cache(maxsize=50_000)  # a word is read alike wherever pypinyin finds it
def _readings(word: str) -> tuple[str, ...]:
    pypinyin = _pypinyin()
    return tuple(
        pypinyin.lazy_pinyin(
            word, style=pypinyin.Style.TONE3, neutral_tone_with_five=True, errors=list
        )
    )


def _ascii(run: str) -> str:
    return "".join(_letter(char) for char in run if char.isalnum())


def _letter(char: str) -> str:
    """A letter or digit of any script in a–z and 0–9: without its accents, or by its name."""
    parts = unicodedata.normalize("NFKD", char.lower())
    plain = "".join(part for part in parts if part.isascii() and part.isalnum())
    if plain:
        return plain.lower()
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    # GREEK SMALL LETTER MU → mu, LATIN SMALL LETTER O WITH STROKE → o
    name = unicodedata.name(char, f"{ord(char):x}").partition(" WITH ")[0]
    return re.findall(r"[a-z0-9]+", name.lower())[-1]


@cache
def _pypinyin() -> ModuleType:
    """pypinyin with our readings, loaded on first use: a tenth of a second that few commands need."""
    import pypinyin
    import pypinyin.seg.simpleseg

    pypinyin.load_single_dict({ord(char): read for char, read in CHARACTERS.items()})
    pypinyin.load_phrases_dict(
        {phrase: [[syllable] for syllable in read.split()] for phrase, read in PHRASES.items()}
    )
    return pypinyin
