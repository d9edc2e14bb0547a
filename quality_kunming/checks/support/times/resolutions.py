"""Resolutions of plenary sessions that are told to be of another session than that which passed them."""

import re
from collections.abc import Iterator
from functools import cache

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.support.known_names import INNER
from quality_kunming.checks.tables import table

_PLENUM = (
    "(?:党的|中共|中国共产党)?第?(?:(?P<plenum>[一二三四五六七八九十]{1,3}届[一二三四五六七]中)全会"
    "|(?P<term>[一二三四五六七八九十]{1,3})届中央委员会第(?P<session>[一二三四五六七])次全体会议)"
)
_PASSED = "(?:通过|审议|作出|做出|发布|提出)"


def wrong_resolutions(text: str) -> Iterator[Slip]:
    """Each with the session before it, or behind it."""
    if "全会" not in text and "全体会议" not in text:
        return
    for pattern in _patterns():
        for match in pattern.finditer(text):
            told = match["plenum"] or f"{match['term']}届{match['session']}中"
            right = table("meetings")["resolutions"][match["of"]]
            if told != right:
                words = match[0].translate(INNER)
                yield Slip(*match.span(), f"“{words}”不对，它是{right}全会通过的；请核对")


@cache
def _patterns() -> tuple[re.Pattern, ...]:
    names = sorted(table("meetings")["resolutions"], key=len, reverse=True)
    of = f"(?P<of>{'|'.join(names)})"
    titled = rf"《[^》\n]{{0,14}}{of}[^》\n]{{0,40}}》"
    bare = rf"(?:[^。；，《》\n]{{0,12}}?){of}(?![^。；，\n]{{0,6}}(?:以来|实施|精神|部署|起草))"
    return tuple(
        re.compile(one)
        for one in (
            rf"{_PLENUM}[^。；“”\n《》]{{0,12}}{_PASSED}[^。；\n《》]{{0,6}}{titled}",
            rf"{_PLENUM}(?:审议)?通过了?(?:关于)?{bare}",
            rf"{titled}[，,]?(?:是|由|经|在)[^。；，\n]{{0,12}}?{_PLENUM}(?:上)?(?:审议)?(?:通过|作出)",
        )
    )
