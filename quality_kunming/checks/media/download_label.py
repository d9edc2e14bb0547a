"""Links to files that do not say what they lead to."""

from collections.abc import Iterator

from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.checks.rule import Example, Rule, Scope
from quality_kunming.prose.downloads import downloaded, file_note


def _example(text: str) -> Example:
    link = f'<p><a href="../downloads/bao-ming-biao.txt">{text}</a></p>'
    page = Example.on_page(link)
    return Example({**page.files, "output/downloads/bao-ming-biao.txt": b"x" * 1200}, shown=link)


RULE = Rule(
    id="download-label",
    title="下载要写明种类和大小",
    scope=Scope.PAGE,
    reason="读者点之前要知道会打开什么、要用多少流量。",
    source="GB/T 37668—2019《信息技术 互联网内容无障碍可访问性技术要求与测试方法》",
    bad=_example("报名表"),
    good=_example("报名表（TXT，1 KB）"),
)


def find(page: Page, site: FinishedSite) -> Iterator[str]:
    """Every link to a file for download without its type and size."""
    if "downloads/" not in page.html:
        return
    for link in page.tree.css("a[href]"):
        name = downloaded(link.attributes["href"] or "")
        size = site.size(name) if name else None
        note = "" if size is None else file_note(name, size)
        if note.strip("（）") not in link.text():
            words = link.text().strip()
            yield f"的下载链接“{words}”没有写明种类和大小{note}；请用正文里的写法放下载"
