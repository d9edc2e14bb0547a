"""One finished page as its readers get it."""

from pathlib import Path

from quality_kunming.comparing.page import read_page

HTML = """<!doctype html><title>启动 - 质量昆明</title><body>
<header><a href="../../index.html">质量昆明</a></header>
<main><h1>启动<br>仪式</h1><script>let no</script><p hidden>看不见</p>
<p>六大主题<strong>活动</strong>，见
<a href="../../activities/index.html">活动</a>和<a href="../../leaving/x/index.html"
data-leads-to="https://other.example/">别处</a>。</p>
<table><tr><th>年份<td>2022</table>
<svg><text>93.5</text><text>昆明</text></svg><img src="../../images/a.jpg" alt="山茶花">
<img src="../../theme/0123456789ab/images/favicon.svg" alt=""><a href="http://[">坏</a></main>"""


def page(tmp_path: Path, html: str = HTML):
    file = tmp_path / "news" / "x" / "index.html"
    file.parent.mkdir(parents=True)
    file.write_text(html, "utf-8")
    return read_page(tmp_path, "news/x/index.html")


def test_page_is_read_as_its_reader_reads_it(tmp_path):
    """Words stand in the paragraph where a visitor sees them; what no visitor sees is not there."""
    told = page(tmp_path)

    assert told.address == "/news/x/"
    assert told.title == "启动 仪式" or told.title == "启动仪式"
    assert told.paragraphs[0] == "质量昆明"
    assert told.text == (
        "启动",
        "仪式",
        "六大主题活动，见 活动和别处。",
        "年份 2022",
        "93.5",
        "昆明",
        "坏",
    )


def test_links_and_pictures_are_told_from_the_root(tmp_path):
    """The same link on pages of different depth is the same link; the assets' digest is no difference."""
    told = page(tmp_path)

    assert dict(told.links) == {
        "质量昆明": "/",
        "活动": "/activities/",
        "别处": "https://other.example/",
        "坏": "http://[",
    }
    assert told.pictures == (("山茶花", "/images/a.jpg"), ("", "/theme/images/favicon.svg"))


def test_empty_file_is_a_page_without_words(tmp_path):
    """A page that says nothing does not stop the comparison."""

    assert page(tmp_path, "").paragraphs == ()
