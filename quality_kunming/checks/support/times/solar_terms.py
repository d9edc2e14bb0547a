"""The 24 solar terms in another order, season or number than theirs, and with the wrong length of day."""

import re
from collections.abc import Iterator
from functools import cache

from quality_kunming.checks.rule import Severity, Slip
from quality_kunming.checks.tables import table
from quality_kunming.model.numerals import in_words, whole_number

_SEASONS = "春夏秋冬"
_A_SEASON = 6
"""Terms of a season."""
_N = r"(?:\d{1,2}|[一二两三四五六七八九十]{1,3})"
_COUNTS = {"年": 24, "季": 6, "月": 2}
"""Terms of a year, a season, a month."""
_LONGEST_DAY = {"夏至": ("长", "短"), "冬至": ("短", "长")}
"""Term → what the day is, and the night."""
_EVEN = ("春分", "秋分")
_OTHERWISE = re.compile("南半球|南极|澳大利亚|新西兰|曾|误|错")


def misplaced_terms(text: str) -> Iterator[Slip]:
    """Each, with what is so."""
    if "节气" not in text and not _pattern_of_any().search(text):
        return
    for pattern, fault in _kinds():
        for match in pattern.finditer(text):
            if (reason := fault(match)) and not _OTHERWISE.search(_around(match)):
                told = f"“{match[0]}”不对，{reason}；请核对"
                yield Slip(*match.span(), told, severity=Severity.WARNING)


def _next(match: re.Match) -> str:
    one, other = match["one"], match["other"]
    if {one, other} <= {*table("solar_terms")["weather"].split()} or one == other:
        return ""
    if match.groupdict().get("before"):
        one, other = other, one
        right = _term(_place(other) - 1)
        return "" if right == one else f"{other}的前一个节气是{right}"
    right = _term(_place(one) + 1)
    return "" if right == other else f"{one}之后是{right}"


def _in_season(match: re.Match) -> str:
    term, season = match["term"], match["season"]
    first = _SEASONS.index(season) * _A_SEASON
    which = match["which"]
    if "最后" in which or "末" in which:
        right = first + _A_SEASON - 1
    elif which[0] in "第首" or which == "头一":
        number = re.search(r"[一二三四五六]", which)
        right = first + (whole_number(number[0]) if number else 1) - 1
    else:
        return ""
    is_right = _place(term) == right
    return "" if is_right else f"{season}季的{which}个节气是{_term(right)}"


def _in_year(match: re.Match) -> str:
    term, which = match["term"] or match["named"], match["which"] or match["called"]
    is_last = "最后" in which or "末" in which
    right = len(_terms()) if is_last else 1
    if not is_last and (number := re.search(_N, which)):
        right = whole_number(number[0])
    if (right == 1 and term == "冬至") or not 1 <= right <= len(_terms()):
        return ""
    is_right = _place(term) + 1 == right
    said = "最后一个" if is_last else f"第{in_words(right)}个"
    return "" if is_right else f"二十四节气的{said}是{_term(right - 1)}"


def _opens_season(match: re.Match) -> str:
    """谷雨一到，夏天就算开始了; the last of the season before may be over by then."""
    term, season = match["term"], match["season"]
    first = _SEASONS.index(season) * _A_SEASON
    is_in = first <= _place(term) < first + _A_SEASON
    is_last = _place(term) == (first - 1) % len(_terms()) and match["how"] not in ("一到", "到了")
    return "" if is_in or is_last else f"{season}天从{_term(first)}算起"


def _closes_season(match: re.Match) -> str:
    term, season = match["term"], match["season"]
    last = _SEASONS.index(season) * _A_SEASON + _A_SEASON - 1
    is_right = _place(term) in (last - 1, last, (last + 1) % len(_terms()))
    return "" if is_right else f"{season}季的最后一个节气是{_term(last)}"


def _length_of_day(match: re.Match) -> str:
    term, which, how = match["term"], match["which"], match["how"]
    if term in _EVEN:
        return f"{term}昼夜平分"
    right = _LONGEST_DAY[term]["夜" in which]
    return (
        ""
        if how == right
        else f"{term}白天最{_LONGEST_DAY[term][0]}、黑夜最{_LONGEST_DAY[term][1]}"
    )


