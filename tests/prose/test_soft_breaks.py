"""Line breaks inside a paragraph."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quality_kunming.prose.soft_breaks import join_lines

chinese = st.text("质量昆明，。《》“”（）！", min_size=1, max_size=8)
latin = st.text("abcXYZ019", min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("质量\n昆明", "质量昆明"),
        ("市民走进检验室。\n", "市民走进检验室。"),
        ("“质量”\n“昆明”", "“质量”“昆明”"),
        ("质量 \n　昆明", "质量昆明"),
        ("质量\nQuality", "质量Quality"),
        ("Quality\n质量", "Quality质量"),
        ("**质量**\n*昆明*", "<strong>质量</strong><em>昆明</em>"),
        ("质量\n<b>昆明</b>", "质量<b>昆明</b>"),
        ("他说……\n2022 年", "他说……2022 年"),
        ("Quality\nKunming", "Quality\nKunming"),
        ("“Quality”\nKunming", "“Quality”\nKunming"),
    ],
)
def test_break_leaves_a_space_only_between_latin_words(html, written, shown):
    """An editor may break lines anywhere in Chinese text without a gap in the page."""

    assert html(written) == f"<p>{shown}</p>"


@pytest.mark.parametrize("written", ["质量  \n昆明", "质量\\\n昆明", "质量   \n昆明"])
def test_two_spaces_or_a_backslash_end_a_line(html, written):
    """A break that the editor asks for stays."""

    assert html(written) == "<p>质量<br>昆明</p>"


def test_code_keeps_its_lines(html):
    """Code is shown as typed, Chinese or not."""

    assert html("```\n质量\n昆明\n```") == "<pre><code>质量\n昆明\n</code></pre>"
    assert html("`质量\n昆明`") == "<p><code>质量\n昆明</code></p>"


@given(st.lists(st.one_of(chinese, latin), min_size=1, max_size=8))
@settings(max_examples=100, deadline=None)
def test_breaks_are_all_that_goes(words):
    """Joining lines changes no character but the break."""
    text = "\n".join(words)

    assert join_lines(text).replace("\n", "") == text.replace("\n", "")


@given(st.lists(chinese, min_size=1, max_size=8))
@settings(max_examples=100, deadline=None)
def test_no_break_is_left_in_chinese(words):
    """A text of Chinese lines becomes one line."""
    text = "质" + "质\n质".join(words) + "质"

    assert "\n" not in join_lines(text)
