"""Pupils in lists: names behind a school or class, in a column of a table, line by line below a heading."""

import re
from collections.abc import Iterator

from quality_kunming.model.surnames import SURNAME
from quality_kunming.reading.minors import is_name

_SCHOOL = (
    r"(?:小学(?![生文毕])|(?<!大学附属)中学(?![生毕高一教老])|附小|附中|初中(?![毕文])|幼儿园|[一二三四五六七八九十1-9]年级"
    r"|[一二三四五六七八九1-9]\s?[（(][一二三四五六七八九十\d]{1,3}[）)]\s?班?|[初高][一二三](?![一-龥]?度)|(?<![一-龥])[大中小]班"
    r"|[一二三四五六七八九十]中(?=[：:\s|（(]))"
)
_GROUP = r"(?:(?:幼儿|小学|少儿|儿童|初中|高中|少年|学生)组|小小质量官|学生|选手|小记者|小营员|营员|小讲解员|少先队员)"
_PUPILS = rf"(?:{_SCHOOL}|{_GROUP})"
_ADULT = re.compile(
    r"校长|园长|书记|教师|老师|评委|领队|指导|辅导|教练|联系人|负责人|家长|主任|嘉宾|专家|大学|学院|研究生|高职|职工"
)
_NAMED = rf"{SURNAME}[ \u3000]?[\u4e00-\u9fff]{{1,2}}"
_ONE = rf"(?P<name>{_NAMED})"
_BETWEEN = r"[、,， \t\u3000]{1,3}"
_IN_LINE = re.compile(
    rf"{_PUPILS}[^，。；：:、\n|]{{0,8}}[：:][ \t*_]{{0,4}}(?P<list>[^。；：:\n|]{{2,300}})"
    rf"|(?:^[ \t\-*>]{{0,6}}|名单[：:][ ]?)[^，。；：:、\n|]{{0,14}}{_SCHOOL}[^，。；：:、\n|]{{0,4}}[ \t\u3000]"
    r"(?P<open>[^。；：:\n|]{2,300})",
    re.MULTILINE,
)
_IN_SENTENCE = re.compile(
    rf"(?:{_SCHOOL}|[\u4e00-\u9fff]{{2}}[一二三四五六七八九十]中)的?(?:学生)?(?P<list>{_NAMED}(?:(?:、{_NAMED}){{1,20}}(?=[，。；、！等和与参获在为说\s）)]|$)|(?=[荣夺]?获|以《|的作品)))(?!.{{0,4}}(?:老师|教师|校长|主任))"
)
_ITEM = re.compile(rf"[ \t*_]*{_ONE}(?:[ \t]*[（(][^（()）]{{0,20}}[）)])?[ \t*_]*")
_LED = re.compile(
    rf"^[^\n|。]{{0,40}}{_PUPILS}(?:[^\n|。，；]{{0,12}}(?:名单|[：:]|等奖|获奖者?)[*_]{{0,2}}|[*_]{{0,2}})"
    r"[ \t]*\n(?:[ \t]*\n)?"
    r"(?P<lines>(?:[ \t]*[^\n]{2,30}\n?(?:[ \t]*\n(?=[ \t]*(?:[-*]|\d{1,3}[.、])))?){1,60})",
    re.MULTILINE,
)
_LINE = re.compile(rf"[ \t]*(?:[-*+]|\d{{1,3}}[.、）)])?[ \t]*{_ONE}(?=[ \t]*$|[ \t,，（(]|获)")
_ROW = re.compile(r"^[ \t]*\|(?P<cells>[^\n]+)$", re.MULTILINE)
_RULE = re.compile(r"[\s|:\-]+")
_OF_NAMES = re.compile(r"姓名|^(?:学生|选手|队员|小作者|营员|获奖者|获奖人)(?:姓名|名单)?$")
_OF_SCHOOL = re.compile(r"学校|班级|年级|学段")
_IS_SCHOOL = re.compile(_SCHOOL)
_PERHAPS = re.compile(rf"{_PUPILS}|[一二三四五六七八九十]中")
_FEW = 0.6


