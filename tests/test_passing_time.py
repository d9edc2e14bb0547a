"""A day that goes by changes what pages say and what editors are reminded of; it never stops a publication."""

import os
from datetime import date, timedelta

import pytest
from PIL import Image
from support import HOSTS, SITE, TinySite, consent

from quality_kunming.checks.exceptions import without_excepted
from quality_kunming.checks.gate import examine
from quality_kunming.checks.project import Project
from quality_kunming.checks.running import problems_in_files
from quality_kunming.checks.verdict import Verdict
from quality_kunming.environment import ROOT
from quality_kunming.errors import Severity
from quality_kunming.loading.checking import problems_between
from quality_kunming.loading.collection import Collection
from quality_kunming.model.moment import Moment

CHANNEL = """\
kind: 电话
label: 报名
value: 0871-65392426
valid_until: 2022-09-30
source: launch
"""
FILES = {
    "data/site.yaml": f"{SITE}    contact:\n      - {{{', '.join(CHANNEL.splitlines())}}}\n",
    "data/hosts.yaml": HOSTS,
    "data/contacts.yaml": """
        contacts:
          - {kind: 电话, value: "0871-65392426", name: 昆明市某某局}
    """,
    "data/vocabularies/topics.yaml": """
        terms:
          - {slug: launch, name: 启动与部署, deadline: 两周}
          - {slug: notices, name: 通知公告}
    """,
    "data/consents/tys-001.yaml": consent("2022-10-10", "照片, 姓名, 文字", minor=True),
    "data/exceptions.yaml": """
        exceptions:
          - rule: mobile-number
            file: content/pages/join.md
            reason: 本人书面同意公开
            valid_until: 2022-10-20
    """,
    "data/redirects.yaml": "redirects:\n  - {old: /news/2022/old/, new: /news/2022/kid/}\n",
    "data/services/desk.yaml": f"""
        name: 质量服务台
        service_kind: 咨询投诉
        audience: [市民]
        summary: 有问题打这里，欢迎报名。
        channels:
          - {{{", ".join(CHANNEL.splitlines())}}}
        sources: [launch]
    """,
    "data/ambassadors/kid.yaml": """
        name: 王小明
        profession: 小学生
        edition: 2022
        summary: 句。
        consents: [tys-001]
        sources: [launch]
    """,
    "content/news/2022/call.md": """
        ---
        title: 体验营招募
        date: 2022-09-05
        topic: notices
        origin: 质量昆明编辑部
        closes: 2022-09-20 18:00
        edition: 2022
        ---

        体验营正在报名，请打 0871-65392426。
    """,
    "content/news/2022/kid.md": """
        ---
        title: 小小质量官的一天
        date: 2022-09-08
        topic: launch
        origin: 质量昆明编辑部
        activities: [2022/lianliankan]
        consents: [tys-001]
        ---

        王小明同学走进了检验室。

        ![孩子举着放大镜](images/kid.jpg "小手｜摄影：甲｜授权：作者授权本站使用｜同意书：tys-001")
    """,
    "content/news/2022/later.md": """
        ---
        title: 王小明和大家回顾这一届
        date: 2022-11-15 09:00
        topic: launch
        origin: 质量昆明编辑部
        consents: [tys-001]
        ---

        结束了。
    """,
    "content/pages/join.md": """
        ---
        title: 怎么报名
        ---

        名额有限，欢迎报名：0871-65392426，13987654321。先看[回顾](/news/2022/later/)、
        [孩子的一天](/news/2022/kid/)、[新闻](/news/2022/)、[通知](/news/topics/notices/)、
        [连连看的新闻](/news/activities/2022/lianliankan/)和[他](/ambassadors/kid/)。
    """,
}
DAYS = int(os.environ.get("DAYS", "10"))
"""How many days of six years are tried."""
BOUNDARIES = {
    "before anything is known": Moment.at("2022-08-01"),
    "the edition is announced": Moment.at("2022-08-10"),
    "the call is open": Moment.at("2022-09-10"),
    "the call has closed": Moment.at("2022-09-21"),
    "the telephone is past its last day": Moment.at("2022-10-01"),
    "the consent has ended": Moment.at("2022-10-11"),
    "the exception has run out": Moment.at("2022-10-21"),
    "the edition is over": Moment.at("2022-11-01"),
    "what was scheduled is out": Moment.at("2022-11-16"),
    "a year has gone": Moment.at("2023-11-16"),
    "five years have gone": Moment.at("2027-11-16"),
}


