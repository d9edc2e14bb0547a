"""Words that only fill a place."""

import re
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

_CROSSES = re.compile(r"[Xx×Ｘｘ＊]+")
_MARKED = re.compile(r"[“〔「‘《（(][^”〕」’》）)\n]{0,20}$")
_HOW = re.compile(r"填|写[成作为]|格式|样式|形式|例如|如[：:“]|类似|样例|模板")
_NEAR = 40


def find(page: Page, site: FinishedSite) -> Iterator[str]:
    """Each word that stands where something is still to be written."""
    text = words(page)
    if not has_any(text, FILLER_SIGNS):
        return
    for match in FILLER.finditer(text):
        if _explains(text, match):
            continue
        yield f"有占位置的字“{match[0]}”（“{around(text, *match.span())}”），请写上真的内容或者删去"


def _explains(text: str, match: re.Match) -> bool:
    """Whether crosses stand in quotation marks in a sentence that tells how to write something: 写成“XXX元”."""
    before = text[max(0, match.start() - _NEAR) : match.start()].rpartition("\n")[2]
    is_marked = _CROSSES.fullmatch(match[0]) and _MARKED.search(before)
    return bool(is_marked) and bool(_HOW.search(re.split("[。！？]", before)[-1]))
