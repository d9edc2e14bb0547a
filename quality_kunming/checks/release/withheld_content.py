"""Samples, drafts and what is scheduled: none of it may go out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from posixpath import dirname, join, normpath

from pydantic import BaseModel

from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.checks.pages.visible import has_any
from quality_kunming.checks.rule import Example, Finding, Rule, Scope
from quality_kunming.loading.collection import Collection
from quality_kunming.model.addresses import file_of
from quality_kunming.model.article import FrontMatter
from quality_kunming.pinyin import slugify

RULE = Rule(
    id="withheld-content",
    title="示例、草稿和没到时候的不发布",
    scope=Scope.SITE,
    reason="编出来的例子、没写完的稿子、没到时候的消息，出去一次就收不回来。",
    source="本项目的约定：示例和草稿只在预览里；《政府网站发展指引》（国办发〔2017〕47号）",
    bad=Example.on_page('<h1>例</h1><p><span class="sample-mark">示例</span> 把实验室的门打开</p>'),
    good=Example.on_page("<h1>例</h1><p>把实验室的门打开</p>"),
)

LONG_ENOUGH = 6
"""Characters from which on a name is nobody else's."""

_PICTURE = re.compile(r"images/[^\s\"'()\\<>｜|]+")
_MARK = re.compile(r"class=\"[^\"]*\bsample-mark\b[^\"]*\"[^>]*>([^<]*)<")
_LINK = re.compile(r"\s(?:href|src)=\"([^\"#?]+)")
_FILE = re.compile(r"(.+)-[0-9a-f]{8}-\d+\.\w+")


@dataclass(frozen=True)
class Withheld:
    """One record or text that does not go out, and why."""

    model: BaseModel
    why: str

    @property
    def output(self) -> str:
        """Where its page would be; empty where it has none of its own."""
        address = getattr(self.model, "url", "") or f"/{self.model.slug}/"
        return "" if "#" in address else file_of(address)


def find(site: FinishedSite) -> Iterator[Finding]:
    """Each page, link, name and picture of what does not go out, and each mark that says so."""
    if site.catalog.preview:
        return
    withheld = _withheld(site)
    by_file = {one.output: one for one in withheld if one.output}
    yield from _pages(by_file, site)
    yield from _lists(by_file, site)
    yield from _pictures(withheld, site)
    names = {one.model.title: one for one in withheld if one.why == "示例" and _is_telling(one)}
    ends = {f"{file.rsplit('/', 2)[-2]}/index.html" for file in by_file if "/" in file}
    for page in site.pages.values():
        yield from _marks(page)
        if has_any(page.html, names):
            yield from _names(page, names)
        if has_any(page.html, ends):
            yield from _links(page, by_file)


def _withheld(site: FinishedSite) -> list[Withheld]:
    if site.collection is None:
        return []
    catalog = site.catalog
    shown = {*catalog.articles, *catalog.pages}
    texts = [Withheld(one, "示例") for one in site.collection.records.values() if one.sample]
    for matter in site.collection.matters.values():
        if matter.sample or matter.is_draft:
            texts.append(Withheld(matter, "示例" if matter.sample else "草稿"))
        elif matter.path not in shown:
            texts.append(Withheld(matter, "没到时候的"))
    return texts


def _pages(by_file: dict[str, Withheld], site: FinishedSite) -> Iterator[Finding]:
    for file, one in by_file.items():
        if file in site.files:
            yield Finding(
                one.model.file, 0, f"{one.why}“{one.model.title}”有了自己的页面 {file}，不能发布"
            )


def _lists(by_file: dict[str, Withheld], site: FinishedSite) -> Iterator[Finding]:
    origin = site.catalog.site.origin
    for path in [site.output / "sitemap.xml", *sorted((site.output / "feeds").rglob("*.xml"))]:
        if not path.is_file():
            continue
        text = path.read_text("utf-8", errors="replace")
        for file, one in by_file.items():
            if f"{origin}/{file.removesuffix('index.html')}<" in text or (
                f'{origin}/{file.removesuffix("index.html")}"' in text
            ):
                name = path.relative_to(site.output).as_posix()
                yield Finding(
                    one.model.file, 0, f"{one.why}“{one.model.title}”列进了 {name}，不能发布"
                )


def _pictures(withheld: list[Withheld], site: FinishedSite) -> Iterator[Finding]:
    """Pictures in the output that only what is withheld uses."""
    hidden = {id(one.model) for one in withheld}
    used: set[str] = set()
    unused: dict[str, Withheld] = {}
    for one in withheld:
        unused |= dict.fromkeys(_stems(one.model), one)
    if not unused or site.collection is None:
        return
    for model in _models(site.collection):
        if id(model) not in hidden:
            used |= _stems(model)
    for path in sorted((site.output / "images").glob("*")):
        stem = _FILE.fullmatch(path.name)
        if stem and stem[1] in unused.keys() - used:
            one = unused[stem[1]]
            message = f"只有{one.why}“{one.model.title}”用的图片 images/{path.name} 也放进了网站，不能发布"
            yield Finding(one.model.file, 0, message)


def _models(collection: Collection) -> Iterator[BaseModel]:
    yield from collection.records.values()
    yield from collection.matters.values()


def _stems(model: BaseModel) -> set[str]:
    """The names that a model's pictures have in the output, without digest and size."""
    if isinstance(model, FrontMatter):
        text = f"{model.body} {model.picture.file if model.picture else ''}"
    else:
        text = model.model_dump_json()
    names = (one.rpartition("/")[2].rpartition(".")[0] for one in _PICTURE.findall(text))
    return {slugify(name, limit=40) or "picture" for name in names if name}


def _is_telling(one: Withheld) -> bool:
    name = one.model.title
    return len(name) >= LONG_ENOUGH or (name.startswith("示例") and len(name) > 4)


def _marks(page: Page) -> Iterator[Finding]:
    for mark in _MARK.findall(page.html):
        yield Finding(
            page.editors_file,
            0,
            f"页面 {page.address} 上有“{mark}”的标记，不能发布；请删去或者填好",
        )


def _names(page: Page, names: dict[str, Withheld]) -> Iterator[Finding]:
    for name, one in names.items():
        if name in page.html:
            message = f"页面 {page.address} 提到了示例“{name}”（{one.model.file}），不能发布；请改成真实的"
            yield Finding(page.editors_file, 0, message)


def _links(page: Page, by_file: dict[str, Withheld]) -> Iterator[Finding]:
    for link in dict.fromkeys(_LINK.findall(page.html)):
        one = by_file.get(normpath(join(dirname(page.file), link)))
        if one:
            title = f"{one.why}“{one.model.title}”（{one.model.file}）"
            message = f"页面 {page.address} 链接到{title}，不能发布；请删去链接"
            yield Finding(page.editors_file, 0, message)
