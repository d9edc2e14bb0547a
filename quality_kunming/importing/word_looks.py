"""How a paragraph of Word looks, its styles followed: what it is set in, where it stands, how it is numbered."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from quality_kunming.importing.blocks import Align, Face
from quality_kunming.importing.word_xml import child, children, is_on, value

LARGE = 36
"""Half points from which a centred line is a title: 小二."""
_ALIGNS = {"center": Align.CENTRE, "right": Align.RIGHT, "end": Align.RIGHT}
_TITLE_STYLES = {"title", "标题", "公文标题", "文章标题", "文件标题"}
_LONGEST_CHAIN = 12
_CHINESE = re.compile("[\u3400-\u9fff]")


@dataclass
class Styles:
    """The styles of a document by their ids."""

    by_id: dict[str, Element] = field(default_factory=dict)
    default: str = ""

    def chain(self, style: str) -> Iterator[Element]:
        """A style and those that it is based on."""
        for _ in range(_LONGEST_CHAIN):
            one = self.by_id.get(style)
            if one is None:
                return
            yield one
            style = value(child(one, "basedOn"), "val")


def read_styles(root: Element | None) -> Styles:
    """What word/styles.xml says."""
    styles = Styles()
    for one in children(root, "style"):
        styles.by_id.setdefault(value(one, "styleId"), one)
        if value(one, "type") == "paragraph" and value(one, "default") in ("1", "true"):
            styles.default = value(one, "styleId")
    return styles


@dataclass(frozen=True)
class Look:
    """A paragraph: its heading level (0: none), its list, whether it is set as a title."""

    level: int
    align: Align
    is_title: bool
    number: str
    depth: int


def look_of(paragraph: Element, styles: Styles) -> Look:
    """The look of a paragraph."""
    own = child(paragraph, "pPr")
    style = value(child(own, "pStyle"), "val") or styles.default
    sources = [own, *(child(one, "pPr") for one in styles.chain(style))]
    align = _ALIGNS.get(_first(sources, "jc"), Align.LEFT)
    names = {value(child(one, "name"), "val").lower() for one in styles.chain(style)}
    runs = [run_look(run, style, styles) for run in paragraph.iter() if _is_chinese_run(run)]
    is_title = bool(names & _TITLE_STYLES) or (
        align is Align.CENTRE
        and bool(runs)
        and (all(run.face is Face.TITLE for run in runs) or all(run.size >= LARGE for run in runs))
    )
    number, depth = _list_of(sources)
    return Look(_level(sources, names), align, is_title, number, depth)


def is_contents_line(paragraph: Element, styles: Styles) -> bool:
    """Whether a paragraph is a line of a table of contents."""
    style = value(child(paragraph, "pPr", "pStyle"), "val")
    names = (value(child(one, "name"), "val").lower() for one in styles.chain(style))
    return any(name.startswith(("toc ", "目录 ")) for name in names)


def _first(sources: list[Element | None], name: str) -> str:
    found = (value(child(source, name), "val") for source in sources)
    return next(filter(None, found), "")


def _level(sources: list[Element | None], names: set[str]) -> int:
    outline = _first(sources, "outlineLvl")
    if outline.isdecimal() and int(outline) < 9:
        return min(int(outline) + 1, 6)
    for name in names:
        kind, _, number = name.rpartition(" ")
        if kind in ("heading", "标题") and number.isdecimal():
            return max(1, min(int(number), 6))
    return 0


def _list_of(sources: list[Element | None]) -> tuple[str, int]:
    for source in sources:
        numbering = child(source, "numPr")
        if numbering is not None and child(numbering, "numId") is not None:
            number = value(child(numbering, "numId"), "val")
            depth = value(child(numbering, "ilvl"), "val")
            return "" if number == "0" else number, int(depth) if depth.isdecimal() else 0
    return "", 0


@dataclass(frozen=True)
class RunLook:
    """A run: what it is set in, and how large in half points."""

    is_bold: bool
    is_hidden: bool
    face: Face
    size: int


def run_look(run: Element, paragraph_style: str, styles: Styles) -> RunLook:
    """The look of a run."""
    own = child(run, "rPr")
    style = value(child(own, "rStyle"), "val")
    chain = [*styles.chain(style), *styles.chain(paragraph_style)]
    sources = [own, *(child(one, "rPr") for one in chain)]
    return RunLook(
        is_bold=_switched(sources, "b"),
        is_hidden=_switched(sources, "vanish"),
        face=face_of(_font(sources)),
        size=_size(sources),
    )


def _switched(sources: list[Element | None], name: str) -> bool:
    found = (child(source, name) for source in sources)
    return is_on(next((one for one in found if one is not None), None))


def _font(sources: list[Element | None]) -> str:
    """The font of Chinese characters; where none is named, that of the others."""
    fonts = [child(source, "rFonts") for source in sources]
    for key in ("eastAsia", "ascii"):
        if font := next(filter(None, (value(one, key) for one in fonts)), ""):
            return font
    return ""


def _size(sources: list[Element | None]) -> int:
    size = _first(sources, "sz")
    return int(size) if size.isdecimal() else 0


def face_of(font: str) -> Face:
    """The face that a font's name stands for."""
    if "小标宋" in font or "xbs" in font.lower():
        return Face.TITLE
    return Face.BLACK if "黑" in font or "simhei" in font.lower() else Face.PLAIN


def _is_chinese_run(element: Element) -> bool:
    return element.tag.endswith("}r") and any(
        _CHINESE.search(text.text or "") for text in children(element, "t")
    )
