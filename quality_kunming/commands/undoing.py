"""`undo`: the last change that a task made to the editor's files, given back."""

import difflib
import sys
from collections.abc import Iterator
from pathlib import Path

from quality_kunming import environment
from quality_kunming.changing import ChangeError, Edited, last_change, repair
from quality_kunming.changing import undo as give_back
from quality_kunming.commands.answers import answered, fail
from quality_kunming.errors import printable
from quality_kunming.journal import FOLDER, Entry, Part, digest_at

SHOWN_LINES = 3
"""Lines of a file that are shown."""
SHOWN = 40
"""Characters of a line that are shown."""
LEAD = 10
"""Of them before what differs."""


@answered
def undo(edited: str, *, is_confirmed: bool) -> int:
    """Show what giving the last change back would do, and once that is confirmed, do it."""
    if edited not in [*Edited]:
        return fail(f"--edited 写成了“{edited}”，请写 keep（留着）或者 back（也退回）")
    try:
        return _undo(edited, is_confirmed=is_confirmed)
    except ChangeError as error:
        return fail(str(error))


def _undo(edited: str, *, is_confirmed: bool) -> int:
    entry = last_change(environment.ROOT)
    if entry is None:
        return fail(
            "没有可以退回的改动；更早的请从 git 里取回，见 docs/editing.md 的“改错了，退回去”。"
        )
    print(f"{entry.at} 的 {printable(entry.what)}，改动了 {len(entry.parts)} 个文件。退回去：")
    for part in entry.parts:
        _describe(entry, part)
    if entry.edited() and edited == Edited.REFUSED:
        return _ask_about_edited(entry)
    if not is_confirmed:
        option = f" --edited {edited}" if edited else ""
        print("文件没有动。真的要退回，请运行：")
        print(f"python3 tasks.py undo{option} --yes")
        return 0
    entry = give_back(environment.ROOT, Edited(edited))
    print(f"已退回。退回以前的样子留在 {_place(entry, 'after')}；再运行一次，看再上一次的改动。")
    return 0


def report_interrupted(root: Path) -> None:
    """Put right what a task left half-way when it was interrupted, and say so."""
    try:
        interrupted = repair(root)
    except (ChangeError, OSError):
        return  # another window is still writing, or nothing can be written here
    for entry in interrupted:
        print(
            f"{entry.at} 的 {printable(entry.what)} 没有做完就断了，已退回原来的样子。",
            file=sys.stderr,
        )
        for name in (part.name for part in entry.parts if not _is_before(entry, part)):
            print(
                f"  {printable(name)} 后来又改过，没有动；{_original(entry, name)}", file=sys.stderr
            )


def _describe(entry: Entry, part: Part) -> None:
    name = printable(part.name)
    if part.name in entry.damaged():
        print(f"  {name}：留下的原件坏了，退不回；请从 git 里取回")
    elif part.name in entry.edited():
        print(f"  {name}：后来又改过；{_original(entry, part.name)}")
    elif _is_before(entry, part):
        print(f"  {name}：已经是原来的样子")
    elif part.before is None:
        print(f"  {name}：删去，那时候新建的")
    elif part.after is None:
        print(f"  {name}：放回来，那时候删去的")
    else:
        _compare(name, entry.original(part.name), entry.root / part.name)


def _compare(name: str, original: Path, path: Path) -> None:
    before, now = _lines(original), _lines(path)
    if before is None or now is None:
        print(f"  {name}：换回原来的（不是 UTF-8 文字，不显示）")
        return
    changes = list(_changes(before, now))
    count = f"{len(changes)} 行不一样" if changes else "只有换行或者编码的标记不一样"
    print(f"  {name}：换回原来的，{count}")
    for number, old, new in changes[:SHOWN_LINES]:
        print(f"    第 {number} 行，现在是：{new}")
        print(f"    第 {number} 行，退回成：{old}")


def _changes(before: list[str], now: list[str]) -> Iterator[tuple[int, str, str]]:
    """Each line that differs: its number now, as it was, as it is."""
    for kind, first, last, start, end in difflib.SequenceMatcher(
        None, before, now, autojunk=False
    ).get_opcodes():
        if kind == "equal":
            continue
        for step in range(max(last - first, end - start)):
            old = before[first + step] if first + step < last else ""
            new = now[start + step] if start + step < end else ""
            yield start + step + 1, *_around_difference(old, new)


def _lines(path: Path) -> list[str] | None:
    try:
        return path.read_bytes().decode().splitlines()
    except UnicodeDecodeError:
        return None


def _around_difference(old: str, new: str) -> tuple[str, str]:
    """Two lines for the screen, from a little before the first sign in which they differ."""
    pairs = enumerate(zip(old, new, strict=False))
    same = next((at for at, (one, other) in pairs if one != other), min(len(old), len(new)))
    start = max(same - LEAD, 0) if same > LEAD * 2 else 0
    return _printable(old, start), _printable(new, start)


def _printable(line: str, start: int) -> str:
    if not line.strip():
        return "（没有）"
    shown = printable(line)[start : start + SHOWN].strip()
    return f"{'……' if start else ''}{shown}"


def _ask_about_edited(entry: Entry) -> int:
    return fail(
        "有文件后来又改过，所以什么都没有动。后来改的要留着、只退回别的："
        "python3 tasks.py undo --edited keep；后来改的也不要了（会留在 "
        f"{_place(entry, 'after')}）：python3 tasks.py undo --edited back"
    )


def _original(entry: Entry, name: str) -> str:
    """Where an editor finds a file as it was."""
    part = next(part for part in entry.parts if part.name == name)
    return (
        f"原来的在 {_place(entry, 'before')}{printable(name)}"
        if part.before
        else "原来没有这个文件"
    )


def _is_before(entry: Entry, part: Part) -> bool:
    return digest_at(entry.root / part.name) == part.before


def _place(entry: Entry, side: str) -> str:
    return f"{FOLDER}/{entry.folder.name}/{side}/"
