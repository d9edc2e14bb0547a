"""What the data call something in quotation marks, looked for where a text quotes almost the same."""

import re
from collections.abc import Iterator, Mapping

from quality_kunming.checks.support.alike import are_alike
from quality_kunming.checks.support.slipped_names import Slipped
from quality_kunming.loading.collection import Collection
from quality_kunming.loading.texts import texts

SHORTEST, LONGEST = 5, 14
"""Characters of a term of which one may be wrong."""
_TERM = re.compile(f"(?<=“)[\u4e00-\u9fff]{{{SHORTEST},{LONGEST}}}(?=”)")
_QUOTED = re.compile(f"(?<=“)[\u4e00-\u9fff]{{{SHORTEST - 1},{LONGEST + 1}}}(?=”)")
_ONE = re.compile("[一两三]")
"""What counts what follows: 跑一地 is another promise than 跑一次."""
_NO_TERM = ("consent", "media_report", "indicator")
"""Kinds of records that quote what others say."""


def quoted_terms(collection: Collection) -> dict[str, str]:
    """Every term that a record quotes, with its file; samples have none."""
    return {
        term: file
        for file, record in collection.records.items()
        if not record.sample and record.kind not in _NO_TERM
        for _, text in texts(record)
        for term in _TERM.findall(text)
    }


def near_terms(text: str, terms: Mapping[str, str]) -> Iterator[Slipped]:
    """Each term of a text that is one of these but for one character that is too many, missing or another."""
    for match in _QUOTED.finditer(text):
        words = match[0]
        if words not in terms and (right := next(_near(words, terms), None)):
            yield Slipped(*match.span(), right)


def _near(words: str, terms: Mapping[str, str]) -> Iterator[str]:
    for term in terms:
        short, long = sorted((words, term), key=len)
        if len(long) - len(short) <= 1 and _is_near(short, long):
            yield term


def _is_near(short: str, long: str) -> bool:
    same = next(
        (at for at, (one, other) in enumerate(zip(short, long, strict=False)) if one != other),
        len(short),
    )
    is_exchanged = len(short) == len(long)
    if is_exchanged and _ONE.match(short, same - 1) and not are_alike(short[same], long[same]):
        return False
    return short[same + is_exchanged :] == long[same + 1 :]
