"""Rows of a spreadsheet that would be shown as one line."""

from collections.abc import Iterator

from quality_kunming.checks.rule import Example, Rule, Scope, Slip
from quality_kunming.model.policy import Policy
from quality_kunming.prose.tabbed_rows import as_table, tabbed_blocks
from quality_kunming.reading.document import Document, Kind
from quality_kunming.reading.front_matter import split

RULE = Rule(
    id="tabbed-row",
    title="从表格里粘贴的行",
    scope=Scope.TEXT,
    reason="从 Excel 粘贴的行用 Tab 键隔开，网页不认，会连成一段，数和名称就对不上了。",
    source="本项目规定，表格的写法见 docs/editing.md",
    bad=Example.in_article("县区\t人数\n五华\t120"),
    good=Example.in_article("| 县区 | 人数 |\n|---|---|\n| 五华 | 120 |"),
)


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Every such table in the text of an article or page."""
    parts = split(document.text) if document.kind is Kind.MARKDOWN else None
    if parts is None or "\t" not in parts[1]:
        return
    lines = parts[1].split("\n")
    at = len(document.text) - len(parts[1])
    starts = [at]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    for block in tabbed_blocks(lines):
        message = f"这 {len(block)} 行用 Tab 键隔开，页面上会连成一段；请改成表格，第一行是表头（check --fix 会改）"
        table = as_table(lines[block.start : block.stop])
        yield Slip(starts[block.start], starts[block.stop] - 1, message, table)
