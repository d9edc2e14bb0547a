"""Words that only fill a place."""

from collections.abc import Iterator

from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.checks.rule import Example, Rule, Scope
from quality_kunming.checks.support.visible import around, has_any, words
from quality_kunming.model.placeholder import FILLER, FILLER_SIGNS

RULE = Rule(
    id="filler-words",
    title="没有占位置的字",
    scope=Scope.PAGE,
    reason="写稿时占位置的字留在网上，读者会当真，普查会扣分。",
    source="《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）",
    bad=Example.on_page("<h1>例</h1><p>活动地点：XXX小区，TODO 核实。</p>"),
    good=Example.on_page("<h1>例</h1><p>活动地点：吾悦广场。</p>"),
)


def find(page: Page, site: FinishedSite) -> Iterator[str]:
    """Each word that stands where something is still to be written."""
    text = words(page)
    if not has_any(text, FILLER_SIGNS):
        return
    for match in FILLER.finditer(text):
        yield f"有占位置的字“{match[0]}”（“{around(text, *match.span())}”），请写上真的内容或者删去"
