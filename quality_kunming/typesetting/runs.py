"""What stays on one line in running text: a number with its unit, a date, a telephone, a name with its office."""

import re

from quality_kunming.model.surnames import SURNAME

WIDEST = 8
"""In em: what fits a line of 320 px at twice the text size."""

Span = tuple[int, int]
"""From the first character to after the last."""

_NUMBER = r"[0-9](?:[0-9,.:/+×-]{0,14}[0-9])?\+?"
_GAP = "[ \u2009\u202f\u00a0]?"
_SCALE = "[余多来]?[十百千万亿]{1,2}[余多]?"
_UNIT = (
    "(?:平方公里|个百分点|平方米|立方米|百分点|人次|公里|千米|小时|分钟|毫米|厘米|公斤|千克|公顷|周年|年代|月底|月初|年度|年间|年前|年来|"
    "[年月日号时点分秒届期次场项个名位家户人件种类条批台部辆只头亩吨元角岁天周度步层米里斤克升倍成折集章节页篇句字级道块张把支"
    "座栋所间款枚份门站路线版辈组])"
)
_RUN = re.compile(
    rf"第{_GAP}(?:[0-9]{{1,4}}|[一二三四五六七八九十百零〇两]{{1,4}}){_GAP}[\u3400-\u9fff]"
    rf"|[0-9]{{4}}{_GAP}年{_GAP}[0-9]{{1,2}}{_GAP}月(?:{_GAP}[0-9]{{1,2}}{_GAP}[日号])?"
    rf"|[0-9]{{1,2}}{_GAP}月{_GAP}[0-9]{{1,2}}{_GAP}[日号]"
    r"|[0-9]{3,4}[ -][0-9]{3,4}(?:[ -]?[0-9]{4})?(?![0-9])"
    rf"|{_NUMBER}{_GAP}(?:[%％‰℃°]|(?:km|cm|mm|kg|KB|MB|GB|m|g)(?![A-Za-z]))"
    rf"|{_NUMBER}{_GAP}(?:{_SCALE}{_UNIT}?|[余多]?{_UNIT})"
    r"|[0-9]{1,2}[:：][0-9]{2}(?:[—–~～-]{1,2}[0-9]{1,2}[:：][0-9]{2})?"
)
_BEGIN = re.compile(r"[0-9第]+")
_OFFICE = re.compile(
    "局长|市长|省长|区长|县长|州长|处长|科长|厅长|部长|司长|会长|院长|校长|所长|站长|队长|组长|社长|董事长|主任|书记|主席|教授|"
    "老师|博士|院士|先生|女士|同志|总经理|工程师"
)
_HOLDER = re.compile(rf"{SURNAME}[\u3400-\u9fff]{{0,2}}?副?$")
_TAIL = re.compile(
    r"[\u3400-\u9fff][，、；：“”]{0,2}[\u3400-\u9fff](?=[。，、；：！？）》”’」』】…—]*\s*(?:\u21a9\ufe0e?\s*)?$)"
)
_SHORT = 5
"""Characters of a text that is hardly ever broken."""


def find_runs(text: str) -> list[Span]:
    """The stretches of a text that stay whole, in order and apart; none is wider than fits a line of a phone."""
    return _fitting(text, _numbers(text) + _holders(text))


def find_kept(text: str) -> list[Span]:
    """The runs of a block's text, and its last two characters, of which no line has only one."""
    runs = _numbers(text) + _holders(text)
    if len(text) > _SHORT and (tail := _TAIL.search(text, max(len(text) - 12, 0))):
        runs.append(tail.span())
    return _fitting(text, runs)


def _fitting(text: str, runs: list[Span]) -> list[Span]:
    runs = _apart(runs) if len(runs) > 1 else runs
    return [
        (start, end)
        for start, end in runs
        if end - start <= WIDEST or width(text[start:end]) <= WIDEST
    ]


def width(text: str) -> float:
    """About how wide a text is, in em."""
    return sum(0.6 if character < "\u2000" else 1 for character in text)


def _numbers(text: str) -> list[Span]:
    numbers: list[Span] = []
    begin = _BEGIN.search(text)
    while begin:
        if run := _RUN.match(text, begin.start()):
            numbers.append(run.span())
        begin = _BEGIN.search(text, (run or begin).end())
    return numbers


def _holders(text: str) -> list[Span]:
    return [
        (holder.start(), office.end())
        for office in _OFFICE.finditer(text)
        if (holder := _HOLDER.search(text, max(office.start() - 4, 0), office.start()))
    ]


def _apart(spans: list[Span]) -> list[Span]:
    apart: list[Span] = []
    for start, end in sorted(spans):
        if apart and start < apart[-1][1]:
            start, end = apart[-1][0], max(end, apart[-1][1])
            apart.pop()
        apart.append((start, end))
    return apart
