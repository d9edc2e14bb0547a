"""Ages that do not go with the year of birth, with each other or with the years of service beside them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.support.times.dated import sentences_of
from quality_kunming.checks.support.times.time_expressions import lengths_told
from quality_kunming.checks.tables import table
from quality_kunming.model.numerals import whole_number

_YEAR = r"(?<!\d)(?:19|20)\d\d(?=年)"
_N = r"(?:\d{1,3}|[一二三四五六七八九十百]{1,4})"
_BORN = re.compile(
    rf"(?:(?<!诞)(?<!产)(?<!发)生于|(?<!诞)出生[于在]?)(?P<at>{_YEAR})年"
    rf"|(?P<year>{_YEAR})年(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?(?:出生|生人|生(?=[，,的人]))"
    r"|(?<!\d)(?P<short>[3-9]\d|[01]\d)年(?:出生|生人|生(?=[，,的人]))"
)
_AGE = re.compile(
    rf"(?<![\d一二三四五六七八九十百至到—-])(?![一-九十]*[一二三四五六七八九]{{2}})(?P<number>{_N})(?:周)?岁"
    "(?![以之]?[上下内]|[至到—–~～-]|组|多|左右|儿童|老人|前|之后|以后|半|的?(?:生日|儿|女|孙|孩子|老母|老父))"
)
_ANY_YEAR = re.compile(_YEAR)
_THAT_YEAR = re.compile("[时就开起入参进考]|那一?年|的?时候|的年纪")
_ITS_YEAR = re.compile(rf"[那这]一?年[，,（(]?(?:也就是|即|是)?(?P<year>{_YEAR})")
_THEN = re.compile(r"(?:那一?年|当年|时年|那时|当时|时候?)[^，。；\d]{0,4}$")
_NOW = re.compile(
    "(?:今年|现年|年龄|如今|现在|已经?|刚满?|年仅|只有|才|满|虚岁)[^，。；\\d]{0,5}$|[（(]$|^$"
)
_DIRECT = re.compile(
    rf"(?P<year>{_YEAR})年(?:\d{{1,2}}月)?(?:[，,]|已经?|[以时才刚满就在是为])?"
    "(?:他|她)?(?:已|刚满|年仅|仅|才)?$"
)
_OVER = re.compile(
    "享年|规定|法定|年满|退休年龄|去世|逝世|离世|终年|终身|走到生命|病逝|牺牲|当年的"
)
_ENTERED = re.compile(
    rf"(?:入厂|进厂|参加工作|入行|从教|入职|进所|当学徒)(?:时|那年)(?:才|刚|只有|是)?(?P<age>{_N})岁"
)
_LEFT = re.compile("退休|离开|离职|后来|其中|改行|转行|返聘|调到")
_YOUNGEST = 14
"""Years of age below which nobody takes up work."""


@dataclass(frozen=True)
class Sign:
    """What a sentence says of a year of birth, from where to where."""

    start: int
    end: int
    words: str
    born: int
    age: int | None
    at: int | None
    """The year in which that age is told; of a year of birth itself none."""


def wrong_ages(text: str, now: int | None) -> Iterator[Slip]:
    """Each pair of which somebody would be born in two years, and each service begun as a child."""
    for sentence in sentences_of(text):
        if "岁" not in sentence[0] or (now is None and not _ANY_YEAR.search(sentence[0])):
            continue
        for slip in _wrong(sentence[0], now):
            yield Slip(sentence.start() + slip.start, sentence.start() + slip.end, slip.message)


def _wrong(sentence: str, now: int | None) -> Iterator[Slip]:
    signs = signs_of_birth(sentence, now)
    pair = next(
        (pair for pair in combinations(signs, 2) if abs(pair[0].born - pair[1].born) > 1), None
    )
    if pair:
        first, second = sorted(pair, key=lambda one: one.start)
        yield _slip(sentence, first, second, _told(*pair))
    elif now:
        yield from _services(sentence, [one for one in signs if one.at == now], now)


def signs_of_birth(sentence: str, now: int | None) -> list[Sign]:
    """What a sentence says of one person's birth; none where it is of several, or of somebody dead."""
    if _others().search(sentence) or _OVER.search(sentence):
        return []
    births = [*_BORN.finditer(sentence)]
    ages = [
        found for match in _AGE.finditer(sentence) if (found := _age(sentence, match, births, now))
    ]
    years = [one.at for one in ages]
    are_of_several = len(births) > 1 or len({*years}) != len(years)
    if are_of_several or (births and _is_of_another(sentence, births[0], ages)):
        return []
    return [*(_birth(one, now) for one in births), *ages]


