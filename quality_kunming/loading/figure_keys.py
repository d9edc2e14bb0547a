"""What to say of a key that does not mean exactly one figure of the data."""

from collections.abc import Iterable

from quality_kunming.model.base import Record
from quality_kunming.model.figures import data_figures, find_figures, named_records

SHOWN = 6
"""Figures of a record that a message lists."""


def why_not_one(records: Iterable[Record], key: str, usual: str) -> str:
    """The rest of a sentence about a key that means no figure or several; `usual`: how one writes it."""
    if figures := find_figures(records, key):
        listed = "、".join(f"“{'/'.join(one.parts)}”（{one.text}）" for one in figures[:SHOWN])
        return f"有 {len(figures)} 个数都对得上：{listed}；请写得再细些，写明名目、年份或范围"
    named = named_records(records, key)
    if not named:
        return f"找不到这条记录；请写成 {usual}：记录的文件名，再加名目"
    known = [*data_figures(named[0])]
    listed = "、".join(f"“{'/'.join(one.parts)}”" for one in known[:SHOWN])
    more = "等" if len(known) > SHOWN else ""
    return f"在 {named[0].file} 里没有；那里有{listed}{more}，请照着写"
