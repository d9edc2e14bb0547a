"""What a field takes, and what it refuses."""

import pytest
from pydantic import ValidationError

from quality_kunming.model.ambassador import Ambassador
from quality_kunming.model.channel import Channel
from quality_kunming.model.figure import Figure
from quality_kunming.model.length import count_characters
from quality_kunming.model.vocabulary import Vocabulary
from quality_kunming.model.window import Period

FIGURE = {"label": "得分", "as_of": "2021", "source": "x"}
CHANNEL = {"label": "报名", "source": "x"}


@pytest.mark.parametrize("value", ["80.88", "80.10", "100.00", "-3", "0", "12345678"])
def test_number_is_shown_as_it_was_published(value):
    """A reader sees the very digits of the source, last nought and all."""
    figure = Figure.model_validate({**FIGURE, "value": value})

    assert figure.text.replace(",", "") == value


@pytest.mark.parametrize(
    "value", ["nan", "inf", "1e400", "1_000", "１２", "三", "3万", "", "1,000"]
)
def test_what_is_no_plain_number_is_refused(value):
    """Nothing but digits reaches a page as a figure."""

    with pytest.raises(ValidationError):
        Figure.model_validate({**FIGURE, "value": value})


@pytest.mark.parametrize(
    ("kind", "value", "href"),
    [
        ("电话", "0871-65392426", "tel:087165392426"),
        ("电话", "12315", "tel:12315"),
        ("邮箱", "a@b.cn", "mailto:a@b.cn"),
        ("网站", "https://www.12315.cn/", "https://www.12315.cn/"),
        ("抖音号", "昆明市场监管", None),
    ],
)
def test_channel_becomes_the_link_that_reaches_it(kind, value, href):
    """A thumb on the number dials it; an account's name is no link."""

    assert Channel.model_validate({**CHANNEL, "kind": kind, "value": value}).href == href


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("网站", "javascript:alert(1)"),
        ("网站", "www.km.gov.cn"),
        ("网站", "https://[::1/"),
        ("网站", "https://www.km.gov.cn:99999999/"),
        ("网站", "https://昆明.中国/"),
        ("电话", "１２３１５"),
        ("电话", "12-------"),
        ("邮箱", "<a>@b.cn"),
        ("邮箱", "a@b.cn?bcc=c@d.cn"),
        ("电话", "0871-65392426 或 0871-12345"),
        ("邮箱", "KMPP2022"),
    ],
)
def test_channel_that_would_be_a_wrong_link_is_refused(kind, value):
    """No script, dead link or double number stands behind a channel."""

    with pytest.raises(ValidationError, match="写成了"):
        Channel.model_validate({**CHANNEL, "kind": kind, "value": value})


def test_period_cannot_end_before_it_starts():
    """Two dates in the wrong order are told, not shown."""

    with pytest.raises(ValidationError, match="在开始"):
        Period.model_validate({"start": "2022-10", "end": "2022-09-30"})


def test_declaration_needs_its_source():
    """Nobody is quoted without saying where the words come from."""
    person = {"slug": "x", "name": "夏某", "profession": "演员", "edition": 2022, "summary": "句"}

    with pytest.raises(ValidationError, match="宣言来源"):
        Ambassador.model_validate({**person, "sources": ["x"], "declaration": "好"})


def test_two_words_of_a_vocabulary_are_told_apart():
    """A topic's slug is its address, so it stands once."""
    term = {"slug": "a", "name": "甲"}

    with pytest.raises(ValidationError, match="写了两遍"):
        Vocabulary.model_validate({"terms": [term, term]})


@pytest.mark.parametrize(
    ("text", "count"), [("质量，好！", 5), ("ISO 9001 认证", 4), ("", 0), ("“质量”", 4), ("a-b", 2)]
)
def test_characters_are_counted_as_a_word_processor_counts(text, count):
    """The editor's own count and ours agree."""

    assert count_characters(text) == count
