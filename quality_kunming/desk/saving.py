"""A sheet put in its place with all that waits for it: everything or nothing, and only where nobody else wrote."""

from collections.abc import Mapping
from pathlib import Path

from quality_kunming.changing import Change, ChangeError, Edited, last_change, undo
from quality_kunming.desk.errors import DeskError
from quality_kunming.desk.places import path_of
from quality_kunming.desk.sheet import Sheet

WORD = "工作台"
"""How `undo` calls what the desk has written."""


def save(root: Path, sheet: Sheet, data: bytes, waiting: Mapping[str, bytes]) -> list[str]:
    """Write the bytes of a sheet, and the pictures and attachments (below `content/`) that they name.

    The names of what was written. DeskError where the file is not what the sheet holds any more, or where it cannot
    be written; then nothing is.
    """
    path = path_of(root, sheet.place.name)
    named = {name: one for name, one in waiting.items() if name.encode() in data}
    try:
        with Change(root, WORD) as change:
            for name, one in named.items():
                change.write(path_of(root, f"content/{name}"), one)
            if sheet.data is None and path.exists():
                raise DeskError(f"{sheet.place.name} 刚刚有了，没有覆盖它；请换一个文件名")
            change.write(path, data, expected=sheet.data)
    except ChangeError as error:
        raise DeskError(str(error)) from error
    except OSError as error:
        raise DeskError(f"没有写成（{error.strerror}），文件还是原来的样子") from error
    return [sheet.place.name, *(f"content/{name}" for name in named)]


def give_back(root: Path, name: str) -> list[str]:
    """Take back the last save of a file, and return the names of what changed; DeskError where it was not the last."""
    last = last_change(root)
    names = [part.name for part in last.parts] if last else []
    if last is None or last.what != WORD or name not in names:
        raise DeskError("这以后又改过别的，这里退不回去了；请在命令行运行 python3 tasks.py undo")
    try:
        undo(root, Edited.REFUSED)
    except ChangeError as error:
        raise DeskError(str(error)) from error
    return names
