"""Our own words as readers see them: without emphasis, tags and addresses, code as one literal after another."""

import re
from dataclasses import dataclass

from quality_kunming.checks.support.views import LITERAL, ours
from quality_kunming.reading.document import Document
from quality_kunming.reading.literals import literals

_EMPHASIS = re.compile(r"\*+|~~|(?<![A-Za-z0-9])_+|_+(?![A-Za-z0-9])")
_FORMULA = re.compile(
    r"(?:(?<![A-Za-z])(?:[A-Za-z]|[a-z]{2,6})\([^()（）\n]{0,40}\)(?:[ ]?[=＝+*/^<>≤≥≈][ ]?)?)+"
)
_OF_A_FORMULA = re.compile(r"[|=＝^≤≥≈]|\)[ ]?[+*/]")


@dataclass(frozen=True)
class SeenText:
    """Some of a document's characters, and the place of each in it; where the last ends comes behind."""

    text: str
    places: list[int]


def seen_text(document: Document) -> SeenText:
    """The same lines; what is hidden is left out, not blanked."""
    signs = list(_without_formulas(ours(document)))
    for at, (sign, written) in enumerate(zip(signs, document.text, strict=False)):
        if sign == " " and not written.isspace():
            signs[at] = LITERAL if written == "`" else ""
    for start, end in literals(document.text):
        if document.text[max(start - 2, 0) : start] != "](":
            signs[start:end] = [sign or LITERAL for sign in signs[start:end]]
    for found in _EMPHASIS.finditer(ours(document)):
        signs[found.start() : found.end()] = [""] * len(found[0])
    places = [at for at, sign in enumerate(signs) if sign]
    return SeenText("".join(signs), [*places, len(signs)])


def _without_formulas(text: str) -> str:
    """The text in which what is reckoned, P(甲|乙) = 0.5, is a literal."""
    return _FORMULA.sub(_as_literal, text) if "(" in text else text


def _as_literal(found: re.Match) -> str:
    return LITERAL * len(found[0]) if _OF_A_FORMULA.search(found[0]) else found[0]
