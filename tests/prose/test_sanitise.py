"""What an author's HTML may do: nothing but mark up."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

DANGEROUS = [
    "<script>alert(1)</script>",
    "<ScRiPt src=//e.example></script>",
    "<img src=x onerror=alert(1)>",
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" java\tscript:alert(1)">x</a>',
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    "[x](javascript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "<javascript:alert(1)>",
    "<iframe src=/></iframe>",
    "<form action=/><input name=a><button>b</button></form>",
    '<p style="position:fixed" onclick="x()">甲</p>',
    "<svg><script>alert(1)</script></svg>",
    "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>",
    "<style>*{}</style>",
    "<object data=x></object><embed src=x>",
    "<meta http-equiv=refresh content=0><base href=//e.example><link rel=stylesheet href=x>",
    '![x](x"onerror="alert(1))',
    '![x](x.jpg "a" onerror="alert(1)｜b")',
    "::: 活动 <script>alert(1)</script>",
    '# 甲 {#x" onclick="alert(1)}',
    "::: 提示 <img src=x onerror=alert(1)>\n甲\n:::",
    "```\n</code></pre><script>alert(1)</script>\n```",
]
TAGS = re.compile(r"script|style|iframe|object|embed|form|input|button|meta|base|link|svg|math")


def assert_harmless(html: str) -> None:
    for node in LexborHTMLParser(html, is_fragment=True).css("*"):
        assert not TAGS.fullmatch(node.tag), html
        for name, value in node.attributes.items():
            assert not name.startswith("on"), html
            assert name != "style", html
            assert not re.match(r"\s*(javascript|data|vbscript):", value or "", re.I), html


@pytest.mark.parametrize("written", DANGEROUS)
def test_no_script_comes_through(html, written):
    """A pasted page cannot act on a reader, alone or beside other text."""

    assert_harmless(html(written))
    assert_harmless(html(f"甲{written}乙"))
    assert_harmless(html(f"- 甲\n\n    {written}\n\n> {written}"))


@given(st.lists(st.sampled_from([*DANGEROUS, "\n", " ", "<", '"', "`", "]", "[", "(", ")", "**"])))
@settings(max_examples=100, deadline=None)
def test_no_mixture_comes_through(renderer, parts):
    """Broken pieces do not make a whole script."""

    assert_harmless(renderer.render("".join(parts)).html)


@pytest.mark.parametrize(
    "kept",
    [
        "<ruby>滇<rt>diān</rt></ruby>",
        "<p>H<sub>2</sub>O</p>",
        '<abbr title="国家质量基础设施">NQI</abbr>',
        '<time datetime="2022-09-01">9月1日</time>',
        '<details open=""><summary>甲</summary>乙</details>',
        "<dl><dt>甲</dt><dd>乙</dd></dl>",
        '<span lang="en">Kunming</span>',
    ],
)
def test_honest_html_stays(html, kept):
    """What HTML says better than Markdown may be written in HTML."""

    assert kept.removeprefix("<p>").removesuffix("</p>") in html(kept)


def test_classes_of_authors_go(html):
    """A pasted class does not borrow the look of our components."""

    assert html('<p class="MsoNormal button">甲</p>') == "<p>甲</p>"


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("{filename}/news/2022/甲.md", "/news/2022/甲.md"),
        ("{static}/downloads/申报 表.docx", "/downloads/申报%20表.docx"),
        ("%7Battach%7Dx.pdf", "/x.pdf"),
        ("/activities/2022/a/#part", "/activities/2022/a/#part"),
        ("tel:12315", "tel:12315"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("a|b[c]", "a%7Cb%5Bc%5D"),
        ("100%.pdf", "100%25.pdf"),
    ],
)
def test_addresses_survive_and_are_valid(html, written, address):
    """Pelican finds its marks, and the checker of HTML finds no forbidden character."""

    assert html(f"[甲]({written})") == f'<p><a href="{address}">甲</a></p>'


def test_links_out_say_so(html):
    """A link to another site gives away nothing and opens where the reader wants it."""
    external = 'rel="noopener noreferrer external"'

    assert html("<https://example.org/>").count(external) == 1
    assert html('<a href="//example.org" target="_blank" rel="opener">甲</a>') == (
        f'<p><a href="//example.org" {external}>甲</a></p>'
    )
    assert "rel" not in html("[甲](/news/)")
