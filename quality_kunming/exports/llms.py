"""llms.txt (llmstxt.org): what the site is, how to quote it, and where each section stands as Markdown."""

from collections.abc import Iterator

from quality_kunming.exports.export import ExportFile, Source
from quality_kunming.exports.markdown_pages import text_file
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.date_text import date_text
from quality_kunming.pages import changes
from quality_kunming.pages.menu import Entry, groups
from quality_kunming.templating.frame import identity

FILE = "llms.txt"
FIRST = "从这里开始"
ASIDE = "Optional"
"""What llmstxt.org calls the part that may be left out."""
LESS = ("查找", "本站")
"""Groups of the menu that stand there."""

HOW_TO_QUOTE = """\
本站现在是{day}的样子。给读这个网站的程序和助手：

- 每一页都有文字版：网址末尾加 index.md。开头写着标题、网址、发布和改动的日期。
- 引用请照抄原文，写上那一页的标题、网址和读到的那一天；能不能报名、还有几天，一天一变，答以前请再读一遍。
- 一个数要和它旁边写的“截至”哪一天、哪个来源一起引。
- 写着“没有查到”“尚未公布”的，就是没有，请不要补上。
- 往年的电话、邮箱只在当年有效；现在能用什么，看“如何参与”。
"""


def files(source: Source) -> Iterator[ExportFile]:
    """One file; none where the pages have no Markdown to lead to."""
    if source.catalog.site.text_pages:
        yield ExportFile(FILE, lambda: index(source).encode())


def index(source: Source) -> str:
    """The whole file."""
    catalog = source.catalog
    listed = {view.address for view in source.views if view.listed}
    parts = [
        f"# {catalog.public_name}",
        f"> {catalog.site.description}",
        "\n".join(identity(catalog)),
        HOW_TO_QUOTE.format(day=date_text(catalog.day)).strip(),
    ]
    for title, entries in _sections(catalog):
        lines = [_line(one, catalog) for one in entries if one.href in listed]
        if lines:
            parts.append("\n".join([f"## {title}", "", *lines]))
    return "\n\n".join(parts) + "\n"


def _sections(catalog: Catalog) -> Iterator[tuple[str, list[Entry]]]:
    columns = map(catalog.column, ("home", "sources"))
    first = [Entry(one.name, one.address, one.description) for one in columns]
    yield FIRST, first
    aside: list[Entry] = []
    for group in groups(catalog):
        if group.title in LESS:
            aside += [one for one in group.entries if one not in first]
        else:
            yield group.title, list(group.entries)
    yield ASIDE, [*aside, Entry("改动", changes.ADDRESS, changes.DESCRIPTION)]


def _line(entry: Entry, catalog: Catalog) -> str:
    link = f"- [{entry.label}]({catalog.site.origin}/{text_file(entry.href)})"
    return f"{link}: {entry.text}" if entry.text else link
