"""Two places on a page with the same name."""

from collections import Counter
from collections.abc import Iterator

from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.checks.rule import Example, Rule, Scope

RULE = Rule(
    id="unique-ids",
    title="一页里没有两个同名的位置",
    scope=Scope.PAGE,
    reason="两处同名，页内的链接和标签只到得了第一处。",
    source="HTML 标准 3.2.6；WCAG 2.2 的 1.3.1",
    bad=Example.on_page('<h1>例</h1><h2 id="wen">问</h2><h2 id="wen">答</h2>'),
    good=Example.on_page('<h1>例</h1><h2 id="wen">问</h2><h2 id="da">答</h2>'),
)


def find(page: Page, site: FinishedSite) -> Iterator[str]:
    """Each id that is empty, holds a space, or is there twice."""
    counted = Counter(node.attributes.get("id") or "" for node in page.tree.css("[id]"))
    for name, count in counted.items():
        if not name.strip():
            yield "有一处的名字（id）是空的，请写好或者删去"
        elif any(sign.isspace() for sign in name):
            yield f"有一处的名字（id）“{name}”里有空格，请改掉"
        elif count > 1:
            yield f"有 {count} 处都叫“{name}”（id），请改得不一样"
