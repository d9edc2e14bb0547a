"""Links that nobody sees, in texts and on pages."""

import pytest

from quality_kunming.checks.links import hidden_link
from quality_kunming.checks.rule import ARTICLE, Example
from quality_kunming.checks.support.hiding import hiding_classes
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document, Kind

TO = "https://www.12315.cn/"
HIDDEN = [
    f"[ ]({TO})",
    f"[]({TO})",
    f"[\u200b]({TO})",
    f"[\u3000]({TO})",
    f"[.]({TO})",
    f"[。]({TO})",
    f"[——]({TO})",
    f"[&nbsp;]({TO})",
    f"[&#8203;]({TO})",
    "[](/about/)",
    f"[ ][a]\n\n[a]: {TO}",
    f"[![](images/a.jpg)]({TO})",
    f"<a href='{TO}'></a>",
    f"<a href='{TO}'> &nbsp; </a>",
    f"<a href={TO}><img src=a.png></a>",
    f"<a href='{TO}' hidden>甲</a>",
    f"<a style='display:none' href='{TO}'>甲</a>",
    f"<A STYLE='DISPLAY : NONE' HREF='{TO}'>甲</A>",
    f"<a href='{TO}' style='opacity:.01'>甲</a>",
    f"<div hidden>\n[甲]({TO})\n</div>",
    f'<span style="font-size:0">[甲]({TO})</span>',
    f'<span style="font-size:1px">[甲]({TO})</span>',
    f"<div style='position:absolute;left:-9999px'><a href={TO}>甲</a></div>",
    f"<div style='text-indent:-999em'>[甲]({TO})</div>",
    f"<p style='color:#fff;background:#fff'><a href={TO}>甲</a></p>",
    f"<span style='color:red;background-color:red'>[甲]({TO})</span>",
    f"<span style='color:transparent'>[甲]({TO})</span>",
    f"<font color=#ffffff>[甲]({TO})</font>",
    f"<a href={TO}><span style='display: none'>甲</span></a>",
    f"<DIV STYLE='visibility:hidden'><b>[甲]({TO})</b></DIV>",
    f"<div aria-hidden=true>[甲]({TO})</div>",
    f"<div style='opacity:0'>[甲]({TO})",
    f"<div style='height:0;overflow:hidden'>[甲]({TO})</div>",
    f"<noscript>[甲]({TO})</noscript>",
    f"<div hidden><div>一</div>[甲]({TO})</div>",
]
SHOWN = [
    f"[甲]({TO})",
    f"[1]({TO})",
    f"[A–Z]({TO})",
    '![](images/a.jpg "装饰")',
    f"[![字](images/a.jpg)]({TO})",
    f"[**甲**]({TO})",
    "- [ ] 待办",
    "- [ ] （括号）",
    "文字[^1]\n\n[^1]: 注",
    "`[ ](x)`",
    f"\\[ ]({TO})",
    f"<a href='{TO}'>甲</a>",
    f"<a href='{TO}'><b>甲</b></a>",
    "<a id='x'></a>",
    "<div hidden>没有去处</div>",
    "<div style='color:red'>[甲](/about/)</div>",
    f"<span style='font-size:10px'>[甲]({TO})</span>",
    f"<span style='font-size:0.9em'>[甲]({TO})</span>",
    f"<a href='{TO}' style='opacity:0.9'>甲</a>",
    f"<p style='width:100px;margin-left:-10px'>[甲]({TO})</p>",
    f"<details><summary>甲</summary>[乙]({TO})</details>",
    f"<span style='display:none'>甲</span>\n\n[乙]({TO})",
]


@pytest.mark.parametrize("text", HIDDEN)
def test_hidden_link_in_a_text_is_told_of(text):
    """A link slipped in unseen is named at its line, also where the page would not have had it."""
    document = Document(ARTICLE, f"第一行\n\n{text}\n", Kind.MARKDOWN)

    slips = list(hidden_link.find(document, Policy()))

    assert slips
    assert document.line(slips[0].start) >= 3


@pytest.mark.parametrize("text", SHOWN)
def test_link_that_is_seen_passes(text):
    """Nothing is said of links with words, and of what is hidden without a link."""

    assert list(hidden_link.find(Document(ARTICLE, text, Kind.MARKDOWN), Policy())) == []


def page(main: str, head: str = "") -> Example:
    """A page of which only the links are looked at."""
    return Example.on_page(f"<h1>例</h1>{main}", head)


@pytest.mark.parametrize(
    "main",
    [
        '<div hidden><a href="index.html">例</a></div>',
        '<a href="index.html" hidden>例</a>',
        '<p aria-hidden="true"><a href="index.html">例</a></p>',
        '<p inert><a href="index.html">例</a></p>',
        '<p class="visually-hidden"><a href="index.html">例</a></p>',
        '<p style="opacity:0"><a href="index.html">例</a></p>',
        '<p class="faint"><a href="index.html">例</a></p>',
        '<a href="index.html"></a>',
        '<a href="index.html">·</a>',
        '<a href="index.html"><svg aria-hidden="true"><title>例</title></svg></a>',
        '<a href="index.html"><img src="a.png" alt=""></a>',
        '<a href="index.html"><span aria-hidden="true">例</span></a>',
    ],
)
def test_hidden_link_on_a_page_is_told_of(problems_of, main):
    """Whatever template or paste it comes from, a link that nobody sees or hears does not go out."""
    example = page(main)
    files = {**example.files, "output/theme/css/site.css": ".faint { opacity: 0; }\n"}

    assert "hidden-link-on-page" in {one.rule for one in problems_of(Example(files))}


@pytest.mark.parametrize(
    "main",
    [
        '<a href="index.html" aria-label="例"><svg aria-hidden="true"></svg></a>',
        '<a href="index.html"><img src="a.png" alt="例"></a>',
        '<a href="index.html"><svg aria-hidden="true"></svg>例</a>',
        '<a href="index.html">例<span class="visually-hidden">（第 2 页）</span></a>',
        '<a href="#az-other">#</a>',
        '<a name="x"></a>',
    ],
)
def test_link_with_a_name_on_a_page_passes(problems_of, main):
    """A link with words, for the eye or the ear, is left alone."""

    assert "hidden-link-on-page" not in {one.rule for one in problems_of(page(main))}


def test_classes_for_paper_or_wide_windows_hide_nothing():
    """What a stylesheet hides only on paper, or shows again elsewhere, is no hidden link."""
    css = (
        ".a { opacity: 0 }\n.b, .c { font-size: 0; }\n.d { display: none }\n"
        "@media (min-width: 40rem) { .d { display: block } }\n@media print { .e { display: none } }\n"
        ".f .g { display: none }\n.h { opacity: 0.5 }"
    )

    assert hiding_classes(css) == {"a", "b", "c"}
