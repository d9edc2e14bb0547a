"""Events of one day that are told of another day than their record says."""

import re
from collections.abc import Iterator, Sequence

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import CHINESE, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.events import EDITION, Event, events, named
from quality_kunming.checks.support.times.dated import sentence_span, written_year, years_in
from quality_kunming.checks.support.views import composed
from quality_kunming.reading.document import Document

_BAD, _GOOD = "9月2日，“质量月”启动仪式举行。", "9月1日，“质量月”启动仪式举行。"

RULE = Rule(
    id="event-day",
    title="日子和记录里的不一样",
    scope=Scope.COMPARISON,
    languages=CHINESE,
    severity=Severity.WARNING,
    reason="同一件事，两处写成两个日子，读者不知道信哪一个。",
    source="本项目规定，日子以 data/ 里的为准",
    bad=Example(Example.in_article(_BAD).files | EDITION, shown=_BAD),
    good=Example(Example.in_article(_GOOD).files | EDITION, shown=_GOOD),
)

_DAY = re.compile(r"(?<!\d)(\d{1,2})月(\d{1,2})日(?!报[道讯导])")
_HELD = re.compile("举[行办]|召开|启动|举办|开幕|在")
_OTHER = re.compile("报道|发布|公布|通知|截止|至|—|以来|之前|前夕|[以之]后")
"""What the day of a sentence may be told of instead."""


def known(project: Project) -> tuple[Event, ...]:
    """What took place on one day."""
    return tuple(one for one in events(project) if one.is_of_a_day)


def find(document: Document, events: Sequence[Event]) -> Iterator[Slip]:
    """Each day that is the only one of a sentence about such an event of its year, and is another."""
    text = composed(document)
    for match, event in named(text, events):
        start, end = sentence_span(text, match.start())
        sentence = text[start:end]
        days = [*_DAY.finditer(text, start, end)]
        years = {*years_in(sentence)} or {written_year(document)}
        if years != {event.year} or len(days) != 1 or not _HELD.search(sentence):
            continue
        day = days[0]
        is_same = (int(day[1]), int(day[2])) == (event.begun.month, event.begun.day)
        if not is_same and not _OTHER.search(sentence):
            right = f"{event.begun.month}月{event.begun.day}日"
            told = f"写了“{day[0]}”，{event.file} 里“{event.name}”是{right}；说的是同一件事，请改成一样的"
            yield Slip(*day.span(), told)
