"""Records placed in a text."""

import pytest

from quality_kunming.prose import CHINESE_KINDS


@pytest.mark.parametrize(("word", "kind"), CHINESE_KINDS.items())
def test_every_kind_can_be_placed(html, word, kind):
    """One line places a record between two paragraphs."""
    written = f"前文\n::: {word} 2022/key\n后文"

    assert html(written) == f'<p>前文</p>\n<div class="record">{kind} 2022/key</div>\n<p>后文</p>'


def test_video_keeps_its_title(html):
    """A video is an address and a title."""

    assert html("::: 视频 https://example.org/v 直播回放") == (
        '<div class="record">video https://example.org/v 直播回放</div>'
    )


def test_record_may_stand_in_a_callout(html):
    """A box may hold a record, and its end is still found."""

    assert '<div class="record">activity a</div>\n</aside>' in html("::: 提示\n::: 活动 a\n:::")


def test_closing_line_after_a_record_is_forgiven(html):
    """Who closes a block that has no body sees nothing odd."""

    assert html("::: 活动 a\n:::\n后") == '<div class="record">activity a</div>\n<p>后</p>'


@pytest.mark.parametrize("written", ["```\n::: 活动 a\n```", "- 甲\n\n        ::: 活动 a"])
def test_record_in_code_or_deep_in_a_list_is_text(html, written):
    """What is shown as an example places nothing."""

    assert "record" not in html(written)


@pytest.mark.parametrize(
    "forged",
    [
        '<div class="placed-record">0</div>',
        f'<div class="placed-record">{"9" * 5000}</div>',
        '<a title="\ue0010\ue002">x</a>',
        "# 甲![乙](a.jpg)\n\n|a|\n|-|\n|b|",
        "<h2>甲<table><td>![乙](a.jpg)<table></table></table></h2>",
        '<a title="&#xe001;0&#xe002;">x</a>',
        "\x02callout-opens:0\x03",
        "\x02wzxhzdk:0\x03",
    ],
)
def test_marks_cannot_be_forged(html, forged):
    """Nothing that an author writes lets a piece of HTML into an attribute or stops the build."""
    shown = html(f"{forged}\n\n::: 活动 a")

    assert 'title="<' not in shown
    assert shown.endswith('<div class="record">activity a</div>')
