"""What an editor is told about an edition whose times cannot be: one sentence, file and line, the cause alone."""

import re
from enum import StrEnum

import pytest
from support import TinySite

from quality_kunming.loading.messages import nested_model
from quality_kunming.model.records import RECORDS

EDITION = """\
name: 2031年滨城“质量月”
announced: 2031-07-01 09:00
period:
  start: 2031-09-01
  end: 2031-10-31
summary: 两项主题活动。
"""
CAMP = """\
number: 1
name: 体验营
short_name: 体验营
audience: [家庭]
summary: 走进实验室。
announced: 2031-07-10
schedule:
  start: 2031-09-01
  end: 2031-10-20
enrolment:
  start: 2031-08-20
  end: 2031-09-10 18:00
sessions:
  - name: 第一场
    start: 2031-09-13 09:00
    end: 2031-09-13 11:30
    capacity: 30
    enrolment:
      end: 2031-09-12 18:00
    link: https://www.12315.cn/live
    changes:
      - at: 2031-09-12 08:00
        kind: 延期
        start: 2031-09-20 09:00
prizes:
  - name: 一等奖
    winners: [王**]
    announced: 2031-10-10
"""
CONTEST = """\
number: 2
name: 案例征集
short_name: 案例征集
audience: [企业]
summary: 讲做品牌的办法。
schedule:
  start: 2031-08-01
  end: 2031-10-31
calls:
  - name: 十佳案例征集
    audience: 企业
    summary: 报送案例。
    collects: 案例
    window:
      start: 2031-08-01
      end: 2031-09-20 18:00
    shortlist_on: 2031-09-25
    vote:
      link: https://www.12315.cn/vote
      window:
        start: 2031-09-26
        end: 2031-10-08
    results_on: 2031-10-15 10:00
"""
CASE = """\
name: 一份记录管到底
organisation: 滨城仪表厂
sector: 仪器仪表
stage: 十佳
rank: {}
summary: 每一步都有记录。
challenge: 难。
practice: 做。
result: 成。
sources: [launch]
"""
FILES = {
    "data/editions/2031.yaml": EDITION,
    "data/activities/2031/camp.yaml": CAMP,
    "data/activities/2031/contest.yaml": CONTEST,
    "data/brand_cases/2031/a.yaml": CASE.format(1),
    "data/brand_cases/2031/b.yaml": CASE.format(2),
}
YEAR, CAMPS, CALLS = (*FILES,)[:3]


@pytest.fixture
def season(site: TinySite) -> TinySite:
    """A project with an edition in which everything is in its place."""
    site.write("data/hosts.yaml", "hosts:\n  - {host: www.12315.cn, name: 全国12315平台}\n")
    for name, text in FILES.items():
        site.write(name, text)
    return site


def test_season_in_order_is_told_nothing(season):
    """An editor who plans a season well can go on."""

    assert season.problems() == []


