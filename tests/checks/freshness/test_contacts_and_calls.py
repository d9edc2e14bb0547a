"""What has ended is not offered: numbers, addresses, calls."""

from datetime import date

import pytest
from selectolax.lexbor import LexborHTMLParser

from quality_kunming.building import PRODUCTION, build
from quality_kunming.checks.freshness.call_closes import _TERMS
from quality_kunming.checks.rule import Example
from quality_kunming.model.moment import Moment

ACTIVITY = """\
number: 3
name: 小小质量官
short_name: 小小质量官
audience: [家庭]
summary: 体验营。
schedule:
  start: {start}
  end: {end}
channels:
  - kind: 电话
    label: 报名
    value: 0871-65392426
    valid_until: 2022-12-31
    source: launch
  - kind: 邮箱
    label: 投稿
    value: KMPP2022@126.com
    valid_until: 2022-12-31
    source: launch
sources: [launch]
"""
OVER = {"data/activities/2022/camp.yaml": ACTIVITY.format(start="2022-09-01", end="2022-10")}
PAGE = "---\ntitle: 联系\n---\n\n{}\n"


def article(body: str, head: str) -> str:
    """An article with its front matter."""
    return f"---\ntitle: 消息\ndate: 2022-09-02\ntopic: launch\n{head}---\n\n{body}\n"


@pytest.fixture
def told(problems_of):
    """The places at which a rule finds fault."""

    def told(rule: str, files: dict[str, str], day: date = date(2026, 11, 21)) -> list[tuple]:
        found = problems_of(Example(files, day=day))
        return [(one.path, one.line) for one in found if one.rule == rule]

    return told


@pytest.mark.parametrize(
    "text",
    [
        "报名请打0871-65392426。",
        "报名请打 0871 6539 2426。",
        "报名请打（0871）65392426。",
        "报名请打0871－65392426。",
        "报名请打６５３９２４２６。",
        "| 电话 | 087165392426 |",
        "材料寄 KMPP2022@126.com。",
        "材料寄[邮箱](mailto:kmpp2022@126.com)。",
    ],
)
def test_page_does_not_repeat_what_no_longer_works(told, text):
    """However it is written, an expired number is found at its line."""
    files = {**OVER, "content/pages/contact.md": PAGE.format(text)}

    assert told("contact-expired", files) == [("content/pages/contact.md", 5)]


@pytest.mark.parametrize(
    "text",
    [
        "2022年的报名电话0871-65392426已经停用。",
        "2022年的活动：\n报名请打0871-65392426。",
        "报名请打0871-65392427。",
        "编号 165392426。",
        "拨打12315。",
    ],
)
def test_number_with_its_year_is_history(told, text):
    """What is said to be of 2022 misleads nobody."""
    files = {**OVER, "content/pages/contact.md": PAGE.format(text)}

    assert told("contact-expired", files) == []


@pytest.mark.parametrize(
    ("head", "is_told"),
    [
        ("date: 2022-09-02\norigin: 质量昆明编辑部\n", False),
        ("date: 2022-09-02\nupdated: 2026-09-02\norigin: 质量昆明编辑部\n", True),
        ("date: 2026-09-02\norigin: 质量昆明编辑部\n", True),
        ("date: 2026-09-02\norigin: 质量昆明编辑部\nedition: 2022\n", True),
        ("date: 2026-09-02\norigin: 昆明信息港\n", False),
    ],
)
def test_article_is_held_to_its_own_day(told, head, is_told):
    """An article of the year in which the number worked stays as it is, and so does a reprint."""
    year = head[6:10]
    text = f"---\ntitle: 消息\ntopic: launch\n{head}---\n\n报名请打0871-65392426。\n"
    files = {**OVER, f"content/news/{year}/x.md": text}

    assert bool(told("contact-expired", files)) is is_told


def test_number_is_silent_as_long_as_it_works(told):
    """On a day of the campaign the number is right; the next day after its last it is not."""
    files = {**OVER, "content/pages/contact.md": PAGE.format("报名请打0871-65392426。")}

    assert told("contact-expired", files, date(2022, 12, 31)) == []
    assert told("contact-expired", files, date(2023, 1, 1)) == [("content/pages/contact.md", 5)]


def test_activity_that_goes_on_needs_a_channel_that_works(told):
    """An open activity with a number that has ended is told of, a closed one keeps it as history."""
    ended = {name: text.replace("2022-12-31", "2022-09-30") for name, text in OVER.items()}

    assert told("contact-expired", ended, date(2022, 10, 15)) == [
        ("data/activities/2022/camp.yaml", 12),
        ("data/activities/2022/camp.yaml", 17),
    ]
    assert told("contact-expired", OVER) == []


