"""Letters and digits of full width, and the signs that go half-width with them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

WIDE = "０-９Ａ-Ｚａ-ｚ"
_ANY = f"A-Za-z0-9{WIDE}"
_HALF = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
_LETTER = re.compile(f"[{WIDE}]")
_NUMBER = re.compile(
    r"(?<![０-９])(?P<first>[０-９]{1,3})(?P<groups>(?:，[０-９]{3})+)(?![０-９])(?:．[０-９]+)?"
)
_SURELY_COUNTED = re.compile("[万亿]?[元人家个件册份吨亩户斤吨公平立千米台辆只次批项条场]")
_ROW = re.compile(r"(?:第|分别[为是]?|依次[为是]?|[０-９][、，])$")
_LONGEST_ROW = len("分别为")
_SIGN = re.compile(
    rf"(?<=[0-9０-９])％|(?<![0-9A-Za-z])[＋＄](?=[0-9０-９])|(?<=[0-9０-９])．(?=[0-9０-９])"
    rf"|(?<=[{WIDE}])[－．　](?=[{WIDE}])|(?<=[{_ANY}])[／＋＝＠＿＆](?=[{_ANY}])"
)
_PERCENT = re.compile(r"(?<=[0-9０-９])[ \u3000\u00a0]+[％%](?![ ]?[0-9A-Za-z])")
_NOUGHT = re.compile("[一二三四五六七八九〇零Ｏｏ][Ｏｏ]|[Ｏｏ][一二三四五六七八九〇零]")
"""A letter that stands for the nought of a year, of which another rule tells: 二Ｏ一一年."""
_CLOCK = re.compile(
    r"[0-9０-９](?<![\d件第图表号题注例节章款项条].)[0-9０-９]?(：)[0-5０-５][0-9０-９](?![\d个项家人名条次年月日万亿.％%])"
)


@dataclass(frozen=True)
class Wide:
    """What should be written in half width from place to place; not `is_sure`: it may be several numbers."""

    start: int
    end: int
    right: str
    is_sure: bool = True


def wide_runs(text: str) -> Iterator[Wide]:
    """Each run of them; a number with commas in it as one, and the space before a sign of per cent with it."""
    for number in _NUMBER.finditer(text):
        yield Wide(*number.span(), number[0].translate(_HALF), _is_one_number(number))
    text = _NUMBER.sub(lambda number: "0" * len(number[0]), text)
    for percent in _PERCENT.finditer(text):
        yield Wide(*percent.span(), "%")
    found = dict(_letters(text))
    found |= {one.start(): one[0].translate(_HALF) for one in _SIGN.finditer(text)}
    found |= {one.start(1): ":" for one in _CLOCK.finditer(text)}
    yield from _joined(sorted(found.items()))


def _is_one_number(number: re.Match) -> bool:
    """Whether it is one number for sure, not two in a row: no other begins with a nought."""
    first = max(0, number.start() - _LONGEST_ROW)
    if _ROW.search(number.string, first, number.start()) or number["first"].startswith("０"):
        return False
    return "，０" in number["groups"] or bool(_SURELY_COUNTED.match(number.string, number.end()))


def _joined(found: list[tuple[int, str]]) -> Iterator[Wide]:
    """What stands side by side is told of together."""
    runs: list[Wide] = []
    for at, right in found:
        if runs and runs[-1].end == at:
            last = runs.pop()
            runs.append(Wide(last.start, at + 1, last.right + right))
        else:
            runs.append(Wide(at, at + 1, right))
    yield from runs


def _letters(text: str) -> Iterator[tuple[int, str]]:
    """Each letter and digit with that of half width, but for a nought of a year."""
    for match in _LETTER.finditer(text):
        if not _is_nought(text, match.start()):
            yield match.start(), match[0].translate(_HALF)


def _is_nought(text: str, at: int) -> bool:
    return bool(_NOUGHT.match(text, max(at - 1, 0)) or _NOUGHT.match(text, at))
