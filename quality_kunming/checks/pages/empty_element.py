"""Headings, links and lists with nothing in them."""

from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.checks.rule import Example, Rule, Scope

RULE = Rule(
    id="empty-element",
    title="没有空的标题、链接和列表",
    scope=Scope.PAGE,
    reason="空的标题和链接看不见，读屏软件却要念，点了不知道去哪里。",
    source="GB/T 37668—2019《信息技术 互联网内容无障碍可访问性技术要求与测试方法》；WCAG 2.2 的 2.4.4、2.4.6",
    bad=Example.on_page('<h1>例</h1><p>详情见<a href="../about/index.html"></a>。</p>'),
    good=Example.on_page('<h1>例</h1><p>详情见<a href="../about/index.html">关于</a>。</p>'),
)

NAMES = {
    "a": "链接",
    "button": "按钮",
    "ul": "列表",
    "ol": "列表",
    "dl": "列表",
    "dt": "列表的一项",
    "li": "列表的一项",
    "th": "表头",
    "caption": "表格标题",
    "figcaption": "图注",
    "legend": "分组名",
    "label": "标签",
    "summary": "折叠的标题",
    "option": "选项",
} | {f"h{level}": "小标题" for level in range(2, 7)}
SPEAKING = "img[alt], svg title, [aria-label], input, svg[role=img], picture, video"

BLANKS = "\ufeff\u200b \t\n\r\f\xa0\u3000"
MANY = 50

_SELECTOR = ",".join("a[href]" if name == "a" else name for name in NAMES)


def find(page: Page, site: FinishedSite) -> Iterator[str]:
    """Each of these without words and without a picture that has some."""
    for node in page.tree.css(_SELECTOR):
        if _has_no_words(node) and not _speaks(node):
            where = node.attributes.get("href") or node.attributes.get("id") or ""
            yield f"有一个空的{NAMES[node.tag]}（{node.tag}{' ' + where if where else ''}），请写上文字或者删去"


def _has_no_words(node: LexborNode) -> bool:
    """Whether an element is without text; one with very much inside is taken to have some."""
    for place, inside in enumerate(node.traverse(include_text=True)):
        if place > MANY or (inside.tag == "-text" and inside.text_content.strip(BLANKS)):
            return False
    return True


def _speaks(node: LexborNode) -> bool:
    values = node.attributes
    if values.get("aria-label") or values.get("aria-labelledby") or values.get("title"):
        return True
    if node.tag in ("ul", "ol", "dl"):
        return any(child.tag in ("li", "dt", "dd", "div") for child in node.iter())
    if node.tag == "option":
        return bool(values.get("label"))
    if node.tag == "th" and _is_corner(node):
        return True
    inside = node.css_first(SPEAKING)
    return inside is not None and inside.attributes.get("alt", "x") != ""


def _is_corner(node: LexborNode) -> bool:
    """The first cell of a table with headings above and at the side names nothing, and may be empty."""
    row = node.parent
    return row is not None and row.css_first("th, td") == node and _is_first(row)


def _is_first(row: LexborNode) -> bool:
    table = row.parent
    while table is not None and table.tag != "table":
        table = table.parent
    return table is not None and table.css_first("tr") == row
