"""Links, pictures and files of a finished page that are not there."""

import re
from collections.abc import Iterator

from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.checks.rule import Example, Rule, Scope
from quality_kunming.checks.support.leading import leads, target
from quality_kunming.model.addresses import address_of, file_of
from quality_kunming.model.sections import FIXED_PAGES

RULE = Rule(
    id="dead-link",
    title="打不开的链接",
    scope=Scope.PAGE,
    reason="点了没有反应、图片显示不出来，就是“断链”。",
    source="《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）",
    bad=Example.on_page('<h1>例</h1><a href="../downloads/baoming.pdf">报名表</a>'),
    good=Example.on_page('<h1 id="a">例</h1><a href="../example/index.html#a">到页首</a>'),
)

_DESCRIPTOR = re.compile(r"\S+(?:\s+(?:[1-9]\d*w|\d+(?:\.\d+)?x))?")


def find(page: Page, site: FinishedSite) -> Iterator[str]:
    """Each address of ours that leads to no file, letter by letter, and each list of pictures written wrong."""
    told = set()
    moved = page.view.moved_to if page.view else ""
    for lead in leads(page):
        place = target(lead.address, page, site)
        if place and moved and place[0] == file_of(moved):
            continue  # the rule about redirects says so, at the line
        if lead in told or place is None or (lead.address and place[0] in site.files):
            continue
        told.add(lead)
        if not lead.address:
            yield f"有一个{lead.what}没有写地址；请写上，或者删去它"
        else:
            named = lead.address if place[0].startswith("..") else address_of(place[0])
            yield f"的{lead.what} {named} 打不开：{_why(place[0], site)}"
    for node in page.tree.css("[srcset], [imagesrcset]"):
        written = node.attributes.get("srcset") or node.attributes.get("imagesrcset") or ""
        if not all(_DESCRIPTOR.fullmatch(part.strip()) for part in written.split(",")):
            yield f"的图片列表“{written[:60]}”写错了，每一项要写成“地址 640w”或者“地址 2x”"


def _why(file: str, site: FinishedSite) -> str:
    if file.startswith(".."):
        return "它指到了网站文件夹的外面；请核对"
    twin = next((one for one in site.files if one.lower() == file.lower()), None)
    if twin:
        return f"大小写不对，文件名是 {twin}；请照着写"
    for slug, name in FIXED_PAGES.items():
        if file == file_of(f"/{slug}/"):
            return f"少了“{name}”这一页，每一页的页脚都通到它；请补上 content/pages/{slug}.md"
    return "网站里没有这个文件；请核对地址，或者补上它"
