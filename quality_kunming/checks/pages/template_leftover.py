"""What programs leave in a page: marks of templates, names of nothing, code."""

import re
from collections.abc import Iterator

from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.checks.rule import Example, Rule, Scope
from quality_kunming.checks.support.visible import around, has_any, words

RULE = Rule(
    id="template-leftover",
    title="没有程序留下的字",
    scope=Scope.PAGE,
    reason="读者看到 {{ name }} 或 None，就知道没有人看过这一页。",
    source="《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）",
    bad=Example.on_page("<h1>例</h1><p>共 None 页，由 {{ author }} 编写。</p>"),
    good=Example.on_page("<h1>例</h1><p>共三页，由编辑部编写。</p>"),
)

_LEFT = re.compile(
    r"\{\{[^{}\n]{0,80}\}\}|\{%[^%\n]{0,80}%\}|\{\{|\}\}|\{%|%\}|\{#\s|\s#\}"
    r"|(?<![A-Za-z0-9_.-])(?:None|undefined|NaN|null|nil|Undefined)(?![A-Za-z0-9_-])(?!\s+(?:of|the|but|and|more)\b)"
    r"|\[object \w+\]|<[\w.]+ object at 0x|\b(?:datetime\.(?:date|datetime)|Decimal|Markup|PartialDate)\("
    r"|\\u[0-9a-f]{4}|%\([a-z_]+\)[sd]|\$\{\w+\}|\bTraceback \(most recent|\b\w+Error: "
)
_SIGNS = [
    "{{",
    "}}",
    "{%",
    "%}",
    "{#",
    "#}",
    "None",
    "ndefined",
    "NaN",
    "null",
    "nil",
    "[object",
    "object",
    "date(",
    "datetime(",
    "Decimal(",
    "Markup(",
    "\\u",
    "%(",
    "${",
    "Traceback",
    "Error",
]
_IN_ADDRESS = re.compile(
    r"\s(?:href|src|srcset|action)=\"([^\"]*(?:[{}]|%7[BbDd]|\|filename\||/None[/.\"]|/undefined[/.\"])[^\"]*)\""
)
_EMPTY_VALUE = re.compile(r"\s(datetime|alt|title|aria-label|lang)=\"(None|undefined|null|NaN)\"")

_EMPTY = ('="None"', '="undefined"', '="null"', '="NaN"')


def find(page: Page, site: FinishedSite) -> Iterator[str]:
    """Each mark of a template, name of nothing, and address that was never filled in."""
    text = words(page)
    for found in _LEFT.finditer(text) if has_any(text, _SIGNS) else ():
        place = around(text, *found.span())
        yield f"有程序留下的字“{found[0].strip()}”（“{place}”），请改好这里的内容或模板"
    for found in _IN_ADDRESS.finditer(page.html):
        yield f"有没有填好的网址“{found[1][:60]}”，请写成 / 开头的站内网址"
    for found in _EMPTY_VALUE.finditer(page.html) if has_any(page.html, _EMPTY) else ():
        yield f"的 {found[1]} 写成了“{found[2]}”，请写好这里的内容"
