"""One print → its PDF, by Typst and the templates in theme/print/; what would come out wrong is refused."""

import json
import re
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from quality_kunming.exports.posters.fonts import PrintFonts
from quality_kunming.exports.posters.formats import Format
from quality_kunming.exports.posters.matter import Matter

_NO_ROOM = re.compile(r"no room: ([^\"]+)")
STANDARD = "ua-1"
"""PDF/UA: tagged, with title, language, headings and words for each picture."""


class UnprintableError(Exception):
    """A print that would be wrong: where an editor mends it, and a Chinese sentence of field and reason."""

    def __init__(self, home: str, reason: str):
        super().__init__(home, reason)
        self.home, self.reason = home, reason


@dataclass(frozen=True)
class House:
    """What all prints of a run share: the theme's tokens, whose they are, the day they are made for."""

    theme: Path
    colours: dict[str, str]
    sizes: dict[str, float]
    publisher: str
    organiser: str
    day: str
    moment: datetime


@dataclass(frozen=True)
class Sheet:
    """One matter on one paper: `words` are the title's, between which it may break; `pictures` are drawn for it."""

    matter: Matter
    format: Format
    words: tuple[str, ...]
    pictures: dict[str, object]
    seals: dict[str, str]
    bleed: int = 0


class Typesetter:
    """Typst with the fonts of one machine, for many prints."""

    def __init__(self, house: House, fonts: PrintFonts):
        import typst

        self._typst, self._house, self._fonts = typst, house, fonts
        self._faces = typst.Fonts(
            include_system_fonts=False,
            include_embedded_fonts=False,
            font_paths=sorted({str(one.file.parent) for one in (fonts.serif, fonts.sans)}),
        )
        self._compilers: dict[str, object] = {}

    def pdf(self, sheet: Sheet) -> bytes:
        """The PDF; UnprintableError where a character has no glyph, or a text no room."""
        self._refuse_lacking(sheet.matter)
        try:
            return self._compiler(sheet.format.template).compile(
                format="pdf",
                sys_inputs={"data": self.data(sheet)},
                pdf_standards=STANDARD,
                timestamp=int(self._house.moment.timestamp()),
            )
        except self._typst.TypstError as error:
            if slot := _NO_ROOM.search(str(error)):
                text = dict(sheet.matter.texts()).get(slot[1], "")
                raise UnprintableError(
                    sheet.matter.home_of(slot[1]),
                    f"“{slot[1]}”有 {len(text)} 个字，{sheet.format.name}上放不下；请写短一些，或者只做大一些的",
                ) from None
            raise

    def _compiler(self, template: str):
        folder = self._house.theme / "print"
        if template not in self._compilers:
            self._compilers[template] = self._typst.Compiler(
                input=folder / template,
                root=folder,
                font_paths=self._faces,
                ignore_system_fonts=True,
            )
        return self._compilers[template]

    def data(self, sheet: Sheet) -> str:
        """What the templates read, as JSON."""
        house, matter = self._house, sheet.matter
        return json.dumps(
            {
                "format": asdict(sheet.format),
                "bleed": sheet.bleed,
                "colours": house.colours,
                "sizes": house.sizes,
                "fonts": {"serif": self._fonts.serif.family, "sans": self._fonts.sans.family},
                "matter": {
                    **asdict(matter),
                    "words": sheet.words,
                    "publisher": house.publisher,
                    "organiser": house.organiser,
                    "day": house.day,
                },
                "pictures": sheet.pictures,
                "seals": sheet.seals,
            },
            ensure_ascii=False,
        )

    def _refuse_lacking(self, matter: Matter) -> None:
        for label, text in matter.texts():
            if lacking := self._fonts.lacking(text):
                named = "、".join(f"{one}（U+{ord(one):04X}）" for one in lacking)
                raise UnprintableError(
                    matter.home_of(label),
                    f"“{label}”里的 {named} 字体里没有，印出来是空白；请换一个写法",
                )
