"""JSON-LD can be read, has what schema.org and searches require, and names our own addresses."""

from collections.abc import Iterator

from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.checks.support.head import objects, structured_data
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

OURS = ("BreadcrumbList", "ListItem", "WebSite", "Article", "NewsArticle", "Event", "Dataset")
ADDRESSES = ("url", "item", "mainEntityOfPage", "image")
"""Types of things on this site, and the fields that say where."""


def on_page(page: Page, site: FinishedSite) -> Iterator[str]:
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
        yield from _elsewhere(thing, site.catalog.site.origin)
        if thing["@type"] == "BreadcrumbList":
            yield from _out_of_order(thing)
    if page.view and page.view.address != "/404.html" and not page.is_card:
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


def _elsewhere(thing: dict, own: str) -> Iterator[str]:
    for name in ADDRESSES if str(thing["@type"]) in OURS else ():
        value = thing.get(name)
        if isinstance(value, str) and value != own and not value.startswith(f"{own}/"):
            yield f"的结构化数据 {name} 写成了“{value[:60]}”，应以 {own}/ 开头"


def _required_of(kinds: list) -> set[str]:
    return {name for kind in kinds for name in REQUIRED.get(str(kind), ())}


def _out_of_order(crumbs: dict) -> Iterator[str]:
    steps = crumbs.get("itemListElement")
    steps = [one for one in steps if isinstance(one, dict)] if isinstance(steps, list) else []
    if [step.get("position") for step in steps] != list(range(1, len(steps) + 1)):
        yield "的面包屑（BreadcrumbList）序号不是从 1 起一个接一个，请改正"
    if any(not step.get("item") for step in steps[:-1]):
        yield "的面包屑（BreadcrumbList）有一步没有网址，请补上"
