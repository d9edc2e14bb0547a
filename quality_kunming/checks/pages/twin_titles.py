"""Two pages with the same title."""

from collections.abc import Iterator, Mapping

from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.checks.noted_site import NotedSite
from quality_kunming.checks.rule import Example, Finding, Rule, Scope
from quality_kunming.checks.support.page_examples import whole_page
from quality_kunming.checks.support.twins import grouped, title_of

RULE = Rule(
    id="twin-titles",
    title="没有两页标题一样",
    scope=Scope.SITE,
    reason="标题一样的两页，在搜索结果和标签里分不出来。",
    source="《政府网站发展指引》（国办发〔2017〕47号）；WCAG 2.2 的 2.4.2",
    bad=Example(
        {
            "output/about/index.html": whole_page(title="质量昆明"),
            "output/contact/index.html": whole_page(title="质量昆明"),
        },
        shown="/about/：<title>质量昆明</title>\n/contact/：<title>质量昆明</title>",
    ),
    good=Example(
        {
            "output/about/index.html": whole_page(title="关于我们 - 质量昆明"),
            "output/contact/index.html": whole_page(title="联系我们 - 质量昆明"),
        },
        shown="/about/：<title>关于我们 - 质量昆明</title>\n/contact/：<title>联系我们 - 质量昆明</title>",
    ),
)


def of_page(page: Page, site: NotedSite) -> str:
    """The title of a page."""
    return title_of(page)


def find(site: FinishedSite, titles: Mapping[Page, str]) -> Iterator[Finding]:
    """Each page whose title an earlier page has."""
    for title, (first, *others) in grouped(titles).items():
        for page in others:
            message = (
                f"页面 {page.address} 和 {first.address}（{first.editors_file}）的标题都是“{title}”，"
                "请把其中一个改得不一样"
            )
            yield Finding(page.editors_file, 0, message)
