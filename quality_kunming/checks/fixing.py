"""`check --fix`: writes what the rules about words would have written, where nobody else's words are touched."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from quality_kunming.checks.exceptions import without_excepted
from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import Slip
from quality_kunming.checks.running import slips, slips_in
from quality_kunming.errors import Problem
from quality_kunming.loading.collection import Collection
from quality_kunming.model.date_fields import date_fields
from quality_kunming.model.dates import PartialDate, parse_moment
from quality_kunming.model.moment import Moment
from quality_kunming.model.spoken_dates import understand
from quality_kunming.reading import documents
from quality_kunming.reading.document import Document, Kind
from quality_kunming.reading.documents import READERS
from quality_kunming.reading.front_matter import split
from quality_kunming.reading.text import decode
from quality_kunming.reading.yaml import INVISIBLE, YamlError, parse
from quality_kunming.reading.yaml_words import fields
from quality_kunming.storing import replace_file

EVERYWHERE = ("invisible-character", "tabbed-row")
"""The rules whose fixes change no word that anybody reads, so that they may be made in others' words too."""

_BOM = b"\xef\xbb\xbf"
_PASSES = 6
"""A mended place may show another fault beside it; more rounds than this mean that two rules disagree."""


_CLEAR = 4
"""Characters; what is shorter is told with what stands beside it."""


@dataclass(frozen=True)
class Fix:
    """What was written where; `new` is empty where something was taken out. `before` and `after` stand beside it."""

    path: str
    line: int
    old: str
    new: str
    before: str = ""
    after: str = ""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self._told()}"

    def _told(self) -> str:
        if not (self.old.isprintable() and self.old.strip()):
            return f"“{self.before or '行首'}”后面删去了{_named(self.old)}"
        is_short = len(self.old) < _CLEAR
        before, after = (self.before, self.after) if is_short else ("", "")
        return f"“{before}{self.old}{after}”改成“{before}{self.new}{after}”"


def mend(root: Path, as_of: Moment) -> list[Fix]:
    """Mend every file in place, and say what was changed; a file that changes meanwhile is left alone."""
    project = Project(Collection(root), as_of, {})
    faulty = {one.path for one in project.collection.problems}
    faulty |= {name for name, _ in slips(root, project.policy)}
    changes = []
    for name in sorted(faulty):
        path = root / name
        if path.suffix.lower() in READERS and path.is_file():
            changes += _mend_file(path, name, project)
    return changes


def _mend_file(path: Path, name: str, project: Project) -> list[Fix]:
    try:
        before = path.read_bytes()
    except OSError:
        return []
    after, changes = mended(name, before, project)
    if not changes or not _is_still_read(name, before, after):
        return []
    return changes if replace_file(path, after, expected=before) else []


def mended(name: str, data: bytes, project: Project) -> tuple[bytes, list[Fix]]:
    """The bytes of a file after all that may be mended, and the changes."""
    changes: list[Fix] = []
    for _ in range(_PASSES):
        document = documents.read(name, data)
        if document is None or document.kind is Kind.EXTRACTED or not _is_as_read(document, data):
            break
        wanted = _apart([*_dates(document), *_safe(document, project)])
        if not wanted:
            break
        changes += [_change(document, start, end, new) for start, end, new in wanted]
        data = _replaced(data, wanted)
    return data, sorted(changes, key=lambda change: change.line)


def _change(document: Document, start: int, end: int, new: str) -> Fix:
    text = document.text
    before = "".join(filter(str.isprintable, text[max(start - 4, 0) : start].rpartition("\n")[2]))
    after = "".join(filter(str.isprintable, text[end : end + 4].partition("\n")[0]))
    return Fix(
        document.name, document.line(start), text[start:end], new, before.lstrip(), after.rstrip()
    )


Wanted = tuple[int, int, str]
"""From, to, what is written there."""


