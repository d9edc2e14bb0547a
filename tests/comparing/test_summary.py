"""A comparison as whoever agrees to a change reads it."""

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from quality_kunming.comparing import summary
from quality_kunming.comparing.base import ComparisonError
from quality_kunming.comparing.branch import BranchComparison
from quality_kunming.comparing.comparison import Alteration, Comparison, Files, Group, Replacement
from quality_kunming.comparing.page import PageContent
from quality_kunming.errors import shown
from quality_kunming.model.moment import Moment

NO_FILES = Files((), (), ())


def page(address: str, title: str = "一页", text: tuple[str, ...] = ()) -> PageContent:
    return PageContent(address, title, text, text, (), ())


def told(*groups: Group, added=(), removed=(), others=NO_FILES) -> str:
    comparison = Comparison(tuple(added), groups, tuple(removed), others)
    return summary.to_markdown(
        BranchComparison("0123456789abcdef", Moment.at("2022-09-10"), comparison)
    )


def paragraphs(*changes: tuple[tuple[str, ...], tuple[str, ...]]) -> Alteration:
    return Alteration(tuple(Replacement(*one) for one in changes))


def test_summary_counts_and_names_what_changed():
    """An editor sees on one screen how many pages change, which, and what they say."""
    text = told(
        Group(paragraphs((("四场",), ("五场", "六场"))), (page("/a/", "启动"),)),
        Group(Alteration(links=(("报名", "/x/", "/y/"),)), (page("/b/"), page("/c/"))),
        Group(Alteration(), (page("/d/"),)),
        added=[page("/e/", "新的", ("新的", "第一段"))],
        removed=[page("/f/", "旧的")],
        others=Files(("a.csv",), (), ("b.csv",)),
    )

    assert "**新增 1 页，改动 4 页，删除 1 页**；其他文件新增 1 个，改动 0 个，删除 1 个。" in text
    assert "和提交 0123456789 比，两边都按 2022-09-10 的样子" in text
    assert "#### 启动\n\n/a/\n\n- 改前：四场\\\n  改后：五场\n- 增加：六场\n" in text
    assert "#### 2 页一样的改动\n\n/b/、/c/\n\n- 链接“报名” 改前：/x/\\\n" in text
    assert "另有 1 页看得到的文字、链接和图片没有变，变的是页面的代码：/d/" in text
    assert "### 新增的页\n\n#### 新的\n\n/e/\n\n- 增加：新的\n- 增加：第一段\n" in text
    assert "### 删除的页\n\n- 旧的 /f/\n" in text
    assert "- 新增：a.csv\n- 删除：b.csv\n" in text


def test_no_change_is_said():
    """A request for merge that alters no page says so."""

    assert "新增 0 页，改动 0 页，删除 0 页" in told()


def test_long_paragraph_is_shown_around_its_difference():
    """One figure changed in a thousand characters is found at a glance."""
    long = "一" * 900
    text = told(
        Group(paragraphs(((long + "93.5" + long,), (long + "81.2" + long,))), (page("/a/"),))
    )

    assert f"改前：…{'一' * 30}93.5{'一' * 30}…\\" in text
    assert f"改后：…{'一' * 30}81.2{'一' * 30}…\n" in text


def test_summary_stays_readable_however_much_changes():
    """Ten thousand altered pages leave a summary that GitHub takes; what is left out is counted."""
    groups = [
        Group(paragraphs(*[(("改" * 999,), ("后" * 999,))] * 99), (page(f"/{number}/"),))
        for number in range(10_000)
    ]

    text = told(*groups)

    assert len(text.encode()) < 500_000
    assert re.search(r"- 还有 79 处，请看预览\n", text)
    assert re.search(r"\n还有 \d+ 处没有写在这里，请看预览。\n$", text)


HARD = st.lists(
    st.sampled_from(
        [
            *"\\`*_{}[]<>()#|~!&@$^=:-+.\r\n\u202e 1w质",
            "https://",
            "##[error]",
            "&lt;",
            "<b>",
            "![a](b)",
        ]
    )
).map("".join)


@given(HARD)
def test_content_shows_as_it_is_and_never_acts(text):
    """Nothing that an editor writes becomes HTML, a link, a heading or a command of the host."""
    written = summary.text_of(text)
    html = MarkdownIt("commonmark").render(f"- 改后：{written}")
    read = unescape(re.sub("</?(?:ul|li)>", "", html))

    assert read.split() == f"改后：{shown(text)}".split()
    assert "\n" not in written
    assert "::" not in written
    assert "##[" not in written
    assert "https://" not in written


def test_fault_of_the_base_is_told_plainly():
    """Who waits for a comparison reads why there is none."""
    text = summary.not_compared(ComparisonError("改动以前的网站做不出来", "a\n\n<b>错</b>\n"))

    assert text.startswith("## 这次没有比较网页\n\n改动以前的网站做不出来。\n")
    assert text.endswith("- a\n- &lt;b&gt;错&lt;/b&gt;\n")
