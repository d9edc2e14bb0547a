"""Exceptions: what they let through, and that none outlives its use."""

import pytest

from quality_kunming.checks.rule import Example

ARTICLE = "content/news/2022/example.md"
FAULTY = Example.in_article("报名请打 13987654321。\n\n咨询请打 13887654321。").files


def granted(**changes) -> str:
    """data/exceptions.yaml with one exception."""
    fields = {
        "rule": "mobile-number",
        "file": ARTICLE,
        "words": "",
        "reason": "本人书面同意公开",
        "valid_until": "2026-12-31",
    } | changes
    lines = [f"{name}: {value}" for name, value in fields.items() if value]
    return "exceptions:\n  - " + "\n    ".join(lines) + "\n"


@pytest.fixture
def told(problems_of):
    """The lines and rules of what is said about the faulty article with an exception."""

    def told(files=FAULTY, **changes):
        example = Example({**files, "data/exceptions.yaml": granted(**changes)})
        return [(one.path, one.line, one.rule) for one in problems_of(example)]

    return told


def test_exception_covers_the_whole_file(told):
    """What the bureau has allowed is not told again."""

    assert told() == []


def test_exception_with_words_covers_that_place_only(told):
    """One allowed number does not let another through."""

    assert told(words="13987654321") == [(ARTICLE, 10, "mobile-number")]


def test_exception_with_a_sentence_covers_that_sentence_only(told):
    """In one paragraph, too: the number that is allowed, and not the next."""
    body = "报名请打 13987654321，谢谢。咨询请打 13887654321。"
    files = Example.in_article(body).files

    assert told(files, words="报名请打 13987654321，谢谢。") == [(ARTICLE, 8, "mobile-number")]
    assert told(files, words="谢谢") == [(ARTICLE, 8, "mobile-number")]


def test_expired_exception_reminds_of_what_it_covered(problems_of):
    """On the day after its last day the fault is told again, and the exception; neither stops the night."""
    files = FAULTY | {"data/exceptions.yaml": granted(valid_until="2026-11-20")}
    found = problems_of(Example(files))

    assert [(one.path, one.line, one.severity.value) for one in found] == [
        (ARTICLE, 8, "提醒"),
        (ARTICLE, 10, "提醒"),
        ("data/exceptions.yaml", 2, "提醒"),
    ]


def test_exception_that_ended_before_the_text_covers_nothing(problems_of):
    """Nobody lets a new text through with an exception of years ago."""
    files = FAULTY | {"data/exceptions.yaml": granted(valid_until="2022-09-01")}
    found = [one for one in problems_of(Example(files)) if one.rule == "mobile-number"]

    assert {one.severity.value for one in found} == {"错误"}


def test_exception_holds_on_its_last_day(told):
    """有效至 names a day on which it still holds."""

    assert told(valid_until="2026-11-21") == []


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"file": "content/news/2022/launch.md"}, id="nothing to let through"),
        pytest.param({"words": "13000000000"}, id="words that are not there"),
        pytest.param({"rule": "mobile-numbers"}, id="no such rule"),
        pytest.param({"rule": "exception"}, id="a rule without exceptions"),
    ],
)
def test_exception_that_covers_nothing_is_named(told, changes):
    """Nobody keeps a list of exceptions that mean nothing."""

    assert ("data/exceptions.yaml", 2, "exception") in told(**changes)


def test_unread_field_of_an_exception_is_told_like_any_other(problems_of):
    """A slip in the list is a slip in a file."""
    problems = problems_of(Example({"data/exceptions.yaml": granted(reason="")}))

    assert [one.line for one in problems] == [2]
    assert "缺少“理由”（reason）" in problems[0].message
