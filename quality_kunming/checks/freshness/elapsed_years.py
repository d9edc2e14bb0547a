"""Ages, anniversaries, spans of years and days left that are not what the dates beside them give."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import CHINESE, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.overlaps import apart_from
from quality_kunming.checks.support.times.ages import wrong_ages
from quality_kunming.checks.support.times.anniversaries import (
    wrong_celebrations,
    wrong_jubilees,
)
from quality_kunming.checks.support.times.countdowns import miscounted_days
from quality_kunming.checks.support.times.counted_years import miscounted_years
from quality_kunming.checks.support.times.dated import sentence_around, written_on, written_year
from quality_kunming.checks.support.times.frequency import wrong_frequencies
from quality_kunming.checks.support.times.generations import wrong_calls
from quality_kunming.checks.support.times.month_spans import miscounted_months
from quality_kunming.checks.support.times.validity import wrong_terms
from quality_kunming.checks.support.times.year_spans import wrong_spans
from quality_kunming.checks.support.times.yearly_editions import wrong_editions
from quality_kunming.checks.support.views import composed, ours
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="elapsed-years",
    title="年龄、周年、还有几天和日期对不上",
    scope=Scope.TEXT,
    severity=Severity.WARNING,
    reason="两个日子一减就知道错了，读者会不信别的数。",
    source="本项目规定：同一句里的日期、年龄、周年互相对得上",
    bad=Example.in_article("从2012年到2022年的二十年间，抽检合格率提高了；协会成立于2032年。"),
    good=Example.in_article("从2012年到2022年的十年间，抽检合格率提高了；协会成立于2002年。"),
    languages=CHINESE,
)

_FOUNDS = "(?:成立|创办|创建|创立|始建|建成|建厂|建校|建馆|建院|诞生|组建|设立)"
_BEGUN_LATER = re.compile(
    rf"{_FOUNDS}于(?P<at>(?:19|20)\d\d)年"
    rf"|(?<!\d)(?P<year>(?:19|20)\d\d)年(?:\d{{1,2}}月(?:\d{{1,2}}日)?)?(?:正式)?{_FOUNDS}的"
)
_PLANNED = re.compile("将|计划|拟|预计|力争|到20|目标|规划|争取|届时|有望")


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each such number in our own words; what is told of now is counted to the year of the text."""
    text, now = ours(document), written_year(document)
    spans = [*wrong_spans(text, now)]
    yield from spans
    yield from apart_from(spans, miscounted_months(text))
    yield from wrong_ages(text, now)
    yield from wrong_calls(composed(document), now)
    yield from wrong_editions(text, now)
    yield from wrong_jubilees(text, now)
    yield from miscounted_years(text)
    yield from wrong_frequencies(text)
    if written := written_on(document):
        yield from miscounted_days(text, written)
        yield from wrong_terms(text, written)
        yield from wrong_celebrations(text, written)
    if now is None:
        return
    for match in _BEGUN_LATER.finditer(text):
        year = int(match["at"] or match["year"])
        if year > now and not _PLANNED.search(sentence_around(text, match.start())):
            yield _slip(match, f"这一篇是{now}年的，那一年还没有到")


def _slip(match: re.Match, reason: str) -> Slip:
    return Slip(*match.span(), f"“{match[0]}”和年数对不上，{reason}；请核对")
