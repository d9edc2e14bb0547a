"""The number of an edition of an activity that is not that of its record."""

import re
from collections.abc import Iterator, Mapping
from datetime import timedelta

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import SIMPLIFIED, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.known_names import INNER
from quality_kunming.checks.support.times.dated import (
    sentence_around,
    written_on,
    written_year,
    year_called,
)
from quality_kunming.checks.support.times.time_expressions import days_told
from quality_kunming.model.activity import Activity
from quality_kunming.model.numerals import whole_number
from quality_kunming.reading.document import Document

_ACTIVITY = {
    "data/activities/2022/example.yaml": """\
number: 5
announced: 2022-08-10
name: 第二届“质量体验营”
short_name: 质量体验营
iteration: 2
audience: [市民]
summary: 孩子走进检验室。
schedule:
  start: 2022-09-01
  end: 2022-10
sources: [launch]
""",
}
_BAD, _GOOD = "第三届质量体验营开营。", "第二届质量体验营开营。"

RULE = Rule(
    id="edition-number",
    title="第几届和记录不一样",
    scope=Scope.COMPARISON,
    languages=SIMPLIFIED,
    severity=Severity.WARNING,
    reason="届次写错，读者会以为是另一年的活动。",
    source="本项目规定，届次以 data/activities/ 里的为准",
    bad=Example(Example.in_article(_BAD).files | _ACTIVITY, shown=_BAD),
    good=Example(Example.in_article(_GOOD).files | _ACTIVITY, shown=_GOOD),
)

_N = "[一二三四五六七八九十\\d]{1,3}"
_SPOKEN = re.compile(r"今年|去年|上年|前年|明年|(?:19|20)\d\d(?=年(?!度))")
_REACH = 40
_NUMBER = re.compile(f"第({_N})届|首届")
_OF_YEAR = re.compile(
    f"(?P<year>(?:19|20)\\d\\d)年(?:的|办的|举办的|是|迎来|办到|已是|进入|办)?第(?P<number>{_N})届(?=[，。；、！）\n]|它|又|起|已|改)"
)
"""The number of an activity that is not named again."""
_OTHER_EVENT = re.compile("大赛|论坛|展(?![示现开板望])|博览会|[节奖]|评选|大会|峰会")
_EARLIER = re.compile(
    "[上往历]一?届|[曾自从]|以来|回顾|回忆|当时|那[一时年]|首届|先后|此前|之前|[至到]第|原[定计]|推迟|延[期后]"
)
"""What says that an edition may be one of another year than that of the text."""
_NEAR = timedelta(days=45)
_COUNTED = re.compile(f"^昆明市?(?:第{_N}届|首届)")


Numbers = Mapping[str, Mapping[int, int]]
"""Name of an activity → year → which time it was."""


def known(project: Project) -> Numbers:
    """What the records say."""
    numbers: dict[str, dict[int, int]] = {}
    for record in project.collection.records.values():
        if isinstance(record, Activity) and not record.sample and (number := _number(record)):
            for name in (record.short_name, _COUNTED.sub("", record.name)):
                numbers.setdefault(name, {})[record.edition] = number
    return numbers


def find(document: Document, activities: Numbers) -> Iterator[Slip]:
    """Each number of an edition before the name of an activity that the record of that year does not have."""
    if not activities or "届" not in document.composed:
        return
    names = "|".join(map(re.escape, sorted(activities, key=len, reverse=True)))
    pattern = re.compile(
        rf"(?:第(?P<number>{_N})届|首届)(?:昆明市?)?[“「\s]{{0,2}}(?:质量强市 )?(?P<name>{names})"
    )
    behind = re.compile(
        rf"(?P<name>{names})[”」]?(?:活动|大赛|体验营)?(?:，?(?:到?今年|去年|这次|本次))?(?:已经?)?(?:是|为|进入|迎来|办到|来到)了?第(?P<number>{_N})届"
    )
    of = re.compile(rf"是[“「]?(?P<name>{names})[”」]?(?:活动|大赛|体验营)?的第(?P<number>{_N})届")
    yield from _left_unnamed(document, activities, re.compile(names))
    for match in (
        match for form in (pattern, behind, of) for match in form.finditer(document.composed)
    ):
        numbers = activities[match["name"]]
        number = _value(match["number"])
        if document.composed[: match.start()].endswith(("从", "自")):
            continue
        told = _told_year(document, *match.span()) or _year_of_days(document, match.start())
        year = told or written_year(document)
        right = numbers.get(year) if year else None
        if right is None or right == number or (not told and number in numbers.values()):
            continue
        message = f"写了“{match[0].translate(INNER)}”，{year}年的记录里是第{right}届；请核对"
        yield Slip(match.start(), match.end(), message)


def _left_unnamed(document: Document, activities: Numbers, name: re.Pattern) -> Iterator[Slip]:
    """Each number of a year whose activity stands before it in the paragraph: 从2016年起步，到2022年的第八届."""
    text = document.composed
    for match in _OF_YEAR.finditer(text):
        paragraph = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        named = [*name.finditer(paragraph)]
        if not named or _OTHER_EVENT.search(paragraph, named[-1].end()):
            continue
        year, number = int(match["year"]), _value(match["number"])
        right = activities[named[-1][0]].get(year)
        if right not in (None, number):
            told = f"写了“{match[0]}”，{year}年的记录里，“{named[-1][0]}”是第{right}届；请核对"
            yield Slip(*match.span(), told)


def _number(record: Activity) -> int | None:
    match = _NUMBER.search(record.name)
    return record.iteration or (_value(match[1]) if match else None)


def _told_year(document: Document, start: int, end: int) -> int | None:
    """The year of which is spoken: within it, before it in its sentence, or behind it in its clause."""
    text = document.composed
    before = text[max(text.rfind(sign, 0, start) for sign in "。！？；\n") + 1 : start]
    behind = re.split("[，。！？；、\n]", text[end : end + _REACH])[0]
    within = _SPOKEN.findall(text, start, end)
    spoken = within or _SPOKEN.findall(before)[-1:] or _SPOKEN.findall(behind)[:1]
    return year_called(spoken[0], written_year(document)) if spoken else None


def _year_of_days(document: Document, at: int) -> int | None:
    """The year of the text, where the sentence tells of no other edition and of a day without a year about then."""
    written = written_on(document)
    sentence = sentence_around(document.composed, at)
    if not written or _EARLIER.search(sentence) or len(_NUMBER.findall(sentence)) > 1:
        return None
    days = days_told(sentence, written.year)
    is_now = any(not one.has_year and abs(one.day - written) <= _NEAR for one in days)
    return written.year if is_now else None


def _value(words: str | None) -> int:
    if words is None:
        return 1
    return whole_number(words)
