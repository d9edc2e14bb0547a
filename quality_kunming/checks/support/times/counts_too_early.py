"""Counts that are told as reached by a day that was still to come when the text was written: 截至12月31日，已有…."""

import re
from collections.abc import Iterator
from datetime import date

from quality_kunming.checks.rule import Severity, Slip
from quality_kunming.checks.support.times.points import Told, is_near, points_in_sentences

_TILL = re.compile("截[至止]到?$")
_REACHED = re.compile(
    r"(?:\d{1,2}[时点])?(?P<end>[底末])?(?:[（(][^）)\n]{1,6}[）)])?[，,]"
    r"[^。；！？\d]{0,40}?(?:已[经有]?|累计|共有?|总[数量额]|达到?|突破|超过?|为|有|完成|办理|实现|获[得评]?|是)了?[^，。；\d]{0,12}?"
    r"\d[\d,.]*[万亿]?多?(?![日月时点：:]|年(?!以)|[年]?以[上下内])[\u4e00-\u9fff%％]"
)
_NOT_REACHED = re.compile(
    "[将拟须可若如]|预[计期测]|计划|力争|目标|要求|应当?|确保|争取|有效|执行|免征|减按|政策|任期|合同|届满|到期|期限|报名|申[请报]|投[票稿]"
    "|符合|满|不得|不少于|以[上下]的|去年|上年|有望"
)
_DECEMBER = 12


def counts_too_early(text: str, written: date) -> Iterator[Slip]:
    """Each of them, up to the count."""
    if "截" not in text:
        return
    for told in points_in_sentences(text):
        found = _REACHED.match(told.behind) if _TILL.search(told.lead) else None
        said = told.lead + told.behind
        if found and not _NOT_REACHED.search(said) and _is_to_come(told, found, text, written):
            day = f"这一篇是{written.year}年{written.month}月{written.day}日的"
            words = f"截至{told.point.words}{found['end'] or ''}"
            advice = f"“{words}”的数已经有了，{day}，那一天还没有到；请核对"
            yield Slip(
                told.point.start, told.point.end + found.end(), advice, severity=Severity.WARNING
            )


def _is_to_come(told: Told, found: re.Match, text: str, written: date) -> bool:
    point = told.point
    if point.has_year and not point.month:
        is_of_year = point.year == written.year and found["end"] and written.month < _DECEMBER
        return point.year > written.year or bool(is_of_year)
    is_sure = point.has_year or is_near(point, text, written)
    return is_sure and point.first_day(written.year) > written
