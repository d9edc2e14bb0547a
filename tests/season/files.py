"""A planned season as an editor would write it down."""

from collections.abc import Iterator

from season.plan import Activity, Article, Call, Case, Change, Meeting, Person, Season, Span
from support import TinySite

HOSTS = """\
hosts:
  - {host: scjgj.km.gov.cn, name: 昆明市市场监督管理局}
  - {host: www.12315.cn, name: 全国12315平台}
"""
CONTACTS = """\
contacts:
  - {kind: 电话, value: '12315', name: 全国12315平台}
  - {kind: 电话, value: 0555-8888123, name: 体验营咨询}
  - {kind: 电话, value: 0555-8888456, name: 体验营报名}
"""
SERVICE = """\
name: 全国12315平台
service_kind: 咨询投诉
audience: [市民]
summary: 买到不好的东西，打这个电话。
channels:
  - {kind: 电话, label: 投诉举报, value: '12315', source: launch}
sources: [launch]
"""


def write(season: Season, site: TinySite) -> None:
    """Write all files of a season into a project."""
    site.write("data/hosts.yaml", HOSTS)
    site.write("data/contacts.yaml", CONTACTS)
    site.write("data/sources/launch.yaml", "name: 质量月的通知\npublisher: 滨城日报\n")
    site.write("data/services/re-xian.yaml", SERVICE)
    site.write("content/downloads/biao.csv", "名称,电话\n")
    year = season.year
    site.write(f"data/editions/{year}.yaml", _edition(season))
    for one in season.activities:
        site.write(f"data/activities/{year}/{one.slug}.yaml", _lines(_activity(one)))
    for one in season.cases:
        site.write(f"data/brand_cases/{year}/{one.slug}.yaml", _lines(_case(one)))
    for one in season.people:
        site.write(f"data/ambassadors/{one.slug}.yaml", _lines(_person(one, year)))
        if one.consent_until:
            text = f"scope: [姓名, 文字]\nvalid_until: {one.consent_until}\nminor: false\n"
            site.write(f"data/consents/{one.consent}.yaml", text)
    for one in season.articles:
        site.write(f"content/news/{one.date[:4]}/{one.slug}.md", _article(one, season))


def _lines(lines: Iterator[str]) -> str:
    return "\n".join(lines) + "\n"


def _edition(season: Season) -> str:
    return (
        f"name: {season.name}\nannounced: {season.announced}\n"
        f"period:\n  start: {season.period.start}\n  end: {season.period.end}\n"
        "summary: 请全城一起来。\nhosts: [滨城市人民政府]\norganisers: [滨城市质量办]\n"
    )


def _activity(one: Activity) -> Iterator[str]:
    yield f"number: {one.number}\nname: {one.name}\nshort_name: {one.short}"
    yield f"audience: [{one.audience}]\nsummary: 这是第{one.number}项活动。"
    yield from _known("announced", one.announced)
    yield from _span("schedule", one.schedule)
    yield from _span("enrolment", one.enrolment)
    if one.phone:
        yield f"channels:\n  - kind: 电话\n    label: 咨询\n    value: {one.phone}\n    source: launch"
        yield from _indented(_known("valid_until", one.phone_until), 4)
    yield from _list("calls", [_call(call) for call in one.calls])
    yield from _list("sessions", [_meeting(meeting) for meeting in one.meetings])
    prizes = [
        [f"name: {prize.name}", *_known("announced", prize.announced)]
        + ([f"winners: [{', '.join(prize.winners)}]"] if prize.winners else [])
        for prize in one.prizes
    ]
    yield from _list("prizes", prizes)
    yield one.more


def _call(one: Call) -> Iterator[str]:
    yield from (f"name: {one.name}", f"audience: {one.audience}", "summary: 请报送材料。")
    yield f"collects: {one.collects}"
    yield "sends: [一份材料]"
    yield from _known("announced", one.announced)
    yield from _span("window", one.window)
    yield from _known("shortlist_on", one.shortlist_on)
    if one.vote:
        yield "vote:"
        yield "  link: https://www.12315.cn/vote"
        yield from _indented(_span("window", one.vote), 2)
    yield from _known("results_on", one.results_on)
    yield from _known("results", one.results)


def _meeting(one: Meeting) -> Iterator[str]:
    yield f"name: {one.name}"
    yield from _known("start", one.start)
    yield from _known("end", one.end)
    yield from _known("announced", one.announced)
    yield from _span("enrolment", one.enrolment)
    yield from _known("replay", one.replay)
    yield from one.more.splitlines()
    yield from _list("changes", [_change(change) for change in one.changes])


def _change(one: Change) -> Iterator[str]:
    yield from (f"at: {one.at}", f"kind: {one.kind}")
    yield from _known("start", one.start)
    yield from _known("end", one.end)
    yield from _known("reason", one.reason)


def _case(one: Case) -> Iterator[str]:
    yield f"name: {one.name}\norganisation: {one.name}的单位\nsector: 制造\nstage: {one.stage}"
    yield from _known("rank", one.rank)
    yield from _known("announced", one.announced)
    yield "summary: 一个案例。\nchallenge: 难。\npractice: 做。\nresult: 成。\nsources: [launch]"


def _person(one: Person, year: int) -> Iterator[str]:
    yield f"name: {one.name}\nprofession: 检验员\nedition: {year}\nsummary: 一位质量官。"
    yield from _known("order", one.order)
    yield from _known("announced", one.announced)
    if one.consent_until:
        yield f"consents: [{one.consent}]"
    yield "sources: [launch]"


def _article(one: Article, season: Season) -> str:
    closes = f"closes: {one.closes}\n" if one.closes else ""
    return (
        f"---\ntitle: {one.title}\ndate: {one.date}\ntopic: launch\norigin: 滨城编辑部\n"
        f"summary: {one.title}。\nedition: {season.year}\n{closes}---\n\n详细的安排，见各项活动的网页。\n"
    )


def _known(name: str, value: object) -> Iterator[str]:
    if value:
        yield f"{name}: {value}"


def _span(name: str, span: Span | None) -> Iterator[str]:
    if span:
        yield f"{name}:"
        yield from _indented(_known("start", span.start), 2)
        yield from _indented(_known("end", span.end), 2)


def _list(name: str, items: list) -> Iterator[str]:
    if items:
        yield f"{name}:"
    for item in items:
        first, *rest = item
        yield f"  - {first}"
        yield from _indented(rest, 4)


def _indented(lines, width: int) -> Iterator[str]:
    for line in lines:
        yield " " * width + line
