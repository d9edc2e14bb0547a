"""Animals and stem-branches that a year, or the one beside them, does not have."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.support.known_names import INNER
from quality_kunming.checks.support.times.dated import YEARS_AWAY, year_called
from quality_kunming.checks.tables import table
from quality_kunming.model.numerals import whole_number

_YEAR = rf"(?P<year>(?<!\d)(?:1[89]|20)\d\d年|{'|'.join(YEARS_AWAY)})"
_AHEAD = re.compile("将|迎|前夕|跨|来临|到来|即|未来|下一|年[底末]|岁末|辞|送|迈")
_COMES = re.compile("[春新除]|将|到来|来临|即将")
_SPRING = 2
"""The month in which a new year of the moon has come at the latest."""
_EPOCH = 4
"""A year that was the first of both rows."""


def wrong_animals(text: str, written: date) -> Iterator[Slip]:
    """Each animal, stem and branch that is another than its year's, and each pair of them that no year has."""
    told = [
        slip
        for pattern in (_year_named(), _named_year())
        for match in pattern.finditer(text)
        for slip in _of_year(match, written)
    ]
    yield from told
    for match in _pairs().finditer(text):
        if any(one.start <= match.start() < one.end for one in told):
            continue
        right = _animals()[_branches().index(match["pair"][1])]
        if not _is_a_pair(match["pair"]):
            yield _slip(match, f"没有“{match['pair']}”这一年")
        elif match["animal"] != right:
            yield _slip(match, f"{match['pair'][1]}年是{right}年")
    for match in _birth_signs().finditer(text):
        told = int(match["year"] or match["behind"] or match["born"])
        if _animal_of(told) != (match["animal"] or match["its"] or match["told"]):
            yield _slip(match, f"{told}年出生的属{_animal_of(told)}")
    for match in _aged_signs().finditer(text):
        age = whole_number(match["age"])
        may_be = [_animal_of(written.year - age - off) for off in (-1, 0, 1)]
        if match["animal"] not in may_be:
            yield _slip(match, f"到{written.year}年{age}岁的属{may_be[1]}或属{may_be[2]}")
    for match in _places().finditer(text):
        place = _animals().index(match["animal"]) + 1
        if whole_number(match["place"]) != place:
            yield _slip(match, f"{match['animal']}在十二生肖里排第{place}")


def _of_year(match: re.Match, written: date) -> Iterator[Slip]:
    pair, animal = match["pair"], match["animal"]
    year = year_called(match["year"], written.year)
    if not (pair or animal) or year is None or (pair and not _is_a_pair(pair)):
        return
    month = int(match.groupdict().get("month") or 0)
    may_be = {
        year,
        *((year - 1,) if 0 < month <= _SPRING else ()),
        *((year + 1,) if month == 12 else ()),
    }
    if _AHEAD.search(match["joint"] or "") or _COMES.match(match.string, match.end()):
        may_be |= {year + 1}
    fits = any(
        (not pair or _pair_of(one) == pair) and (not animal or _animal_of(one) == animal)
        for one in may_be
    )
    if not fits:
        yield _slip(match, f"{year}年是{_pair_of(year)}年，{_animal_of(year)}年")


def _pair_of(year: int) -> str:
    return table("zodiac")["stems"][(year - _EPOCH) % 10] + _branches()[(year - _EPOCH) % 12]


def _animal_of(year: int) -> str:
    return _animals()[(year - _EPOCH) % 12]


def _is_a_pair(pair: str) -> bool:
    """Whether both are odd or both even in their rows."""
    return table("zodiac")["stems"].index(pair[0]) % 2 == _branches().index(pair[1]) % 2


def _branches() -> str:
    return table("zodiac")["branches"]


def _animals() -> str:
    return table("zodiac")["animals"]


def _slip(match: re.Match, right: str) -> Slip:
    return Slip(*match.span(), f"“{match[0].translate(INNER)}”不对，{right}；请核对")


@cache
def _named() -> str:
    """兔年, 农历辛丑年, 辛丑虎年, 壬寅年（虎年）."""
    animals, mark = f"[{_animals()}]", '[“"”]?'
    pair = f"(?P<pair>[{table('zodiac')['stems']}][{_branches()}])"
    return (
        rf"(?:农历|阴历|中国|传统|生肖|干支|岁次|的)*{mark}(?:{pair}{mark}(?:年|(?=[（(·—]?{mark}{animals}年)))?"
        rf"(?:[（(·—]|，(?:也就是|即|就是)农?历?的?)?(?:农历|生肖)?{mark}(?:(?P<animal>{animals})年(?![级前后以内代]))?"
    )


@cache
def _year_named() -> re.Pattern:
    joint = r"(?P<joint>[^，。；\d\n]{0,3}?(?:正?是|为|[正恰适][值逢]|[，,（(]|即|迎来|进入)?)"
    return re.compile(rf"{_YEAR}(?:(?P<month>\d{{1,2}})月(?:\d{{1,2}}日)?)?{joint}{_named()}")


@cache
def _named_year() -> re.Pattern:
    return re.compile(rf"{_named()}(?P<joint>[（(]|[，,]?(?:也就是|即)|的)?{_YEAR}")


@cache
def _pairs() -> re.Pattern:
    return re.compile(
        rf"(?P<pair>[{table('zodiac')['stems']}][{_branches()}])年?[”\"]?[（(·—]?(?:是|为|属|即)?(?:农历|生肖)?"
        rf"[“\"]?(?P<animal>[{_animals()}])年(?![级前后以内代])"
    )


@cache
def _birth_signs() -> re.Pattern:
    animals = f"[{_animals()}]"
    return re.compile(
        rf"属(?P<animal>{animals})(?!于)[^。；\d\n]{{0,8}}?(?:生于|出生于)?(?<!\d)(?P<year>(?:19|20)\d\d)年(?:出?生)"
        rf"|(?<!\d)(?P<behind>(?:19|20)\d\d)年(?:出生|生)[^。；\d\n]{{0,10}}?属(?P<its>{animals})(?=[，。的、；]|$)"
        rf"|生于(?P<born>(?:19|20)\d\d)年[^。；\d\n]{{0,10}}?属(?P<told>{animals})(?=[，。的、；]|$)"
    )


@cache
def _aged_signs() -> re.Pattern:
    return re.compile(
        rf"(?P<age>\d{{1,2}}|[一二三四五六七八九十]{{1,3}})岁[^。；\d\n岁]{{0,8}}?属(?P<animal>[{_animals()}])(?=[，。的、；]|$)"
    )


@cache
def _places() -> re.Pattern:
    return re.compile(
        rf"(?P<animal>[{_animals()}])(?:在(?:十二)?生肖(?:里|中)?)?(?:排在?|位列|排行|位居|是)第(?P<place>\d{{1,2}}|[一二三四五六七八九十]{{1,2}})"
        rf"(?=位|个生肖|[，。；]|$)"
    )
