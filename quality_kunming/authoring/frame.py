"""The files of a new edition, made from those of an earlier one: what carries over, and what each year asks anew."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from quality_kunming.authoring.blank import explained, hidden, indented, item, written
from quality_kunming.authoring.entries import FieldEntry, entries
from quality_kunming.errors import Problem
from quality_kunming.loading.collection import Collection
from quality_kunming.loading.records import YEAR, build, parse_values
from quality_kunming.model.activity import Activity
from quality_kunming.model.base import Model, Record
from quality_kunming.model.date_text import chinese_number
from quality_kunming.model.edition import Edition
from quality_kunming.reading.text import read_text
from quality_kunming.storing import create_files

CHECK = "请核对"
"""How a comment begins that stands above what was carried over and is to be looked over."""
HOW_TO = (
    "开头是 #英文字段名 的等着填：每行删去最前面的一个 #，再写；没有的，只留一行 英文字段名: []",
    f"{CHECK}：下面一行照往年抄来，对的、改好的，删去写着“{CHECK}”的那一行",
)
LAST_YEAR = 2200
_CHECK = re.compile(rf"\s*# {CHECK}(“.*)")


def make_edition(root: Path, year: str, former: str) -> list[Path]:
    """Write the frame of a year's edition and return its files; it loads, and is shown nowhere until it is announced.

    ValueError with a Chinese sentence where it cannot be made; then nothing is written.
    """
    _refuse(root, year, former)
    texts = {}
    collection = Collection(root)
    for record in (Edition, Activity):
        for path in _files_of(collection, record, former):
            target = _moved(root, record, path, year)
            texts[target] = _text(root, record, path, target, year)
    try:
        create_files(texts)
    except FileExistsError as error:
        name = Path(error.filename).relative_to(root).as_posix()
        raise ValueError(f"{name} 已经有了，什么都没有写；请核对年份") from None
    return list(texts)


def unchecked(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a file that ask to look something over, each with what it asks."""
    for number, line in enumerate(text.split("\n"), 1):
        if asked := _CHECK.match(line):
            yield number, asked[1]


def _refuse(root: Path, year: str, former: str) -> None:
    """ValueError for years between which there is no frame to be made."""
    if not YEAR.fullmatch(year) or int(year) > LAST_YEAR:
        raise ValueError(
            f"年份写成了“{year}”，请写四位数的年份，例如 python3 tasks.py new edition 2027 --from 2022"
        )
    known = sorted(path.stem for path in (root / "data" / Edition.folder).glob("*.yaml"))
    if former not in known:
        raise ValueError(
            f"--from 写成了“{former}”，data/editions/ 里没有这一届；现有的是 {'、'.join(known)}"
        )
    if int(year) <= int(former) and year != former:
        raise ValueError(f"新的一届要在 {former} 年以后，写成了 {year} 年；请核对")
    held = root / "data" / Activity.folder / year
    if year in known or (held.exists() and any(held.iterdir())):
        name = f"data/editions/{year}.yaml" if year in known else f"data/activities/{year}/"
        raise ValueError(f"{name} 已经有了；要看还有什么没填，请运行 python3 tasks.py todo")


def _files_of(collection: Collection, record: type[Record], year: str) -> Iterator[Path]:
    """The files of a year's records, samples aside; ValueError for one that does not load."""
    place = f"data/{record.folder}/{year}{'/' if record.by_edition else '.yaml'}"
    for problem in collection.problems:
        if problem.path.startswith(place):
            raise ValueError(f"{problem}；请先改好它，再搭新的一届")
    for name, one in collection.records.items():
        if name.startswith(place) and not one.sample:
            yield collection.root / name


def _moved(root: Path, record: type[Record], path: Path, year: str) -> Path:
    folder = root / "data" / record.folder
    return folder / year / path.name if record.by_edition else folder / f"{year}.yaml"


