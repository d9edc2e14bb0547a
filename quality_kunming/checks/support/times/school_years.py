"""Terms, holidays and school years in another month, or as long as none is."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.support.known_names import INNER
from quality_kunming.model.numerals import whole_number

_MONTH = (
    r"(?<![\d一二三四五六七八九十至到—–-])(?P<month>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月"
    r"(?:\d{1,2}日|[上中下]旬|初|底|末|份)?"
)
_TERMS = {
    "春季学期": range(1, 6),
    "秋季学期": range(8, 13),
    "第一学期": range(8, 13),
    "第二学期": range(1, 6),
}
"""A term → the months in which it may be said to begin."""
_HOLIDAYS = {"寒假": (12, 1, 2, 3), "暑假": (6, 7, 8, 9)}
_OPENS = re.compile(
    rf"{_MONTH}[，,]?(?:是|的|我市|全市|各校|新学年|新学期|20\d\d年)*(?P<term>{'|'.join(_TERMS)})(?:的)?(?:刚刚?|正式|如期|顺利)?(?:开学|开课|开始|报到|第一天|第一课)"
)
_FROM = re.compile(
    rf"(?P<term>{'|'.join(_TERMS)})(?:将|是|就)?(?:[从于在]|定于)(?:20\d\d年)?{_MONTH}(?:正式)?(?:开学|开课|开始|起|注册|报到)"
)
_NEW_YEAR = re.compile(rf"{_MONTH}[，,]?(?:是|的)?新学年(?:刚刚?|正式|如期)?(?:开学|开课|开始)")
_HOLIDAY = re.compile(
    rf"{_MONTH}(?:的|里|，)?(?P<holiday>寒假|暑假)(?!前|结束前|安排|计划|工|作业|即|将|快)"
)
_AT_SCHOOL_TIME = re.compile(rf"{_MONTH}[^。；\n]{{0,8}}?(?:利用|趁着?)(?P<holiday>寒假|暑假)")
"""A holiday that is made use of; in the second week of September and of March it is over."""
_TERM_BEGINS = re.compile(
    r"(?<![\d-])(?P<from>20\d\d)年?(?:[—–～~－-]{1,2}|[至到])(?P<to>20\d\d)年?学年(?P<term>第[一二]学期)"
    r"[^，。；\d]{0,6}(?P<year>20\d\d)年\d{1,2}月[^，。；]{0,6}(?:开学|开始|报到)"
)
_YEARS = re.compile(r"(?<![\d-])(?P<from>20\d\d)年?(?:[—–～~－-]{1,2}|[至到])(?P<to>20\d\d)年?学年")
_STAGES = {
    ("一年级", "六年级"): 6,
    ("初一", "初三"): 3,
    ("高一", "高三"): 3,
    ("七年级", "九年级"): 3,
    ("大一", "大四"): 4,
    ("一年级", "初三"): 9,
    ("一年级", "高三"): 12,
}
_FIRSTS, _LASTS = ("|".join(sorted({*ends})) for ends in zip(*_STAGES, strict=True))
_LASTING = re.compile(
    rf"从?(?P<from>{_FIRSTS})(?:一直)?(?:读|念|上)?[到至](?:了)?(?:小学)?(?P<to>{_LASTS})"
    r"[，,]?(?:整整|前后|的|这|一共|共)*(?P<years>\d{1,2}|[一二两三四五六七八九十]{1,3})年(?!级|前|后|制)"
)


def wrong_school_years(text: str) -> Iterator[Slip]:
    """Each such time; what is looked back at or planned is told of in any month."""
    for match in (*_OPENS.finditer(text), *_FROM.finditer(text)):
        months = _TERMS[match["term"]]
        if whole_number(match["month"]) not in months:
            yield _slip(match, f"{match['term']}在{'二三月' if 1 in months else '八九月'}开学")
    for match in _NEW_YEAR.finditer(text):
        if whole_number(match["month"]) not in (7, 8, 9, 10):
            yield _slip(match, "新学年在八九月开学")
    for match in _HOLIDAY.finditer(text):
        months = _HOLIDAYS[match["holiday"]]
        if whole_number(match["month"]) not in months:
            yield _slip(match, f"{match['holiday']}在{'一二月' if 1 in months else '七八月'}")
    for match in _AT_SCHOOL_TIME.finditer(text):
        is_winter, month = match["holiday"] == "寒假", whole_number(match["month"])
        if month not in ((12, 1, 2) if is_winter else (6, 7, 8)):
            yield _slip(match, f"{match['holiday']}在{'一二月' if is_winter else '七八月'}")
    for match in _TERM_BEGINS.finditer(text):
        right = match["from"] if match["term"] == "第一学期" else match["to"]
        if match["year"] != right:
            yield _slip(match, f"那一学年的{match['term']}{right}年开学")
    for match in _YEARS.finditer(text):
        first, last = int(match["from"]), int(match["to"])
        if last - first != 1:
            yield _slip(match, f"一个学年从头一年秋天到第二年夏天，例如“{first}—{first + 1}学年”")
    for match in _LASTING.finditer(text):
        right = _STAGES.get((match["from"], match["to"]))
        if right and whole_number(match["years"]) != right:
            yield _slip(match, f"从{match['from']}到{match['to']}是{right}年")


def _slip(match: re.Match, right: str) -> Slip:
    return Slip(*match.span(), f"“{match[0].translate(INNER)}”不对，{right}；请核对")
