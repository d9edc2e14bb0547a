"""What people of an age are called, and the grade in which they are, beside a birth or an age that is another."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.support.known_names import INNER
from quality_kunming.checks.support.times.ages import Sign, signs_of_birth
from quality_kunming.checks.support.times.dated import sentences_of
from quality_kunming.checks.tables import table

_BORN_IN = re.compile(r"[“\"]?(?<!\d)(?P<decade>[3-9]0|[01]0|[89]5|05)后(?![期续])[”\"]?")
_SHORT_CENTURY = 30
"""Decades below are of this century: 00后, 10后."""
_HALF = 5
_OFF = 1
"""Years by which an age may be counted otherwise."""
_SEVERAL = re.compile("也有|们|[和与跟同、]|一[批群]|团队|队伍|为主|带[着领]?|陪")
_REACH = 14
"""Characters between the two of one person."""
_COLLEGE = re.compile("大学|学院|医校|职校|技校|中专|大专|研究生|硕士|博士|夜校")
_READS = "(?:上|读|念|升|是|在读|就读)(?:了|到)?(?:小学)?"


@dataclass(frozen=True)
class _Call:
    """A name of an age or a year of birth, and between which years who is called so is born."""

    start: int
    end: int
    first: int
    last: int
    right: str


def wrong_calls(text: str, now: int | None) -> Iterator[Slip]:
    """Each that does not fit the one year of birth, or age of now, which its sentence tells."""
    for sentence in sentences_of(text):
        signs = [one for one in signs_of_birth(sentence[0], now) if one.at in (None, now)]
        for call in _calls(sentence[0], now) if signs else ():
            yield from _misfit(sentence, signs[0], call)


def _misfit(sentence: re.Match, sign: Sign, call: _Call) -> Iterator[Slip]:
    start, end = min(sign.start, call.start), max(sign.end, call.end)
    off = 0 if sign.age is None else _OFF
    between = sentence[0][min(sign.end, call.end) : max(sign.start, call.start)]
    is_told_of_one = len(between) <= _REACH and not _SEVERAL.search(between)
    if is_told_of_one and not call.first - off <= sign.born <= call.last + off:
        words, name = (
            sentence[0][slice(*span)].translate(INNER)
            for span in ((start, end), (call.start, call.end))
        )
        message = f"“{words}”里的“{name}”对不上，{call.right}；请核对"
        yield Slip(sentence.start() + start, sentence.start() + end, message)


def _calls(sentence: str, now: int | None) -> Iterator[_Call]:
    for match in _BORN_IN.finditer(sentence):
        short = int(match["decade"])
        first = short + (2000 if short < _SHORT_CENTURY else 1900)
        last = first + (_HALF if short % 10 else 2 * _HALF) - 1
        yield _Call(*match.span(), first, last, f"{match['decade']}后生在{first}年到{last}年")
    for match in _peers().finditer(sentence):
        year = table("generations")["peers"][match["peer"]]
        yield _Call(*match.span(), year, year, f"{match['peer']}的同龄人生在{year}年")
    if now is None:
        return
    for match in _ages().finditer(sentence):
        least, most = table("generations")["ages"][match["name"]]
        least, most = least - 5 * bool(match["nearly"]), most + 3 * bool(match["past"])
        right = f"说“{match['name']}”是{least}岁到{most}岁上下"
        yield _Call(*match.span(), now - most, now - least, right)
    for match in _grades().finditer(sentence) if not _COLLEGE.search(sentence) else ():
        name = match["grade"] or match["of"]
        least, most = table("generations")["grades"][name]
        yield _Call(*match.span(), now - most, now - least, f"读{name}是{least}岁到{most}岁上下")


@cache
def _peers() -> re.Pattern:
    return re.compile(
        rf"(?:与|和|是|作为)?(?P<peer>{'|'.join(table('generations')['peers'])})的?(?:“?同龄人|同岁)"
    )


@cache
def _ages() -> re.Pattern:
    names = "|".join(table("generations")["ages"])
    return re.compile(
        rf"(?:(?P<past>年[过逾]|已过|过了)|(?P<nearly>年近|年将|将近|将到|快到|年届|已近)|年及|年至|已是|已[入届至]|三十|四十|正值)"
        rf"(?P<name>{names})(?:之年)?"
    )


@cache
def _grades() -> re.Pattern:
    names = "|".join(table("generations")["grades"])
    return re.compile(
        rf"{_READS}(?P<grade>{names})(?!的?[时那]|[^，。；]{{0,3}}老师)"
        rf"|(?<!学)(?<!生)(?<!士)(?<![初高]中)(?P<of>{names})(?:学生|的?小学生|小朋友)"
    )
