"""The levels of headings."""

from collections.abc import Iterator
from itertools import pairwise

from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.checks.rule import Example, Rule, Scope

RULE = Rule(
    id="heading-order",
    title="小标题一级一级往下",
    scope=Scope.PAGE,
    reason="跳过一级的小标题，让用读屏软件的人以为中间少了一段。",
    source="GB/T 37668—2019《信息技术 互联网内容无障碍可访问性技术要求与测试方法》；WCAG 2.2 的 1.3.1",
    bad=Example.on_page("<h1>关于质量昆明</h1><h2>谁在办</h2><h4>主办</h4>"),
    good=Example.on_page("<h1>关于质量昆明</h1><h2>谁在办</h2><h3>主办</h3><h2>怎样写</h2>"),
)


def find(page: Page, site: FinishedSite) -> Iterator[str]:
    """A heading before the first level, and each that is more than one level below the one before it."""
    headings = [
        (int(node.tag[1]), node.text().strip()[:20]) for node in page.tree.css("h1,h2,h3,h4,h5,h6")
    ]
    if headings and headings[0][0] != 1 and any(level == 1 for level, _ in headings):
        yield f"的小标题“{headings[0][1]}”在大标题前面，请移到后面"
    for (above, _), (level, text) in pairwise(headings):
        if level > above + 1:
            wanted = "#" * (above + 1)
            yield f"的小标题“{text}”是第 {level} 级，上面是第 {above} 级：请从 {wanted} 写起"
