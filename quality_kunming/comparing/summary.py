"""A comparison as Markdown for whoever is to agree: short enough to be read, and nothing in it acts.

GitHub takes no step summary above 1 MiB (docs.github.com, "Workflow commands for GitHub Actions", "Step isolation and
limits"); with these limits there is never so much.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from quality_kunming.comparing.base import ComparisonError
from quality_kunming.comparing.branch import BranchComparison
from quality_kunming.comparing.comparison import Alteration, Group, Replacement, common_ends
from quality_kunming.comparing.page import PageContent
from quality_kunming.errors import printable

BYTES = 400_000
"""All sections together; what comes after is only counted."""

LONGEST = 240
AROUND = 30
CHANGES = 20
PAGES_NAMED = 5
LISTED = 40
ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}
_MARKS = re.compile(r"[\\`*_{}\[\]<>#|~!&@$^=]|:(?!\d)|(?<=w)\.|^[-+]|^\d+[.)]")


def to_markdown(branch: BranchComparison) -> str:
    """What the change does to the site, for a request for merge."""
    comparison = branch.comparison
    sections = (
        _head(branch),
        *_titled("改动的页", [one for one in comparison.changed if one.alteration != Alteration()]),
        *(_unseen(one) for one in comparison.changed if one.alteration == Alteration()),
        *_titled("新增的页", [_as_group(page) for page in comparison.added]),
        *_removed(branch),
        *_others(branch),
    )
    return _within(sections)


def not_compared(error: ComparisonError) -> str:
    """Why there is no comparison, with what the program said."""
    said = [f"- {text_of(line)}" for line in error.details[-LISTED:]]
    return "\n".join(["## 这次没有比较网页", "", f"{text_of(str(error))}。", "", *said]) + "\n"


def text_of(text: str) -> str:
    """A text as Markdown that shows its signs as they are: no HTML, no link, no workflow command."""
    return _MARKS.sub(lambda match: "".join(map(_escaped, match[0])), printable(text))


def _escaped(sign: str) -> str:
    return sign if sign.isalnum() else ENTITIES.get(sign, f"\\{sign}")


def _within(sections: Sequence[str | Group]) -> str:
    """The sections that there is room for, and how many there is none for."""
    kept, size = [], 0
    for section in sections:
        text = _group(section) if isinstance(section, Group) else section
        size += len(text.encode()) + 1
        if size > BYTES:
            kept.append(f"还有 {len(sections) - len(kept)} 处没有写在这里，请看预览。\n")
            break
        kept.append(text)
    return "\n".join(kept)


def _head(branch: BranchComparison) -> str:
    comparison, files = branch.comparison, branch.comparison.others
    numbers = f"新增 {len(comparison.added)} 页，改动 {comparison.altered} 页，删除 {len(comparison.removed)} 页"
    other = (
        f"新增 {len(files.added)} 个，改动 {len(files.changed)} 个，删除 {len(files.removed)} 个"
    )
    return (
        "## 这次改动影响的网页\n\n"
        f"**{numbers}**；其他文件{other}。\n\n"
        f"和提交 {branch.commit[:10]} 比，两边都按 {branch.as_of.text} 的样子做成预览（含示例和草稿）。\n"
    )


def _titled(title: str, groups: Sequence[Group]) -> list[str | Group]:
    """Groups under their heading; each is written only if its turn comes, for there may be thousands."""
    return [f"### {title}\n", *groups] if groups else []


def _unseen(group: Group) -> str:
    what = "看得到的文字、链接和图片没有变，变的是页面的代码"
    return f"另有 {len(group.pages)} 页{what}：{_named(group.pages)}\n"


def _as_group(page: PageContent) -> Group:
    """A page that was not there before: all of its text is new."""
    return Group(Alteration((Replacement((), page.text),)), (page,))


def _group(group: Group) -> str:
    pages = group.pages
    title = text_of(pages[0].title) if len(pages) == 1 else f"{len(pages)} 页一样的改动"
    lines = [f"#### {title}", "", _named(pages), ""]
    lines += islice(_altered(group.alteration), CHANGES)
    if (rest := _count(group.alteration) - CHANGES) > 0:
        lines.append(f"- 还有 {rest} 处，请看预览")
    return "\n".join(lines) + "\n"


def _count(altered: Alteration) -> int:
    """How many items the alteration has."""
    changes = (*altered.paragraphs, *altered.pictures)
    return sum(max(len(one.before), len(one.after)) for one in changes) + len(altered.links)


def _altered(altered: Alteration) -> Iterator[str]:
    for change in altered.paragraphs:
        yield from _replaced(change, "")
    for words, before, after in altered.links:
        yield _pair(f"链接“{words}”", before, after)
    for change in altered.pictures:
        yield from _replaced(change, "图片 ")


def _replaced(change: Replacement, kind: str) -> Iterator[str]:
    """One item a paragraph: those in each other's place together, then what is left of either."""
    both = min(len(change.before), len(change.after))
    for before, after in zip(change.before, change.after, strict=False):
        yield _pair(kind.strip(), before, after)
    for text in change.before[both:]:
        yield f"- 删去：{kind}{text_of(_shortened(text))}"
    for text in change.after[both:]:
        yield f"- 增加：{kind}{text_of(_shortened(text))}"


def _pair(of: str, before: str, after: str) -> str:
    """Before and after on two lines of one item; of long ones what is around the difference."""
    start, rest = common_ends(before, after)
    old, new = (_around(text, start, len(text) - rest) for text in (before, after))
    label = f"{text_of(_shortened(of))} " if of else ""
    return f"- {label}改前：{text_of(old)}\\\n  {label}改后：{text_of(new)}"


def _around(text: str, start: int, end: int) -> str:
    if len(text) <= LONGEST:
        return text
    first, last = max(start - AROUND, 0), min(end + AROUND, len(text))
    cut = _shortened(text[first:last])
    return ("…" if first else "") + cut + ("…" if last < len(text) and cut[-1] != "…" else "")


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def _removed(branch: BranchComparison) -> Iterator[str]:
    pages = branch.comparison.removed
    if pages:
        listed = (f"- {text_of(_shortened(one.title))} {text_of(one.address)}" for one in pages)
        yield "\n".join(["### 删除的页", "", *_first(listed, len(pages), "页"), ""])


def _others(branch: BranchComparison) -> Iterator[str]:
    files = branch.comparison.others
    kinds = (("新增", files.added), ("改动", files.changed), ("删除", files.removed))
    listed = [f"- {kind}：{text_of(name)}" for kind, names in kinds for name in names]
    if listed:
        yield "\n".join(["### 其他文件", "", *_first(listed, len(listed), "个"), ""])


def _named(pages: tuple[PageContent, ...]) -> str:
    first = "、".join(text_of(page.address) for page in pages[:PAGES_NAMED])
    return f"{first} 等" if len(pages) > PAGES_NAMED else first


def _first(lines: Iterable[str], count: int, unit: str) -> list[str]:
    kept = [line for line, _ in zip(lines, range(LISTED), strict=False)]
    return [*kept, f"- 还有 {count - LISTED} {unit}"] if count > LISTED else kept
