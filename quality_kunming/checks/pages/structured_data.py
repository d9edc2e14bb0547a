"""JSON-LD: what machines are told a page is about."""

import json
from collections.abc import Iterator

from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.checks.pages.example import shown, whole_page
from quality_kunming.checks.pages.head import objects, structured_data
from quality_kunming.checks.rule import Rule, Scope
from quality_kunming.model.placeholder import TO_COME
from quality_kunming.model.view import ViewKind

REQUIRED = {
    "Article": ("headline", "datePublished", "author", "publisher", "image"),
    "NewsArticle": ("headline", "datePublished", "author", "publisher", "image"),
    "BreadcrumbList": ("itemListElement",),
    "DataDownload": ("contentUrl",),
    "Dataset": ("name", "description", "creator"),
    "Event": ("name", "startDate", "location", "eventAttendanceMode"),
    "GovernmentOrganization": ("name", "url"),
    "ListItem": ("position", "name"),
    "Organization": ("name",),
    "Person": ("name",),
    "Place": ("name", "address"),
    "WebSite": ("name", "url"),
}
"""Type → the fields that it must have."""


def _block(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>\n'


def _event(**fields) -> str:
    event = {"@context": "https://schema.org", "@type": "Event", "name": "昆明快走"} | fields
    return _block(json.dumps(event, ensure_ascii=False))


_RIGHT = _event(
    startDate="2022-09-01",
    location={"@type": "Place", "name": "昆明市", "address": "云南省昆明市"},
    eventAttendanceMode="https://schema.org/MixedEventAttendanceMode",
)
RULE = Rule(
    id="structured-data",
    title="结构化数据读得出、写得全",
    scope=Scope.PAGE,
    reason="少了必有的字段，搜索引擎不认这是活动、文章还是数据。",
    source="schema.org；JSON-LD 1.1；Google 搜索的结构化数据指南",
    bad=shown(whole_page(head=_event(startDate="")), _event(startDate="")),
    good=shown(whole_page(head=_RIGHT), _RIGHT),
)


def find(page: Page, site: FinishedSite) -> Iterator[str]:
    """A block that is no JSON or not of schema.org, and each required field that is missing or empty."""
    blocks = structured_data(page)
    for block in blocks:
        if not isinstance(block, dict | list):
            yield "的结构化数据不是合格的 JSON，机器读不出；请改好模板"
        elif not objects(block):
            yield "的结构化数据没有写类型（@type），请补上"
        elif isinstance(block, dict) and "schema.org" not in str(block.get("@context")):
            yield "的结构化数据没有写明用的是 schema.org（@context），请补上"
    things = objects(blocks)
    for thing in things:
        yield from _missing(thing)
        if thing["@type"] == "BreadcrumbList":
            yield from _out_of_order(thing)
    if page.view and page.view.address != "/404.html":
        wanted = "WebSite" if page.view.kind is ViewKind.HOME else "BreadcrumbList"
        if wanted not in {str(thing["@type"]) for thing in things}:
            yield f"的结构化数据没有 {wanted}，请补上"


def _missing(thing: dict) -> Iterator[str]:
    kinds = thing["@type"] if isinstance(thing["@type"], list) else [thing["@type"]]
    for kind in map(str, kinds):
        for name in REQUIRED.get(kind, ()):
            if thing.get(name) in (None, "", [], {}, "None", TO_COME):
                yield f"的结构化数据 {kind} 缺少 {name}，请写好对应的内容"
    for name, value in thing.items():
        if isinstance(value, str) and not value.strip() and name not in _required_of(kinds):
            yield f"的结构化数据里 {name} 是空的，请写好或者删去"


def _required_of(kinds: list) -> set[str]:
    return {name for kind in kinds for name in REQUIRED.get(str(kind), ())}


def _out_of_order(crumbs: dict) -> Iterator[str]:
    steps = crumbs.get("itemListElement")
    steps = [one for one in steps if isinstance(one, dict)] if isinstance(steps, list) else []
    if [step.get("position") for step in steps] != list(range(1, len(steps) + 1)):
        yield "的面包屑（BreadcrumbList）序号不是从 1 起一个接一个，请改正"
    if any(not step.get("item") for step in steps[:-1]):
        yield "的面包屑（BreadcrumbList）有一步没有网址，请补上"
