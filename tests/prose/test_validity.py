"""HTML written by hand."""

import pytest


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ('<p id="a b">甲</p>', "<p>甲</p>"),
        ('<p lang="中文">甲</p>', "<p>甲</p>"),
        ('<time datetime="昨天">甲</time>', "<p>甲</p>"),
        ('<ol start="一"><li>甲</li></ol>', "<ol><li>甲</li></ol>"),
        ("<details>甲</details>", "甲"),
        ("<section><p>甲</p></section>", "<p>甲</p>"),
    ],
)
def test_slips_are_mended_silently(html, written, shown):
    """A page with a slip in its HTML is still valid, and no word of it is lost."""

    assert html(written) == shown


def test_cells_span_whole_numbers(html):
    """A span that is no number is as if it were not written."""

    assert "<td>甲</td>" in html('<table><tr><td colspan="0" rowspan="x">甲</td></tr></table>')
