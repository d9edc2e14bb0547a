"""Links that leave the site lead over a notice of ours."""

import re

import pytest

from quality_kunming.rendering.departures import announce, leaving_address

HOST = "quality-kunming.example"


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://www.km.gov.cn/">甲</a>',
        '<a href="http://WWW.KM.GOV.CN/">甲</a>',
        '<a href="https://gov.cn/">甲</a>',
        f'<a href="https://{HOST}/news/">甲</a>',
        '<a href="/news/">甲</a>',
        '<a href="#x">甲</a>',
        '<a href="tel:12315">甲</a>',
        '<link rel="canonical" href="https://example.net/">',
        '<p>href="https://example.net/"</p>',
        '<abbr data-href="https://example.net/">甲</abbr>',
        '<script type="application/ld+json">{"url": "https://example.net/"}</script>',
        '<a title="x" href="https://example.net/stay">甲</a>',
    ],
)
def test_what_needs_no_notice_stays_as_it_is(html):
    """Governments, our own pages, and whatever is not clicked lead straight on."""

    assert announce(html, HOST, direct=("https://example.net/stay",)) == (html, {})


@pytest.mark.parametrize(
    ("html", "url"),
    [
        ('<a href="https://www.kunming.cn/">甲</a>', "https://www.kunming.cn/"),
        (
            '<a class="a" href="http://www.kunming.cn/a?b=1&amp;c=2">',
            "http://www.kunming.cn/a?b=1&c=2",
        ),
        ('<A title="a > b" HREF="HTTPS://www.kunming.cn/">', "HTTPS://www.kunming.cn/"),
        ('<a href="//www.kunming.cn/">', "//www.kunming.cn/"),
        ('<a href="https://km.gov.cn.example.net/">', "https://km.gov.cn.example.net/"),
        ('<a href="https://notgov.cn/">', "https://notgov.cn/"),
        ('<a href="https://www.km.gov.cn@example.net/">', "https://www.km.gov.cn@example.net/"),
    ],
)
def test_link_to_another_site_leads_to_our_notice(html, url):
    """A visitor is told before leaving; the real address stays at hand."""
    told, departures = announce(html, HOST)

    assert list(departures.values()) == [url]
    assert f'="{leaving_address(url)}" data-leads-to="' in told


def test_where_we_send_people_for_help_is_no_stranger():
    """To complain on the national platform nobody passes a page that calls it somebody else's."""
    html = '<a href="https://www.12315.cn/">甲</a><a href="https://12315.cn.example.net/">乙</a>'
    told, departures = announce(html, HOST, helping={"www.12315.cn"})

    assert list(departures.values()) == ["https://12315.cn.example.net/"]
    assert 'href="https://www.12315.cn/"' in told


def test_each_address_has_a_notice_of_its_own():
    """Two pages of one site are two notices, and the same page is one, whatever the build."""
    first, second = leaving_address("https://www.a.cn/1"), leaving_address("https://www.a.cn/2")

    assert first != second
    assert first == leaving_address("https://www.a.cn/1")
    assert re.fullmatch(r"/leaving/www-a-cn-[0-9a-f]{8}/", first)
