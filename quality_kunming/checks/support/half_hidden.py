"""Identity numbers of which too little is hidden, beside the name of whose they are."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quality_kunming.checks.support.persons import Kind, is_whole_name, people
from quality_kunming.checks.support.table_rows import Row, table_rows
from quality_kunming.reading.identity_numbers import PROVINCES

_STAR = r"\\?[*＊×●○xX]"
_NUMBER = re.compile(
    rf"(?<![\dA-Za-z*＊×●○])(?P<number>(?:\d|{_STAR})(?:[ \-]?(?:\d|{_STAR})){{15,19}})"
    r"(?![\dA-Za-z*＊×●○])"
)
"""Two characters more or less than the eighteen: who types stars does not count them."""
_WHOLE = 18
_MOST_SHOWN = 12
"""Digits that may be read: the six of the place, the last four, and two such as those of the century."""
_DAY = r"(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
_BIRTH = re.compile(rf"(?:19|20)\d\d{_DAY}")
_PARTS = ((slice(6, 8), re.compile("19|20")), (slice(10, 14), re.compile(_DAY)))
"""What must be read, where anything is, for a century and for a day."""
_WORD = re.compile("身份证|证件号|公民身份|身份号码")
_TAIL = re.compile(
    r"(?:手机|电话|联系方式|卡)号?码?的?(?:尾号|[后末]四位)(?:数字?)?[^\d，,。；;]{0,3}\d{4}(?!\d)"
)
_MASKED = re.compile("[某*＊×●○]|化名")
_ENDS = re.compile(r"[。！？!?；;\n]")
_FAR = 60


@dataclass(frozen=True)
class HalfHidden:
    """Such a number, with plain stars and nothing between, and whether the end of another number is told with it."""

    start: int
    end: int
    number: str
    has_tail: bool


def half_hidden(text: str) -> Iterator[HalfHidden]:
    """Each in a text with all its marks: the birth can be read or reckoned, or the end of a telephone stands by."""
    for match in _NUMBER.finditer(text):
        number = _bare(match["number"])
        if not _is_identity(number, text[max(0, match.start() - _FAR) : match.start()]):
            continue
        row = _row_at(text, match.start())
        said = _in_row(row) if row else _sentence(text, match)
        has_tail = not _is_open(number) and number[-4:-1].isdigit() and bool(_TAIL.search(said))
        if (has_tail or _is_open(number)) and _names_somebody(said, row):
            yield HalfHidden(*match.span("number"), number, has_tail)


def _bare(number: str) -> str:
    """A number with plain stars; an X is a digit only at the end, behind one that is shown."""
    plain = re.sub(r"[ \-\\]", "", number).upper().replace("×", "X")
    stars = re.sub(r"\D", "*", plain[:-1])
    is_shown = plain[-1].isdigit() or (plain[-1] == "X" and stars[-1] != "*")
    return stars + (plain[-1] if is_shown else "*")


def _is_identity(number: str, before: str) -> bool:
    """Whether what is shown may be an identity number's: the place at the head, a century and a day behind it."""
    head = number.partition("*")[0]
    if head == number or (head and head[:2] not in PROVINCES):
        return False
    if len(head) < _PARTS[0][0].start:
        return bool(_WORD.search(before))
    parts = ((number[place], like) for place, like in _PARTS)
    return len(number) != _WHOLE or all(
        like.fullmatch(part) for part, like in parts if part.isdigit()
    )


def _is_open(number: str) -> bool:
    """Whether so much is shown that the rest can be found out."""
    return len(number.replace("*", "")) > _MOST_SHOWN or bool(_BIRTH.search(number))


def _row_at(text: str, at: int) -> Row | None:
    return next(
        (row for row in table_rows(text) if row.cells[0].start <= at < row.cells[-1].end), None
    )


def _in_row(row: Row) -> str:
    return "，".join(f"{cell.head}：{cell.text}" for cell in row.cells)


def _sentence(text: str, match: re.Match) -> str:
    """What stands around a number in its sentence, with a mark in its place."""
    furthest = max(0, match.start() - _FAR)
    start = max(
        (one.end() for one in _ENDS.finditer(text, furthest, match.start())), default=furthest
    )
    last = _ENDS.search(text, match.end(), match.end() + _FAR)
    end = last.start() if last else match.end() + _FAR
    return f"{text[start : match.start()]}，{text[match.end() : end]}"


def _names_somebody(said: str, row: Row | None) -> bool:
    """Whether somebody is called by a name of which nothing is hidden."""
    names = (said[one.start : one.end] for one in people(said) if one.kind is Kind.NAMED)
    if row:
        names = (cell.text for cell in row.cells if is_whole_name(cell.text))
    return any(not _MASKED.search(one) for one in names)