def _birth(match: re.Match, now: int | None) -> Sign:
    year = int(match["at"] or match["year"] or 0)
    if not year:
        short = int(match["short"])
        year = short + (2000 if short <= (now or 2099) % 100 else 1900)
    return Sign(*match.span(), match[0], year, None, None)


def _age(sentence: str, match: re.Match, births: list[re.Match], now: int | None) -> Sign | None:
    """An age with the year in which it is told: beside it, 那年 of the year before it, or that of the text."""
    before, after = sentence[: match.start()], sentence[match.end() :]
    years = [one for one in _ANY_YEAR.finditer(before) if not _is_in(one, births)]
    at = None
    if its := _ITS_YEAR.match(after):
        at = int(its["year"])
    elif (direct := _DIRECT.search(before)) and not _is_in(direct, births, "year"):
        at = int(direct["year"])
    elif _THEN.search(before):
        at = int(years[-1][0]) if years else None
    elif not _THAT_YEAR.match(after) and (
        not years or re.search("今年|如今|现在|现年", before[-8:])
    ):
        is_plain = (
            after.startswith("的") or _NOW.search(before) or re.search("[，,][^，,]{0,3}$", before)
        )
        at = now if is_plain else None
    age = whole_number(match["number"])
    return Sign(*match.span(), match[0], at - age, age, at) if at else None


def _is_in(year: re.Match, births: list[re.Match], group: str | int = 0) -> bool:
    return any(one.start() <= year.start(group) < one.end() for one in births)


def _is_of_another(sentence: str, birth: re.Match, ages: list[Sign]) -> bool:
    """Whether both stand before a noun of their own: 60岁的张师傅和1995年出生的小李."""
    is_before_noun = sentence.startswith("的", birth.end())
    return is_before_noun and any(
        sentence.startswith("的", one.end) and abs(one.start - birth.end()) > 4 for one in ages
    )


def _told(one: Sign, other: Sign) -> str:
    if one.age is None and other.at:
        return f"{one.born}年出生，到{other.at}年是{other.at - one.born}岁"
    return f"按“{one.words}”算生在{one.born}年，按“{other.words}”算生在{other.born}年"


def _services(sentence: str, ages: list[Sign], now: int) -> Iterator[Slip]:
    """Years of work that began before an age at which one works, or that are not those since one took it up."""
    if len(ages) != 1:
        return
    age = ages[0]
    entered = _ENTERED.search(sentence)
    for length in lengths_told(sentence):
        if length.unit != "年" or not _is_service(sentence, length.start, length.end):
            continue
        if age.age - length.amount < _YOUNGEST:
            told = f"{age.age}岁的人，{length.words}以前是{age.age - int(length.amount)}岁"
            yield _slip(sentence, *sorted((age, length), key=lambda one: one.start), told)
        elif entered and not length.is_about and not _LEFT.search(sentence):
            worked = age.age - whole_number(entered["age"])
            if abs(worked - length.amount) > 1:
                told = f"从{entered['age']}岁到{age.age}岁是{worked}年"
                yield _slip(sentence, *sorted((age, length), key=lambda one: one.start), told)


def _is_service(sentence: str, start: int, end: int) -> bool:
    words = table("generations")["services"]
    behind = re.match(f"的?(?:{'|'.join(words['behind'])})", sentence[end:])
    return bool(
        behind
        or re.search(f"(?:{'|'.join(words['before'])})[^，。；\\d]{{0,10}}$", sentence[:start])
    ) and (not re.match("(?:以|之)?[前后]|[级期度]", sentence[end:]))


def _slip(sentence: str, first, last, told: str) -> Slip:
    return Slip(
        first.start, last.end, f"“{sentence[first.start : last.end]}”的年龄对不上，{told}；请核对"
    )


@cache
def _others() -> re.Pattern:
    return re.compile("|".join(table("generations")["others"]))
