"""Files whose names begin with a dot: they lie beside the others and are never shown."""

from collections.abc import Iterator

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import Example, Finding, Rule, Scope
from quality_kunming.errors import Severity
from quality_kunming.reading.files import hidden_entries

_TEXT = "---\ntitle: 一条新闻\ndate: 2022-09-01\nsummary: 一条新闻。\ncategory: 通知公告\n---\n\n正文。\n"

RULE = Rule(
    id="hidden-file",
    title="名字以点开头的文件",
    scope=Scope.PROJECT,
    severity=Severity.WARNING,
    reason="名字以点开头的，电脑和本程序都当作看不见的：不会上网，也没有人会想起它。",
    source="POSIX.1-2017《Base Definitions》第 3.169 节",
    bad=Example({"content/news/2022/.launch.md": _TEXT}, shown="content/news/2022/.launch.md"),
    good=Example(
        {"content/news/2022/.DS_Store": "电脑自己放的"}, shown="content/news/2022/.DS_Store"
    ),
)


def find(project: Project) -> Iterator[Finding]:
    """Every such file and folder that is not of a system or of a program at work."""
    for name in hidden_entries(project.root):
        yield Finding(name, 0, "名字以点开头，不会放进网站；要用就去掉开头的点，不用就删去")
