"""Ways to reach an office that no longer work, where they are given as current."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import Example, Finding, Rule, Scope, Severity
from quality_kunming.checks.support.channels import channels_in
from quality_kunming.checks.support.standing import is_over, written_on
from quality_kunming.loading.addresses import is_hidden
from quality_kunming.loading.collection import SITE
from quality_kunming.loading.references import Location
from quality_kunming.model.activity import Activity, Programme
from quality_kunming.model.article import ArticleMatter
from quality_kunming.model.channel import Channel, ChannelKind
from quality_kunming.model.service import Service
from quality_kunming.model.state import State
from quality_kunming.reading.markdown import is_own
from quality_kunming.reading.text import read_text

_SERVICE = """\
name: 质量热线
service_kind: 咨询投诉
audience: [市民]
summary: 问质量的事。
sources: [launch]
channels:
  - kind: 电话
    label: 咨询
    value: '12365'
    valid_until: {}
    source: launch
"""

RULE = Rule(
    id="contact-expired",
    title="过期的电话和邮箱",
    scope=Scope.PROJECT,
    reason="读者照着打不通、寄不到，材料还可能落到别人手里。",
    source="《政府网站发展指引》（国办发〔2017〕47号）",
    bad=Example({"data/services/hotline.yaml": _SERVICE.format("2022-08-31")}),
    good=Example({"data/services/hotline.yaml": _SERVICE.format("2030-12-31")}),
)

_BETWEEN = r"[\s\-()（）‐-―－]*"
_LIKELY = re.compile(r"\d[\d\-\s()（）－]{3,20}\d|[@＠]")
_VALUE = re.compile(r"^\s*(?:- )?value:|[{,]\s*value:")


def find(project: Project) -> Iterator[Finding]:
    """Each channel past its last day where it is still offered, and each text written since that repeats one.

    An error, on whatever day, is what a file's own dates show to be wrong: a channel that had ended when its source
    told of it, an article written since. The rest a day that went by has made so: pages give such a channel as words.
    """
    lasting: dict[str, Channel | None] = {}
    for file, location, channel, is_offered in _channels(project):
        other = lasting.setdefault(channel.value, channel)
        if other and (not channel.valid_until or _last(channel) > _last(other)):
            lasting[channel.value] = channel if channel.valid_until else None
        if channel.valid_until is None or not is_offered:
            continue
        was_wrong = _last(channel) < _told_of(project, channel)
        if was_wrong or _last(channel) < project.day:
            line = project.collection.line_of(file, (*location, "value"))
            yield Finding(file, line, _message(channel), _severity(was_wrong))
    ending = [one for one in lasting.values() if one and one.valid_until and _is_spelt(one)]
    if ending:
        yield from _repeated(project, [(channel, _pattern(channel)) for channel in ending])


def _last(channel: Channel) -> date:
    return channel.valid_until.last_day


def _told_of(project: Project, channel: Channel) -> date:
    """The day of a channel's source."""
    source = project.collection.find("source", channel.source)
    return source.date.first_day if source and source.date else date.min


def _severity(was_wrong: bool) -> Severity:
    return Severity.ERROR if was_wrong else Severity.WARNING


def _message(channel: Channel) -> str:
    return (
        f"{channel.kind}“{channel.value}”有效至 {channel.valid_until.text}，已经过期；"
        "请核实以后换成现在能用的，或者删去"
    )


def _channels(project: Project) -> Iterator[tuple[str, Location, Channel, bool]]:
    """Every channel with its file and its place there, and whether it is offered as current."""
    for location, channel in channels_in(project.collection.site):
        yield SITE, location, channel, True
    for name, record in project.collection.records.items():
        if isinstance(record, Activity | Service) and not is_hidden(record):
            for location, channel in channels_in(record):
                yield name, location, channel, _is_offered(project, record, location)


def _is_offered(project: Project, record: Activity | Service, location: Location) -> bool:
    """Whether what a channel belongs to can still be entered: the record, and in it the call or session."""
    if is_over(project, record):
        return False
    part, place = location[0], location[1]
    if part == "calls":
        state = project.season(record.edition).call(record.calls[place], record).state
        return state not in (State.ENROLLED, State.ANNOUNCED)
    if part == "sessions":
        return (
            not project.season(record.edition).session(record.sessions[place], record).state.is_over
        )
    return True


def _is_spelt(channel: Channel) -> bool:
    """Whether it can be recognised in a text: a number or an address, not a name."""
    return channel.kind in (ChannelKind.PHONE, ChannelKind.MAIL)


def _pattern(channel: Channel) -> re.Pattern:
    if channel.kind is ChannelKind.MAIL:
        return re.compile(re.escape(channel.value), re.IGNORECASE)
    digits = re.sub(r"\D", "", channel.value)
    local = digits[-8:] if len(digits) > 8 else digits
    return re.compile(rf"(?<!\d){_area(digits, local)}{_BETWEEN.join(local)}(?!\d)")


def _area(digits: str, local: str) -> str:
    """The digits of the area, which may be left out."""
    area = digits.removesuffix(local)
    return f"(?:{_BETWEEN.join(area)}{_BETWEEN})?" if area else ""


def _repeated(project: Project, patterns: list[tuple[Channel, re.Pattern]]) -> Iterator[Finding]:
    for name, written, is_dated in _texts(project):
        over = [one for one in patterns if _last(one[0]) < written]
        text = read_text(project.root / name, name) if over else ""
        lines = text.split("\n") if isinstance(text, str) else []
        for number, line in enumerate(lines, 1):
            plain = unicodedata.normalize("NFKC", line)
            for channel, pattern in over:
                if pattern.search(plain) and not _VALUE.search(plain):
                    around = "".join(lines[max(0, number - 2) : number + 1])
                    if f"{channel.valid_until.year}年" not in around:
                        yield Finding(name, number, _repeat(channel), _severity(is_dated))


def _repeat(channel: Channel) -> str:
    year = channel.valid_until.year
    return (
        f"写了{channel.kind}“{channel.value}”，它有效至 {channel.valid_until.text}，已经过期；"
        f"请换成现在能用的，或者在同一段写明是{year}年用的"
    )


def _texts(project: Project) -> Iterator[tuple[str, date, bool]]:
    """Every text of ours, with the day for which its words hold: today, or an article's own (then true)."""
    yield SITE, project.day, False
    for name, record in project.collection.records.items():
        is_told = isinstance(record, Service | Programme | Activity) and not is_hidden(record)
        if is_told and not is_over(project, record):
            yield name, project.day, False
    for name, matter in project.collection.matters.items():
        if not isinstance(matter, ArticleMatter):
            yield name, project.day, False
        elif is_own(matter.origin) and _LIKELY.search(
            f"{matter.title}{matter.summary}{matter.body}"
        ):
            yield name, written_on(project, matter), True