FAULTS = [
    pytest.param(
        CAMPS,
        ("end: 2031-10-20", "end: 2031-08-20"),
        f"{CAMPS}:7: “时间”（schedule）：结束（2031-08-20）在开始（2031-09-01）之前，请核对",
        id="window that ends before it begins",
    ),
    pytest.param(
        CAMPS,
        ("end: 2031-09-10 18:00", "end: 2031-08-10 18:00"),
        f"{CAMPS}:10: “报名时间”（enrolment）：结束（2031-08-10 18:00）在开始（2031-08-20）之前",
        id="enrolment that ends before it begins",
    ),
    pytest.param(
        CAMPS,
        ("end: 2031-09-13 11:30", "end: 2031-09-13 08:30"),
        f"{CAMPS}:14: “场次”（sessions）：结束（2031-09-13 08:30）在开始（2031-09-13 09:00）之前",
        id="session that ends before it begins",
    ),
    pytest.param(
        CAMPS,
        (
            "prizes:",
            "channels:\n  - kind: 邮箱\n    label: 报名\n    value: a@bin.example\n"
            "    opens: 2031-09-01\n    valid_until: 2031-08-01\n    source: launch\nprizes:",
        ),
        f"{CAMPS}:26: “渠道”（channels）：“有效至”（2031-08-01）在“启用”（2031-09-01）之前",
        id="channel that ends before it begins",
    ),
    pytest.param(
        CAMPS,
        ("start: 2031-09-13 09:00\n    end: 2031-09-13 11:30", "start: 2031-08-30 09:00"),
        f"{CAMPS}:15: “开始”（start）写成了 2031-08-30 09:00，在活动开始（2031年9月1日）之前",
        id="session before its activity",
    ),
    pytest.param(
        CAMPS,
        ("start: 2031-09-13 09:00\n    end: 2031-09-13 11:30", "start: 2031-10-25 09:00"),
        f"{CAMPS}:15: “开始”（start）写成了 2031-10-25 09:00，在活动结束（2031年10月20日）之后",
        id="session after its activity",
    ),
    pytest.param(
        CAMPS,
        (
            "schedule:\n  start: 2031-09-01\n  end: 2031-10-20\nenrolment:\n  start: 2031-08-20\n"
            "  end: 2031-09-10 18:00\nsessions:\n  - name: 第一场\n    start: 2031-09-13 09:00\n"
            "    end: 2031-09-13 11:30",
            "sessions:\n  - name: 第一场\n    start: 2031-11-13 09:00",
        ),
        f"{CAMPS}:9: “开始”（start）写成了 2031-11-13 09:00，在这一届结束（2031年10月31日）之后",
        id="session after the edition",
    ),
    pytest.param(
        CAMPS,
        ("end: 2031-10-20", "end: 2031-11-20"),
        f"{CAMPS}:9: “结束”（end）写成了 2031-11-20，在这一届结束（2031年10月31日）之后",
        id="activity that outlives its edition",
    ),
    pytest.param(
        CAMPS,
        ("start: 2031-09-01\n  end: 2031-10-20", "start: 2030-09-01\n  end: 2030-10-20"),
        f"{CAMPS}:9: “结束”（end）写成了 2030-10-20，在这一届开始（2031年9月1日）之前",
        id="activity before its edition, and no word of its sessions",
    ),
    pytest.param(
        CAMPS,
        ("start: 2031-09-20 09:00", "start: 2031-10-28 09:00"),
        f"{CAMPS}:24: “改到”（start）写成了 2031-10-28 09:00，在活动结束（2031年10月20日）之后",
        id="postponed beyond the activity",
    ),
    pytest.param(
        CAMPS,
        ("start: 2031-09-20 09:00", "start: 2031-09-10 09:00"),
        f"{CAMPS}:24: “改到”（start）写成了 2031-09-10 09:00，在公布变动的时间（2031-09-12 08:00）之前",
        id="postponed to the past",
    ),
    pytest.param(
        CAMPS,
        ("start: 2031-09-20 09:00", "start: 2031-09-12 20:00"),
        f"{CAMPS}:24: “改到”（start）写成了 2031-09-12 20:00，比原来的 2031-09-13 09:00 还早",
        id="postponed to an earlier day",
    ),
    pytest.param(
        CAMPS,
        ("end: 2031-09-12 18:00", "end: 2031-09-21 18:00"),
        f"{CAMPS}:19: “结束”（end）写成了 2031-09-21 18:00，那时这一场（2031年9月20日9:00）已经结束",
        id="enrolment beyond its session",
    ),
    pytest.param(
        CAMPS,
        ("end: 2031-09-10 18:00", "end: 2031-10-21"),
        f"{CAMPS}:12: “结束”（end）写成了 2031-10-21，在活动结束（2031年10月20日）之后",
        id="enrolment beyond its activity",
    ),
    pytest.param(
        CAMPS,
        ("capacity: 30", "capacity: 0"),
        f"{CAMPS}:17: “名额”（capacity）写成了 “0”，太小了，最小是 1",
        id="no capacity",
    ),
    pytest.param(
        CAMPS,
        ("link: https://www.12315.cn/live", "link: 视频号：滨城直播"),
        f"{CAMPS}:20: “直播网址”（link）写成了 “视频号：滨城直播”：网址要以 https:// 或 http:// 开头",
        id="livestream that is no address",
    ),
    pytest.param(
        CAMPS,
        ("kind: 延期", "kind: 推迟"),
        f"{CAMPS}:23: “变动”（kind）写成了 “推迟”（名额已满、又有名额、延期、取消 之一）",
        id="change of another kind",
    ),
    pytest.param(
        CAMPS,
        ("audience: [家庭]", "audience: [学生]"),
        f"{CAMPS}:4: “对象”（audience）写成了 “学生”（市民、家庭、企业，可以几个）",
        id="audience of another kind",
    ),
    pytest.param(
        CAMPS,
        ("announced: 2031-07-10", "announced: 2031-06-10"),
        f"{CAMPS}:6: “公布”（announced）写成了 2031-06-10，在这一届公布（2031-07-01 09:00）之前",
        id="activity announced before its edition",
    ),
    pytest.param(
        CAMPS,
        ("capacity: 30", "announced: 2031-06-10"),
        f"{CAMPS}:17: “公布”（announced）写成了 2031-06-10，在活动公布（2031-07-10）之前",
        id="session announced before its activity",
    ),
    pytest.param(
        CALLS,
        ("shortlist_on", "announced: 2031-06-10\n    shortlist_on"),
        f"{CALLS}:17: “公布”（announced）写成了 2031-06-10，在这一届公布（2031-07-01 09:00）之前",
        id="call announced before its edition",
    ),
    pytest.param(
        CAMPS,
        ("announced: 2031-10-10", "announced: 2031-08-10"),
        f"{CAMPS}:28: “公布”（announced）写成了 2031-08-10，在活动开始（2031年9月1日）之前，那时还没有人获奖",
        id="winners before the activity",
    ),
    pytest.param(
        CAMPS,
        ("number: 1", "number: 2"),
        f"{CALLS}:1: “序号”（number）2 已经被 {CAMPS} 用了，请改成别的",
        id="number twice",
    ),
    pytest.param(
        CAMPS,
        ("prizes:", "forms:\n  - name: 报名表\n    file: downloads/biao.csv\nprizes:"),
        f"{CAMPS}:27: content/ 里没有文件 downloads/biao.csv，请核对文件名和大小写",
        id="form that is not there",
    ),
    pytest.param(
        CALLS,
        ("end: 2031-09-20 18:00", "end: 2031-09-31 18:00"),
        f"{CALLS}:16: “结束”（end）写成了 “2031-09-31 18:00”：日历或钟表上没有这个时间，请核对",
        id="day that does not exist",
    ),
    pytest.param(
        CALLS,
        ("end: 2031-09-20 18:00", "end: 2031-09-31"),
        f"{CALLS}:16: “结束”（end）写成了 “2031-09-31”：日历上没有这一天",
        id="day alone that does not exist",
    ),
    pytest.param(
        CALLS,
        ("end: 2031-09-20 18:00", "end: 2031-09-20 25:00"),
        f"{CALLS}:16: “结束”（end）写成了 “2031-09-20 25:00”：日历或钟表上没有这个时间，请核对",
        id="hour that does not exist",
    ),
    pytest.param(
        CALLS,
        ("end: 2031-09-20 18:00", "end: 2031-09-20 24:00"),
        f"{CALLS}:16: “结束”（end）写成了 “2031-09-20 24:00”：一天里没有 24:00，"
        "到这一天结束请只写 2031-09-20",
        id="midnight as 24:00",
    ),
    pytest.param(
        CALLS,
        (
            "end: 2031-09-20 18:00\n    shortlist_on: 2031-09-25\n    vote:\n      link: https://www.12315.cn/vote\n"
            "      window:\n        start: 2031-09-26\n        end: 2031-10-08\n    results_on: 2031-10-15 10:00",
            "end: 2031-11-01\n    results_on: 2031-11-15",
        ),
        f"{CALLS}:16: “结束”（end）写成了 2031-11-01，在活动结束（2031年10月31日）之后",
        id="call beyond its activity",
    ),
    pytest.param(
        CALLS,
        ("end: 2031-10-08\n    results_on: 2031-10-15", "end: 2031-11-08\n    results_on: 2031-11-15"),
        f"{CALLS}:22: “结束”（end）写成了 2031-11-08，在活动结束（2031年10月31日）之后",
        id="vote beyond its activity",
    ),
    pytest.param(
        CALLS,
        ("shortlist_on: 2031-09-25", "shortlist_on: 2031-09-19"),
        f"{CALLS}:10: “征集”（calls）：入围公布（2031-09-19）在征集结束（2031-09-20 18:00）之前",
        id="shortlist before the call closes",
    ),
    pytest.param(
        CALLS,
        ("results_on: 2031-10-15 10:00", "results_on: 2031-10-08"),
        f"{CALLS}:10: “征集”（calls）：结果公布（2031-10-08）在投票结束（2031-10-08）之前，"
        "请核对；同一天的，请写到几点",
        id="results while one can still vote",
    ),
    pytest.param(
        CALLS,
        ("    results_on: 2031-10-15 10:00\n", ""),
        f"{CALLS}:10: data/brand_cases/2031/a.yaml 等 2 个案例写了名次，这里却没有写“结果公布”（results_on）",
        id="ranks without a day",
    ),
    pytest.param(
        CALLS,
        ("collects: 案例", "collects: 其他"),
        "data/brand_cases/2031/a.yaml:5: 写了“名次”（rank），可是2031年的征集里没有一项是征集案例的",
        id="ranks without a call",
    ),
    pytest.param(
        CALLS,
        ("collects: 案例", "collects: 品牌"),
        f"{CALLS}:13: “征集什么”（collects）写成了 “品牌”（质量官、案例、其他 之一）",
        id="call for something else",
    ),
    pytest.param(
        YEAR,
        ("start: 2031-09-01\n  end: 2031-10-31", "start: 2030-09-01\n  end: 2030-10-31"),
        f"{YEAR}:4: “开始”（start）写成了 2030-09-01，可这是2031年的文件；请核对年份",
        id="period of another year, and no word of its activities",
    ),
    pytest.param(
        YEAR,
        ("end: 2031-10-31", "end: 2031-08-31"),
        f"{YEAR}:3: “时间”（period）：结束（2031-08-31）在开始（2031-09-01）之前",
        id="edition that ends before it begins",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("name", "change", "expected"), FAULTS)
def test_what_cannot_be_is_told_once_with_its_line(season, name, change, expected):
    """An editor who makes a slip in a season reads one sentence about it, and none about what follows from it."""
    assert FILES[name].count(change[0]) == 1
    season.write(name, FILES[name].replace(*change))

    told = season.problems()

    assert len(told) == 1, told
    assert told[0].startswith(expected), told
    assert not re.search(r"[\[{]|None|When\(|Input|validation", told[0])


def test_two_editions_at_once_are_told_at_the_later(season):
    """No visitor can be in two editions on one day."""
    season.write("data/editions/2032.yaml", EDITION.replace("2031", "2032"))
    season.write(YEAR, EDITION.replace("end: 2031-10-31", "end: 2032-09-30"))
    season.write("data/activities/2032/x.yaml", CONTEST.replace("2031", "2032"))

    assert [one.partition("；")[0] for one in season.problems()] == [
        f"data/editions/2032.yaml:3: “时间”（period）和 {YEAR} 的时间（2031年9月1日至2032年9月30日）重叠"
    ]


def test_editions_that_may_follow_each_other_in_one_month_are_let_be(season):
    """Where only months are known, nobody is accused of an overlap."""
    season.write("data/editions/2032.yaml", EDITION.replace("2031-09-01", "2032-01"))
    text = EDITION.replace("2031", "2032").replace("2032-09-01", "2032-01")
    season.write("data/editions/2032.yaml", text)
    season.write("data/activities/2032/x.yaml", "sample: true\n" + CONTEST.replace("2031", "2032"))
    season.write(YEAR, EDITION.replace("end: 2031-10-31", "end: 2032-01"))

    assert season.problems() == []


@pytest.mark.parametrize(("line", "number"), [("period", 2), ("announced", 2)])
def test_edition_that_is_told_of_without_activities(season, line, number):
    """An edition with a time or a day of announcement and nothing in it is an empty page."""
    more = {"period": "period:\n  start: 2033-09-01\n  end: 2033-10-01\n"}
    text = more.get(line, "announced: 2033-07-01\n")
    season.write("data/editions/2033.yaml", f"name: 下一届\n{text}summary: 句。\n")

    told = season.problems()

    assert [one.partition("，")[0] for one in told] == [
        f"data/editions/2033.yaml:{number}: 这一届写了时间或者公布日期"
    ]


def test_activity_that_does_not_load_is_an_activity(season):
    """A slip in the only activity is not told as an edition without any."""
    season.write("data/editions/2033.yaml", "name: 下一届\nannounced: 2033-07-01\nsummary: 句。\n")
    season.write("data/activities/2033/x.yaml", CONTEST.replace("number: 2", "number: 二"))

    assert [one.split(":")[0] for one in season.problems()] == ["data/activities/2033/x.yaml"]


def test_files_of_a_year_without_edition_are_told_once_a_folder(season):
    """An editor who forgot the edition is told at the first file of each folder, not forty times."""
    (season.root / YEAR).unlink()

    told = season.problems()

    assert [one.partition("；")[0] for one in told] == [
        f"data/{folder}:1: 写了年度“2031”，但 data/editions/ 里没有"
        for folder in ("activities/2031/camp.yaml", "brand_cases/2031/a.yaml")
    ]


def test_samples_are_not_measured(season):
    """Examples show a full page at any time of the year."""
    season.write(CALLS, CONTEST.replace("    results_on: 2031-10-15 10:00\n", ""))
    for slug in "ab":
        text = CASE.format(1 if slug == "a" else 2).replace("sources: [launch]\n", "sample: true\n")
        season.write(f"data/brand_cases/2031/{slug}.yaml", text)

    assert season.problems() == []


def test_an_old_edition_without_days_of_announcement_is_fine(season):
    """Cases of long ago that were collected or shortlisted need no day that nobody knows."""
    text = CONTEST.replace("    results_on: 2031-10-15 10:00\n", "")
    season.write(CALLS, text.replace("    shortlist_on: 2031-09-25\n", ""))
    for slug, stage in (("a", "入围"), ("b", "征集")):
        case = CASE.replace("rank: {}\n", "").replace("十佳", stage)
        season.write(f"data/brand_cases/2031/{slug}.yaml", case)

    assert season.problems() == []


def _enumerations(model, seen):
    for name, field in model.model_fields.items():
        inner = nested_model(field.annotation)
        if inner and inner not in seen:
            seen.add(inner)
            yield from _enumerations(inner, seen)
        parts = [field.annotation, *getattr(field.annotation, "__args__", ())]
        for part in parts:
            if isinstance(part, type) and issubclass(part, StrEnum):
                yield pytest.param(field, part, id=f"{model.__name__}.{name}")


@pytest.mark.parametrize(
    ("field", "words"),
    [case for record in RECORDS for case in _enumerations(record, set())],
)
def test_field_with_a_list_of_words_says_all_of_them(field, words):
    """An editor who writes another word reads which may be written."""

    assert [word for word in words if word not in field.description] == []
