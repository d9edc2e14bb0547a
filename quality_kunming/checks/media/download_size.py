"""Files for download that cost a phone too much."""

from collections.abc import Iterator

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import Finding, Rule, Scope
from quality_kunming.checks.support.downloads import downloads, example

HEAVIEST = 20_000_000
"""Bytes."""

RULE = Rule(
    id="download-size",
    title="下载的文件太大",
    scope=Scope.PROJECT,
    reason="用手机流量的读者下不动，多半是图片没有压缩。",
    source="《政府网站发展指引》（国办发〔2017〕47号）",
    bad=example("zong-jie.txt", bytes(HEAVIEST + 1), "content/downloads/zong-jie.pdf（20.1 MB）"),
    good=example("zong-jie.docx", shown="content/downloads/zong-jie.pdf（1.2 MB）"),
)


def find(project: Project) -> Iterator[Finding]:
    """Every file for download above the limit."""
    for name, path in downloads(project.root):
        size = path.stat().st_size
        if size > HEAVIEST:
            message = f"有 {size / 1e6:.1f} MB，最多 {HEAVIEST // 10**6} MB；请压缩里面的图片，或者拆成几份"
            yield Finding(name, 0, message)
