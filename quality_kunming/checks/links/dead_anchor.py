"""Links of a finished page to parts that are not there."""

from collections.abc import Iterator

from quality_kunming.checks.finished import FinishedSite, Page, part_ids
from quality_kunming.checks.rule import Example, Rule, Scope
from quality_kunming.checks.support.leading import leads, target

RULE = Rule(
    id="dead-anchor",
    title="到不了的段落",
    scope=Scope.PAGE,
    reason="链接里 # 后面的名字不存在，点了只到页首。",
    source="《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）",
    bad=Example.on_page('<h1>例</h1><a href="#%E6%8A%A5%E5%90%8D">怎样报名</a>'),
    good=Example.on_page(
        '<h1>例</h1><a href="#%E6%8A%A5%E5%90%8D">怎样报名</a><p id="报名">办法</p>'
    ),
)


def find(page: Page, site: FinishedSite) -> Iterator[str]:
    """Each link to a part that the page it leads to has not; pages that were not made this time are taken as right."""
    told = set()
    for lead in leads(page):
        if "#" not in lead.address or lead.address in told:
            continue
        place = target(lead.address, page, site)
        if place and not _has_part(place, page, site):
            told.add(lead.address)
            yield f"的链接 {lead.address} 到不了：那一页没有“{place[1]}”这一处；请核对 # 后面的名字"


def _has_part(place: tuple[str, str], page: Page, site: FinishedSite) -> bool:
    file, part = place
    return part in part_ids(page) if file == page.file else site.has_part(file, part)
