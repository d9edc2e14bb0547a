"""What a browser must know of a page before its content."""

import re
from collections.abc import Iterator

from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.checks.pages.example import shown, whole_page
from quality_kunming.checks.pages.head import metas
from quality_kunming.checks.rule import Rule, Scope

RULE = Rule(
    id="page-frame",
    title="编码、视口和文档类型",
    scope=Scope.PAGE,
    reason="少了它们，手机上字会变小、放不大，旧浏览器里会变成乱码。",
    source="HTML 标准；WCAG 2.2 的 1.4.4；《政府网站发展指引》（国办发〔2017〕47号）",
    bad=shown(
        whole_page().replace("initial-scale=1", "user-scalable=no"),
        '<meta name="viewport" content="width=device-width, user-scalable=no">',
    ),
    good=shown(
        whole_page(), '<meta name="viewport" content="width=device-width, initial-scale=1">'
    ),
)

_CHARSET = re.compile(rb"<meta charset=[\"']?utf-8[\"' />]", re.IGNORECASE)
_FIXED = re.compile(r"user-scalable\s*=\s*(no|0)\b|maximum-scale\s*=\s*(0|1)(\.\d+)?\b", re.I)


def find(page: Page, site: FinishedSite) -> Iterator[str]:
    """A page without document type, UTF-8, one main part, or a view that fits phones and can be enlarged."""
    if not page.html[:200].lower().lstrip("\ufeff \n").startswith("<!doctype html>"):
        yield "开头不是 <!doctype html>，请补上"
    if not _CHARSET.search(page.html[:1024].encode()):
        yield '前 1024 字节里没有写明编码，请在 head 的最前面写 <meta charset="utf-8">'
    view = " ".join(metas(page).get("viewport", []))
    if "width=device-width" not in view.replace(" ", ""):
        yield '没有按手机的宽度显示，请写 <meta name="viewport" content="width=device-width, initial-scale=1">'
    elif match := _FIXED.search(view):
        yield f"不让人放大（{match[0]}），请从 viewport 里删去"
    if (count := len(page.tree.css("main"))) != 1:
        yield f"有 {count} 个主要内容区（main），请正好写一个"
