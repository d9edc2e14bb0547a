"""What a page is set with: between words in titles, around numbers and the like in running text."""

import re
import subprocess
import sys
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from quality_kunming.environment import ROOT
from quality_kunming.typesetting import Typesetter

NAMES = ("质量昆明", "春城质量官", "昆明快走", "圭山山羊", "小小质量官")
TYPESETTER = Typesetter(NAMES)


def title(words: str) -> str:
    """A heading with its places to break shown as “|”."""
    html = TYPESETTER.set(f"<body><h2>{words}</h2></body>")
    return html.removeprefix("<body><h2>").removesuffix("</h2></body>").replace("<wbr>", "|")


def running(html: str) -> list[str]:
    """What stays on one line in a paragraph."""
    tree = LexborHTMLParser(TYPESETTER.set(f"<body><p>{html}</p></body>"))
    return [node.text() for node in tree.css(".whole")]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("云南昆明10项机制赋能“强省会”", "云南昆明|10项|机制|赋能|“强省会”"),
        ("谁在当春城质量官", "谁在当|春城质量官"),
        ("石林圭山山羊", "石林|圭山山羊"),
        ("三期品牌直播，183万人次在线看", "三期|品牌|直播，183万人次|在线看"),
        ("第七届“昆明快走”为什么不走路", "第七届|“昆明快走”|为什么|不走路"),
        ("昆明快走”——“晒”质量成绩", "昆明快走”——|“晒”|质量|成绩"),
        ("让检验报告自己会说话", "让检验|报告|自己|会说话"),
        ("一篇文章里能用的写法", "一篇|文章里|能用的|写法"),
        ("正文", "正文"),
        ("禄劝彝族苗族自治县", "禄劝|彝族|苗族|自治县"),
    ],
)
def test_title_breaks_between_words(words, expected):
    """A title may break between words, not in a name, a number or a date, and leaves no character alone."""
    assert title(words) == expected


@pytest.mark.parametrize(
    "whole",
    [
        "183万人次",
        "98.47 %",
        "3 项",
        "5000余家",
        "2022年9月1日",
        "9月1日",
        "第四届",
        "第12期",
        "0871-63123456",
        "9:00—11:00",
        "张三局长",
        "欧阳局长",
    ],
)
def test_running_text_keeps_together(whole):
    """A number and its unit, a date, an edition, a telephone, a name with its office stay on one line."""
    assert running(f"今天在这里，{whole}，说的就是这件事情。") == [whole, "事情"]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("共有<b>5</b>家企业来了", ["5家", "来了"]),
        ("升到第<a href='/x/'>64位</a>，比上年好", ["第64位", "年好"]),
        ("<b>一共5</b>家企业来了", ["来了"]),
        ("说的就是<em>这件事情</em>。", ["事情"]),
        ("到什么时候，看。", ["候，看"]),
    ],
)
def test_inline_elements_are_looked_through(html, expected):
    """What an inline element crosses stays together where no element is cut in two."""
    assert running(html) == expected


def test_lines_may_end_between_two_that_stay_whole():
    """Two stretches side by side are two words, not one."""
    html = TYPESETTER.set("<body><p>报名到2022年9月20日截止。</p></body>")

    assert ">2022年9月20日</span><wbr><span" in html


def test_a_link_that_is_a_block_has_one_item():
    """A link that lays out what is in it has its text in one element, whatever is kept together in that."""
    html = TYPESETTER.set('<body><p><a href="/x/">2022年的全部活动</a></p></body>')

    assert html.count("<a href") == 1
    assert re.search(r'<a href="/x/"><span>.*</span></a>', html)


@pytest.mark.parametrize(
    "html",
    [
        "<head><title>2022年9月1日的质量昆明</title></head>",
        "<body><script>第四届质量昆明启动</script></body>",
        "<body><pre>2022年9月1日 183万人次</pre></body>",
        "<body><p><code>2022年9月1日</code></p></body>",
        "<body><svg><text>2022年质量昆明</text><title>第四届质量昆明</title></svg></body>",
        "<body><!-- <p>2022年9月1日</p> --></body>",
        '<body><p title="2022年9月1日">好</p></body>',
        '<body><span class="visually-hidden">2022年9月1日</span></body>',
        "<body>\ue010partials/header.html\ue011</body>",
    ],
)
def test_only_what_one_reads_on_the_page_is_set(html):
    """Titles of windows, scripts, code, drawings, comments, attributes and marks stay as they are."""
    assert TYPESETTER.set(html) == html


PARTS = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        [
            "2022年9月1日",
            "183万人次",
            "98.47 %",
            "第四届",
            "春城质量官",
            "张三局长",
            "👨‍👩‍👧",
            "שלום",
            "…",
            "——",
            "&",
            "<",
        ]
    ),
)
TEXTS = st.lists(PARTS, max_size=12).map("".join)


@given(TEXTS, st.sampled_from(["p", "h2", "li", "td", "nav", "figcaption"]), TEXTS, TEXTS)
def test_setting_changes_no_word(before, tag, inside, after):
    """Any text reads the same as before; set twice it is as set once; every element is closed where it was opened."""
    html = f"<body><{tag}>{escape(before)}<b>{escape(inside)}</b>{escape(after)}</{tag}></body>"

    done = TYPESETTER.set(html)

    assert LexborHTMLParser(done).body.text() == LexborHTMLParser(html).body.text()
    assert TYPESETTER.set(done) == done
    assert re.sub(r'<wbr>|<span class="whole(?: whole--single)?">|</span>', "", done) == html


@given(st.text(max_size=200))
def test_no_string_raises(html):
    """Whatever is not HTML at all comes out with the same characters."""
    done = TYPESETTER.set(html)

    assert re.sub(
        r'<wbr>|<span class="whole(?: whole--single)?">|</span>|<span>', "", done
    ) == re.sub(r'<wbr>|<span class="whole(?: whole--single)?">|</span>|<span>', "", html)


@pytest.mark.parametrize("part", ["质量昆明2022年9月1日", "1,", "第", "👨‍👩‍👧", "张", "&amp;"])
def test_long_texts_are_set_in_no_time(part):
    """Ten thousand characters are as good as ten."""
    text = part * (10_000 // len(part))
    html = f"<body><h1>{text}</h1><p>{text}</p></body>"

    assert LexborHTMLParser(TYPESETTER.set(html)).body.text() == LexborHTMLParser(html).body.text()


def test_every_process_sets_alike():
    """A page comes out the same in another process, with another order of hashes."""
    html = "<body><h2>谁在当春城质量官：第四届“昆明快走”</h2><p>2022年9月1日起，183万人次看了。</p></body>"
    script = (
        "import sys; from quality_kunming.typesetting import Typesetter;"
        f"sys.stdout.buffer.write(Typesetter({NAMES!r}).set({html!r}).encode())"
    )

    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        env={"PYTHONHASHSEED": "7", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=True,
    )

    assert done.stdout.decode() == TYPESETTER.set(html)


def test_styles_and_blocks_name_the_same_titles():
    """What is set as a title breaks only between words, by the stylesheet: both name the same classes and elements."""
    from quality_kunming.typesetting import blocks

    css = (ROOT / "theme/static/css/typesetting.css").read_text("utf-8")
    rule = css.partition("*/")[2].partition("{")[0]
    classes = set(re.findall(r'\[class\*="([^"]+)"\]', rule))
    elements = {one.strip() for one in rule.split(",")} - {f'[class*="{one}"]' for one in classes}

    assert classes == set(blocks.TITLE_CLASSES)
    assert elements == set(blocks.TITLES)
