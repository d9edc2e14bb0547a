"""A text as one reckons with it: numbers in words written in digits, without marks of emphasis and spaces."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.support.equivalents import worth
from quality_kunming.model.numerals import in_digits, whole_number
from quality_kunming.reading.amounts import UNIT

_SIGN = "一二两三四五六七八九"
_ALSO = "票|毫升|毫米|厘米|克|秒|牛|届|站|册|把|对|瓶|箱|袋|盒|期|枝|朵|棵|盆|本|封|步|年|块|片|包|桌|道|段|课|字|声|桶"
_COUNTED = rf"(?P<unit>(?!起[到来]|部分|分[之钟别制]|处[于理罚]|间接|组织|项目)(?:{UNIT})|(?:{_ALSO})(?!级))"
_NUMBER = re.compile(
    rf"(?<![第〇零○几数每半上下初{_SIGN}十百千万亿\d.])"
    rf"(?P<words>(?:[{_SIGN}十百千零]{{1,9}}万)?[{_SIGN}十百千零]{{1,9}}|[{_SIGN}十百千]{{1,5}}万)"
    rf"(?P<more>[余多])?{_COUNTED}"
)
_ROUND = re.compile(
    rf"(?<=突破|超过|逼近|接近|不到|不足)了?(?P<words>百|千|万|百万|千万|亿){_COUNTED}"
)
"""A round number that is passed, or not: 突破百家."""
_SIZES = {"百": "100", "千": "1000", "万": "1万", "百万": "100万", "千万": "1000万", "亿": "1亿"}
_FORMAL = re.compile(
    "(?<![零壹贰叁肆伍陆柒捌玖拾佰仟万亿])[壹贰叁肆伍陆柒捌玖拾][零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{1,14}(?=元)"
)
_PERCENT = re.compile(
    rf"百分之(?P<words>[{_SIGN}十]{{1,3}})(?:点(?P<places>[零{_SIGN}]{{1,3}}))?(?![{_SIGN}十百几多余])"
)
_WORDS = re.compile(rf"(?:[{_SIGN}]千)?(?:零?[{_SIGN}]百)?(?:零?[{_SIGN}]?十)?零?[{_SIGN}]?")
_ENDS = re.compile(r"[，。；：、！？（）()\s\u201d]|[和及](?!气)|$")
_TOTAL = re.compile(r"(?:[共总合]计?|总共|一共|其中|加起来|由|剩|余|剩下|[为是有])$")
_LEFT_OUT = re.compile(
    r"\*\*|(?<=[\u4e00-\u9fff，、（])[ ](?=\d)|(?<=\d)[ ](?=[\u4e00-\u9fff%％])"
    r"|(?<=\d)个(?=工作日|小时|星期|季度|学时|课时)"
)


@dataclass(frozen=True)
class ReckonedView:
    """The text, and where each of its characters stands in the one it was made of."""

    text: str
    places: list[int]

    def slips(self, find: Callable[[str], Iterator[Slip]]) -> Iterator[Slip]:
        """What a check finds in it, at the places of the first text."""
        for slip in find(self.text):
            start, end = self.places[slip.start], self.places[slip.end - 1] + 1
            yield replace(slip, start=start, end=end)


def reckoned_view(text: str) -> ReckonedView | None:
    """The view of a text; None where it is the same as the text."""
    parts: list[str] = []
    places: list[int] = []
    at = 0
    for start, end, written in sorted(
        (
            *_in_digits(text),
            *_round(text),
            *_percent(text),
            *_in_formal_words(text),
            *_left_out(text),
        )
    ):
        if start < at:
            continue
        parts += text[at:start], written
        places += range(at, start)
        places += [end - 1 if one else start for one in range(len(written))]
        at = end
    if not at:
        return None
    return ReckonedView("".join(parts) + text[at:], [*places, *range(at, len(text))])


def _left_out(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _LEFT_OUT.finditer(text):
        yield *match.span(), ""


def _in_digits(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _NUMBER.finditer(text):
        written = _written(match["words"])
        is_behind = _ENDS.match(text, match.end())
        is_total = _TOTAL.search(text[max(match.start() - 3, 0) : match.start()])
        # numbers below ten stand before much that is not counted: 三个县区
        if written and (len(written) > 1 or is_behind or is_total):
            yield *match.span("words"), written


def _in_formal_words(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _FORMAL.finditer(text):
        if value := worth(match[0]):
            yield *match.span(), f"{value:f}"


def _percent(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _PERCENT.finditer(text):
        if written := _written(match["words"]):
            places = f".{in_digits(match['places'])}" if match["places"] else ""
            yield *match.span(), f"{written}{places}%"


def _round(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _ROUND.finditer(text):
        yield *match.span("words"), _SIZES[match["words"]]


def _written(words: str) -> str | None:
    """A number in digits, with 万 where that is its last place; None for words of about so many, as 七八."""
    high, scale, low = words.rpartition("万")
    if not (all(map(_WORDS.fullmatch, (high, low))) and (not scale or high)):
        return None
    if scale and not low:
        return f"{whole_number(high)}万"
    return str(whole_number(low) + (whole_number(high) * 10_000 if scale else 0))
