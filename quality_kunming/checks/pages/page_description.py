"""The description of a page."""

from collections.abc import Iterator

from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.checks.rule import Rule, Scope
from quality_kunming.checks.support.head import metas
from quality_kunming.checks.support.page_examples import shown, whole_page

LIMIT = 200
"""Characters; results of a search show about eighty."""

RULE = Rule(
    id="page-description",
    title="每页一段描述",
    scope=Scope.PAGE,
    reason="搜索结果和分享的卡片里，标题下面的字就是描述。",
    source="《政府网站发展指引》（国办发〔2017〕47号）",
    bad=shown(whole_page(description=""), '<meta name="description" content="">'),
    good=shown(
        whole_page(description="活动已经结束，成果在这里。"),
        '<meta name="description" content="活动已经结束，成果在这里。">',
    ),
)


def find(page: Page, site: FinishedSite) -> Iterator[str]:
    """A page without a description, with an empty, a second or a very long one."""
    descriptions = metas(page).get("description", [])
    if not descriptions or not descriptions[0]:
        yield "没有描述，请写 summary（摘要），一两句话"
    elif len(descriptions) > 1:
        yield f"有 {len(descriptions)} 段描述，请只留一段"
    elif len(descriptions[0]) > LIMIT:
        yield f"的描述有 {len(descriptions[0])} 字，最多 {LIMIT} 字，请把 summary（摘要）写短"
