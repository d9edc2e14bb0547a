"""The words for what somebody may suffer from, and those around them, from the table `illness`."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from quality_kunming.checks.tables import table

_GRADE = "[一二三四]级"
_DISABLED = f"(?:{_GRADE})?残[疾障](?:{_GRADE})?|{_GRADE}"
_HAN = "[\u4e00-\u9fff]"


def _words(name: str) -> list[str]:
    return sorted(table("illness")[name].split(), key=len, reverse=True)


def _by_first(words: Iterable[str]) -> str:
    """A pattern of words, one branch for each first character: so Python skips where none may begin."""
    starting: dict[str, list[str]] = defaultdict(list)
    for word in words:
        starting[word[0]].append(word[1:])
    return "|".join(f"{sign}(?:{'|'.join(rest)})" for sign, rest in starting.items())


@cache
def ailment() -> re.Pattern:
    """What somebody may suffer from: a disease, a disability, a treatment, or whatever he is said to have."""
    ends = "|".join(_words("endings"))
    plain = _by_first(
        [
            *_words("states"),
            *_words("diseases"),
            *(f"{one}{_HAN}{{0,5}}?(?:{ends})" for one in _words("organs")),
            *(f"{one}{_HAN}{{0,2}}?(?:{_DISABLED})" for one in _words("disabilities")),
            *(
                f"{one}(?![者儿难病]){_HAN}{{1,8}}?(?:[症癌瘤炎]|病(?![人房例床毒]))"
                for one in _words("generic")
            ),
        ]
    )
    return re.compile(f"(?:{plain})(?:症|病(?![人房例床毒情]))?")


@cache
def listed(name: str) -> re.Pattern:
    """One of the words of a list of the table; they may be patterns."""
    return re.compile("|".join(_words(name)))
