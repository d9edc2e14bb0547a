"""All prints that are asked for, made by several processes; what could not be made is told, the rest is there."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from quality_kunming.environment import ROOT
from quality_kunming.exports.posters.fonts import PrintFonts
from quality_kunming.exports.posters.formats import Format
from quality_kunming.exports.posters.matter import Matter
from quality_kunming.exports.posters.pictures import city_drawing, code_drawing
from quality_kunming.exports.posters.places import Posting
from quality_kunming.exports.posters.typesetter import House, Sheet, Typesetter, UnprintableError
from quality_kunming.kit.seal import seal_drawing
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.date_text import date_text
from quality_kunming.parallel import each_in_parallel
from quality_kunming.reading.colours import colours_of
from quality_kunming.reading.type_scale import type_scale_of
from quality_kunming.storing import replace_file
from quality_kunming.typesetting.words import pieces_of_title

FOLDER = "prints"
BATCH = 40
"""The most prints between two signs of progress."""
WORTH_FORKING, WORTH_SPAWNING = 4, 24


@dataclass(frozen=True)
class Order:
    """One print and the file that it goes to, below the folder of prints."""

    matter: Matter
    format: Format
    path: str


class Press:
    """Makes the prints of one catalog into a folder, with one machine's fonts."""

    def __init__(self, catalog: Catalog, fonts: PrintFonts, folder: Path):
        theme = ROOT / "theme"
        self._catalog, self._fonts, self._folder = catalog, fonts, folder
        self.house = House(
            theme=theme,
            colours=colours_of(theme).light,
            sizes=type_scale_of(theme),
            publisher=catalog.public_name,
            organiser=catalog.site.organiser,
            day=date_text(catalog.day),
            moment=catalog.moment,
        )

    def make(
        self, orders: list[Order], bleed: int, tell: Callable[[int], None]
    ) -> tuple[list[Path], list[UnprintableError]]:
        """Write each print; the files, and why others could not be, of which none is left from an earlier run.

        `tell` hears how many are done.
        """
        made: list[Path] = []
        refused: list[UnprintableError] = []
        prepare = partial(_Bench, self.house, self._fonts)
        for batch in _batches(orders):
            sheets = [self.sheet(one, bleed) for one in batch]
            outcomes = each_in_parallel(prepare, sheets, (WORTH_FORKING, WORTH_SPAWNING))
            for order, outcome in zip(batch, outcomes, strict=True):
                path = self._folder / order.path
                if isinstance(outcome, UnprintableError):
                    refused.append(outcome)
                    path.unlink(missing_ok=True)
                else:
                    path.parent.mkdir(parents=True, exist_ok=True)
                    replace_file(path, outcome)
                    made.append(path)
            tell(len(made) + len(refused))
        return made, refused

    def sheet(self, order: Order, bleed: int) -> Sheet:
        """What an order asks for, with all that is drawn on it."""
        matter, colours = order.matter, self.house.colours
        sketch = self._catalog.drawing.wide if self._catalog.drawing else None
        pictures = {
            "code": code_drawing(matter.address, colours),
            "drawing": city_drawing(sketch, colours) if sketch else None,
            "ratio": sketch.height / sketch.width if sketch else 0,
        }
        family = f"'{self._fonts.serif.family}'"
        seals = {
            one: seal_drawing(one, colours, family) for one in (matter.seal, matter.stamp) if one
        }
        words = pieces_of_title(matter.title, self._catalog.names)
        return Sheet(matter, order.format, words, pictures, seals, bleed)


class _Bench:
    """The typesetter of one process."""

    def __init__(self, house: House, fonts: PrintFonts):
        self._typesetter = Typesetter(house, fonts)

    def __call__(self, sheet: Sheet) -> bytes | UnprintableError:
        try:
            return self._typesetter.pdf(sheet)
        except UnprintableError as error:
            return error


def _batches(orders: list[Order]) -> Iterator[list[Order]]:
    """Parts of about the same size."""
    many = -(-len(orders) // BATCH)
    for number in range(many):
        yield orders[len(orders) * number // many : len(orders) * (number + 1) // many]


def orders(matters: Iterable[Matter], formats: Iterable[Format]) -> Iterator[Order]:
    """Each matter on each paper, a folder for each paper."""
    matters = tuple(matters)
    for form in formats:
        for matter in matters:
            yield Order(matter, form, f"{form.name}/{matter.name}.pdf")


def orders_for_places(
    pairs: Iterable[tuple[Posting, Matter]], formats: Iterable[Format], table: str
) -> Iterator[Order]:
    """Each place's matter on each paper, a folder for each table, paper and matter."""
    pairs, stem = tuple(pairs), Path(table).stem
    for form in formats:
        for posting, matter in pairs:
            placed = matter.at(posting.facts, f"{table} 第 {posting.row} 行")
            path = f"张贴点/{stem}/{form.name}/{matter.name}/{posting.stem}.pdf"
            yield Order(placed, form, path)


def sweep(made: Iterable[Path]) -> int:
    """Take away what earlier runs left beside these prints, which are all there are now; how many they were."""
    kept = set(made)
    stale = [one for folder in {one.parent for one in kept} for one in folder.glob("*.pdf")]
    stale = [one for one in stale if one not in kept]
    for path in stale:
        path.unlink()
    return len(stale)
