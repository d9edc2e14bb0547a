"""The finished site: whatever a page leads to or loads is there."""

import pytest

from quality_kunming.checks.rule import Example

OTHER = '<!doctype html><html lang="zh-CN"><title>别的</title><h1 id="报名">别的</h1></html>'
FILES = {
    "output/other/index.html": OTHER,
    "output/images/A.png": b"",
    "output/theme/css/site.css": "",
    "output/feeds/all.xml": "",
}
ORIGIN = "https://quality-kunming.example"


def rules_of(problems_of, main: str, head: str = "", **files) -> set[str]:
    """The rules about links that a page breaks."""
    page = Example.on_page(f"<h1>例</h1>{main}", head)
    found = problems_of(Example({**FILES, **page.files, **files}))
    ours = {"dead-link", "dead-anchor", "rooted-link"}
    return {one.rule for one in found} & ours


@pytest.mark.parametrize(
    ("main", "rule"),
    [
        ('<a href="../nobody/index.html">甲</a>', "dead-link"),
        ('<a href="../other/">甲</a>', "dead-link"),
        ('<a href="../Other/index.html">甲</a>', "dead-link"),
        ('<a href="../../other/index.html">甲</a>', "dead-link"),
        ('<a href="">甲</a>', "dead-link"),
        ('<img src="../images/a.png" alt="图">', "dead-link"),
        ('<img src="" alt="图">', "dead-link"),
        ('<img src="../images/A.png" srcset="../images/b.png 2x" alt="图">', "dead-link"),
        ('<img src="../images/A.png" srcset="../images/A.png 2y" alt="图">', "dead-link"),
        ('<img src="../images/A.png" srcset="../images/A.png 0w" alt="图">', "dead-link"),
        ('<picture><source srcset="../images/a.avif"><img alt=""></picture>', "dead-link"),
        ('<video poster="../images/a.png"></video>', "dead-link"),
        ('<audio src="a.mp3"></audio>', "dead-link"),
        ('<object data="a.pdf"></object>', "dead-link"),
        ('<iframe src="a.html"></iframe>', "dead-link"),
        ('<form action="send"></form>', "dead-link"),
        ('<blockquote cite="a.html">甲</blockquote>', "dead-link"),
        ('<svg><use xlink:href="a.svg#x"></use></svg>', "dead-link"),
        ('<a href="#nobody">甲</a>', "dead-anchor"),
        ('<a href="../other/index.html#nobody">甲</a>', "dead-anchor"),
        ('<a href="../other/index.html#%E6%8A%A5">甲</a>', "dead-anchor"),
        ('<a href="/other/index.html">甲</a>', "rooted-link"),
        ('<img src="/images/A.png" alt="图">', "rooted-link"),
        ('<img src="../images/A.png" srcset="/images/A.png 2x" alt="图">', "rooted-link"),
        (f'<a href="{ORIGIN}/other/">甲</a>', "rooted-link"),
        (f'<a href="{ORIGIN}/nobody/">甲</a>', "dead-link"),
    ],
)
def test_whatever_leads_nowhere_is_told_of(problems_of, main, rule):
    """No visitor meets a dead end, at a root, under a sub-path or from a disk."""
    assert rule in rules_of(problems_of, main)


@pytest.mark.parametrize(
    ("head", "rule"),
    [
        ('<link rel="stylesheet" href="../theme/css/none.css">', "dead-link"),
        ('<link rel="icon" href="../favicon.svg">', "dead-link"),
        (f'<link rel="canonical" href="{ORIGIN}/nobody/">', "dead-link"),
        (f'<link rel="alternate" href="{ORIGIN}/feeds/none.xml">', "dead-link"),
        (f'<meta property="og:image" content="{ORIGIN}/images/a.png">', "dead-link"),
        (f'<meta property="og:url" content="{ORIGIN}/nobody/">', "dead-link"),
        ('<meta http-equiv="refresh" content="0; url=../nobody/index.html">', "dead-link"),
        ('<meta http-equiv="refresh" content="0; url=/other/index.html">', "rooted-link"),
        ('<script src="a.js"></script>', "dead-link"),
    ],
)
def test_what_the_head_of_a_page_names_is_there(problems_of, head, rule):
    """Styles, icons, feeds, canonical addresses, shared pictures and redirects lead somewhere."""

    assert rule in rules_of(problems_of, "", head)


@pytest.mark.parametrize(
    "main",
    [
        '<a href="../other/index.html">甲</a>',
        '<a href="../other/index.html?a=1#%E6%8A%A5%E5%90%8D">甲</a>',
        '<a href="../other/index.html#报名">甲</a>',
        '<a href="#">甲</a><a href="#top">乙</a>',
        '<a href="../%6Fther/index.html">甲</a>',
        '<img src="../images/A.png" srcset="../images/A.png 640w, ../images/A.png 1.5x" alt="图">',
        '<a href="tel:12315">甲</a><a href="mailto:a@example.com">乙</a>',
        '<a href="https://www.km.gov.cn/">甲</a>',
        '<p title="/other/">甲</p>',
        '<script type="application/ld+json">{"url": "/nobody/"}</script>',
    ],
)
def test_whatever_leads_somewhere_passes(problems_of, main):
    """Relative links to files and parts, telephones, governments: nothing to say."""
    head = f'<link rel="canonical" href="{ORIGIN}/example/"><meta property="og:url" content="{ORIGIN}/">'

    assert rules_of(problems_of, main, head, **{"output/index.html": OTHER}) == set()


def test_lost_page_names_the_official_path(problems_of):
    """A server shows 404.html at any depth: its links begin at the site's root, and are looked up there."""
    page = OTHER.replace("</html>", '<a href="/other/index.html">甲</a></html>')

    assert rules_of(problems_of, "", **{"output/404.html": page}) == set()


def test_lost_page_with_a_dead_link_is_told_of(problems_of):
    """Its links are held against the same files."""
    dead = OTHER.replace("</html>", '<a href="/nobody/index.html">甲</a></html>')

    assert rules_of(problems_of, "", **{"output/404.html": dead}) == {"dead-link"}


def test_missing_text_of_every_foot_is_named_by_its_file(problems_of):
    """Who deletes the accessibility statement reads which file to put back."""
    page = Example.on_page('<h1>例</h1><a href="../accessibility/index.html">甲</a>')

    found = problems_of(Example({**FILES, **page.files}))

    assert any("请补上 content/pages/accessibility.md" in one.message for one in found)


def test_wrong_case_is_said_to_be_the_fault(problems_of):
    """A link that works on Windows only: the message names the file as it is spelt."""
    page = Example.on_page('<h1>例</h1><img src="../images/a.PNG" alt="图">')

    found = problems_of(Example({**FILES, **page.files}))

    assert any("大小写不对，文件名是 images/A.png" in one.message for one in found)
