"""Words in the place of pictures, on finished pages."""

from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.checks.rule import Example, Rule, Scope

RULE = Rule(
    id="image-alt",
    title="页面上的图片有替代文字",
    scope=Scope.PAGE,
    reason="看不见图片的人听到的是替代文字；没有写，读屏软件就念文件名。",
    source="GB/T 37668—2019《信息技术 互联网内容无障碍可访问性技术要求与测试方法》；WCAG 2.2 的 1.1.1",
    bad=Example.on_page('<h1>例</h1><img src="a.jpg" width="3" height="2">'),
    good=Example.on_page('<h1>例</h1><img src="a.jpg" width="3" height="2" alt="清晨的斗南花市">'),
)


def find(page: Page, site: FinishedSite) -> Iterator[str]:
    """Each picture without words, and each that is a link's only content and says nothing."""
    for node in page.tree.css("img, area, input[type=image]"):
        name = (node.attributes.get("src") or node.attributes.get("href") or "").rpartition("/")[2]
        alt = node.attributes.get("alt")
        if alt is None and "alt" not in node.attributes:
            yield f"的图片“{name}”没有替代文字（alt），请写图里有什么；只是装饰的写成空的"
        elif not (alt or "").strip() and _is_all_of_a_link(node):
            yield f"的图片“{name}”是一个链接的全部内容，替代文字（alt）要写它通向哪里"
    for node in page.tree.css("svg[role=img]"):
        if not (node.css_first("title") or _is_named(node)):
            yield '的图形（svg）没有名字，请写 title 或 aria-label；只是装饰的写 aria-hidden="true"'


def _is_all_of_a_link(node: LexborNode) -> bool:
    above = node.parent
    while above is not None and above.tag not in ("a", "body"):
        above = above.parent
    if above is None or above.tag != "a" or _is_named(above):
        return False
    others = (other.attributes.get("alt") for other in above.css("img"))
    return not above.text().strip() and not any(others)


def _is_named(node: LexborNode) -> bool:
    return bool(node.attributes.get("aria-label") or node.attributes.get("aria-labelledby"))