def test_channel_of_a_call_is_looked_at_while_the_call_is_open(told):
    """A call that goes on with a mailbox that has ended is told of; once it is closed, nobody minds."""
    call = """calls:
  - name: 征集
    audience: 市民
    summary: 征集故事。
    window: {start: 2022-09-01, end: 2022-10-10}
    channels:
      - {kind: 邮箱, label: 投稿, value: km@km.gov.cn, valid_until: 2022-09-30, source: launch}
"""
    files = {name: text + call for name, text in OVER.items()}
    place = ("data/activities/2022/camp.yaml", 27)

    assert told("contact-expired", files, date(2022, 9, 30)) == []
    assert place in told("contact-expired", files, date(2022, 10, 5))
    assert place not in told("contact-expired", files, date(2022, 10, 15))


@pytest.mark.parametrize(
    "text",
    [
        "体验营正在报名。",
        "体验营正在火热报名中。",
        "征集火热进行中。",
        "体验营报名中，名额不多。",
        "现面向社会征集案例。",
        "即日起报名，额满为止。",
        "即日起至9月底接受投稿。",
        "欢迎踊跃报名！",
        "欢迎广大市民积极报名。",
        "报名通道已开启。",
        "名额有限，先到先得。",
        "征集活动正在进行中。",
    ],
)
def test_closed_activity_does_not_invite(told, text):
    """Whoever reads it in years to come does not prepare in vain."""
    head = "origin: 质量昆明编辑部\ncloses: 2022-09-20\n"

    assert told("call-over", {"content/news/2022/x.md": article(text, head)})
    assert told("call-over", {"content/pages/join.md": PAGE.format(text)})


@pytest.mark.parametrize(
    "text",
    [
        "写着“报名中”，才可以报名。",
        "**未开始、报名中、进行中、已结束**，四种之一。",
        "2022年9月正在征集案例。",
        "报名已经结束。",
        "下一届的报名还没有开启。",
        "> 征集火热进行中。",
        "《正在报名》是一部短片。",
        "报名中学生三十人。",
        "活动持续到10月。",
    ],
)
def test_what_only_tells_of_a_call_passes(told, text):
    """A word in quotation marks, a call of its year, an explanation of states."""
    head = "origin: 质量昆明编辑部\ncloses: 2022-09-20\n"

    assert told("call-over", {"content/news/2022/x.md": article(text, head)}) == []
    assert told("call-over", {"content/pages/join.md": PAGE.format(text)}) == []


def test_reprint_and_running_campaign_invite(told):
    """Others' words stay, and while it is on, an invitation is right."""
    call = "edition: 2022\ncloses: 2022-10-31\n"
    own, other = f"origin: 质量昆明编辑部\n{call}", f"origin: 昆明信息港\n{call}"
    text = "征集火热进行中。"

    assert told("call-over", {"content/news/2022/x.md": article(text, other)}) == []
    assert (
        told("call-over", {"content/news/2022/x.md": article(text, own)}, date(2022, 9, 10)) == []
    )


@pytest.mark.parametrize("more", ["edition: 2022\n", "edition: 2022\nactivities: [2022/camp]\n"])
def test_report_of_its_day_invites_until_it_is_revised(told, more):
    """A news report stands under its date; one that was touched after the campaign is read as new."""
    own = f"origin: 质量昆明编辑部\n{more}"
    late = f"{own}updated: 2026-03-01\n"
    text = "征集火热进行中。"

    assert told("call-over", {"content/news/2022/x.md": article(text, own), **OVER}) == []
    assert told("call-over", {"content/news/2022/x.md": article(text, late), **OVER})


@pytest.mark.parametrize(
    ("title", "more", "is_told"),
    [
        ("春城质量官招募", "", True),
        ("小小质量官", "summary: 面向中小学生开放申请。\n", True),
        ("春城质量官招募", "closes: 2022-09-20\n", False),
        ("春城质量官征集结果公示", "", False),
        ("元旦放假通知", "", False),
    ],
)
def test_notice_of_a_call_says_until_when(told, title, more, is_told):
    """A notice with a last day closes by itself."""
    head = f"---\ntitle: {title}\ndate: 2022-09-02\ntopic: notices\norigin: 质量昆明编辑部\n{more}---\n\n甲。\n"
    files = {"data/vocabularies/topics.yaml": _TERMS, "content/news/2022/x.md": head}

    assert bool(told("call-closes", files)) is is_told


@pytest.mark.parametrize(("day", "state"), [("2022-09-20", "开放中"), ("2022-09-21", "已截止")])
def test_call_is_shown_as_closed_after_its_last_day(campaign, day, state):
    """On its page, and in lists once it is over."""
    campaign.write(
        "content/news/2022/call.md",
        article("甲。", "origin: 质量昆明编辑部\ncloses: 2022-09-20\n"),
    )
    build(campaign.root, Moment.at(day), PRODUCTION)
    page = LexborHTMLParser((campaign.root / "output/news/2022/call/index.html").read_text("utf-8"))
    rows = LexborHTMLParser((campaign.root / "output/news/index.html").read_text("utf-8"))
    marks = [mark.text() for mark in rows.css(".article-row .state-mark")]

    assert state in page.css_first("h1").parent.parent.text()
    assert "截止：2022年9月20日" in page.body.text()
    assert marks == (["已截止"] if state == "已截止" else [])
