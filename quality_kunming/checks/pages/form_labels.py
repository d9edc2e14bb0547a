"""The names of form fields."""

from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.checks.rule import Example, Rule, Scope

RULE = Rule(
    id="form-labels",
    title="表单的每一格有名字",
    scope=Scope.PAGE,
    reason="没有名字的格子，读屏软件只念“编辑框”，不知道要填什么。",
    source="GB/T 37668—2019《信息技术 互联网内容无障碍可访问性技术要求与测试方法》；WCAG 2.2 的 3.3.2、4.1.2",
    bad=Example.on_page('<h1>例</h1><form><input type="search" name="q"></form>'),
    good=Example.on_page(
        '<h1>例</h1><form><label for="q">找什么</label><input type="search" name="q" id="q"></form>'
    ),
)
NAMED_BY_THEMSELVES = {"hidden", "submit", "reset", "button", "image"}


def find(page: Page, site: FinishedSite) -> Iterator[str]:
    """Each field that no label names."""
    fields = page.tree.css("input, select, textarea")
    if not fields:
        return
    labelled = {node.attributes.get("for") for node in page.tree.css("label[for]")}
    for node in fields:
        values = node.attributes
        if (values.get("type") or "").lower() in NAMED_BY_THEMSELVES or _is_named(node):
            continue
        if not values.get("id") or values.get("id") not in labelled:
            yield f"的表单里有一格（{values.get('name') or node.tag}）没有名字，请加 label"


def _is_named(node: LexborNode) -> bool:
    if any(node.attributes.get(name) for name in ("aria-label", "aria-labelledby", "title")):
        return True
    above = node.parent
    while above is not None:
        if above.tag == "label":
            return True
        above = above.parent
    return False
