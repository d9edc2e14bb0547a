"""The bullets and numbers that HTML lists show."""

from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from quality_kunming.importing.html_looks import styles_of
from quality_kunming.importing.word_numbers import in_form

_FORMS = {
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
    "lower-alpha": "lowerLetter",
    "lower-latin": "lowerLetter",
    "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
    "cjk-ideographic": "chineseCounting",
    "simp-chinese-informal": "chineseCounting",
}
_CHINESE = "chineseCounting"


@dataclass
class ListPlace:
    """A list that is being read, and the number of its next item."""

    is_numbered: bool
    form: str
    next: int

    @classmethod
    def of(cls, node: LexborNode) -> "ListPlace":
        """The beginning of a list."""
        start = node.attributes.get("start") or ""
        kind = node.attributes.get("type") or styles_of(node).get("list-style-type", "")
        return cls(node.tag == "ol", _FORMS.get(kind, ""), int(start) if _is_number(start) else 1)


def item_marker(node: LexborNode, place: ListPlace) -> tuple[str, str]:
    """The Markdown marker of the next item; or none, and the label that is written out."""
    if not place.is_numbered:
        return "-", ""
    written = node.attributes.get("value") or ""
    number = int(written) if _is_number(written) else place.next
    place.next = number + 1
    if place.form:
        return "", f"{in_form(number, place.form)}{'、' if place.form == _CHINESE else '. '}"
    return f"{number}.", ""


def _is_number(text: str) -> bool:
    return text.isdecimal() and len(text) < 7
