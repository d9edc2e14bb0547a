"""Tables with a column of shares of one whole that are together more than it."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import Severity, Slip
from quality_kunming.checks.support.table_rows import Cell, Row, tables

_HEAD = re.compile(
    r"(?:所?占(?:总数|总量|全部|总人数)?的?(?:比例?|比重|百分比|份额)|占比情况|比例|百分比|比重|份额)"
    r"(?P<note>\s?[（(/／]\s?(?:单选|%|％|百分数)\s?[）)]?)?"
)
_SHARE = re.compile(r"(?P<number>\d{1,3}(?:\.\d+)?)\s?(?P<sign>[%％])?")
_COUNT = re.compile(r"\d[\d,]*(?:\.\d+)?\s?[\u4e00-\u9fff]{0,2}")
_SEVERAL = re.compile(
    "多选|复选|不限一[个项]|可选[两三二2-9]|最多选|至多选|选[两三二2-9][个项]|累加"
)
"""What says that one may give several answers."""
_PART = re.compile(r"其中|小计|(?:19|20)\d\d|季度|[上下]半年|\d月份?$")
"""Rows of a part of another row, or of another time than the others."""
_OF_THEIR_OWN = re.compile("单位|企业|公司|学校|部门|国家|地区|[县市州区省]$|[县市州][（(、]")
"""Heads of a first column of which each may have a share of a whole of its own."""
_TOTAL = re.compile(r"[合总共]\s?计|总数|全部")
_FEWEST = 3
_MOST, _TOO_MANY = 101, 150
"""Rounded parts may be a little more than the whole; what is far more are no parts of one whole."""
_HUNDRED = 100
_NEAR = 1.0
"""How far a share may be from that which its number gives."""


def table_shares(text: str) -> Iterator[Slip]:
    """Each such column."""
    for rows in tables(text):
        rows = [one for one in rows if not _TOTAL.search(one.cells[0].text)]
        if len(rows) < _FEWEST or _is_of_several(rows):
            continue
        for column in _columns(rows):
            whole = _whole(column) if _is_of_shares(column) else 0
            is_single = "单选" in column[0].head
            if whole > _MOST and (is_single or (whole < _TOO_MANY and _fits(column, rows))):
                told = (
                    f"“{column[0].head}”一列加起来是{whole:g}%，不是百分之百；"
                    "请核对原稿，是多选的请写明“多选”"
                )
                yield Slip(column[0].start, column[-1].end, told, severity=Severity.WARNING)


def _columns(rows: list[Row]) -> list[tuple[Cell, ...]]:
    """The columns behind the first, which names the rows."""
    return [*zip(*(one.cells for one in rows), strict=False)][1:]


def _is_of_several(rows: list[Row]) -> bool:
    first = rows[0]
    heads = " ".join(one.head for one in first.cells)
    is_in_parts = any(_PART.search(one.cells[0].text) for one in rows)
    return is_in_parts or bool(_SEVERAL.search(first.title + heads))


def _is_of_shares(column: tuple[Cell, ...]) -> bool:
    head = _HEAD.fullmatch(column[0].head)
    shares = [_SHARE.fullmatch(one.text) for one in column]
    if not head or not all(shares):
        return False
    return all(one["sign"] for one in shares) or bool(re.search("[%％百]", column[0].head))


def _whole(column: tuple[Cell, ...]) -> float:
    """What the shares are together; nothing where the first of them are already the whole."""
    whole = 0.0
    for cell in column[:-1]:
        whole += float(_SHARE.fullmatch(cell.text)["number"])
        if abs(whole - _HUNDRED) <= _NEAR:
            return 0.0
    return whole + float(_SHARE.fullmatch(column[-1].text)["number"])


def _fits(column: tuple[Cell, ...], rows: list[Row]) -> bool:
    """Whether the shares may be those of the numbers beside them, all but one or two."""
    counted = [one for one in _columns(rows) if one != column and _is_of_counts(one)]
    if counted:
        return any(_is_share_of(column, one) for one in counted)
    return not _OF_THEIR_OWN.search(rows[0].cells[0].head)


def _is_of_counts(column: tuple[Cell, ...]) -> bool:
    return all(_COUNT.fullmatch(one.text) for one in column)


def _is_share_of(column: tuple[Cell, ...], counts: tuple[Cell, ...]) -> bool:
    numbers = [float(re.sub(r"[^\d.]", "", one.text)) for one in counts]
    total = sum(numbers) or 1
    shares = [float(_SHARE.fullmatch(one.text)["number"]) for one in column]
    fitting = sum(
        abs(share - _HUNDRED * number / total) <= _NEAR
        for share, number in zip(shares, numbers, strict=True)
    )
    return fitting >= len(shares) // 2 + 1
