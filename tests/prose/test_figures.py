"""Pictures in a text."""

import pytest

FIGURE = '<figure><img src="images/x.jpg" alt="孩子们">营员｜摄影：某某</figure>'
PICTURE = '![孩子们](images/x.jpg "营员｜摄影：某某")'


def test_picture_alone_is_a_figure(html):
    """Caption and credit are what stands before and after the bar."""

    assert html(PICTURE) == FIGURE


@pytest.mark.parametrize(
    "written",
    [
        "![孩子们](images/x.jpg “营员｜摄影：某某”)",
        "![孩子们](images/x.jpg '营员|摄影：某某')",
        '![孩子们]( images/x.jpg  "营员 ｜ 摄影：某某" )',
        '![孩子们][图]\n\n[图]: images/x.jpg "营员｜摄影：某某"',
        '<img src="images/x.jpg" alt="孩子们" title="营员｜摄影：某某">',
    ],
)
def test_picture_is_forgiving(html, written):
    """Chinese quotation marks, a plain bar, spaces and HTML do the same."""

    assert html(written) == FIGURE


def test_picture_within_a_paragraph_divides_it(html):
    """A picture in the middle of a text is shown in full, between its parts."""

    assert html(f"前文{PICTURE}后文") == f"<p>前文</p>\n{FIGURE}\n<p>后文</p>"
    assert html(f"前文\n{PICTURE}\n后文") == f"<p>前文</p>\n{FIGURE}\n<p>后文</p>"
    assert html(f"前**文{PICTURE}后**文") == f"<p>前<strong>文后</strong>文</p>{FIGURE}"


def test_picture_in_a_heading_follows_it(html):
    """A heading holds words only."""

    assert html(f"# 标题{PICTURE}") == f'<h2 id="biao-ti">标题</h2>{FIGURE}'


def test_two_pictures_in_a_row(html):
    """Pictures on neighbouring lines are two figures and nothing else."""

    assert html(f"{PICTURE}\n{PICTURE}") == f"{FIGURE}\n{FIGURE}"


def test_linked_picture_keeps_its_link(html):
    """A picture that is a link becomes a figure; its words stay the link."""

    assert html(f"[{PICTURE}](/news/)") == f'<p><a href="/news/">孩子们</a></p>{FIGURE}'


def test_decorative_picture_has_no_caption(html):
    """Only the word 装饰 makes a picture decorative, and it is never shown."""

    assert html('![](images/x.jpg "装饰｜绘图：某某")') == (
        '<figure><img src="images/x.jpg" alt="">｜绘图：某某</figure>'
    )


def test_no_picture_comes_from_another_site(html):
    """A page asks nobody else for anything: the picture becomes a link."""

    assert html("![地图](https://example.org/map.png)") == (
        '<p><a href="https://example.org/map.png" rel="noopener noreferrer external">地图</a></p>'
    )


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:image/png;base64,AAAA", ""])
def test_picture_without_an_address_leaves_its_words(html, address):
    """What cannot be a picture is told in words."""

    assert html(f"![地图]({address})") == "<p>地图</p>"


def test_figure_in_html_is_one_figure(html):
    """A figure pasted as HTML keeps its caption."""
    pasted = '<figure><img src="images/x.jpg" alt="孩子们"><figcaption>营员｜摄影：某某</figcaption></figure>'

    assert html(pasted) == FIGURE


def test_figure_in_html_loses_nothing(html):
    """Several pictures, or words beside one, stay where they are written."""
    pictures = '<img src="images/x.jpg" alt="孩子们" title="营员｜摄影：某某">'

    assert html(f"<figure>{pictures * 2}</figure>").count(FIGURE) == 2
    assert html(f"<figure>{pictures}正文</figure>") == f"<figure>{FIGURE}正文</figure>"


def test_file_name_reaches_the_picture_as_it_is_on_disk(html):
    """Spaces and Chinese in a file name are found, written plainly or percent-encoded."""

    assert 'src="images/图 1.jpg"' in html("![甲](images/图 1.jpg)")
    assert 'src="images/图 1.jpg"' in html("![甲](images/%E5%9B%BE%201.jpg)")


@pytest.mark.parametrize("mark", ["{static}/", "{filename}/", "{attach}/", "%7Bstatic%7D/"])
def test_mark_of_pelican_is_not_part_of_a_file_name(html, mark):
    """Links and pictures may be written in one way."""

    assert 'src="/images/a.png"' in html(f"![甲]({mark}images/a.png)")
