"""Events of the records that are told as coming after they began, or as over before they end."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import CHINESE, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.events import EDITION, Event, events, named
from quality_kunming.checks.support.known_names import INNER
from quality_kunming.checks.support.times.dated import sentence_around, written_on, years_in
from quality_kunming.checks.support.views import composed
from quality_kunming.reading.document import Document

_BAD, _GOOD = "全国“质量月”即将启动。", "全国“质量月”已经启动。"

RULE = Rule(
    id="event-over",
    title="记录里已经办了的，还说“即将”",
    scope=Scope.COMPARISON,
    languages=CHINESE,
    severity=Severity.WARNING,
    reason="记录里写着开始和结束的日子，文章说的不一样，读者不知道还能不能去。",
    source="本项目规定，日子以 data/ 里的为准，时间照这篇的日期说",
    bad=Example(Example.in_article(_BAD).files | EDITION, shown=_BAD),
    good=Example(Example.in_article(_GOOD).files | EDITION, shown=_GOOD),
)

_BEGINS = "启动|开启|开幕|开始|开营|开赛|开讲|开播|揭幕|拉开|登场|亮相|起航|来临|到来"
_TAKES_PLACE = "举[行办]|召开|在"
_WILL = "(?:即将|将于|将在|将要?|马上就?要|就要|很快就?要|快要)"
_COMING = re.compile(
    rf"[^，。；：！？\n]{{0,12}}{_WILL}(?:(?<=即将)|(?<=要)|(?<=[于在])[^，。；\n\d]{{0,20}}|于?近[日期])?(?:正式|火热|隆重|全面|如期)?(?P<verb>{_BEGINS}|{_TAKES_PLACE})"
)
_OVER = re.compile(
    "[^，。；：！？\n]{0,12}(?:(?<!即将)(?<!将)(?<!要)(?:圆满|顺利|胜利)(?:落幕|闭幕|结束|收官)|(?<!即将)(?<!将)(?<!要)落下(?:了)?帷幕|已经?(?:全部|全面|正式)?(?:结束|落幕|闭幕|收官))"
)
_PART = re.compile(
    "[一二三四五六七八九十下每几各新]\\d?[期场站批]|下一|首日|日程|阶段|环节|明年|去年|往年|上年|每年|曾|当时"
)
"""What speaks of a part of it, or of another year."""
_DAY = re.compile(r"\d月\d{1,2}日")


def known(project: Project) -> tuple[Event, ...]:
    """What took place from one day to another."""
    return tuple(events(project))


def find(document: Document, events: Sequence[Event]) -> Iterator[Slip]:
    """Each such event that a dated text in our own words tells at the wrong time."""
    written = written_on(document)
    if written is None or not document.name.startswith("content/news/"):
        return
    text = composed(document)
    for match, event in named(text, events):
        sentence = sentence_around(text, match.start())
        years = years_in(sentence) or [written.year]
        if event.year not in years or len({*years}) > 1 or _PART.search(sentence):
            continue
        coming = _COMING.match(text, match.end())
        told_day = _DAY.search(sentence)
        if coming and event.begun < written and not told_day and _is_of(coming, event):
            advice = f"{event.file} 里它{_told(event.begun)}就开始了；已经开始的，请不要写成将要"
            yield _slip(document, match.start(), coming.end(), written, advice)
        over = _OVER.match(text, match.end())
        if over and event.ends > written:
            advice = (
                f"{event.file} 里它{_told(event.ends)}以后才结束；还没有办完的，请不要写成已经结束"
            )
            yield _slip(document, match.start(), over.end(), written, advice)


def _is_of(coming: re.Match, event: Event) -> bool:
    """Whether what is said to come is the beginning: within its days there is more to come."""
    return event.is_of_a_day or re.fullmatch(_BEGINS, coming["verb"]) is not None


def _told(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def _slip(document: Document, start: int, end: int, written: date, advice: str) -> Slip:
    start -= document.text[start - 1] == "“"
    told = (
        f"写了“{document.text[start:end].translate(INNER)}”，这一篇是{_told(written)}的，{advice}"
    )
    return Slip(start, end, told)
