"""The line that says that a site is a preview or a demonstration."""

from collections.abc import Iterator

from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.checks.pages.example import whole_page
from quality_kunming.checks.release.example import NOTICE
from quality_kunming.checks.rule import Example, Rule, Scope
from quality_kunming.templating.frame import DEMONSTRATION_NOTICE, PREVIEW_NOTICE


def _page(notice: str) -> Example:
    html = whole_page().replace("<body>\n", f"<body>\n{notice}")
    return Example(
        {"output/example/index.html": html}, shown=f"<body>\n{notice}<main><h1>例</h1></main>"
    )


RULE = Rule(
    id="standing-notice",
    title="演示站点每页都标明",
    scope=Scope.PAGE,
    reason="不在 .gov.cn 下的网站不是政府网站，不写明，读者会当真。",
    source="《政府网站发展指引》（国办发〔2017〕47号）；《国务院办公厅关于加强政府网站域名管理的通知》（国办函〔2018〕55号）",
    bad=_page(""),
    good=_page(NOTICE),
)


def find(page: Page, site: FinishedSite) -> Iterator[str]:
    """A page that does not say what the site is before anything else, or says what it is not."""
    notices = page.tree.css("body > .notice")
    if site.catalog.is_official:
        if notices:
            yield "还写着预览或演示的说明，正式网站请删去"
        return
    wanted = PREVIEW_NOTICE if site.catalog.preview else DEMONSTRATION_NOTICE
    told = " ".join(" ".join(node.text().split()) for node in notices)
    if wanted["title"] not in told or wanted["text"] not in told:
        yield f"没有标明“{wanted['title']}”，请在页首写：{wanted['title']} {wanted['text']}"
    elif any({"hidden", "aria-hidden"} & node.attributes.keys() for node in notices):
        yield f"的“{wanted['title']}”说明被藏起来了，请让它显示出来"
    elif page.html.find('class="notice"') > page.html.find("<main"):
        yield f"的“{wanted['title']}”说明在正文后面，请移到页首"
