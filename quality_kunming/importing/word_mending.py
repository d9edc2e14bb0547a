"""The XML of Word made plain: what mammoth would leave out, written so that it reads it."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from quality_kunming.importing.blocks import Align, Face
from quality_kunming.importing.word_looks import Look, Styles, is_contents_line, look_of, run_look
from quality_kunming.importing.word_numbers import BULLET, Numbering
from quality_kunming.importing.word_xml import child, children, local, text_in, value

PREFIX = "Qk"
"""How the styles begin that say what a paragraph is."""
_OPENED = {"fldSimple", "dir", "bdo", "rubyBase", "ruby", "smartTag"}
_GONE = {"pgNum", "altChunk", "subDoc", "contentPart"}
_SHORT = 20
_IS_ITEM = re.compile(rf"{BULLET}|\d+[.．]")
"""A label that makes a paragraph an item of a list."""


@dataclass
class Mending:
    """What is needed to mend the parts of one document, and what was found on the way."""

    styles: Styles
    numbering: Numbering
    looks: dict[str, Look] = field(default_factory=dict)
    lost: Counter = field(default_factory=Counter)
    dropped: list[str] = field(default_factory=list)

    def mend(self, root: Element) -> None:
        """Change a part in place."""
        self._simplify(root)
        self._drop_contents(root)
        self._lift_boxes(root)
        for paragraph in list(root.iter()):
            if local(paragraph) == "p":
                self._mark(paragraph)

    def _simplify(self, element: Element) -> None:
        """Take out of their wrappings the words that mammoth does not look for."""
        for one in list(element):
            self._simplify(one)
        changed: list[Element] = []
        for one in list(element):
            changed += self._plain(one)
        element[:] = changed

    def _plain(self, one: Element) -> list[Element]:
        name, space = local(one), _space(one)
        if name == "AlternateContent":
            return _choice(one)
        if name in _OPENED:
            return [inner for inner in one if local(inner) not in ("rubyPr", "bdoPr")]
        if name == "rt":
            return [_run(space, "（"), *one, _run(space, "）")]
        if name in ("oMath", "oMathPara"):
            self.lost["公式的排版（字留着）"] += name == "oMath"
            return [_run(_word_space(one), text_in(one))]
        if name == "cr":
            return [Element(f"{{{space}}}br")]
        if name == "checkbox":
            return []
        if name in ("del", "moveFrom"):
            self.lost["修订里删去的字"] += name == "del" and _deleted(one)
            return []
        if name in _GONE:
            self.lost["嵌入的文件"] += name == "altChunk"
            return []
        if name == "graphicData":
            self._name_graphic(one)
        if name == "OLEObject":
            self.lost["嵌入的对象"] += 1
        return [one]

    def _name_graphic(self, graphic: Element) -> None:
        kind = value(graphic, "uri").rpartition("/")[2]
        names = {"chart": "图表", "chartex": "图表", "diagram": "SmartArt 图示", "ink": "墨迹"}
        if kind in names:
            self.lost[names[kind]] += 1

    def _drop_contents(self, element: Element) -> None:
        """Take out a table of contents: the page has its own, without page numbers."""
        before: Element | None = None
        for one in list(element):
            if local(one) == "p" and is_contents_line(one, self.styles):
                if before is not None and re.sub(r"\s", "", text_in(before)) == "目录":
                    element.remove(before)
                before = None
                self.lost["目录的行（网页有自己的目录）"] += bool(text_in(one).strip())
                element.remove(one)
                continue
            self._drop_contents(one)
            if text_in(one).strip():
                before = one

    def _lift_boxes(self, element: Element) -> None:
        """Set what stands in text boxes and WordArt after the paragraph that they hang on."""
        for one in list(element):
            self._lift_boxes(one)
        result: list[Element] = []
        for one in list(element):
            result.append(one)
            if local(one) == "p":
                result += self._boxed(one)
        element[:] = result

    def _boxed(self, paragraph: Element) -> Iterator[Element]:
        for holder in list(paragraph.iter()):
            for box in list(holder):
                if local(box) == "txbxContent":
                    holder.remove(box)
                    self.lost["文本框（字留在它后面的段落里）"] += bool(text_in(box).strip())
                    yield from box
                elif local(box) == "textpath" and (words := value(box, "string").strip()):
                    holder.remove(box)
                    self.dropped.append(f"艺术字的样子（“{_short(words)}”留着，成了普通的一段）")
                    yield _paragraph(_word_space(paragraph), words)

    def _mark(self, paragraph: Element) -> None:
        """Say in the paragraph's style what it is, and write out its number."""
        space = _space(paragraph)
        look = look_of(paragraph, self.styles)
        self._mark_runs(paragraph)
        label = self.numbering.label(look.number, look.depth) if look.number else None
        has_words = bool(text_in(paragraph).strip())
        properties = _properties_without(paragraph, space, "pPr", ("pStyle", "numPr"))
        depth = label.depth if label and _IS_ITEM.fullmatch(label.text) else 0
        style = f"{PREFIX}{look.level}{look.align[:1]}{depth}{'t' if look.is_title else ''}"
        self.looks[style] = Look(look.level, look.align, look.is_title, "", depth)
        properties.insert(0, Element(f"{{{space}}}pStyle", {f"{{{space}}}val": style}))
        if label and has_words:
            gap = "" if label.text.endswith(("、", "）", ")")) else " "
            paragraph.insert(1, _run(space, label.text + gap))

    def _mark_runs(self, paragraph: Element) -> None:
        style = value(child(paragraph, "pPr", "pStyle"), "val") or self.styles.default
        for run in list(paragraph.iter()):
            if local(run) != "r":
                continue
            look = run_look(run, style, self.styles)
            if look.is_hidden and (words := text_in(run).strip()):
                self.dropped.append(f"隐藏的文字“{_short(words)}”")
                run[:] = []
                continue
            space = _space(run)
            properties = _properties_without(run, space, "rPr", ("b", "rStyle"))
            if look.is_bold:
                properties.append(Element(f"{{{space}}}b"))
            if look.face is not Face.PLAIN:
                kind = f"{PREFIX}{look.face.name.title()}"
                properties.append(Element(f"{{{space}}}rStyle", {f"{{{space}}}val": kind}))


