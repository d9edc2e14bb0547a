"""Words that mean a day only while it is that day: no page that stands for years says them without a year."""

import pytest

from quality_kunming.checks.freshness.relative_time import find
from quality_kunming.model.policy import Policy
from quality_kunming.reading.documents import read


def told(body: str, name: str = "content/pages/x.md") -> list:
    text = f"---\ntitle: 介绍\ndate: 2022-09-02\norigin: 质量昆明编辑部\n---\n\n{body}\n"
    return list(find(read(name, text.encode()), Policy()))


@pytest.mark.parametrize("body", ["今年办三期。", "目前有三家。", "日前，评审结束。", "去年10家。"])
def test_word_that_goes_stale_is_told_of_on_a_page(body):
    """News has a date at its head; a page has none."""

    assert told(body)
    assert told(body, "content/news/2022/x.md") == []


@pytest.mark.parametrize(
    "body",
    [
        "2022年，目前有三家。",
        "截止日前提交，10日前办结，节假日前后，生日前夕，临近日期，基本月薪。",
        "他说：“今年办三期。”",
    ],
)
def test_words_that_only_look_so_pass(body):
    """A year beside them, a term, or what others said."""

    assert told(body) == []
