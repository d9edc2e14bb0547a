"""的, 地 and 得 where the words around tell which is meant."""

import re
from collections.abc import Iterator
from functools import cache

from quality_kunming.checks.tables import table


def wrong_particles(text: str) -> Iterator[tuple[int, str, re.Match]]:
    """Each such place: where the particle stands, the right one, and the words by which it is known."""
    for wrong, right, pattern in _patterns():
        for match in pattern.finditer(text) if wrong in text else ():
            yield match.start("particle"), right, match


@cache
def _patterns() -> tuple[tuple[str, str, re.Pattern], ...]:
    manner, acts, done, how, whose, things, fine, places = (
        _any(one) for one in ["manner", "acts", "done", "how", "whose", "things", "fine", "places"]
    )
    return (
        ("的", "地", re.compile(rf"(?:{manner})(?P<particle>的)(?:{acts})")),
        (
            "得",
            "地",
            re.compile(rf"(?:{manner})(?P<particle>得)(?:{acts}|说|写|做|看|听|讲解|填|走)"),
        ),
        ("的", "得", re.compile(rf"(?:{done})(?P<particle>的)(?:{how})(?=[，。；！、\n了])")),
        ("地", "得", re.compile(rf"(?:{done})(?P<particle>地)(?:{how})(?=[，。；！、\n了])")),
        ("地", "的", re.compile(rf"(?:{whose})(?P<particle>地)(?:{things})")),
        ("得", "的", re.compile(rf"(?:{whose})(?P<particle>得)(?:{things})")),
        ("地", "的", re.compile(rf"(?:{fine})(?P<particle>地)(?:{places})")),
        ("得", "的", re.compile(r"(?:取得|获得|赢得)(?P<particle>得)(?=[\u4e00-\u9fff])")),
    )


def _any(name: str) -> str:
    words = sorted(table("particles")[name].split(), key=len, reverse=True)
    return "|".join(map(re.escape, words))
