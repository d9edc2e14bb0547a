"""Links that work wherever the folder is put."""

import posixpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quality_kunming.model.addresses import address_of, file_of
from quality_kunming.rendering.portable import make_portable


@pytest.mark.parametrize(
    ("html", "file", "expected"),
    [
        ('<a href="/">', "index.html", '<a href="index.html">'),
        ('<a href="/">', "a/b/index.html", '<a href="../../index.html">'),
        ('<a href="/a/#x">', "a/index.html", '<a href="../a/index.html#x">'),
        ('<a href="/a/?q=1">', "index.html", '<a href="a/index.html?q=1">'),
        ('<img src="/i/a.jpg">', "a/index.html", '<img src="../i/a.jpg">'),
        (
            '<source srcset="/i/a.avif 1x, /i/b.avif 2x">',
            "a/index.html",
            '<source srcset="../i/a.avif 1x, ../i/b.avif 2x">',
        ),
        ('<a href="//other.example/">', "a/index.html", '<a href="//other.example/">'),
        ('<a href="https://other.example/">', "a/index.html", '<a href="https://other.example/">'),
        ('<p>href="/a/"</p>', "a/index.html", '<p>href="/a/"</p>'),
        (
            '<meta http-equiv="refresh" content="0; url=/a/#x">',
            "b/c/index.html",
            '<meta http-equiv="refresh" content="0; url=../../a/index.html#x">',
        ),
        (
            '<script type="application/ld+json">{"a": "<a href=\\"/x/\\">"}</script>',
            "a/index.html",
            '<script type="application/ld+json">{"a": "<a href=\\"/x/\\">"}</script>',
        ),
        (
            '<script src="/theme/js/site.js"></script>',
            "index.html",
            '<script src="theme/js/site.js"></script>',
        ),
    ],
)
def test_root_absolute_links_become_relative(html, file, expected):
    """Links of a page's own site name a file relative to it; nothing else is touched."""

    assert make_portable(html, file) == expected


SEGMENTS = st.lists(st.from_regex(r"[a-z0-9]{1,5}", fullmatch=True), max_size=4)


@given(SEGMENTS, SEGMENTS)
def test_relative_link_leads_to_the_file_of_its_address(here, there):
    """From any page to any page, the link resolves to the target's file."""
    address = "/" + "".join(f"{part}/" for part in there)
    file = "/".join([*here, "index.html"])

    html = make_portable(f'<a href="{address}">', file)

    link = html.removeprefix('<a href="').removesuffix('">')
    assert posixpath.normpath(posixpath.join(posixpath.dirname(file), link)) == file_of(address)
    assert address_of(file_of(address)) == address


def test_links_of_the_page_for_lost_visitors_name_the_official_path():
    """404.html is shown at any depth, so its links start at the site's official root."""

    assert make_portable('<a href="/a/">', "404.html", "/zlkm/") == '<a href="/zlkm/a/">'
