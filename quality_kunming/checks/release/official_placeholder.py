"""Marks of what is still to be written, on the pages of an official site."""

import re
from collections.abc import Iterator
from html import unescape

from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.checks.rule import Rule, Scope
from quality_kunming.checks.support.official_examples import official_page
from quality_kunming.checks.support.page_examples import whole_page
from quality_kunming.checks.support.visible import around, words
from quality_kunming.model.placeholder import PLACEHOLDER

RULE = Rule(
    id="official-placeholder",
    title="正式网站没有占位置的内容",
    scope=Scope.PAGE,
    reason="正式网站上的每个字、每个网址都要是真的，待填的要么填好，要么删去。",
    source="《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）",
    bad=official_page(whole_page("<h1>例</h1><p>咨询电话：待填</p>"), "<p>咨询电话：待填</p>"),
    good=official_page(whole_page("<h1>例</h1><p>咨询电话：12315</p>"), "<p>咨询电话：12315</p>"),
)
TRUE_TO_READERS = {"待定"}
"""A time that is not fixed yet is told in this word."""

_ADDRESS = re.compile(r"\s(?:href|src|srcset|action)=\"([^\"]+)\"")


def find(page: Page, site: FinishedSite) -> Iterator[str]:
    """Each mark in the words and in the addresses of a page."""
    if not site.catalog.is_official:
        return
    addresses = unescape("\n".join(_ADDRESS.findall(page.html)))
    code = "\n".join(node.text() for node in page.tree.css("code, pre, samp, kbd"))
    text = f"{words(page)}\n{addresses}\n{code}"
    for match in PLACEHOLDER.finditer(text):
        if match[0] not in TRUE_TO_READERS:
            yield f"有占位置的“{match[0]}”（“{around(text, *match.span())}”），请填好或者删去再发布"
