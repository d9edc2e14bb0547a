"""The one heading that names a page."""

from collections.abc import Iterator

from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.checks.rule import Example, Rule, Scope

RULE = Rule(
    id="one-heading",
    title="每页一个大标题",
    scope=Scope.PAGE,
    reason="用读屏软件的人靠大标题知道自己在哪一页。",
    source="GB/T 37668—2019《信息技术 互联网内容无障碍可访问性技术要求与测试方法》；WCAG 2.2 的 2.4.6",
    bad=Example.on_page("<h1>关于质量昆明</h1><h1>谁在办</h1>"),
    good=Example.on_page("<h1>关于质量昆明</h1><h2>谁在办</h2>"),
)


def find(page: Page, site: FinishedSite) -> Iterator[str]:
    """A page with no heading of the first level, an empty one, or several."""
    headings = [node.text().strip() for node in page.tree.css("h1")]
    if not headings:
        yield "没有大标题（h1），请写一个"
    elif len(headings) > 1:
        listed = "、".join(f"“{text[:20]}”" for text in headings)
        yield f"有 {len(headings)} 个大标题（h1）：{listed}；正文里的小标题请从两个井号写起"
    elif not headings[0]:
        yield "的大标题（h1）是空的，请写好 title（标题）"
