"""The peoples of China: names of autonomous areas that there are not, 簇 for 族, and numbers that everybody knows."""

import re
from collections.abc import Iterator
from functools import cache

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.tables import table
from quality_kunming.model.numerals import whole_number

_NUMBER = r"(?<![\d一二三四五六七八九十第])(?P<number>\d{1,3}|[一二三四五六七八九十百两]{1,4})"
_NO_PART = "、，。；：等和与及或个各三两的是有民在从到市州县省"
_EARLIER = re.compile(r"(?:19|20)[0-7]\d年|1[89]\d\d年|当时|那时|解放前|曾|调查")
_TRAVEL = "(?![游馆行店客社途居程费顺长人鼠部团])"


def wrong_peoples(text: str) -> Iterator[Slip]:
    """Each of them."""
    if "自治" in text:
        for match in _areas().finditer(text):
            yield from _area(match)
    if "簇" in text or "旅" in text:
        for match in _misspelt().finditer(text):
            right = f"{match['people'] or match['short']}族"
            yield Slip(*match.span(), f"“{match[0]}”写错了字，是“{right}”；请核对")
    if "民族" in text or "自治" in text or "直辖市" in text or "行政" in text:
        for pattern, right, told in _numbers():
            for match in pattern.finditer(text):
                around = text[max(match.start() - 16, 0) : match.end() + 8]
                if whole_number(match["number"]) not in right and not _EARLIER.search(around):
                    yield Slip(*match.span(), f"“{match[0]}”的数不对，{told}；请核对")


def _area(match: re.Match) -> Iterator[Slip]:
    """An area whose name begins as one of those there are, and goes on in another way."""
    kind = "prefectures" if match["kind"] == "州" else "counties"
    whole = f"{match['head']}{match['peoples']}"
    is_one = match["kind"] != "洲" and whole in table("peoples")[kind].split()
    if is_one or not _is_of_peoples(match["peoples"]):
        return
    for right_kind, sign in (("prefectures", "州"), ("counties", "县")):
        for one in table("peoples")[right_kind].split():
            if one.startswith(match["head"]):
                right = f"{one}自治{sign}"
                yield Slip(*match.span(), f"没有“{match[0]}”，是“{right}”；请核对原文", right)
                return


def _is_of_peoples(words: str) -> bool:
    return re.match("[一-龥]+族" if words.startswith("州") else _people(), words) is not None


@cache
def _people() -> str:
    return "|".join(sorted(table("peoples")["peoples"].split(), key=len, reverse=True))


@cache
def _areas() -> re.Pattern:
    known = f"{table('peoples')['prefectures']} {table('peoples')['counties']}".split()
    heads = "|".join(sorted({_head(one) for one in known}, key=len, reverse=True))
    return re.compile(
        rf"(?P<head>{heads})(?:州|县)?(?P<peoples>[^{_NO_PART}\W\d]{{1,14}}?)自治(?P<kind>[州县洲])"
    )


def _head(name: str) -> str:
    """The place before the peoples: 大理 of 大理白族."""
    return re.sub(f"(?:(?:{_people()})族)+$|(?<=.)(?:{_people()})$", "", name)


@cache
def _misspelt() -> re.Pattern:
    long = "|".join(one for one in table("peoples")["peoples"].split() if len(one) > 1)
    return re.compile(
        rf"(?P<people>{long})(?:簇(?![簇拥])|旅{_TRAVEL})"
        r"|(?<![一-龥])(?P<short>[彝傣佤怒瑶壮苗藏])[簇旅](?=[、和与及][一-龥]{1,4}族|人家|姑娘|同胞|群众)"
    )


@cache
def _numbers() -> tuple[tuple[re.Pattern, list[int], str], ...]:
    return tuple(
        (re.compile(one["pattern"].replace("N", _NUMBER)), one["right"], one["told"])
        for one in table("peoples")["numbers"]
    )
