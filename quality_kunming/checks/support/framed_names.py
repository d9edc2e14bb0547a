"""Names that are known by what stands beside them, however short: somebody by an office, a channel by its kind."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from quality_kunming.checks.support.alike import alikes, are_alike
from quality_kunming.checks.support.channels import channels_in
from quality_kunming.checks.support.offices import IN_OFFICE, OFFICE
from quality_kunming.loading.collection import Collection
from quality_kunming.model.activity import Activity
from quality_kunming.model.ambassador import Ambassador
from quality_kunming.model.base import Record
from quality_kunming.model.brand import Brand
from quality_kunming.model.channel import ChannelKind

_HAN = "[\u4e00-\u9fff]"
_SHORT = re.compile(f"{_HAN}{{2}}")
_ACCOUNTS = (ChannelKind.DOUYIN, ChannelKind.VIDEO)
_STATION = re.compile(rf"地铁({_HAN}{{2,5}})站")
_QUOTED = re.compile(rf"“({_HAN}{{4,8}})”({_HAN}{{3}})")
"""What an activity is called, and what kind of an activity it is."""
APART = r"[ \u3000、，]"
"""What stands between the parts of a motto."""
_MANY = 4
"""Parts of a motto all but one of which say which one is meant."""
_LONG = 6
"""Characters of a part of a motto beside which half of the other's characters are enough."""
_FEWEST = 3
"""Characters of a name from which on any one may be wrong; of a shorter one a character that is like it."""


@dataclass(frozen=True)
class Framed:
    """A name with the file that says it, and what stands right before and behind it."""

    name: str
    file: str
    before: str
    after: str = ""
    beside: str = ""
    """A word of its frame: where it is not, nothing has to be looked for."""

    is_loose: bool = False
    """Whether hardly anything else stands there: half of the characters are enough."""

    is_alone: bool = False
    """Whether nothing else ever stands there."""

    may_be_longer: bool = False
    """Whether a word for a street is put behind it by mistake."""

    is_kind: bool = False
    """Whether it says what kind of a thing it is: another kind has the same last character."""

    is_open: bool = False
    """Whether anything may stand there: only characters that are like those of the name are taken for it."""


class FramedNames:
    """Such names, ready for what is almost one of them within the same frame."""

    def __init__(self, names: Iterable[Framed]):
        self._names = [(_pattern(one), one) for one in names]

    def near(self, text: str) -> Iterator[tuple[int, int, Framed]]:
        """Everything in a text that is almost such a name: from where to where, and which."""
        for pattern, one in self._names:
            for match in pattern.finditer(text) if one.beside in text else ():
                if _is_slip(match["name"], one):
                    yield *match.span("name"), one


def framed_mottos(names: Mapping[str, str]) -> Iterator[Framed]:
    """Each part of a name of several, beside the next one; `names` with their files."""
    for name, file in names.items():
        parts = name.strip("“”").split()
        for one, other in pairwise(parts):
            is_loose = min(len(one), len(other)) >= _LONG
            after, before = f"{APART}?{re.escape(other)}", f"{re.escape(one)}{APART}?"
            yield Framed(one, file, "", after, other, is_loose=is_loose)
            yield Framed(other, file, before, "", one, is_loose=is_loose)
        for at, one in enumerate(parts) if len(parts) >= _MANY else ():
            before = "".join(f"{re.escape(part)}{APART}" for part in parts[:at])
            after = "".join(f"{APART}{re.escape(part)}" for part in parts[at + 1 :])
            yield Framed(one, file, before, after, parts[at - 1], is_alone=True)


def framed_names(collection: Collection) -> Iterator[Framed]:
    """Each name of the data that is told within a frame; samples have none."""
    for file, record in collection.records.items():
        if not record.sample:
            yield from _of(record, file)


def _of(record: Record, file: str) -> Iterator[Framed]:
    if isinstance(record, Ambassador):
        lead = f"(?:春城质量官|{re.escape(record.profession)})”?、?"
        yield Framed(record.name, file, lead)
        if _SHORT.fullmatch(record.name) and all(map(alikes, record.name)):
            yield Framed(record.name, file, "", "", "春城质量官", is_open=True)
    for _, channel in channels_in(record):
        if channel.kind in _ACCOUNTS:
            yield Framed(channel.value, file, "“", f"”的?(?:官方)?{channel.kind}", channel.kind)
            yield Framed(channel.value, file, f"{channel.kind}“", "”", channel.kind)
    if isinstance(record, Brand) and len(record.title) == _FEWEST:
        yield Framed(record.title, file, "“", "”", is_open=True)
    if isinstance(record, Activity) and (match := _QUOTED.search(record.name)):
        yield Framed(match[1], file, "“", f"”{match[2]}", match[2], is_loose=True)
        yield Framed(match[2], file, f"“{match[1]}”", "", match[1], is_kind=True)
    said = record.model_dump_json()
    for station in _STATION.findall(said):
        before = "地铁(?:[0-9一二三四五六]+号线)?(?:的)?"
        yield Framed(station, file, before, "站", "地铁", may_be_longer=True)
    for match in IN_OFFICE.finditer(said):
        yield Framed(match["name"], file, OFFICE)


def _pattern(one: Framed) -> re.Pattern:
    """What finds as many characters as a name has, where it would stand; without a frame what is like them."""
    if not (one.before or one.after):
        first, last = one.name
        return re.compile(f"(?P<name>{first}[{alikes(last)}]|[{alikes(first)}]{last})")
    longer = "[路街口]?" if one.may_be_longer else ""
    return re.compile(f"{one.before}(?=(?P<name>{_HAN}{{{len(one.name)}}}{longer}){one.after})")


def _is_slip(words: str, one: Framed) -> bool:
    """Whether words are a name but for one character, for two in each other's place, or for what is taken for it."""
    from rjieba import has_word

    if not (one.before or one.after) and has_word(words):
        return False
    if one.is_alone or len(words) > len(one.name):
        return words != one.name if one.is_alone else words.startswith(one.name)
    if one.is_kind:
        return words != one.name and words[-1] == one.name[-1]
    pairs = [pair for pair in zip(words, one.name, strict=True) if pair[0] != pair[1]]
    if len(pairs) == len(words) and not one.after:
        return False
    is_nearly = len(pairs) == 1 or (len(pairs) == 2 and sorted(words) == sorted(one.name))
    if one.is_loose and len(pairs) * 2 <= len(words):
        return bool(pairs)
    is_long = len(words) >= _FEWEST and not one.is_open
    return bool(pairs) and ((is_long and is_nearly) or all(are_alike(*pair) for pair in pairs))
