"""The table of applications: on the screen, and as a CSV that Excel opens."""

import csv
import io
from collections.abc import Iterable, Iterator

from quality_kunming.charts.csv import harmless
from quality_kunming.errors import printable
from quality_kunming.intake.reviewing import Review
from quality_kunming.intake.store import State

CSV, NOT_TAKEN = "list.csv", "not-taken.csv"
COLUMNS = ("编号", "姓名或案例", "征集", "现在", "缺的、不对的", "待核对", "重复", "来的文件")


def rows_of(reviews: Iterable[Review]) -> Iterator[tuple[str, ...]]:
    """One row an application: names in full, numbers of telephones masked."""
    for one in reviews:
        yield (
            one.entry.number,
            one.entry.title,
            one.call,
            state_of(one),
            "；".join(one.faults),
            "；".join(one.questions),
            "；".join(one.twins),
            one.entry.came,
        )


def state_of(one: Review) -> str:
    """What has become of an application, and why it is not used."""
    return f"{one.state}：{one.entry.refused}" if one.state is State.REFUSED else str(one.state)


def to_csv(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> bytes:
    """A table with a byte order mark and CRLF; what looks like a formula gets an apostrophe."""
    stream = io.StringIO(newline="")
    stream.write("\ufeff")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([harmless(printable(cell)) for cell in row])
    return stream.getvalue().encode()


def to_lines(reviews: Iterable[Review]) -> Iterator[str]:
    """The table for the screen: a line an application, below it what is to be done."""
    for one in reviews:
        yield printable(f"{one.entry.number}  {one.entry.title}  {one.call}  {state_of(one)}")
        for name, told in (
            ("缺的、不对的", one.faults),
            ("待核对", one.questions),
            ("重复", one.twins),
        ):
            for each in told:
                yield printable(f"    {name}：{each}")
