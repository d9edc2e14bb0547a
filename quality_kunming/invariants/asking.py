"""Asks whether what always holds does; what does not is told to developers, and nothing goes out."""

import pkgutil
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import partial
from importlib import import_module
from itertools import islice
from pathlib import Path

from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.checks.noted_site import NotedSite
from quality_kunming.checks.page_findings import ENOUGH, Inspected, inspected
from quality_kunming.errors import Problem
from quality_kunming.faults import caught

HERE = Path(__file__)
INVARIANTS = tuple(
    import_module(f"{__package__}.{one.name}")
    for one in pkgutil.iter_modules([str(HERE.parent)])
    if one.name != HERE.stem
)
"""Every module beside this one: `on_page(page, site)`, a sentence for each fault, or `on_site(site)`, or both."""

Fault = tuple[str, str]
"""The name of an invariant, and what it says of a page."""


def on_page(page: Page, site: NotedSite) -> tuple[Fault, ...]:
    """What does not hold of one page."""
    return tuple(
        (_name(one), message)
        for one in INVARIANTS
        if hasattr(one, "on_page")
        for message in islice(one.on_page(page, site), ENOUGH)
    )


ASKED = {"invariants": on_page}
"""What is asked of each page beside the rules, under the name by which its answer is kept."""


def breaches(
    site: FinishedSite, known: Mapping[Page, Inspected] | None = None
) -> Iterator[Problem]:
    """Everything that does not hold of a finished site; the same of many pages is one problem."""
    faults: dict[Fault, list[Page]] = defaultdict(list)
    for page, one in (known or inspected(site, ASKED)).items():
        for fault in one.answers["invariants"].value:
            faults[fault].append(page)
    for (name, message), pages in faults.items():
        yield _problem(f"output/{pages[0].file}", name, f"{_named(pages)}{message}")
    for one in INVARIANTS:
        if hasattr(one, "on_site"):
            yield from caught(partial(_on_site, one, site))


def _on_site(invariant, site: FinishedSite) -> Iterator[Problem]:
    for finding in invariant.on_site(site):
        yield _problem(finding.path, _name(invariant), f"这个文件{finding.message}")


def _problem(path: str, name: str, message: str) -> Problem:
    whose = f"这是程序或者主题的毛病，内容不用改，请把这句话发给开发者（invariants/{name}.py）"
    return Problem(path, 0, f"{message}。{whose}")


def _named(pages: list[Page]) -> str:
    if len(pages) == 1:
        return f"页面 {pages[0].address} "
    return f"{len(pages)} 个页面（例如 {pages[0].address}）"


def _name(invariant) -> str:
    return invariant.__name__.rpartition(".")[2]
