"""Boxes and quotations."""

import pytest

from quality_kunming.prose import markup_problems


@pytest.mark.parametrize(
    ("word", "kind"), [("提示", "note"), ("注意", "caution"), ("重要", "important")]
)
def test_callout_has_a_title(html, word, kind):
    """Without a title of its own a box is called by its kind."""
    opening = f'<aside class="callout callout--{kind}" role="note">\n<p class="callout__title">'

    assert html(f"::: {word}\n正文\n:::") == f"{opening}{word}</p>\n<p>正文</p>\n</aside>"
    assert html(f"：：：{word}　标题\n正文\n：：：") == f"{opening}标题</p>\n<p>正文</p>\n</aside>"


def test_callout_holds_blocks(html):
    """Paragraphs, lists, tables and other boxes may stand in a box, and text goes on after it."""
    shown = html("前\n::: 提示\n正文\n\n- 甲\n\n::: 注意\n内\n:::\n:::\n后")

    assert shown.startswith("<p>前</p>\n<aside")
    assert "<li>甲</li>\n</ul>\n<aside" in shown
    assert shown.endswith("<p>内</p>\n</aside>\n</aside>\n<p>后</p>")


def test_quotation_names_its_source(html):
    """A quotation is told from our own text and says where it is from."""

    assert html("::: 引用 《中国质量报》\n引文。\n:::") == (
        '<figure class="quotation">\n<blockquote>\n<p>引文。</p>\n</blockquote>\n'
        "<figcaption>《中国质量报》</figcaption>\n</figure>"
    )


def test_signature_stands_apart_without_a_title(html):
    """Who signs a notice, and when, are lines of one box, with nothing added."""

    assert html("正文。\n\n::: 落款\n昆明市市场监督管理局\n\n2022年9月1日\n:::") == (
        '<p>正文。</p>\n<div class="signature">\n<p>昆明市市场监督管理局</p>\n<p>2022年9月1日</p>\n</div>'
    )


@pytest.mark.parametrize(
    "written",
    [
        "::: 提示 标题\n正文",
        "::: 警告 标题\n正文\n:::",
        "标题\n正文\n:::",
        "::: 提示\n::: 警告 标题\n正文\n:::",
        "<div>\n::: 提示 标题\n正文\n</div>\n:::",
        "> ::: 提示 标题\n正文",
    ],
)
def test_unfinished_callout_loses_no_text(render, written):
    """A slip in the marks shows the marks, and every word is still there."""
    shown = render(written).text

    assert "标题" in shown
    assert "正文" in shown


@pytest.mark.parametrize(
    ("written", "line", "sentence"),
    [
        ("甲\n::: 提示\n乙", 2, "“::: 提示”没有结束，请在正文之后另起一行写“:::”"),
        ("甲\n\n:::", 3, "这一行“:::”没有对应的开头，请删去，或在上面补写开头"),
        ("::: 活动", 1, "“::: 活动”后面没有写名称，请写成“::: 活动 文件名”"),
        ("[甲]（/news/）", 1, "链接地址写在了全角括号（）里，请改成半角括号 ()"),
    ],
)
def test_slip_is_told_with_its_line(written, line, sentence):
    """The editor reads which line to mend and what to write."""

    assert markup_problems(written) == [(line, sentence)]


def test_unknown_kind_is_told_with_the_known_ones():
    """A wrong word is answered with the words that can be used."""
    [(line, sentence)] = markup_problems("::: 警告\n甲\n:::")

    assert line == 1
    assert sentence.startswith(
        "“::: 警告”里的“警告”不是可用的名称（可用：提示、注意、重要、引用、落款、活动"
    )


def test_right_text_has_no_problems():
    """Code and text around well-formed blocks are not complained about."""
    text = (
        "```\n:::\n```\n::: 提示\n::: 活动 2022/a\n:::\n\n::: 视频 https://a.example/v 标题\n:::\n"
    )

    assert markup_problems(text) == []
