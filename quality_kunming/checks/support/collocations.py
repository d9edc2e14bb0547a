"""A character that is left out where words often stand together: 质量意 for 质量意识, 主体责 for 主体责任."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from quality_kunming.checks.support.listed import listed
from quality_kunming.checks.support.rereading import Reading, Stretch, is_word
from quality_kunming.checks.support.usage import usage
from quality_kunming.checks.tables import table
from quality_kunming.model.numerals import NUMERALS

MOST_ALONE = 10.6
"""How common, as a logarithm, a character may be as a word by itself that is what is left of one."""
LEAST_REST = 3
"""Characters that must be left of all."""
_TOO_OFTEN = 2.5
"""How often, as a logarithm, what is left stands beside the next character where it belongs to it."""
_ENOUGH, _ENOUGH_OF_LISTED = 8.5, 4.0
"""How much likelier, as a logarithm, what is meant must be than what is written; and what is listed by hand."""


def broken_collocations(stretch: Stretch) -> Iterator[tuple[float, Reading]]:
    """Each such place: how much speaks for it, and how it is meant."""
    text = stretch.text
    for first, last in _parts(stretch):
        for at, whole in _rests().get(text[first:last], ()):
            if whole in text[max(0, first - 1) : last + 1]:
                continue
            reading = stretch.reread(first + at, first + at, whole[at])
            if reading and _is_meant(reading) and not _belongs(stretch, reading):
                is_ours = whole in listed("collocations")
                enough = _ENOUGH_OF_LISTED if is_ours else _ENOUGH
                is_name = not is_ours and reading.written[0] in listed("abbreviations")
                if reading.gain > enough and not is_name:
                    yield reading.gain - enough, reading


def _parts(stretch: Stretch) -> Iterator[tuple[int, int]]:
    """From where to where whole words stand of which one makes no sense alone."""
    begins = stretch.begins
    for first, start in enumerate(begins):
        for last in range(first + 2, len(begins)):
            length = begins[last] - start
            if length > _longest():
                break
            if length >= LEAST_REST and any(map(_is_left, stretch.words[first:last])):
                yield start, begins[last]


def _is_left(word: str) -> bool:
    return len(word) == 1 and usage().common_alone(word) <= MOST_ALONE


def _is_meant(reading: Reading) -> bool:
    """Whether one common word is meant where a single character stands."""
    written, meant = reading.written, reading.meant
    is_one = len(written) == len(meant) == 1
    if not is_one or written[0] in NUMERALS:
        return False
    return meant[0] in usage().words and _is_left(written[0])


def _belongs(stretch: Stretch, reading: Reading) -> bool:
    """Whether a single character that is written makes a word with what stands beside it."""
    text, start, end = stretch.text, reading.start - stretch.start, reading.end - stretch.start
    (sign,) = reading.written
    beside = [sign + text[end : end + more] for more in (1, 2) if text[end:]]
    beside += [text[max(0, start - more) : start] + sign for more in (1, 2) if start]
    if text[end : end + 1] in NUMERALS:
        return True
    return any(is_word(one) or usage().seen.get(one, 0) > _TOO_OFTEN for one in beside)


@cache
def _longest() -> int:
    return max(map(len, _rests()))


@cache
def _rests() -> Mapping[str, Sequence[tuple[int, str]]]:
    """What is left without a character → where it was, and all of it."""
    rests = defaultdict(list)
    for entry in table("collocations")["words"].split():
        whole, _, places = entry.partition(":")
        for at in map(int, places):
            if whole[at] not in NUMERALS:
                rests[whole[:at] + whole[at + 1 :]].append((at, whole))
    return rests
