"""What a text points at."""

import pytest

from quality_kunming.prose import Mention, mentions


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("[甲]({filename}/news/a.md#b)", Mention("page", "{filename}/news/a.md#b", 1)),
        ("[甲](/activities/2022/a/)", Mention("page", "/activities/2022/a/", 1)),
        ("[甲]({static}/downloads/a%20b.pdf)", Mention("file", "{static}/downloads/a b.pdf", 1)),
        ("[甲](/downloads/a.docx?x=/)", Mention("file", "/downloads/a.docx?x=/", 1)),
        ("\n::: 活动 2022/a", Mention("record", "activity:2022/a", 2)),
        ("::: 视频 https://a/b 题", Mention("record", "video:https://a/b 题", 1)),
        (
            '甲\n\n![替代](images/a.jpg "说明｜摄影：某某")',
            Mention("picture", "images/a.jpg", 3, "替代", "摄影：某某", "说明"),
        ),
        ("![](https://a/b.png)", Mention("picture", "https://a/b.png", 1)),
        ("[甲]: /news/", Mention("page", "/news/", 1)),
        ('<a href="/news/">甲</a>', Mention("page", "/news/", 1)),
        ("甲\n<img alt=\"乙\" src='a.jpg'>", Mention("picture", "a.jpg", 2, "乙")),
    ],
)
def test_mention_has_its_kind_and_line(written, expected):
    """A check can say in which line something points at what is not there."""

    assert list(mentions(written)) == [expected]


@pytest.mark.parametrize(
    "written",
    [
        "```\n[甲](/a/)\n```",
        "~~~\n::: 活动 a",
        "`[甲](/a/)`",
        "[甲](https://a/)",
        "[甲](tel:12315) [甲](mailto:a@b) [甲](#part)",
        "[^1]: /a/",
        "[甲]（/a/）",
    ],
)
def test_code_and_other_sites_are_no_mentions(written):
    """Nothing is asked for that the site does not have to have."""

    assert list(mentions(written)) == []


def test_picture_that_is_a_link_is_two_mentions():
    """Both the picture and the page behind it must be there."""
    found = list(mentions("甲\n[![乙](a.jpg)](/news/)"))

    assert {(mention.kind, mention.line) for mention in found} == {("page", 2), ("picture", 2)}


def test_decorative_picture_says_so():
    """A picture without alternative text is right only with the caption 装饰."""
    [decorative] = mentions('![](a.jpg "装饰｜某某")')
    [forgotten] = mentions('![](a.jpg "说明｜某某")')

    assert decorative.is_decorative
    assert not forgotten.is_decorative


def test_mentions_are_what_is_rendered(html):
    """Every picture and record that is shown has been mentioned, and the other way round."""
    text = (
        "![a](a.jpg)\n\n::: 活动 b\n\n```\n![x](x.jpg)\n::: 活动 x\n```\n\n"
        "::: 提示\n[![c](c.jpg)](/d/)\n:::\n"
    )
    shown = html(text)

    assert {m.target for m in mentions(text)} == {"a.jpg", "activity:b", "c.jpg", "/d/"}
    assert shown.count("<img") == 2
    assert shown.count("record") == 1