def listed_pupils(text: str) -> Iterator[tuple[int, int, str]]:
    """Where a full name stands in a list of pupils, each place once, by its place."""
    if not _PERHAPS.search(text):
        return
    found = {start: (end, name) for start, end, name in _all(text)}
    yield from ((start, *found[start]) for start in sorted(found))


def _all(text: str) -> Iterator[tuple[int, int, str]]:
    for ways in (_in_lines, _in_sentences, _below, _in_tables):
        yield from ways(text)


def _in_sentences(text: str) -> Iterator[tuple[int, int, str]]:
    """明通小学的甲、乙、丙; one name alone is told by its surroundings."""
    for match in _IN_SENTENCE.finditer(text):
        before = text[max(0, match.start() - 20) : match.start("list")].rpartition("\n")[2]
        names = [*re.finditer(r"[^、]+", match["list"])]
        if not _ADULT.search(before) and all(is_name(one[0]) for one in names):
            at = match.start("list")
            yield from ((at + one.start(), at + one.end(), one[0]) for one in names)


def _in_lines(text: str) -> Iterator[tuple[int, int, str]]:
    """盘龙小学：甲、乙、丙; 五（3）班 甲 乙."""
    for match in _IN_LINE.finditer(text):
        group = "list" if match["list"] else "open"
        line = text[text.rfind("\n", 0, match.start()) + 1 : match.start(group)]
        if _ADULT.search(line):
            continue
        at, items = match.start(group), []
        for part in re.split(f"({_BETWEEN})", match[group]):
            name = _ITEM.fullmatch(part)
            items.append((at, name if name and is_name(name["name"]) else None))
            at += len(part)
        items = items[::2]
        names = [
            (at + one.start("name"), at + one.end("name"), one["name"]) for at, one in items if one
        ]
        if names and len(names) >= len(items) * _FEW and (group == "list" or len(names) > 1):
            yield from names


def _below(text: str) -> Iterator[tuple[int, int, str]]:
    """A name a line below a school, a class or a heading of pupils."""
    for match in _LED.finditer(text):
        if _ADULT.search(match[0][: match.start("lines") - match.start()]):
            continue
        at, count, names = match.start("lines"), 0, []
        for line in match["lines"].splitlines(keepends=True):
            count += bool(line.strip())
            name = _LINE.match(line.rstrip("\n"))
            if name and is_name(name["name"]) and not _ADULT.search(line):
                names.append((at + name.start("name"), at + name.end("name"), name["name"]))
            at += len(line)
        if names and len(names) >= count * _FEW:
            yield from names


def _in_tables(text: str) -> Iterator[tuple[int, int, str]]:
    """The column of names of a table that has a school or a class in each row, or is one of pupils."""
    heads: list[str] = []
    last = -1
    for row in _ROW.finditer(text):
        cells = _cells(row)
        if row.start() != last + 1:
            heads = [words for _, words in cells]
        last = row.end()
        if heads and not _RULE.fullmatch(row["cells"]) and [w for _, w in cells] != heads:
            yield from _in_row(cells, heads)


def _in_row(cells: list[tuple[int, str]], heads: list[str]) -> Iterator[tuple[int, int, str]]:
    is_of_school = any(map(_OF_SCHOOL.search, heads)) or any("学生" in one for one in heads)
    has_school = any(_IS_SCHOOL.search(words) for _, words in cells)
    has_adult = any(re.search("大学|学院|教师|老师|校长", words) for _, words in cells)
    if has_adult or not (has_school or (any("学生" in one for one in heads) and is_of_school)):
        return
    for (start, words), head in zip(cells, heads, strict=False):
        if _OF_NAMES.search(head) and not _ADULT.search(head):
            for one in re.finditer(r"[^、,，\s]+", words):
                if is_name(one[0]):
                    yield start + one.start(), start + one.end(), one[0]


def _cells(row: re.Match) -> list[tuple[int, str]]:
    """The cells of a row with the place of each."""
    cells, at = [], row.start("cells")
    for cell in row["cells"].strip().rstrip("|").split("|"):
        blank = len(cell) - len(cell.lstrip())
        cells.append((at + blank, cell.strip()))
        at += len(cell) + 1
    return cells
