"""What a call asks for: which blanks it may have, where they are filled in, how long what is sent in is kept."""

from datetime import date

import pytest
from pydantic import ValidationError

from quality_kunming.model.activity import Activity
from quality_kunming.model.agreement import clauses
from quality_kunming.model.application import Application, applications_of
from quality_kunming.model.blank import Blank
from quality_kunming.model.call import Call
from quality_kunming.model.submission import FORMAT, VERSION, Submission
from quality_kunming.model.terms import Terms

TITLE = {"key": "title", "label": "作品名称"}
CALL = {
    "name": "影片征集",
    "audience": "市民",
    "summary": "拍一拍。",
    "slug": "film",
    "asks": [TITLE],
}
TERMS = Terms(keeper="某局", purpose="评选", keep_days=10, withdraw="写信说要撤回")


def application(**call) -> Application:
    """An application for a call of an activity of 2031."""
    activity = Activity(
        slug="gushi",
        edition=2031,
        number=1,
        name="故事大赛",
        short_name="故事",
        audience=["市民"],
        summary="讲一讲。",
        sources=["launch"],
        calls=[CALL | call],
    )
    return next(iter(applications_of(activity)))


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"kind": "选一个"}, "选项"),
        ({"choices": ["甲", "乙"]}, "别的填法不写"),
        ({"kind": "日期", "limit": 9}, "请删去"),
        ({"kind": "照片", "private": True}, "不公开"),
        ({"key": "标题"}, "pattern"),
    ],
    ids=["choice without choices", "choices of a line", "long day", "private picture", "key"],
)
def test_blank_that_makes_no_sense_is_refused(fields, words):
    """An editor is told at once, before anybody has filled it in."""
    with pytest.raises(ValidationError, match=words):
        Blank.model_validate(TITLE | fields)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"asks": [TITLE, TITLE]}, "写了两遍"),
        ({"slug": ""}, "网址里的词"),
        ({"guardian": True, "asks": [TITLE | {"label": "所在学校"}]}, "学校"),
    ],
    ids=["twice", "no slug", "a child's school"],
)
def test_call_that_asks_wrongly_is_refused(fields, words):
    """No two answers go under one name, and of a child nothing is asked that is not needed."""
    with pytest.raises(ValidationError, match=words):
        Call.model_validate(CALL | fields)


def test_calls_for_people_and_cases_ask_for_what_their_records_hold():
    """Who answers them gives what an editor would otherwise ask for again, and how to reach them."""
    people, cases = (
        Call.model_validate({**CALL, "slug": "", "asks": [], "collects": what})
        for what in ("质量官", "案例")
    )

    assert [one.key for one in people.blanks] == [
        "name", "profession", "declaration", "story", "portrait", "phone",
    ]  # fmt: skip
    assert [one.key for one in cases.blanks if one.private] == ["contact_name", "phone"]
    assert (people.slug_in_use, cases.slug_in_use) == ("ambassador", "case")


def test_application_has_an_address_of_its_own():
    """What is printed with a code stays true: edition, activity and call are in it."""
    one = application()

    assert one.address == "/take-part/2031/gushi/film/"
    assert one.paper == "/take-part/2031/gushi/film/form/"


@pytest.mark.parametrize(
    ("call", "until"),
    [
        ({"window": {"end": "2031-09-20"}}, date(2031, 9, 30)),
        ({"window": {"end": "2031-09-20"}, "results_on": "2031-10-20"}, date(2031, 10, 30)),
        ({}, None),
    ],
    ids=["from the deadline", "from the results", "not known"],
)
def test_consent_names_the_day_until_which_it_is_kept(call, until):
    """Who signs reads a day; where none is known yet, from when it counts."""
    one = application(**call)
    kept = dict(clauses(one, TERMS))["保存到"]

    assert one.kept_until(TERMS) == until
    assert kept == (f"2031年{until.month}月{until.day}日，到期删除" if until else kept)
    assert "到期删除" in kept


def test_consent_says_only_what_is_so():
    """Nothing is promised of a list that is empty."""
    public, private = (
        dict(clauses(application(asks=[TITLE | {"private": is_private}]), TERMS))
        for is_private in (False, True)
    )

    assert "不公布" not in public
    assert public["入选了会公布"] == "作品名称"
    assert "入选了会公布" not in private


@pytest.mark.parametrize(
    "change",
    [
        {"format": "zip"},
        {"version": 2},
        {"answers": {"title": 3}},
        {"more": "x"},
        {"agreement": {}},
    ],
    ids=str,
)
def test_package_that_is_none_of_ours_is_refused(change):
    """What the form writes is taken; anything else is named, not guessed at."""
    good = {
        "format": FORMAT,
        "version": VERSION,
        "call": "2031/gushi/film",
        "answers": {"title": "一杯水"},
        "agreement": {"text": "同意。", "signer": "甲", "day": "2031-09-01"},
    }

    assert Submission.model_validate(good).pictures == {}
    with pytest.raises(ValidationError):
        Submission.model_validate(good | change)
