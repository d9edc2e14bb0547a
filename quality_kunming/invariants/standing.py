"""A preview and a demonstration say what they are, first thing on each page; an official site has none of that."""

from collections.abc import Iterator

from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.templating.frame import DEMONSTRATION_NOTICE, PREVIEW_NOTICE


def on_page(page: Page, site: FinishedSite) -> Iterator[str]:
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
