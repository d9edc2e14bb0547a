"""The title of a page."""

from collections.abc import Iterator

from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.checks.rule import Rule, Scope
from quality_kunming.checks.support.page_examples import shown, whole_page

RULE = Rule(
    id="page-title",
    title="每页一个标题",
    scope=Scope.PAGE,
    reason="浏览器的标签、收藏夹、搜索结果和微信里的分享，显示的都是标题。",
    source="《政府网站发展指引》（国办发〔2017〕47号）；WCAG 2.2 的 2.4.2",
    bad=shown(whole_page(title=" "), "<title> </title>"),
    good=shown(whole_page(), "<title>例 - 质量昆明</title>"),
)


def find(page: Page, site: FinishedSite) -> Iterator[str]:
    """A page with no title, an empty one, or several."""
    titles = [node.text().strip() for node in page.tree.css("head > title")]
    if not titles:
        yield "没有标题，请在模板里写一个 title"
    elif len(titles) > 1:
        yield f"有 {len(titles)} 个标题，请只留一个 title"
    elif not titles[0] or titles[0].startswith("- "):
        yield "的标题是空的，请写好 title（标题）"
