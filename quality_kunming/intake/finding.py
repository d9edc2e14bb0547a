"""Lines and tables with labels in them → the answers."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from quality_kunming.intake.labels import Label, Labels, Target
from quality_kunming.intake.words import Words
from quality_kunming.model.application import Application

_EMPTY = re.compile(r"[\s_＿—\-.。…/／、，,：:]*")
_HINT = re.compile(
    r"[（(【\[][^（()）]{0,40}(?:字|填写|可以不填|选填|必填)[^（()）]{0,40}[）)】\]]"
)
_GAP = re.compile(r"[ \t\u3000\xa0]{5,}")
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")


@dataclass
class Found:
    """The answers by key, what was told beside them by label, what no label stands before, what is not sure."""

    answers: dict[str, str] = field(default_factory=dict)
    beside: dict[str, str] = field(default_factory=dict)
    left: list[str] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)


def find_answers(labels: Labels, application: Application, documents: Iterable[Words]) -> Found:
    """What the documents answer; where one answer is given twice the first holds, and that is a question."""
    found = Found()
    names = {blank.key: blank.label for blank in application.blanks}
    for words in documents:
        for table in words.tables:
            for target, text in _in_table(labels, table):
                _put(found, names, target, text)
        for target, text in _in_lines(labels, words.lines, found.left):
            _put(found, names, target, text)
            if target.takes_paragraphs and words.is_mail and found.answers.get(target.key):
                label = names[target.key]
                found.questions.append(
                    f"“{label}”取自邮件正文，末尾的落款、转发的话请删去（{target.key}）"
                )
    return found


def _put(found: Found, names: dict[str, str], target: Target, text: str) -> None:
    text = _tidy(text, target)
    if _EMPTY.fullmatch(text):
        return
    if not target.key:
        if target.beside and text not in found.beside.values():
            found.beside.setdefault(target.beside, text)
        return
    label = names[target.key]
    if known := found.answers.get(target.key):
        if known != text:
            found.questions.append(
                f"“{label}”写了不一样的两处，先用了前面的，请核对（{target.key}）"
            )
        return
    found.answers[target.key] = text
    if not target.is_sure:
        found.questions.append(f"“{label}”取自写法相近的一格，请核对（{target.key}）")


def _tidy(text: str, target: Target) -> str:
    """An answer without what forms print in the blank and mail programs hide in it."""
    text = "".join(
        sign
        for sign in _HINT.sub("", text)
        if sign == "\n" or _TURNING.match(sign) or unicodedata.category(sign) not in ("Cc", "Cf")
    )
    lines = [" ".join(line.split()) for line in text.split("\n")]
    if target.takes_paragraphs:
        return "\n".join(filter(None, lines))
    line = " ".join(filter(None, lines)).strip("_＿ ；;，,")
    return re.sub(r"(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])", "", line) if len(line) < 6 else line


def _in_lines(labels: Labels, lines: list[str], left: list[str]) -> Iterator[tuple[Target, str]]:
    """What follows each label, up to the next; lines that follow none are left."""
    target: Target | None = None
    texts: list[str] = []
    for line in (_GAP.sub("    ", one) for one in lines):
        marks = list(labels.within(line))
        heading = None if marks else labels.of(line)
        if heading:
            if target:
                yield target, "\n".join(texts)
            target, texts = heading, []
            continue
        before = line[: marks[0].start] if marks else line
        if target and (target.takes_paragraphs or not "".join(texts).strip()):
            texts.append(before)
        elif before.strip():
            left.append(before.strip())
        for mark, text in _between(line, marks):
            if target:
                yield target, "\n".join(texts)
            target, texts = mark.target, [text]
    if target:
        yield target, "\n".join(texts)


def _between(line: str, marks: list[Label]) -> Iterator[tuple[Label, str]]:
    ends = [*(mark.start for mark in marks[1:]), len(line)]
    for mark, end in zip(marks, ends, strict=bool(marks)):
        yield mark, line[mark.end : end]


def _in_table(labels: Labels, rows: list[list[str]]) -> Iterator[tuple[Target, str]]:
    """What stands in the cell beside each label, or below it; labels and answers in one cell are read as lines."""
    known = [[labels.of(cell) for cell in row] for row in rows]
    taken: set[tuple[int, int]] = set()
    for at, row in enumerate(rows):
        is_head = len(row) > 1 and all(known[at]) and at + 1 < len(rows)
        for place, cell in enumerate(row):
            if (at, place) in taken:
                continue
            if target := known[at][place]:
                answer = _beside(known, rows, at, place, is_below=is_head)
                if answer:
                    taken.add(answer)
                    yield target, rows[answer[0]][answer[1]]
            else:
                yield from _in_lines(labels, cell.split("\n"), [])


def _beside(
    known: list[list[Target | None]], rows: list[list[str]], at: int, place: int, *, is_below: bool
) -> tuple[int, int] | None:
    """The cell with the answer to the label in another."""
    if not is_below and place + 1 < len(rows[at]) and not known[at][place + 1]:
        return at, place + 1
    below = place if is_below else 0
    is_there = at + 1 < len(rows) and below < len(rows[at + 1]) and not known[at + 1][below]
    return (at + 1, below) if is_there and (is_below or len(rows[at]) == 1) else None
