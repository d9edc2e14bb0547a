"""The kit of an edition as one zip: the same kit gives the same bytes, whenever and wherever it is made."""

import io
import zipfile
from collections.abc import Iterator
from datetime import date

import segno

from quality_kunming.bundling.archive import Archive
from quality_kunming.charts.csv import as_csv, harmless
from quality_kunming.kit.kit import Kit, Pictures
from quality_kunming.kit.marks import marks
from quality_kunming.kit.message import Message
from quality_kunming.kit.notes import page, readme, written
from quality_kunming.kit.sentences import LIMITS

TEXTS, MARKS, SHARED, CODES, RULES = "文字", "标志和印章", "分享图", "二维码", "使用办法"
MODULE = 12
"""Pixels of a module of a code."""
OLDEST = 1980
"""The first year of which a zip knows."""


def archive(kit: Kit, pictures: Pictures) -> bytes:
    """The zip; its files are dated by the year of the edition, for nobody writes down when a record was."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        filled = Archive(packed, date(max(kit.year, OLDEST), 1, 1))
        for name, data in sorted(_files(kit, pictures)):
            filled.add(name, data)
    return stream.getvalue()


def usual(kit: Kit) -> Iterator[tuple[str, bytes]]:
    """What every archive has by its names: the rules and the marks."""
    yield f"{RULES}/使用办法.txt", written(kit)
    yield f"{RULES}/使用办法.html", page(kit)
    for mark in marks(kit.seal, kit.fonts):
        yield f"{MARKS}/{mark.name}", mark.make()


def text_files(name: str, message: Message) -> Iterator[tuple[str, bytes]]:
    """The texts of a message, a file each, beginning with a name."""
    for limit, text in zip(LIMITS, message.texts, strict=True):
        if text:
            yield f"{TEXTS}/{name}-{limit}字.txt", f"{text}\r\n".encode()


def _files(kit: Kit, pictures: Pictures) -> Iterator[tuple[str, bytes]]:
    yield "README.txt", readme(kit, len(pictures))
    yield from usual(kit)
    yield f"{TEXTS}/全部文字.csv", _table(kit)
    for one in kit.messages:
        yield from text_files(one.name, one)
        if kit.home and one.kind != "场次":
            yield f"{CODES}/{one.name}.png", _code(kit.home + one.address, kit)
    for name, picture in pictures:
        from quality_kunming.sharing.drawing import drawn  # Pillow takes long

        yield f"{SHARED}/{name}.png", drawn(picture)


def _table(kit: Kit) -> bytes:
    head = ("种类", "名称", *(f"{limit}字以内" for limit in LIMITS), "网页")
    rows = (
        (
            one.kind,
            harmless(one.title),
            *map(harmless, one.texts),
            kit.home and kit.home + one.address,
        )
        for one in kit.messages
    )
    return as_csv(head, rows).encode()


def _code(address: str, kit: Kit) -> bytes:
    stream = io.BytesIO()
    code = segno.make(address, error="m", micro=False)
    code.save(stream, kind="png", scale=MODULE, dark=kit.code[0], light=kit.code[1])
    return stream.getvalue()
