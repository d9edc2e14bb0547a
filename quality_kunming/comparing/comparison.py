"""Two finished folders side by side: which pages came, went or say something else, and which other files."""

import difflib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from quality_kunming.comparing.page import PageContent, plain_name, read_page
from quality_kunming.output.manifest import FILE as MANIFEST
from quality_kunming.rendering.variant import split

COMPRESSED = (".br", ".gz")
PATIENCE = 4_000_000
"""Above so many pairs of paragraphs the longest common run is not looked for: it would take minutes."""


@dataclass(frozen=True)
class Replacement:
    """Paragraphs that stand in the place of others; either may be none."""

    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True)
class Alteration:
    """What became different on a page for those who look at it; two pages may share one."""

    paragraphs: tuple[Replacement, ...] = ()
    links: tuple[tuple[str, str, str], ...] = ()
    """Links that kept their words: the words, where they led before, where they lead now."""

    pictures: tuple[Replacement, ...] = ()


@dataclass(frozen=True)
class Group:
    """Pages that were altered in the same way."""

    alteration: Alteration
    pages: tuple[PageContent, ...]


@dataclass(frozen=True)
class Files:
    """Names of files that came, became different or went."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]


@dataclass(frozen=True)
class Comparison:
    """What a change does to the site; groups with few pages come first, for they say most."""

    added: tuple[PageContent, ...]
    changed: tuple[Group, ...]
    removed: tuple[PageContent, ...]
    others: Files

    @property
    def altered(self) -> int:
        """How many pages became different."""
        return sum(len(group.pages) for group in self.changed)


def compare_folders(before: Path, after: Path) -> Comparison:
    """What is in the folder `after` that was not so in `before`."""
    files = _differing(before, after)
    groups: dict[Alteration, list[PageContent]] = defaultdict(list)
    for file in filter(_is_page, files.changed):
        page = read_page(after, file)
        groups[alteration(read_page(before, file), page)].append(page)
    changed = [Group(one, tuple(pages)) for one, pages in groups.items()]
    others = (tuple(one for one in names if not _is_page(one)) for names in _names(files))
    return Comparison(
        tuple(read_page(after, file) for file in files.added if _is_page(file)),
        tuple(sorted(changed, key=lambda group: (len(group.pages), group.pages[0].address))),
        tuple(read_page(before, file) for file in files.removed if _is_page(file)),
        Files(*others),
    )


def alteration(before: PageContent, after: PageContent) -> Alteration:
    """What became different between two states of one page."""
    pictures = _changes(_described(before), _described(after))
    return Alteration(
        tuple(_changes(before.paragraphs, after.paragraphs)),
        tuple(_redirected(before, after)),
        tuple(pictures),
    )


def _differing(before: Path, after: Path) -> Files:
    old, new = _listed(before), _listed(after)
    changed = [
        name
        for name in sorted(old.keys() & new.keys())
        if old[name].read_bytes() != new[name].read_bytes()
    ]
    return Files(
        tuple(sorted(new.keys() - old.keys())),
        tuple(changed),
        tuple(sorted(old.keys() - new.keys())),
    )


def _listed(folder: Path) -> dict[str, Path]:
    """Every file but those that only say another one again: the manifest, compressed copies, other renderings."""
    paths = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*")}
    copies = {name + suffix for name in paths for suffix in COMPRESSED}
    kept = paths.keys() - copies - {MANIFEST}
    kept = {name for name in kept if paths[name].is_file() and split(f"/{name}")[0].is_ordinary}
    return {plain_name(name): paths[name] for name in kept}


def _is_page(file: str) -> bool:
    return file.endswith(".html")


def _names(files: Files) -> tuple[tuple[str, ...], ...]:
    return files.added, files.changed, files.removed


def _changes(before: Sequence[str], after: Sequence[str]) -> Iterator[Replacement]:
    start, end = common_ends(before, after)
    old, new = before[start : len(before) - end], after[start : len(after) - end]
    if len(old) * len(new) > PATIENCE:
        yield Replacement(tuple(old), tuple(new))
        return
    for kind, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            yield Replacement(tuple(old[a:b]), tuple(new[c:d]))


def common_ends(before: Sequence[str], after: Sequence[str]) -> tuple[int, int]:
    """How many of the first and of the last are the same in both, none counted twice."""
    shorter = min(len(before), len(after))
    start = next((i for i in range(shorter) if before[i] != after[i]), shorter)
    rest = shorter - start
    end = next((i for i in range(rest) if before[-1 - i] != after[-1 - i]), rest)
    return start, end


def _redirected(before: PageContent, after: PageContent) -> Iterator[tuple[str, str, str]]:
    """Links with the same words that lead elsewhere now."""
    old, new = _targets(before), _targets(after)
    for words in sorted(old.keys() & new.keys()):
        gone, come = old[words] - new[words], new[words] - old[words]
        if gone and come:
            yield words, "、".join(sorted(gone)), "、".join(sorted(come))


def _targets(page: PageContent) -> dict[str, set[str]]:
    targets: dict[str, set[str]] = defaultdict(set)
    for words, target in page.links:
        targets[words].add(target)
    return targets


def _described(page: PageContent) -> list[str]:
    return [f"{src}（{alt or '没有文字说明'}）" for alt, src in page.pictures]
