"""A page has one heading of the first level, and none below skips a level (WCAG 2.2: 1.3.1, 2.4.6)."""

from collections.abc import Iterator
from itertools import pairwise

from quality_kunming.checks.finished import FinishedSite, Page


def on_page(page: Page, site: FinishedSite) -> Iterator[str]:
    """No first heading, an empty one or several; one before it, and each that skips a level."""
    headings = [
        (int(node.tag[1]), node.text().strip()[:20]) for node in page.tree.css("h1,h2,h3,h4,h5,h6")
    ]
    first = [text for level, text in headings if level == 1]
    if len(first) != 1:
        yield f"有 {len(first)} 个大标题（h1）：{'、'.join(first)}；请正好放一个"
    elif not first[0]:
        yield "的大标题（h1）是空的，请写上字"
    elif headings[0][0] != 1:
        yield f"的小标题“{headings[0][1]}”在大标题前面，请移到后面"
    for (above, _), (level, text) in pairwise(headings):
        if level > above + 1:
            yield f"的小标题“{text}”是第 {level} 级，上面是第 {above} 级：请写成 h{above + 1}"
