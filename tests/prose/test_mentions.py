"""What a text points at."""

from dataclasses import replace
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from quality_kunming.prose import Mention, ProseRenderer, mentions, plain_links
from quality_kunming.prose.links import valid_address
from quality_kunming.prose.picture_title import PictureTitle

PICTURE = Mention("picture", "/images/a.png", 1, "图", PictureTitle("说明", "某某"))


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
            Mention("picture", "images/a.jpg", 3, "替代", PictureTitle("说明", "摄影：某某")),
        ),
        ("![](https://a/b.png)", Mention("picture", "https://a/b.png", 1)),
        ("[甲]\n\n[甲]: /news/", Mention("page", "/news/", 3)),
        ("[甲](%2F%2Fa/)", Mention("page", "//a/", 1)),
        ("[a [b [c]] d](/nowhere/)", Mention("page", "/nowhere/", 1)),
        ("<a href=/nowhere/>x</a>", Mention("page", "/nowhere/", 1)),
        ('<a href="/news/">甲</a>', Mention("page", "/news/", 1)),
        ('![图]({static}/images/a.png "说明｜某某")', PICTURE),
        ('![图][p]\n\n[p]: /images/a.png "说明｜某某"', replace(PICTURE, line=3)),
        (
            '![a [b [c]] d](/images/a.png "｜e")',
            replace(PICTURE, alt="a [b [c]] d", title=PictureTitle("", "e")),
        ),
        ('![a \\] b](/images/a.png "说明｜某某")', replace(PICTURE, alt="a ] b")),
        ('<img alt="a>b" src="/images/a.png" title="说明｜某某">', replace(PICTURE, alt="a>b")),
        ("<img src=a.png>", Mention("picture", "a.png", 1)),
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
        "<!-- ![x](images/x.png) -->",
        "- 甲\n\n    ```\n    ![x](images/x.png)\n    ```",
        "[甲]: /unused/",
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


@pytest.mark.parametrize(
    ("written", "lines"),
    [
        ("[甲](/a/b/)\n[乙](/a/)\n[丙](/a/)", [1, 2, 3]),
        ("`/a/`\n\n[甲](/a/)", [3]),
        ("甲\n[甲](/a?b&amp;c)\n[乙](/a\\_b/)", [2, 3]),
        ("活动 a\n\n::: 活动 a\n\n::: 活动 a", [3, 5]),
    ],
)
def test_every_mention_has_its_own_line(written, lines):
    """The same address twice is told in both lines, also where it is part of a longer one."""

    assert [mention.line for mention in mentions(written)] == lines


PIECES = """
    ![图](a.png) [页](/a/) ![图][p] [p]:/b/ [ ] ![ ]( /c/) ) (/d/) "｜e" <a href=/e/> <a </a> href='/f/'
    <img src=b.png alt="> "> title=' ` `` ``` ~~~ \\ <!-- --> <div> </div> - > | |-|-| {static}/g.png
    &amp; %7Bstatic%7D [^1] [^1]: #  ::: :::提示 ** :::活动
""".split()  # noqa: SIM905 (a list to be read)


@given(st.lists(st.sampled_from([*PIECES, "\n", "\n\n", " ", "    ", "\x00", "\r\n"])))
@settings(max_examples=300, deadline=None)
def test_all_that_is_placed_or_linked_is_mentioned(pieces):
    """What the check lets pass has no dead link and no picture that stops the build."""
    text = "".join(pieces)
    placed: set[str] = set()
    shown = ProseRenderer(
        place_record=lambda kind, key: placed.add(f"{kind}:{key}") or "",
        place_picture=lambda src, *words: placed.add(src) or "",
    ).render(text)
    tree = LexborHTMLParser(shown.html, is_fragment=True)
    linked = {unquote(link.attributes["href"] or "") for link in tree.css("a[href]")}
    mentioned = {mention.target for mention in mentions(text)}

    assert placed <= mentioned
    assert {address for address in linked if address.startswith(("/", "{"))} <= {
        unquote(valid_address(target)) for target in mentioned
    }


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("甲[乙](/news/)，[丙](/activities/2022/a/)。", ["/news/", "/activities/2022/a/"]),
        ("[甲](https://www.12315.cn/)", []),
        ("没有链接。", []),
        ("[甲](/news/#b)", None),
        ("[甲](/a.pdf)", None),
        ("[![图](/images/a.png)](/news/)", None),
        ("[甲](/news/)\n\n::: 活动 2022/a\n", None),
        ("[甲][乙]\n\n[乙]: /news/\n", None),
    ],
)
def test_text_with_plain_links_only_says_so(written, expected):
    """Thousands of articles that lead to known pages in the usual way need not be rendered to be checked."""

    assert plain_links(written) == expected
