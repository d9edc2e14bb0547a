"""Samples, drafts and what is scheduled: none of it may go out."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from posixpath import dirname, join, normpath
from typing import NamedTuple

from pydantic import BaseModel

from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.checks.noted_site import NotedSite
from quality_kunming.checks.rule import Example, Finding, Rule, Scope
from quality_kunming.checks.support.visible import has_any
from quality_kunming.checks.support.withheld import Withheld, by_file, by_name
from quality_kunming.loading.collection import Collection
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

_PICTURE = re.compile(r"images/[^\s\"'()\\<>｜|]+")
_MARK = re.compile(r"class=\"[^\"]*\bsample-mark\b[^\"]*\"[^>]*>([^<]*)<")
_LINK = re.compile(r"\s(?:href|src)=\"([^\"#?]+)")
_FILE = re.compile(r"(.+)-[0-9a-f]{8}-\d+\.\w+")


class Traces(NamedTuple):
    """What a page has: marks that it is a sample, names of samples, the files of withheld pages to which it links."""

    marks: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    links: tuple[str, ...] = ()


def of_page(page: Page, site: NotedSite) -> Traces:
    """What a page has of what does not go out."""
    if site.catalog.preview:
        return Traces()
    html, names, files = page.html, site.withheld_names, site.withheld_files
    marks = tuple(_MARK.findall(html)) if "sample-mark" in html else ()
    named = tuple(sorted(one for one in names if one in html))
    linked = _linked(page, files) if has_any(html, _ends(files)) else ()
    return Traces(marks, named, linked)


def find(site: FinishedSite, traces: Mapping[Page, Traces]) -> Iterator[Finding]:
    """Each page, link, name and picture of what does not go out, and each mark that says so."""
    if site.catalog.preview:
        return
    names, files = by_name(site.withheld), by_file(site.withheld)
    yield from _pages(files, site)
    yield from _lists(files, site)
    yield from _pictures(site.withheld, site)
    for page, one in traces.items():
        yield from _marks(page, one.marks)
        yield from _names(page, one.names, names)
        yield from _links(page, one.links, files)


@lru_cache(maxsize=1)
def _ends(files: frozenset[str]) -> frozenset[str]:
    """What any link to one of these files has in it."""
    return frozenset(f"{file.rsplit('/', 2)[-2]}/index.html" for file in files if "/" in file)


def _linked(page: Page, files: frozenset[str]) -> tuple[str, ...]:
    links = dict.fromkeys(_LINK.findall(page.html))
    targets = (normpath(join(dirname(page.file), link)) for link in links)
    return tuple(one for one in targets if one in files)


def _pages(files: Mapping[str, Withheld], site: FinishedSite) -> Iterator[Finding]:
    for file, one in files.items():
        if file in site.files:
            yield Finding(
                one.model.file, 0, f"{one.why}“{one.model.title}”有了自己的页面 {file}，不能发布"
            )


def _lists(files: Mapping[str, Withheld], site: FinishedSite) -> Iterator[Finding]:
    origin = site.catalog.site.origin
    for path in [site.output / "sitemap.xml", *sorted((site.output / "feeds").rglob("*.xml"))]:
        if not path.is_file():
            continue
        text = path.read_text("utf-8", errors="replace")
        for file, one in files.items():
            if f"{origin}/{file.removesuffix('index.html')}<" in text or (
                f'{origin}/{file.removesuffix("index.html")}"' in text
            ):
                name = path.relative_to(site.output).as_posix()
                yield Finding(
                    one.model.file, 0, f"{one.why}“{one.model.title}”列进了 {name}，不能发布"
                )


def _pictures(withheld: Sequence[Withheld], site: FinishedSite) -> Iterator[Finding]:
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


def _marks(page: Page, marks: Iterable[str]) -> Iterator[Finding]:
    for mark in marks:
        yield Finding(
            page.editors_file,
            0,
            f"页面 {page.address} 上有“{mark}”的标记，不能发布；请删去或者填好",
        )


def _names(page: Page, named: Iterable[str], names: Mapping[str, Withheld]) -> Iterator[Finding]:
    for name in named:
        message = f"页面 {page.address} 提到了示例“{name}”（{names[name].model.file}），不能发布；请改成真实的"
        yield Finding(page.editors_file, 0, message)


def _links(page: Page, linked: Iterable[str], files: Mapping[str, Withheld]) -> Iterator[Finding]:
    for file in linked:
        one = files[file]
        title = f"{one.why}“{one.model.title}”（{one.model.file}）"
        message = f"页面 {page.address} 链接到{title}，不能发布；请删去链接"
        yield Finding(page.editors_file, 0, message)
