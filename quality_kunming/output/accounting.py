"""Counts and weighs the pages of a folder; a page that was weighed before is not weighed again."""

from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import median_low

from selectolax.lexbor import LexborHTMLParser

from quality_kunming.caching import FOLDER, Table, program_key
from quality_kunming.environment import ROOT
from quality_kunming.model.account import Account, Weight, Weights
from quality_kunming.output.assets import theme_digest
from quality_kunming.output.weight import loaded, text_weight, weight
from quality_kunming.parallel import each_in_parallel
from quality_kunming.rendering.page import LostPageError, Page, ordinary
from quality_kunming.rendering.variant import ELDER
from quality_kunming.workshop import Workshop

UNCOUNTED = ("leaving", "redirect")
"""Templates of pages that only lead on."""

_PROGRAM = ("quality_kunming/output/weight.py", "quality_kunming/output/accounting.py")
Load = tuple[int, frozenset[str]]
"""The bytes of a page alone, compressed, and what it loads."""


def account(output: Path, workshop: Workshop, pages: Iterable[Page]) -> Account:
    """What a folder with all pages but the statement amounts to."""
    readable = [page for page in pages if page.view.template not in UNCOUNTED]
    counted = ordinary(readable)
    elder = sum(page.variant == ELDER for page in readable)
    return Account(
        pages=len(counted) + 1,
        elder=elder + 1 if elder else 0,
        theme=theme_digest(ROOT / "theme"),
        weights=_weights(output, workshop.root, counted),
    )


def _weights(output: Path, root: Path, pages: list[Page]) -> Weights:
    table = Table(root / FOLDER / "weights", program_key(*_PROGRAM))
    known = table.load()
    new = [(page.path, page.file) for page in pages if page.sha256 not in known]
    loads = dict(zip(new, each_in_parallel(_weighing, new), strict=True))
    own = {page.sha256: known.get(page.sha256) or loads[page.path, page.file] for page in pages}
    if own != known:
        table.save(own)
    weights = [_total(page, own[page.sha256], output) for page in pages]
    front = next((one for one in weights if one.address == "/"), weights[0])
    return Weights(
        front=front,
        median=median_low(one.bytes for one in weights),
        heaviest=max(weights, key=lambda one: (one.bytes, one.address)),
    )


def _weighing() -> Callable[[tuple[Path, str]], Load]:
    return _load


def _load(page: tuple[Path, str]) -> Load:
    path, file = page
    try:
        data = path.read_bytes()
    except OSError as error:
        raise LostPageError(file) from error
    return text_weight(data), loaded(LexborHTMLParser(data), file)


def _total(page: Page, load: Load, output: Path) -> Weight:
    html, files = load
    total = html + sum(weight(output / path) for path in files)
    return Weight(page.view.address, page.view.title_in_lists, total)
