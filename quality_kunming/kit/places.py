"""A kit for many places at once: each place's prints, and the texts with its own place and contact in them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from quality_kunming.bundling.archive import filling
from quality_kunming.charts.csv import as_csv, harmless
from quality_kunming.exports.posters.matter import Matter
from quality_kunming.exports.posters.places import DAY, PLACE, UNIT, Posting
from quality_kunming.kit.archive import TEXTS, text_files, usual
from quality_kunming.kit.kit import Kit
from quality_kunming.kit.message import Message
from quality_kunming.kit.notes import place_readme
from quality_kunming.kit.sentences import LIMITS, Sentence

PRINTS = "海报"
CONTACT = "联系"


@dataclass(frozen=True)
class PlaceText:
    """What one place says of one thing."""

    posting: Posting
    message: Message

    @property
    def name(self) -> str:
        """Names its files: by its row, as its print is named."""
        return f"{self.posting.stem}-{self.message.name}"


def place_texts(kit: Kit, pairs: Iterable[tuple[Posting, Matter]]) -> list[PlaceText]:
    """The texts of each place; people and cases have prints and no texts."""
    messages = {one.name: one for one in kit.messages}
    return [
        PlaceText(posting, _placed(messages[matter.name], posting))
        for posting, matter in pairs
        if matter.name in messages
    ]


def lacking(texts: Iterable[PlaceText]) -> Iterator[str]:
    """A sentence for each place that has no text within a limit, for its own words are too long."""
    for one in texts:
        if limits := "、".join(f"{limit}字以内" for limit in one.message.lacking):
            facts = {fact.label: fact.text for fact in one.posting.facts}
            named = "、".join(f"“{label}”{len(text)} 个字" for label, text in facts.items())
            yield (
                f"第 {one.posting.row} 行：{limits}的文字放不下，没有做（{named}）；"
                "请写短一些，或者只用长的"
            )


def pack(
    target: Path, day: date, kit: Kit, prints: Mapping[str, Path], texts: list[PlaceText]
) -> None:
    """Put all of it into a zip: `prints` by their names below the folder of prints."""
    with filling(target, day) as archive:
        for name, data in sorted(_files(kit, texts, len(prints))):
            archive.add(name, data)
        for name, path in sorted(prints.items()):
            archive.add(f"{PRINTS}/{name}", path.read_bytes())


def _files(kit: Kit, texts: list[PlaceText], prints: int) -> Iterator[tuple[str, bytes]]:
    yield "README.txt", place_readme(kit, prints, len(texts))
    yield f"{TEXTS}/全部文字.csv", _table(texts)
    for one in texts:
        yield from text_files(one.name, one.message)
    yield from usual(kit)


def _table(texts: list[PlaceText]) -> bytes:
    head = ("行", UNIT, "名称", *(f"{limit}字以内" for limit in LIMITS))
    rows = (
        (
            one.posting.row,
            harmless(one.posting.unit),
            harmless(one.message.title),
            *map(harmless, one.message.texts),
        )
        for one in texts
    )
    return as_csv(head, rows).encode()


def _placed(message: Message, posting: Posting) -> Message:
    """A message with the place's own facts before its last sentence, which says where the rest is."""
    facts = {one.label: one.text for one in posting.facts}
    where = "，".join(facts[name] for name in (PLACE, DAY) if name in facts)
    own = [Sentence.of(0, f"{facts[UNIT]}：{where}")]
    if CONTACT in facts:
        own.append(Sentence.of(0, f"{CONTACT}：{facts[CONTACT]}"))
    lead, *middle, way = message.sentences
    if message.short and DAY in facts:  # the place has a day of its own
        lead = replace(lead, forms=(*lead.forms, f"{message.short}。"))
    return replace(message, sentences=(lead, *middle, *own, way))
