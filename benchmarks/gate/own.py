"""What the rules about words say of this project's own content, and of its guides, which are Chinese as well."""

from collections.abc import Iterator

from benchmarks.gate.asking import own_policy
from quality_kunming.checks.registry import registered
from quality_kunming.checks.running import slips_in
from quality_kunming.environment import ROOT
from quality_kunming.reading import documents

_HEAD = "---\ntitle: 说明\nsummary: 说明。\n---\n\n"
_SHOWN = ("docs/checks.md", "docs/fields.md", "docs/decisions/")
"""Guides whose examples are wrong on purpose."""

_WORDING = ("words", "figures")
"""Groups of rules that also hold in guides; hosts and mailboxes are examples there."""


def own_places() -> Iterator[str]:
    """Each place with its file and line."""
    policy = own_policy()
    for path in documents.readable_files(ROOT):
        name = path.relative_to(ROOT).as_posix()
        for rule, line, slip in slips_in(documents.read(name, path.read_bytes()), policy):
            yield f"{name}:{line} `{rule}`：{slip.message}"
    wanted = {one.rule.id for one in registered() if one.group in _WORDING}
    for path in sorted((ROOT / "docs").rglob("*.md")):
        name = path.relative_to(ROOT).as_posix()
        if name.startswith(_SHOWN):
            continue
        document = documents.read("content/pages/guide.md", _HEAD.encode() + path.read_bytes())
        for rule, line, slip in slips_in(document, policy):
            if rule in wanted:
                yield f"{name}:{line - _HEAD.count(chr(10))} `{rule}`：{slip.message}"
