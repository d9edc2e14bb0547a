"""Numbers of congresses, their plenary sessions and terms that there cannot have been."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import CHINESE, Example, Rule, Scope, Slip
from quality_kunming.checks.support.times.dated import written_year
from quality_kunming.checks.support.views import is_written
from quality_kunming.model.numerals import value_of
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="congress-number",
    title="党代会、人代会的届次",
    scope=Scope.TEXT,
    reason="届次写错一个数，就是没有开过的会，检查时算严重表述错误。",
    source="中国共产党历次全国代表大会和中央全会，历届全国人民代表大会、全国政协会议的公报",
    bad=Example.in_article(
        "学习党的二十届八中全会精神，贯彻第十五届全国人民代表大会一次会议精神。"
    ),
    good=Example.in_article(
        "学习党的二十届三中全会精神，贯彻第十四届全国人民代表大会一次会议精神。"
    ),
    languages=CHINESE,
)

_PARTY, _STATE = (20, 2027), (14, 2028)
"""The latest party congress; the latest people's congress and political conference; the years of the next."""
_SESSIONS = 5
_PLENUMS = {8: 12, 9: 2, 10: 3, 13: 8}
"""Plenary sessions of a central committee; of all others seven at most."""

_N = "([一二三四五六七八九十]{1,3})"
_CONGRESS = re.compile(
    rf"(?:党的|共产党|中共)第?{_N}(?:次全国代表大会|大(?![会学家力型楼豆批])|届)"
)
_PLENUM = re.compile(rf"{_N}届(?:中央委员会)?第?{_N}(?:中全会|次全体会议)")
_MIXED = re.compile(rf"{_N}大届|{_N}大{_N}中全会|{_N}届全国代表大会(?!常)")
_TURNED = re.compile(
    rf"[一二]?十[一二三四五六七八九]?次全国(?:人民代表大会|人大|政协)(?:第?{_N}[届次]会议)?"
    rf"|{_N}届全国(?:人民代表大会|人大|政协)第?{_N}届会议"
)
_TERM = re.compile(
    rf"(?<!中国共产党)第?{_N}届全国(?:人民代表大会|人大|政协|委员会)(?:第?{_N}次会议)?"
    rf"|全国政协第?{_N}届(?:委员会)?(?:第?{_N}次会议)?"
)


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each such number, wherever readers see it."""
    text = document.prose
    if not is_written(document) or {*"届大次"}.isdisjoint(text):
        return
    congress, term = _latest(document, _PARTY), _latest(document, _STATE)
    for match in _CONGRESS.finditer(text):
        if value_of(match[1]) > congress:
            yield _slip(match, f"党的全国代表大会到第{congress}次为止")
    for match in _PLENUM.finditer(text):
        number, session = value_of(match[1]), value_of(match[2])
        most = _PLENUMS.get(number, 7)
        if number > congress:
            yield _slip(match, f"中央委员会到第{congress}届为止")
        elif session > most:
            yield _slip(match, f"第{number}届中央委员会的全会没有这么多次")
    for match in _MIXED.finditer(text):
        yield _slip(match, "代表大会论“次”，写“二十大”；全会论“届”，写“二十届三中全会”")
    for match in _TURNED.finditer(text):
        yield _slip(match, "先说第几届，再说第几次会议，写“十四届全国人大三次会议”")
    for match in _TERM.finditer(text):
        number, session = match[1] or match[3], match[2] or match[4]
        if value_of(number) > term:
            yield _slip(match, f"全国人大、全国政协到第{term}届为止")
        elif session and value_of(session) > _SESSIONS:
            yield _slip(match, "一届只开五次全体会议")


def _latest(document: Document, known: tuple[int, int]) -> int:
    """The highest number; in a text of the year of the next one, that."""
    number, next_year = known
    return number + (1 if (written_year(document) or 0) >= next_year else 0)


def _slip(match: re.Match, reason: str) -> Slip:
    return Slip(*match.span(), f"“{match[0]}”的届次不对，{reason}；请核对原文")
