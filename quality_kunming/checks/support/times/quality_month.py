"""Months and years that are not those of 质量月, which is each September since 1978."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.support.known_names import INNER
from quality_kunming.model.numerals import whole_number

_NAME = '(?:我国|全国|全省|全市|中国)?(?:的)?[“"]?(?:全国)?“?质量月[”"]?'
_MONTH = r"(?<![\d一二三四五六七八九十])(?P<month>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月"
_YEAR = r"(?<!\d)(?P<year>(?:19|20)\d\d)年"
_EACH = re.compile(
    rf"每年的?{_MONTH}(?:份)?(?:都是|就是|是|为|开展|举办|举行)(?:一年一度的)?{_NAME}(?![和、])"
    rf"|每年的?{_MONTH.replace('month', 'within')}(?:份)?[，,][^，。；\d月]{{0,10}}?在{_NAME}(?:里|期间|中|活动)"
    rf"|{_NAME}(?:活动)?(?:定在|定于|放在|在|是)每年的?{_MONTH.replace('month', 'behind')}"
)
_BEGAN = re.compile(
    rf"{_NAME}(?:活动)?(?:最早|首次|正式)?(?:始于|起源于|创办于|诞生于|开始于|起于|[从自]){_YEAR}"
    r"(?:\d{1,2}月)?(?P<from>开始|起|办起|发端|启动)?"
    rf"|{_YEAR.replace('year', 'before')}(?:\d{{1,2}}月)?[，,]?(?:我国|全国)?"
    rf"(?:第一次|首次|第一个)(?:举办|开展|全国|的|举行){{0,2}}{_NAME}"
)
_FROM = re.compile("始于|起源于|创办于|诞生于|开始于|起于|第一|首次")
_SPAN = re.compile(
    rf"{_NAME}(?:活动)?(?:时间)?(?:是|为)?[从自于]?(?P<month>\d{{1,2}})月(?P<day>\d{{1,2}})日(?:开始|启动|起)?[，,]?(?:到|至|—|－|-)"
    r"(?P<to_month>\d{1,2})月(?P<to_day>\d{1,2})日(?:结束|为止|止)"
)
_FIRST, _OURS = 1978, 9
_BOUNDS = ((9, 1), (9, 30))


def wrong_quality_months(text: str) -> Iterator[Slip]:
    """Each such month, year of its beginning, and pair of days from which to which it goes."""
    for match in _EACH.finditer(text):
        if whole_number(match["month"] or match["within"] or match["behind"]) != _OURS:
            yield _slip(match, "“质量月”在每年9月")
    for match in _BEGAN.finditer(text):
        is_origin = match["from"] or _FROM.search(match[0])
        if is_origin and int(match["year"] or match["before"]) != _FIRST:
            yield _slip(match, "“质量月”活动始于1978年")
    for match in _SPAN.finditer(text):
        told = (
            tuple(map(int, match.group("month", "day"))),
            tuple(map(int, match.group("to_month", "to_day"))),
        )
        if told != _BOUNDS:
            yield _slip(match, "“质量月”从9月1日到9月30日")


def _slip(match: re.Match, right: str) -> Slip:
    return Slip(*match.span(), f"“{match[0].translate(INNER)}”的时间不对，{right}；请核对")
