"""A page of the preview shows what `check` would say of its own file."""

from html import unescape

from selectolax.lexbor import LexborHTMLParser
from support import TODAY

from quality_kunming.checks.gate import examine

ARTICLE = "content/news/2022/launch.md"
PAGE = "/news/2022/launch/"


def test_finding_has_file_line_and_rule(served):
    """An editor sees on the page what to mend, and where."""
    served.change(ARTICLE, "六大主题活动展开。", "六大主题活动展开,电话13987654321。")
    page = served.get(PAGE)

    assert page.status == 200
    assert "这一页有 1 个错误要改，有 1 条提醒" in served.strip(PAGE)
    assert f"{ARTICLE}:10 有手机号码" in served.strip(PAGE)
    assert "[mobile-number]" in served.strip(PAGE)


def test_page_says_what_check_says(served):
    """Who heeds the preview is not surprised by `check`."""
    served.change(
        ARTICLE,
        "六大主题活动展开。",
        "六大主题活动展开,电话13987654321，见[活动](/activities/2022/nowhere/)。\n\n#### 小标题\n\n文字。",
    )
    said = [one for one in examine(served.root, TODAY, {}).problems if one.path == ARTICLE]
    shown = unescape(served.strip(PAGE))

    assert len(said) >= 3
    assert [one for one in said if one.listed.replace(": ", " ", 1) not in shown] == []


def test_rule_about_pages_is_asked(served):
    """What only shows on the finished page is told as well: here, marks that became no link."""
    served.change(ARTICLE, "六大主题活动展开。", "见[页](/a<i>b/)。")

    assert "[raw-markup]" in served.strip(PAGE)


def test_page_without_faults_says_so_in_one_line(served):
    """A page that appears is a page that is right, and says it."""
    page = served.get(PAGE)

    assert served.strip(PAGE) == f"预览：{ARTICLE} 没有查出问题。 在工作台里改"
    assert "preview-strip__title" not in page.text


def test_exception_is_heeded(served):
    """What the bureau has allowed is not told again on every page."""
    served.change(ARTICLE, "六大主题活动展开。", "六大主题活动展开,请来。")
    before = served.strip(PAGE)
    rule = before.split("[")[1].split("]")[0]
    served.save(
        "data/exceptions.yaml",
        f"""
        exceptions:
          - rule: {rule}
            file: {ARTICLE}
            reason: 引用原文
            valid_until: 2099-01-01
        """,
    )

    assert "这一页没有错误，有 1 条提醒" in before
    assert "没有查出问题" in served.strip(PAGE)


def test_strip_needs_no_script_and_has_its_own_styles(served):
    """It is read without script, and its styles touch nothing of the page's own."""
    tree = LexborHTMLParser(served.get(PAGE).text)
    sheet = served.get("/__preview.css")
    selectors = [
        line.split("{")[0]
        for line in sheet.text.splitlines()
        if "{" in line and "@media" not in line
    ]

    assert tree.css_first("body > aside.preview-strip") is not None
    assert tree.css_first("head > link[href='/__preview.css']") is not None
    assert sheet.getheader("Content-Type") == "text/css; charset=utf-8"
    assert [one for one in selectors if ".preview-strip" not in one] == []


def test_elder_page_is_told_what_its_ordinary_page_is(served):
    """A second rendering has a frame of its own: no rule about the ordinary frame is held against it."""
    site = (served.root / "data/site.yaml").read_text("utf-8")
    served.save("data/site.yaml", f"elder: true\n{site}")

    for address in ("/", "/news/2022/launch/"):
        assert "长辈版" in served.get(f"/elder{address}").text
        assert served.strip(f"/elder{address}") == served.strip(address)
