"""Where a line ends a paragraph although no empty line follows: a notice as it comes out of Word."""

import re
from collections.abc import Iterator, Sequence

from .numbering import Number, own_mark, read_number
from .written_marks import read_inner_number

TITLE_LENGTH = 30
"""Characters; a numbered line that is longer is a paragraph."""
_LINE_LENGTH = 40
"""Characters; among paragraphs a line without a comma that is shorter is one, too."""
_WRAP_WIDTH = 20
"""Characters; nobody wraps running text at fewer."""
_LAST_LINE = 0.7
"""Of the width of wrapped lines; a sentence that ends before it ends a paragraph."""

_CLOSING = r"[”’」』）)》】\]*]*"
_ENDS = re.compile(rf"(?:[。！？；：]|(?<=[\u4e00-\u9fff”）])[:;!?]){_CLOSING}$")
_GOES_ON = re.compile(r"[，、,（(“‘《〈【「—～~/-]$")
_CONTINUES = re.compile(r"[，。、；：？！）》”’】」』…,.;:?!)\]]")
_PUNCTUATION = re.compile(r"[，。；：！？,;!?]")
_CLAUSES = re.compile(r"[，。；！？,;!?]")
_LABEL = re.compile(
    r"(?:\*\*)?(?:(?:[问答QA]|[\u4e00-\u9fff（）、／/]{2,10}|[A-Za-z-]{2,8}(?=：))[：:](?!//)"
    r"|\d{1,2}[:：]\d{2}(?!\d)|\d{1,2}月\d{1,2}日[ \u3000：:]"
    r"|第[一二三四五六七八九十\d]{1,3}[步天期场组批项][ \u3000：:])"
)
_CHINESE = re.compile(r"[ \u3000]{0,3}[\u4e00-\u9fff（《“]")
_DAY = re.compile(
    r"[〇○零一二三四五六七八九\d]{4}年[一二三四五六七八九十\d]{1,3}月[一二三四五六七八九十\d]{1,3}日$"
)
_INDENTED = re.compile(r"[\u3000\u2003]{2}|[\u00a0\u2002]{4}|　 ?　|(?:&emsp;){2}|(?:&nbsp;){4}")
_ITEM = re.compile(r" *(?:[-*+]|\d+\.) +\S")
_ITEM_AFTER_TEXT = re.compile(r" {0,3}(?:[-*+]|1\.) +\S")
_NESTED = "nested"
_OTHER = re.compile(
    r" {0,3}(?:#{1,6}(?!#|[^ \u3000#\n][^#\n]*#)|>|[:：]{3}|\[[^\[\]]+\]:|(?:[-*_] *){3,}$)|.*\x02|.*\|.*\|"
)


def end_paragraphs(lines: Sequence[str]) -> list[str]:
    """The lines with an empty one behind each that ends a paragraph."""
    result: list[str] = []
    at = 0
    while at < len(lines):
        end = at + 1
        if lines[at].strip() and end < len(lines) and lines[end].strip() and _is_plain(lines[at]):
            while end < len(lines) and _is_plain(lines[end]):
                end += 1
            result += _divided(lines[at:end])
        else:
            result.append(lines[at])
        at = end
    return result


def joined_lines(lines: Sequence[str]) -> Iterator[int]:
    """The place (from 0) of the first of three lines and more that are shown as one, and too short to be broken off."""
    run: list[int] = []
    for place, line in enumerate((*lines, "")):
        is_words = bool(_CHINESE.match(line)) and "\t" not in line  # a table otherwise
        is_short = is_words and len(line.strip()) < _WRAP_WIDTH
        is_open = is_short and not (
            _CLAUSES.search(line) or _row(line) or line.endswith(("  ", "\\"))
        )
        if is_open and (not run or line == end_paragraphs(lines[run[-1] : place + 1])[1]):
            run.append(place)
            continue
        if len(run) > 2:
            yield run[0]
        run = [place] if is_open else []


def is_row(line: str) -> bool:
    """Whether a line is an item of a list, or keeps a number of its own, and is a paragraph where it is copied."""
    return _row(line) is not None


def is_title(line: str, number: Number) -> bool:
    """Whether a numbered line is as short as a title and no sentence."""
    return _is_short(line[number.end :].strip(), TITLE_LENGTH)


