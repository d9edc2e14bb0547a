"""What the attributes of HTML say of how words look: also those that Word and WeChat write."""

import re
from dataclasses import dataclass, replace

from selectolax.lexbor import LexborNode

from quality_kunming.importing.blocks import Align, Face
from quality_kunming.importing.word_looks import face_of

LARGE = 18.0
"""Points from which a centred line is a title: 小二."""
_UNITS = {"pt": 1.0, "px": 0.75}
_SIZE = re.compile(r"([\d.]+)(pt|px)")
_NOTHING = re.compile(r"0(\.0+)?(px|pt|em|rem|%)?( *!important)?")
_LEVEL = re.compile(r"level(\d)")
_SYMBOLS = ("symbol", "wingdings", "webdings")
_BOLD = {"b", "strong"}
_ITALIC = {"i", "em", "cite", "dfn"}
_STRUCK = {"s", "del", "strike"}


@dataclass(frozen=True)
class Look:
    """How words look at some place of a page."""

    is_bold: bool = False
    is_italic: bool = False
    is_struck: bool = False
    raised: str = ""
    link: str = ""
    face: Face = Face.PLAIN
    size: float = 0.0
    align: Align = Align.LEFT
    is_symbol: bool = False
    keeps_lines: bool = False
    is_invisible: bool = False
    is_shrunk: bool = False
    """Whether the size is nothing, as boxes have it whose inner ones set their own."""

    @property
    def is_unseen(self) -> bool:
        """Whether words that stand here are seen by nobody."""
        return self.is_invisible or self.is_shrunk


def styles_of(node: LexborNode) -> dict[str, str]:
    """The declarations of a style attribute, in lower case."""
    pairs = (one.partition(":") for one in (node.attributes.get("style") or "").split(";"))
    return {name.strip().lower(): text.strip().lower() for name, _, text in pairs}


def classes_of(node: LexborNode) -> list[str]:
    """The classes of an element."""
    return (node.attributes.get("class") or "").split()


def is_hidden(node: LexborNode, styles: dict[str, str]) -> bool:
    """Whether a reader of the page sees nothing of an element, whatever is within it."""
    if "hidden" in node.attributes or styles.get("mso-hide") == "all":
        return True
    is_closed = styles.get("overflow", "").startswith("hidden") and any(
        _NOTHING.fullmatch(styles.get(key, "")) for key in ("height", "max-height", "width")
    )
    return styles.get("display", "").startswith("none") or is_closed


def look_within(node: LexborNode, styles: dict[str, str], around: Look) -> Look:
    """The look inside an element, given that around it."""
    tag = node.tag
    look = replace(
        around,
        is_bold=_weight(styles.get("font-weight", ""), around.is_bold or tag in _BOLD),
        is_italic=around.is_italic or tag in _ITALIC or styles.get("font-style") == "italic",
        is_struck=around.is_struck or tag in _STRUCK,
        raised=tag if tag in ("sup", "sub") else around.raised,
        keeps_lines=_keeps_lines(tag, styles, around.keeps_lines),
        is_invisible=_is_invisible(styles, around.is_invisible),
        align=_align(node, styles, around.align),
    )
    return _set_in(node, styles, look)


def _set_in(node: LexborNode, styles: dict[str, str], look: Look) -> Look:
    """The look with the type that an element sets."""
    named = [
        face for face in (Face.TITLE, Face.BLACK) if f"qk-{face.name.lower()}" in classes_of(node)
    ]
    family = styles.get("mso-fareast-font-family") or styles.get("font-family", "")
    family = family or (node.attributes.get("face") or "").lower()
    if named:
        look = replace(look, face=named[0])
    elif family:
        is_symbol = any(name in family for name in _SYMBOLS)
        look = replace(look, face=face_of(family), is_symbol=is_symbol)
    if _NOTHING.fullmatch(styles.get("font-size", "")):
        return replace(look, is_shrunk=True)
    if styles.get("font-size") and look.is_shrunk:
        look = replace(look, is_shrunk=False)
    if size := _SIZE.fullmatch(styles.get("font-size", "")):
        look = replace(look, size=float(size[1].strip(".") or 0) * _UNITS[size[2]])
    return look


def _keeps_lines(tag: str, styles: dict[str, str], around: bool) -> bool:
    if written := styles.get("white-space"):
        return written.startswith("pre")
    return around or tag in ("pre", "textarea")


def _is_invisible(styles: dict[str, str], around: bool) -> bool:
    written = styles.get("visibility", "")
    return written.startswith("hidden") or (around and not written.startswith("visible"))


def _weight(weight: str, otherwise: bool) -> bool:
    if weight in ("bold", "bolder"):
        return True
    if weight.isdecimal():
        return int(weight) >= 600
    return False if weight == "normal" else otherwise


def _align(node: LexborNode, styles: dict[str, str], around: Align) -> Align:
    if "qk-center" in classes_of(node) or node.tag == "center":
        return Align.CENTRE
    if "qk-right" in classes_of(node):
        return Align.RIGHT
    written = styles.get("text-align") or (node.attributes.get("align") or "").lower()
    if node.tag in ("img", "table"):
        return around
    if written in ("center", "right", "end"):
        return Align.CENTRE if written == "center" else Align.RIGHT
    return Align.LEFT if written in ("left", "justify", "start") else around


def level_of(node: LexborNode, styles: dict[str, str]) -> int:
    """The heading level of an element; 0 for what is no heading."""
    if re.fullmatch(r"h[1-6]", node.tag or ""):
        return int(node.tag[1])
    outline = styles.get("mso-outline-level", "")
    return min(int(outline), 6) if outline.isdecimal() and 0 < int(outline) < 10 else 0


def depth_of(node: LexborNode, styles: dict[str, str]) -> int:
    """How deep a paragraph of Word lies in lists."""
    for name in classes_of(node):
        if name.startswith("qk-depth-"):
            return int(name.removeprefix("qk-depth-"))
    found = _LEVEL.search(styles.get("mso-list", ""))
    return max(int(found[1]) - 1, 0) if found else 0


def is_title(node: LexborNode) -> bool:
    """Whether an element is named as the title of the whole."""
    return bool({"qk-heading-title", "MsoTitle"} & {*classes_of(node)})
