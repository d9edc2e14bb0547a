"""The headings of tables."""

from collections.abc import Iterator

from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.checks.rule import Example, Rule, Scope

RULE = Rule(
    id="table-headers",
    title="表格有表头",
    scope=Scope.PAGE,
    reason="没有表头，听表格的人不知道一格里的数是什么。",
    source="GB/T 37668—2019《信息技术 互联网内容无障碍可访问性技术要求与测试方法》；WCAG 2.2 的 1.3.1",
    bad=Example.on_page(
        "<h1>例</h1><table><tr><td>项目</td><td>名额</td></tr><tr><td>体验营</td><td>30</td></tr></table>"
    ),
    good=Example.on_page(
        "<h1>例</h1><table><tr><th>项目</th><th>名额</th></tr><tr><td>体验营</td><td>30</td></tr></table>"
    ),
)


def find(page: Page, site: FinishedSite) -> Iterator[str]:
    """Each table of data without a heading cell."""
    for node in page.tree.css("table"):
        if node.css_first("td") and not node.css_first("th") and "role" not in node.attributes:
            start = " ".join(node.text(separator=" ").split())[:12]
            yield f"的表格（“{start}……”）没有表头，请把第一行写成表头"