@pytest.fixture
def season(campaign) -> TinySite:
    """A project that is right in the middle of its season, with everything in it that a day ends."""
    campaign.with_pages()
    for name, text in FILES.items():
        campaign.write(name, text)
    (campaign.root / "content/images").mkdir()
    Image.new("RGB", (800, 600), "maroon").save(campaign.root / "content/images/kid.jpg")
    return campaign


def told(verdict: Verdict) -> list[str]:
    return [one.listed for one in verdict.errors]


@pytest.mark.parametrize("day", BOUNDARIES.values(), ids=BOUNDARIES)
def test_no_day_stops_a_publication(season, day):
    """Whatever ends or begins, the night makes its site."""
    verdict = examine(season.root, day, {}, season.root / "output")

    assert told(verdict) == []
    assert (season.root / "output/index.html").is_file()


def test_what_has_ended_is_told_as_a_reminder(season):
    """Nobody is left alone with what has gone stale: each thing is named at its line."""
    middle = {one.rule for one in examine(season.root, BOUNDARIES["the call is open"], {}).problems}
    late = {one.rule for one in examine(season.root, BOUNDARIES["a year has gone"], {}).problems}

    assert "contact-expired" not in middle
    assert {"contact-expired", "call-over", "consent-ending", "exception", "mobile-number"} <= late


def test_published_addresses_may_end_with_their_consent(season):
    """What was online yesterday and ends today is no address that was lost."""
    before = examine(season.root, Moment.at("2022-10-10"), {}, season.root / "output")
    published = {"/news/2022/kid/": "content/news/2022/kid.md", "/news/2022/old/": ""}

    assert told(before) == []
    assert told(examine(season.root, Moment.at("2022-10-11"), published)) == []


WRONG_FROM_THE_FIRST_DAY = {
    "a text written after the number's last day": (
        "content/news/2022/late.md",
        "date: 2022-10-05\norigin: 质量昆明编辑部",
        "报名请打 0871-65392426。",
        "contact-expired",
    ),
    "an invitation written after the close": (
        "content/news/2022/late.md",
        "date: 2022-10-05\norigin: 质量昆明编辑部\ncloses: 2022-09-20",
        "体验营正在报名。",
        "call-over",
    ),
}


@pytest.mark.parametrize(
    ("name", "head", "body", "rule"),
    WRONG_FROM_THE_FIRST_DAY.values(),
    ids=WRONG_FROM_THE_FIRST_DAY,
)
@pytest.mark.parametrize("day", ["2022-09-10", "2022-10-06", "2024-01-01"])
def test_what_was_written_wrong_is_an_error_on_every_day(season, name, head, body, rule, day):
    """An editor hears of it when it is written, scheduled or not, and no night finds it later."""
    season.write(name, f"---\ntitle: 消息\ntopic: launch\n{head}\n---\n\n{body}\n".encode())
    found = problems_in_files(Project(Collection(season.root), Moment.at(day), {}))
    severities = {one.severity for one in found if (one.path, one.rule) == (name, rule)}

    assert severities == {Severity.ERROR}


def test_no_day_of_six_years_stops_the_repository():
    """The real content passes its own rules on any day from before the first edition on."""
    collection = Collection(ROOT)
    start = date(2022, 8, 1)
    days = [start + timedelta(days=2300 * number // DAYS) for number in range(DAYS)]
    broken = list(problems_between(collection))
    errors = []
    for day in days:
        project = Project(collection, Moment.end_of(day), {})
        found = without_excepted([*broken, *problems_in_files(project)], project, complete=False)
        errors += [(day, one.listed) for one in found if one.severity is Severity.ERROR]

    assert collection.problems == []
    assert errors == []


@pytest.mark.parametrize("day", ["2022-08-01", "2022-09-02", "2028-12-31"])
def test_site_of_the_repository_can_be_made_on_any_day(day):
    """The same of the finished pages: before the announcement, at the start, long after."""
    assert told(examine(ROOT, Moment.at(day), {})) == []