def _even(match: re.Match) -> str:
    return f"{match['term']}白天最{_LONGEST_DAY[match['term']][0]}"


def _count(match: re.Match) -> str:
    unit = match["unit"][-1].replace("个", "年")
    right = _COUNTS[unit]
    is_right = whole_number(match["count"]) == right
    return "" if is_right else "一年二十四个节气，每季六个，每月两个"


@cache
def _kinds() -> tuple:
    term = "|".join(_terms())
    one, other = f"(?P<one>{term})(?:节气|节)?", f"(?P<other>{term})(?!前|之前|以前)"
    is_ = "(?:[便就]|紧接着|接着|紧跟着|，|、|是|到|到了|来|迎来|轮到|才)"
    which = "(?P<which>最后一|最末一|头一|首|第[一二三四五六])个"
    season = f"(?P<season>[{_SEASONS}])[天季]"
    named, that_day = f"(?P<term>{term})(?:节气)?", "(?:[这那]一?天|当天|节气|日)?[，,]?"
    in_year = "二十四个?节气(?:里|中|当中|之中)?"
    marks = "(?P<how>标志着|意味着|预示着|代表着?|宣告)"
    behind = "(?:过后|之后|以后|过完|一过|过了|后面?|走了|的下一个(?:节气)?)"
    patterns = {
        rf"{one}{behind}{is_}{{0,4}}(?:[是到来]|轮到|接着)了?{other}": _next,
        rf"{one}的?(?P<before>前一个节气|上一个节气|之前|前面){is_}{{0,2}}[是]{other}": _next,
        rf"{one}(?:后面|之后)?紧?[跟接]着的?[就便]?是?{other}": _next,
        rf"{named}(?:[，,]?也?[是为]|[，,])了?{season}[里中]?的?{which}节气": _in_season,
        rf"{season}[里中]?的?{which}节气(?:[便就]?是|为|叫|[，,——]{{1,2}})(?P<term>{term})": _in_season,
        rf"{in_year}[，,的]?(?P<term>{term})(?:是|排在?|位[列居]|属于|排行|列)"
        rf"(?P<which>第{_N}|最后|最末|末尾|首位|头)(?:一?[个位])?"
        rf"|(?P<named>{term})(?:[，,]?也?是|为)(?:一年[中里]|全年)?{in_year}的?"
        rf"(?P<called>第{_N}|最后一|最末一)个": _in_year,
        rf"{named}(?P<how>一到|到了|一过|过后|之后|一来)[，,]{season}"
        "[就便才]?(?:算|真正|正式)?是?(?:开始|来|到)了": _opens_season,
        rf"{named}{marks}{season}的?(?:正式)?(?:开始|到来|来临|开端)": _opens_season,
        rf"{named}{marks}{season}的?(?:即将|就要)?(?:结束|过去|尾声)": _closes_season,
        rf"(?P<term>{'|'.join((*_LONGEST_DAY, *_EVEN))}){that_day}[^，。；\n]{{0,8}}?"
        "(?P<which>白天|白昼|昼|日照|夜晚|黑夜|夜间|夜)(?:时间)?是?(?:一年[中里])?最(?P<how>[长短])": _length_of_day,
        rf"(?P<term>{'|'.join(_LONGEST_DAY)}){that_day}[^，。；\n不]{{0,4}}?"
        "(?:昼夜(?:平分|等长|一样长|相等)|白天和(?:黑夜|夜晚)一样长)": _even,
        r"(?P<unit>一年|全年|每年|每季|每个季节|每个?月|一个?季|一个月)[里中]?[共总]?[一共有是分为]{0,3}"
        rf"(?<![第前后一二两三四五六七八九十])(?P<count>{_N})个节气": _count,
    }
    return tuple((re.compile(pattern), fault) for pattern, fault in patterns.items())


@cache
def _pattern_of_any() -> re.Pattern:
    return re.compile("|".join(_terms()))


@cache
def _terms() -> tuple[str, ...]:
    return tuple(table("solar_terms")["terms"].split())


def _place(term: str) -> int:
    return _terms().index(term)


def _term(place: int) -> str:
    return _terms()[place % len(_terms())]


def _around(match: re.Match) -> str:
    return match.string[max(match.start() - 20, 0) : match.end() + 10]
