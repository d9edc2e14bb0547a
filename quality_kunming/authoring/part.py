"""A session or a call added to the file of an activity."""

from pathlib import Path

from quality_kunming.authoring.at_work import year_meant
from quality_kunming.authoring.blank import blank
from quality_kunming.authoring.insertion import ODD, as_saved, insert_item
from quality_kunming.authoring.kinds import Part
from quality_kunming.errors import Problem
from quality_kunming.loading.records import parse_values, read_values
from quality_kunming.model.activity import Activity
from quality_kunming.model.moment import Moment
from quality_kunming.reading.files import files_below
from quality_kunming.reading.text import decode, read_bytes
from quality_kunming.storing import replace_file


def add_part(
    root: Path, part: Part, title: str, activity: str, edition: str, as_of: Moment
) -> tuple[Path, int]:
    """Add a part of a title to an activity (its file's name or its name) of an edition; the file, and the line.

    Nothing else in the file changes. ValueError with a Chinese sentence where it cannot be added.
    """
    title = " ".join(title.split())
    if not title:
        raise ValueError(
            f"请写上名称，例如 python3 tasks.py new {part.name} “……” --activity lianliankan"
        )
    path = _find(root, part, activity, year_meant(root, edition, as_of))
    name = path.relative_to(root).as_posix()
    data = read_bytes(path, name)
    text = data if isinstance(data, Problem) else decode(data, name)
    values = text if isinstance(text, Problem) else parse_values(text, name)
    if isinstance(values, Problem):
        raise ValueError(f"{values}；请先改好它")
    held = values.get(part.field) or []
    if any(isinstance(one, dict) and one.get("name") == title for one in held):
        raise ValueError(f"{name} 里已经有“{title}”了；要改它请直接打开")
    fields = list(Activity.model_fields)
    later = fields[fields.index(part.field) + 1 :]
    lines = blank(part.model, {"name": title}, {}, {})
    changed = insert_item(text, part.field, lines, later)
    _verify(name, values, changed, part, title)
    if not replace_file(path, as_saved(changed, text, data, name), expected=data):
        raise ValueError(f"{name} 刚刚被别的程序改过，没有动它；请再运行一次")
    return path, _first_new(text, changed)


def _find(root: Path, part: Part, activity: str, year: str) -> Path:
    folder = root / "data" / Activity.folder / year
    known = {path: _names(path) for path in files_below(folder) if path.suffix == ".yaml"}
    paths = [path for path, names in known.items() if activity in (path.stem, *names)]
    if len(paths) == 1:
        return paths[0]
    if not known:
        raise ValueError(f"data/activities/{year}/ 里还没有活动；请先新建，例如 new activity “……”")
    listed = "、".join(f"{path.stem}（{(*names, path.stem)[0]}）" for path, names in known.items())
    asked = f"{year} 年没有“{activity}”这项活动" if activity else "请写上是哪项活动的"
    raise ValueError(f"{asked}，例如 --activity {next(iter(known)).stem}；{year} 年有：{listed}")


def _names(path: Path) -> list[str]:
    values = read_values(path, path.name)
    names = [] if isinstance(values, Problem) else [values.get("short_name"), values.get("name")]
    return [name for name in names if isinstance(name, str)]


def _verify(name: str, values: dict, changed: str, part: Part, title: str) -> None:
    """ValueError unless the text says the same as before, and one part of the title more."""
    read = parse_values(changed, name)
    held = values.get(part.field) or []
    added = None if isinstance(read, Problem) else read.get(part.field, [])
    is_same = added and {**read, part.field: added[:-1]} == {**values, part.field: held}
    if not is_same or added[-1].get("name") != title:
        raise ValueError(f"{name} {ODD}；请照字段一览自己加在“{part.field}”里")


def _first_new(text: str, changed: str) -> int:
    """The first line that is new."""
    pairs = zip(text.split("\n"), changed.split("\n"), strict=False)
    return next(
        (number for number, (old, new) in enumerate(pairs, 1) if old != new),
        text.count("\n") + 1,
    )
