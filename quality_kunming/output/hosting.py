"""_headers: what hosts of static pages (Cloudflare Pages, Netlify) read to serve the folder as headers.py says."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from quality_kunming.model.addresses import file_of
from quality_kunming.model.cards import ADDRESS
from quality_kunming.output.headers import (
    CARD_HEADERS,
    FRAMES,
    IMMUTABLE,
    POLICY,
    SECURITY_HEADERS,
    TRANSPORT_SECURITY,
    UNINDEXED,
)

FILE = "_headers"
_FOREVER = ("/theme/*", "/images/*")
_TEXT_PAGES = ("/index.md", "/*/index.md")


def write(output: Path) -> None:
    """Write the file into a finished folder.

    No two rules give one header: these hosts would join the values. What is not named here they ask about each time.
    """
    rules: dict[str, dict[str, str]] = {
        "/*": {**SECURITY_HEADERS, TRANSPORT_SECURITY[0]: TRANSPORT_SECURITY[1]}
    }
    more = [(pattern, {"Cache-Control": IMMUTABLE}) for pattern in _FOREVER]
    more += [(pattern, dict([UNINDEXED])) for pattern in _TEXT_PAGES]
    if cards := _cards(output):
        for name in (POLICY, FRAMES):
            del rules["/*"][name]
        more += _framing(output, cards)
    for pattern, headers in more:
        rules.setdefault(pattern, {}).update(headers)
    lines = []
    for pattern, headers in rules.items():
        lines += [pattern, *(f"  {name}: {value}" for name, value in headers.items()), ""]
    (output / FILE).write_text("\n".join(lines), "utf-8", newline="\n")


def _cards(output: Path) -> list[str]:
    """The folders of cards, which any site may show in a frame."""
    folder = output / file_of(ADDRESS)
    return [one.name for one in _sorted(folder.parent) if one.is_dir()]


def _framing(output: Path, cards: list[str]) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Who may frame what, said of each thing in the folder: a rule for everything would hold for the cards, too."""
    closed = {name: SECURITY_HEADERS[name] for name in (POLICY, FRAMES)}
    for pattern in ("/", *_patterns(output), ADDRESS, ADDRESS + "index.html"):
        yield pattern, closed
    for one in cards:
        yield f"{ADDRESS}{one}/*", {POLICY: CARD_HEADERS[POLICY]}


def _patterns(output: Path) -> Iterator[str]:
    """One for each file and folder at the top but that of the cards."""
    for one in _sorted(output):
        if one.name != ADDRESS.strip("/"):
            yield f"/{one.name}/*" if one.is_dir() else f"/{one.name}"


def _sorted(folder: Path) -> list[Path]:
    return sorted(folder.iterdir()) if folder.is_dir() else []