def _properties_without(owner: Element, space: str, tag: str, names: tuple[str, ...]) -> Element:
    """The properties of a paragraph or run, made where there are none, without those of the names."""
    properties = child(owner, tag)
    if properties is None:
        properties = Element(f"{{{space}}}{tag}")
        owner.insert(0, properties)
    for name in names:
        for one in list(children(properties, name)):
            properties.remove(one)
    return properties


def style_map(looks: dict[str, Look]) -> str:
    """What mammoth makes of each style that says what a paragraph is."""
    lines = [f"r.{PREFIX}{face.name.title()} => span.qk-{face.name.lower()}" for face in Face]
    for style, look in looks.items():
        classes = "".join(
            [
                f".qk-{look.align}" if look.align is not Align.LEFT else "",
                f".qk-depth-{look.depth}" if look.depth else "",
                ".qk-heading-title" if look.is_title else "",
            ]
        )
        lines.append(f"p.{style} => {f'h{look.level}' if look.level else 'p'}{classes}:fresh")
    return "\n".join(lines)


def _choice(alternate: Element) -> list[Element]:
    """The newer form where mammoth reads it or it has a text box, the older one elsewhere."""
    newer, older = child(alternate, "Choice"), child(alternate, "Fallback")
    if newer is None:
        return list(older) if older is not None else []
    is_read = any(local(one) in ("txbxContent", "pic") for one in newer.iter())
    return list(newer) if is_read or older is None or not len(older) else list(older)


def _deleted(element: Element) -> bool:
    return any((one.text or "").strip() for one in element.iter() if local(one) in ("delText", "t"))


def _space(element: Element) -> str:
    return element.tag.partition("}")[0].lstrip("{") if isinstance(element.tag, str) else ""


def _word_space(element: Element) -> str:
    space = _space(element)
    if "wordprocessingml" in space:
        return space
    return "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def _run(space: str, words: str) -> Element:
    run = Element(f"{{{space}}}r")
    text = Element(f"{{{space}}}t", {"{http://www.w3.org/XML/1998/namespace}space": "preserve"})
    text.text = words
    run.append(text)
    return run


def _paragraph(space: str, words: str) -> Element:
    paragraph = Element(f"{{{space}}}p")
    paragraph.append(_run(space, words))
    return paragraph


def _short(words: str) -> str:
    return words if len(words) <= _SHORT else f"{words[:_SHORT]}……"
