"""A table of the places where posters are put up → what is printed for each, and which rows cannot be."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from quality_kunming.authoring.sheet import Rows, read_sheet
from quality_kunming.exports.posters.matter import Fact
from quality_kunming.model.dates import When, span_text
from quality_kunming.model.spoken_dates import understand

UNIT, PLACE, DAY, PERSON, PHONE, POSTER = "单位", "地点", "日期", "联系人", "电话", "海报"
COLUMNS = (UNIT, PLACE, DAY, PERSON, PHONE, POSTER)
NEEDED = (UNIT, PLACE)
SAMPLE = (
    COLUMNS,
    ("示例图书馆", "示例路 1 号，一楼大厅", "2027-09-11 09:00", "张老师", "0871-12345678", ""),
    ("示例商场", "示例街 2 号，东门", "2027-09-01至2027-09-30", "", "", ""),
)
"""A table to begin with; its places are nowhere."""

_FORMULA = re.compile(r"[=@]|[+-](?!\d)|#(?:REF|N/A|VALUE|NAME|DIV)")
_PHONE = re.compile(r"\+?\d[\d -]{3,18}\d(?:转\d{1,6})?", re.ASCII)
_SCIENTIFIC = re.compile(r"[\d.]+E\+?\d+", re.ASCII)
_UNSAFE = re.compile(r"[^\w-]+")
_TO = re.compile(r"\s*(?:至|到|~|—+)\s*")


@dataclass(frozen=True)
class Posting:
    """One row: a place with what is printed for it; `poster` names one of the prints, or is empty."""

    row: int
    unit: str
    facts: tuple[Fact, ...]
    poster: str

    @property
    def stem(self) -> str:
        """What its file is called: the row, and as much of the name as every system allows."""
        return f"{self.row:03}-{_UNSAFE.sub('', self.unit)[:30]}"


@dataclass(frozen=True)
class Postings:
    """The rows that can be printed, and a sentence for each that cannot."""

    good: tuple[Posting, ...]
    wrong: tuple[str, ...]


def read_postings(path: Path) -> Postings:
    """What a table says; ValueError with a Chinese sentence where it cannot be read as one."""
    rows = read_sheet(path)
    wrong: list[str] = []
    columns = list(_columns(rows, path.name, wrong))
    good: dict[tuple[str, ...], Posting] = {}
    for number, cells in enumerate(rows[1:], 2):
        if not any(cells):
            continue
        values = {name: _clean(cell) for name, cell in zip(columns, cells, strict=False) if name}
        key = tuple(values.get(name, "") for name in COLUMNS)
        if key in good:
            wrong.append(f"第 {number} 行：和第 {good[key].row} 行一样，只做一份；请删去一行")
            continue
        try:
            good[key] = Posting(
                number, values.get(UNIT, ""), _facts(values), values.get(POSTER, "")
            )
        except ValueError as error:
            wrong.append(f"第 {number} 行{error}")
    if not good and not wrong:
        raise ValueError(f"{path.name} 里没有张贴点；第一行写列名，下面一行一个地方")
    return Postings(tuple(good.values()), tuple(wrong))


def _columns(rows: Rows, file: str, wrong: list[str]) -> Iterator[str]:
    """The known name of each column, empty where it is none; ValueError where one that is needed is missing."""
    header = [unicodedata.normalize("NFKC", one).strip(" *:") for one in (rows or [[]])[0]]
    if missing := [one for one in NEEDED if one not in header]:
        raise ValueError(
            f"{file} 的第 1 行缺少“{'”“'.join(missing)}”；列名可以写 {'、'.join(COLUMNS)}"
        )
    seen: set[str] = set()
    for name in header:
        if name and (name not in COLUMNS or name in seen):
            why = "写了两遍" if name in seen else f"不认识；列名可以写 {'、'.join(COLUMNS)}"
            wrong.append(f"第 1 行：“{name}”这一列{why}，没有印上去")
        yield name if name in COLUMNS and name not in seen else ""
        seen.add(name)


def _clean(cell: str) -> str:
    return " ".join(cell.split())


def _facts(values: dict[str, str]) -> tuple[Fact, ...]:
    """What is printed of a row; ValueError with the column and what to write."""
    for name, value in values.items():
        if not value and name in NEEDED:
            raise ValueError(f"“{name}”是空的，请写上")
        if _FORMULA.match(value):
            raise ValueError(f"“{name}”写成了“{value}”，是公式或者算错了的格；请粘贴成文字")
    said = {
        UNIT: values[UNIT],
        PLACE: values[PLACE],
        DAY: _day(values.get(DAY, "")),
        PERSON: values.get(PERSON, ""),
        PHONE: _phone(values.get(PHONE, "")),
    }
    contact = "　".join(filter(None, (said.pop(PERSON), said.pop(PHONE))))
    return tuple(Fact(name, text) for name, text in (said | {"联系": contact}).items() if text)


def _day(value: str) -> str:
    """One day or minute, or from one to another, as it is printed."""
    if not value:
        return ""
    try:
        days = [_when(one) for one in _TO.split(value)]
    except ValueError as error:
        raise ValueError(f"“{DAY}”写成了“{value}”，{error}") from None
    if len(days) > 2 or days != sorted(days, key=lambda one: one.begins):
        raise ValueError(f"“{DAY}”写成了“{value}”；请写一天，或者 2027-09-01至2027-09-30，早的在前")
    return span_text(days[0], days[-1])


def _when(text: str) -> When:
    spoken = understand(text)
    if spoken and spoken.day:
        text = f"{spoken.day} {spoken.time}".strip()
    return When.parse(text)


def _phone(value: str) -> str:
    number = unicodedata.normalize("NFKC", value)
    if _SCIENTIFIC.fullmatch(number):
        raise ValueError(
            f"“{PHONE}”写成了“{value}”，表格把号码变成了数；请把这一列设成文本，重新写"
        )
    if number and not _PHONE.fullmatch(number):
        raise ValueError(f"“{PHONE}”写成了“{value}”；请写一个号码，例如 0871-12345678")
    return number