def _safe(document: Document, project: Project) -> Iterator[Wanted]:
    """What the rules would write: in our own words only, and not where the bureau has granted an exception."""
    for rule, line, slip in slips_in(document, project.policy):
        if slip.start is None or slip.replacement in (None, document.text[slip.start : slip.end]):
            continue
        is_ours = rule in EVERYWHERE or _is_our_own(document, slip)
        problem = Problem(document.name, line, slip.message, rule)
        if is_ours and not _is_excepted(problem, project):
            yield slip.start, slip.end, slip.replacement


def _is_our_own(document: Document, slip: Slip) -> bool:
    """Whether no character of it stands in a quotation, a title or a reprint."""
    if document.kind is Kind.PLAIN:
        return True
    return document.own[slip.start : slip.end] == document.text[slip.start : slip.end]


def _is_excepted(problem: Problem, project: Project) -> bool:
    granted = project.policy.exceptions.exceptions
    return bool(granted) and problem not in without_excepted([problem], project, complete=False)


def _dates(document: Document) -> Iterator[Wanted]:
    """Fields for days that are written as one says them: 2022年9月3日 → 2022-09-03."""
    head, shift = document.text, 0
    if document.kind is Kind.MARKDOWN:
        parts = split(document.text)
        head, shift = (parts[0], document.text.index("\n") + 1) if parts else ("", 0)
    elif document.kind is not Kind.YAML:
        return
    for key, scalar in fields(head) or ():
        right = _iso(scalar.value) if key in date_fields() else None
        if right and scalar.style not in ("|", ">"):
            yield scalar.start_mark.index + shift, scalar.end_mark.index + shift, right


def _iso(text: str) -> str | None:
    """The form in which a date or minute is stored; None where it is right already, or unclear."""
    for read in (PartialDate.parse, parse_moment):
        with suppress(ValueError):
            read(text)
            return None
    spoken = understand(text)
    return f"{spoken.day} {spoken.time}".rstrip() if spoken and spoken.day else None


def _apart(wanted: Iterable[Wanted]) -> list[Wanted]:
    """Of those that overlap, the first and longest; in order."""
    kept: list[Wanted] = []
    for one in sorted(set(wanted), key=lambda one: (one[0], -one[1], one[2])):
        if not kept or one[0] >= kept[-1][1]:
            kept.append(one)
    return kept


def _replaced(data: bytes, wanted: list[Wanted]) -> bytes:
    """The bytes with the replacements; mark of order and line ends stay."""
    bom = _BOM if data.startswith(_BOM) else b""
    raw = data.decode("utf-8-sig")
    pairs = [at - number for number, at in enumerate(_all(raw, "\r\n"))]
    parts, at = [], 0
    for start, end, new in wanted:
        first, last = start + bisect_left(pairs, start), end + bisect_left(pairs, end)
        parts += [raw[at:first], new]
        at = last
    return bom + "".join([*parts, raw[at:]]).encode()


def _all(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + len(words))


def _is_as_read(document: Document, data: bytes) -> bool:
    """Whether places in the document are places in the file."""
    return decode(data, document.name) == document.text


def _is_still_read(name: str, before: bytes, after: bytes) -> bool:
    """Whether the fields of a file are the same as before, so that nothing but words has changed."""
    first, second = _shape(name, before), _shape(name, after)
    return first is not None and first == second


def _shape(name: str, data: bytes) -> object:
    """Keys and lengths of what a file holds; None where it is no YAML."""
    text = decode(data, name)
    if isinstance(text, Problem):
        return None
    if name.lower().endswith(".md"):
        parts = split(text)
        text = parts[0] if parts else ""
    elif not name.lower().endswith(".yaml"):
        return ()
    try:
        return _outline(parse(INVISIBLE.sub("", text)))
    except YamlError:
        return None


def _outline(value: object) -> object:
    if isinstance(value, dict):
        return {key: _outline(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_outline(one) for one in value]
    return value is None


def _named(text: str) -> str:
    """What was taken out that nobody sees."""
    if text.isspace():
        return "空格"
    return f"看不见的字符（{'、'.join(f'U+{ord(sign):04X}' for sign in text)}）"
