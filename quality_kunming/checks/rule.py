"""What a rule is: its id and weight, its reason and where that comes from, and an example of each kind."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from quality_kunming.errors import Severity

__all__ = ["Example", "Finding", "Rule", "Scope", "Severity", "Slip"]


class Scope(StrEnum):
    """What a rule looks at, and so what its module's `find` is given."""

    LOADING = "loading"
    """Found while the files are read, by `loading/`; the module has no `find`."""

    TEXT = "text"
    """`find(document, policy) -> Iterable[Slip]`: the words of one file, and nothing else; kept in the cache."""

    COMPARISON = "comparison"
    """`find(document, known) -> Iterable[Slip]`: the words of one record or article beside what `known(project)` gives.

    That is a plain value, whose `repr` tells all of it: the answer is kept until the file or the value changes.
    """

    PROJECT = "project"
    """`find(project) -> Iterable[Finding]`: all files together, on a day."""

    PAGE = "page"
    """`find(page, site) -> Iterable[str]`: one finished page; a sentence for each fault."""

    SITE = "site"
    """`find(site) -> Iterable[Finding]`: the whole finished folder.

    A rule that looks at every page has `of_page(page, site)` for what it takes from one, a plain value that is kept in
    the cache until the page or what it asks of the site changes, and `find(site, values)` with that of each page.
    """


@dataclass(frozen=True)
class Slip:
    """Something wrong in a document from character `start` to `end`; both None: its name or the whole of it.

    `replacement` is what `check --fix` writes there; None where a person must decide. `severity` where it is not the
    rule's own: what only may be wrong is a reminder.
    """

    start: int | None
    end: int | None
    message: str
    replacement: str | None = None
    severity: Severity | None = None


@dataclass(frozen=True)
class Finding:
    """Something wrong in a file of the project (line from 1; 0: the whole file), as a Chinese sentence.

    `severity` where it is not the rule's own: what only a day that went by has made wrong is a reminder.
    """

    path: str
    line: int
    message: str
    severity: Severity | None = None


SIMPLIFIED = ("zh-CN",)
"""The languages of a rule about how simplified Chinese is written."""

CHINESE = ("zh-CN", "zh-Hant")
"""The languages of a rule about how any Chinese is written."""

ARTICLE = "content/news/2022/example.md"


@dataclass(frozen=True)
class Example:
    """Files of a small project, added to one that is right, that a rule finds fault with, or does not.

    Names below `output/` are finished pages. `shown` is what the guide prints in the files' place.
    """

    files: Mapping[str, str | bytes]
    shown: str = ""
    day: date | None = None
    published: Mapping[str, str] = field(default_factory=dict)
    """Addresses of the last publication, with the file each came from."""

    @classmethod
    def in_article(cls, body: str, head: str = "", **more) -> "Example":
        """A body (and more lines of front matter) of a news article of 2022-09-02."""
        text = (
            "---\ntitle: 质量开放日\ndate: 2022-09-02\ntopic: launch\n"
            f"origin: 质量昆明编辑部\n{head}---\n\n{body}\n"
        )
        return cls({ARTICLE: text}, shown=f"{head}{body}", **more)

    @classmethod
    def on_page(cls, main: str, head: str = "", **more) -> "Example":
        """The `main` of a finished page that is otherwise as it should be."""
        html = (
            '<!doctype html>\n<html lang="zh-CN">\n<head><meta charset="utf-8"><title>例 - 质量昆明</title>'
            f'<meta name="description" content="一个例子。">{head}</head>\n'
            f"<body><main>{main}</main></body>\n</html>\n"
        )
        return cls({"output/example/index.html": html}, shown=f"{head}{main}", **more)


@dataclass(frozen=True)
class Rule:
    """One rule. `id` never changes: exceptions name it. `reason` is a sentence; `source` the standard behind it.

    `languages` are those of the texts that it is about; none: of whatever language. `is_told_once`: many of a
    kind in one file are listed in one line.
    """

    id: str
    title: str
    scope: Scope
    reason: str
    source: str
    bad: Example
    good: Example
    severity: Severity = Severity.ERROR
    languages: tuple[str, ...] = ()
    is_told_once: bool = False

    def is_for(self, language: str) -> bool:
        """Whether it is about texts of a language."""
        return not self.languages or language in self.languages