def _text(root: Path, record: type[Record], path: Path, target: Path, year: str) -> str:
    """A file of the new edition."""
    former = path.parent.name if record.by_edition else path.stem
    values = parse_values(read_text(path, path.name), path.name)
    shift = _Shift(int(former), int(year), _known_between(root, former, year), values)
    head = [f"# {record.label}，照 {former} 年的搭好", *(f"# {line}" for line in HOW_TO)]
    text = "\n".join([*head, *_lines(record, values, shift), ""])
    name = target.relative_to(root).as_posix()
    placed = {"slug": target.stem} | ({"edition": int(year)} if record.by_edition else {})
    read = parse_values(text, name)
    built = [read] if isinstance(read, Problem) else build(record, read | placed, text, name)
    if isinstance(built, list):
        raise ValueError(
            f"{path.relative_to(root).as_posix()} 搬不到 {year} 年：{built[0].message}"
        )
    return text


def _known_between(root: Path, former: str, year: str) -> list[str]:
    known = (path.stem for path in (root / "data" / Edition.folder).glob("*.yaml"))
    return sorted(one for one in known if former < one < year)


class _Shift:
    """What years and ordinals become, from one edition to another; only where that is certain."""

    def __init__(self, former: int, year: int, between: list[str], values: Mapping[str, object]):
        self.former, self.year, self.between = former, year, between
        iteration = values.get("iteration")
        self._iteration = int(iteration) if isinstance(iteration, str) else None

    def value(self, entry: FieldEntry, old: object) -> object:
        """A field's value in the new year."""
        if entry.key == "iteration":
            return str(self._raised)
        return self._words(old, is_name="name" in entry.key)

    def why(self, entry: FieldEntry, old: object, new: object) -> str:
        """What an editor has to know to look a value over."""
        if entry.key == "iteration":
            among = f"（中间还有 {'、'.join(self.between)} 年的一届）" if self.between else ""
            numbers = (chinese_number(self._iteration), chinese_number(self._raised))
            was, now = (f"第{number}届" for number in numbers)
            return f"照 {self.former} 年的{was}、一年一届推算为{now}{among}；"
        if new != old and isinstance(old, str):
            return f"{self.former} 年写的是 {old}；"
        return f"照 {self.former} 年抄来；"

    @property
    def _raised(self) -> int:
        return self._iteration + self.year - self.former

    def _words(self, old: object, *, is_name: bool) -> object:
        if isinstance(old, list):
            return [self._words(one, is_name=is_name) for one in old]
        if isinstance(old, Mapping):
            return {key: self._words(one, is_name="name" in key) for key, one in old.items()}
        if not isinstance(old, str):
            return old
        text = old
        if self._iteration:
            for number in (chinese_number(self._iteration), str(self._iteration)):
                text = text.replace(f"第{number}届", f"第{chinese_number(self._raised)}届")
        return re.sub(rf"(?<!\d){self.former}年(?!\d)", f"{self.year}年", text) if is_name else text


def _lines(model: type[Model], values: Mapping[str, object], shift: _Shift) -> list[str]:
    """What carries over of a group of fields, and the questions of the others."""
    lines: list[str] = []
    for entry in entries(model):
        mark, old = entry.yearly, values.get(entry.key)
        if mark and not mark.kept:
            if mark.question:
                lines += [explained(entry), *hidden(entry, {})]
        elif old is not None:
            lines += _carried(entry, old, shift)
    return lines


def _carried(entry: FieldEntry, old: object, shift: _Shift) -> list[str]:
    if entry.group and not entry.yearly:
        if entry.many:
            items = [line for one in old for line in item(_lines(entry.group, one, shift))]
            return [f"{entry.key}:", *items] if items else []
        return [f"{entry.key}:", *indented(_lines(entry.group, old, shift))]
    new = shift.value(entry, old)
    check = []
    if entry.yearly:
        why = shift.why(entry, old, new) + entry.yearly.question
        check = [f"# {CHECK}“{entry.title}”：{why}"]
    return [*check, *written(entry.key, new)]