def _is_plain(line: str) -> bool:
    return bool(line.strip()) and not _OTHER.match(line)


def _divided(block: Sequence[str]) -> Iterator[str]:
    """The lines of one block, with the empty ones that it lacks."""
    begins = list(_beginnings(block))
    ends = _ends_of(block, begins)
    row = None
    for place, line in enumerate(block):
        if begins[place] or (place and ends[place - 1]):
            before, row = row, _row(line)
            if place and (row is None or (before != row and _NESTED not in (before, row))):
                yield ""
        yield line


def _row(line: str) -> str | None:
    """The kind of row that a line is in: list items, or lines that keep their own numbers."""
    if item := _ITEM.match(line):
        return _NESTED if line.startswith(" ") else "number" if item[0][0].isdigit() else "bullet"
    return own_mark(line)


def _beginnings(block: Sequence[str]) -> Iterator[bool]:
    """Of each line, whether it begins something for certain."""
    last: dict[str, Number] = {}
    in_list = False
    for place, line in enumerate(block):
        number = read_number(line)
        is_counted = number is not None and number.kind != "level"  # 1.1 may be a decimal
        is_next = is_counted and (not place or number.follows(last.get(number.kind)))
        if is_next:
            last[number.kind] = number
        elif inner := read_inner_number(line):
            last[inner.kind] = inner
        is_item = bool((_ITEM if in_list or not place else _ITEM_AFTER_TEXT).match(line))
        in_list = in_list or is_item
        yield not place or is_next or is_item or _begins(block, place)


def _begins(block: Sequence[str], place: int) -> bool:
    line = block[place]
    if _INDENTED.match(line) or _DAY.match(line.strip()):
        return True
    after = block[place + 1].strip() if place + 1 < len(block) else ""
    if _DAY.match(after) and _is_short(line.strip(), TITLE_LENGTH):
        return True
    around = (*block[place - 1 : place], *block[place + 1 : place + 2])
    if (sign := own_mark(line)) and (len(sign) == 1 or sign == "level"):
        return any(own_mark(near) == sign for near in around)
    return bool(_LABEL.match(line)) and any(_LABEL.match(near) for near in around)


def _ends_of(block: Sequence[str], begins: Sequence[bool]) -> list[bool]:
    """Of each line but the last, whether what follows is another paragraph."""
    words = [line.strip() for line in block]
    sentences = [bool(_ENDS.search(line)) for line in words]
    open_places = [at for at in range(len(block) - 1) if not begins[at + 1]]
    loose = [len(words[at]) for at in open_places if not (sentences[at] or _is_headed(block, at))]
    width = max(loose, default=0)
    is_even = len(loose) * 2 == len(open_places) and width >= _WRAP_WIDTH
    is_wrapped = len(loose) * 2 > len(open_places) or (is_even and width * 2 > max(map(len, words)))
    wrapped = width if is_wrapped else 0
    return [_is_end(block, at, sentences, wrapped) for at in range(len(block) - 1)]


def _is_end(block: Sequence[str], at: int, sentences: Sequence[bool], width: int) -> bool:
    """Whether the line at a place ends its paragraph; `width`: of wrapped lines, 0 where none are."""
    line, after = block[at], block[at + 1]
    if line.endswith(("  ", "\\")) or after.startswith("  ") or _GOES_ON.search(line.strip()):
        return False
    if _CONTINUES.match(after.strip()):
        return False
    if _is_headed(block, at):
        return True
    if width:
        return sentences[at] and len(line.strip()) < width * _LAST_LINE
    is_line = len(line.strip()) <= _LINE_LENGTH and not _CLAUSES.search(line)
    return sentences[at] or (is_line and not _ITEM.match(line))


def _is_headed(block: Sequence[str], at: int) -> bool:
    """Whether a line is the title of the paragraph below it."""
    line, after = block[at], block[at + 1].strip()
    number = read_number(line)
    if number and number.kind in ("chapter", "section", "clause"):
        return is_title(line, number)
    is_marked = number or _ITEM.match(line)
    return bool(is_marked and _is_short(line.strip(), _WRAP_WIDTH) and _ENDS.search(after))


def _is_short(words: str, limit: int) -> bool:
    return len(words) <= limit and not _PUNCTUATION.search(words)
