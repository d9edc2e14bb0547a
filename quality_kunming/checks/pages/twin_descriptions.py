"""Two pages with the same description."""

from collections.abc import Iterator, Mapping

from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.checks.noted_site import NotedSite
from quality_kunming.checks.rule import Example, Finding, Rule, Scope, Severity
from quality_kunming.checks.support.page_examples import whole_page
from quality_kunming.checks.support.twins import description_of, grouped

RULE = Rule(
    id="twin-descriptions",
    title="没有两页描述一样",
    scope=Scope.SITE,
    reason="描述一样的两页，从搜索结果里看不出要点开哪一个。",
    source="《政府网站发展指引》（国办发〔2017〕47号）",
    severity=Severity.WARNING,
    bad=Example(
        {
            "output/about/index.html": whole_page(title="关于", description="昆明的质量月。"),
            "output/contact/index.html": whole_page(title="联系", description="昆明的质量月。"),
        },
        shown="/about/ 和 /contact/ 的摘要都是：昆明的质量月。",
    ),
    good=Example(
        {
            "output/about/index.html": whole_page(title="关于", description="质量月从哪里来。"),
            "output/contact/index.html": whole_page(title="联系", description="找谁，打哪个电话。"),
        },
        shown="/about/：质量月从哪里来。\n/contact/：找谁，打哪个电话。",
    ),
)


def of_page(page: Page, site: NotedSite) -> str:
    """The description of a page."""
    return description_of(page)


def find(site: FinishedSite, descriptions: Mapping[Page, str]) -> Iterator[Finding]:
    """Each page whose description an earlier page of another title has."""
    for text, (first, *others) in grouped(descriptions).items():
        for page in others:
            if page.view and first.view and page.view.title == first.view.title:
                continue  # articles of one title are told apart by their day
            message = (
                f"页面 {page.address} 和 {first.address}（{first.editors_file}）的描述都是“{text[:20]}……”，"
                "请各写一句 summary（摘要）"
            )
            yield Finding(page.editors_file, 0, message)
