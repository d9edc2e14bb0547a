"""What one print says, apart from the paper it is on."""

from collections.abc import Iterator
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Fact:
    """What one has to know, with its name: 时间, 2027年9月11日."""

    label: str
    text: str


@dataclass(frozen=True)
class Part:
    """A part of the leaflet's inside: steps in order, or paragraphs."""

    heading: str
    lines: tuple[str, ...]
    is_ordered: bool = False


@dataclass(frozen=True)
class Matter:
    """Everything that a print of one record says; `file` is where an editor mends it.

    `stamp` is the city's seal at the foot, `seal` that of a person in the place of a numeral. `place` is where this
    copy is put up, and `row` where an editor mends that.
    """

    name: str
    file: str
    kicker: str
    title: str
    summary: str
    source: str
    address: str
    stamp: str
    numeral: str = ""
    seal: str = ""
    subtitle: str = ""
    facts: tuple[Fact, ...] = ()
    parts: tuple[Part, ...] = ()
    place: tuple[Fact, ...] = ()
    row: str = ""

    def texts(self) -> Iterator[tuple[str, str]]:
        """Each text with what an editor calls it."""
        yield from (("栏目", self.kicker), ("标题", self.title), ("副题", self.subtitle))
        yield from (
            ("一句话", self.summary),
            ("来源", self.source),
            ("印章", self.stamp + self.seal),
        )
        yield from ((one.label, one.text) for one in (*self.facts, *self.place))
        yield from ((one.heading, line) for one in self.parts for line in one.lines)

    def at(self, place: tuple[Fact, ...], row: str) -> "Matter":
        """The same for a place where it is put up, with that place's own facts."""
        return replace(self, place=place, row=row)

    def home_of(self, label: str) -> str:
        """Where an editor mends the text of a label."""
        return self.row if label in {one.label for one in self.place} else self.file

    def is_called(self, word: str) -> bool:
        """Whether a word is its name, that name without its kind, or its title."""
        return word in (self.name, self.name.partition("-")[2], self.title)
