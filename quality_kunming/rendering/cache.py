"""The pages of earlier builds with what each was made from: used again only where they would come out the same."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from quality_kunming.caching import FOLDER, PACKAGE, Store, Table, digest_of, program_key
from quality_kunming.fonts import edition
from quality_kunming.model.view import View
from quality_kunming.rendering.digests import Digests
from quality_kunming.rendering.page import Page
from quality_kunming.rendering.reads import Answers, DigestedAnswers, Question
from quality_kunming.rendering.templates import Closures
from quality_kunming.rendering.variant import Variant
from quality_kunming.templating.loader import FOLDER as TEMPLATES
from quality_kunming.workshop import Workshop

PROGRAM = (PACKAGE, "pelicanconf.py", "publishconf.py")
KEPT = 3
"""Renderings of one address that are kept: preview, production, and production as of another moment."""

Trace = tuple[tuple[Question, bytes], ...]
"""Every question with the digest of its answer."""


Key = tuple[bytes, bytes]
"""The digests of a view, and of the templates that show it with the theme's files that they name."""


@dataclass(frozen=True)
class Memory:
    """One rendering: of what, with which trace, and what it came to."""

    key: Key
    trace: bytes
    description: str
    departures: tuple[tuple[str, str], ...]
    sha256: str
    size: int
    words: str = ""
    markdown: str = ""


class RenderingCache:
    """What may be used again for the files of one workshop, by address."""

    def __init__(self, workshop: Workshop):
        catalog, cache = workshop.catalog, workshop.root / FOLDER
        self._table = Table(cache / "pages", program_key(*PROGRAM) + edition())
        self._store = Store(cache / "rendered")
        self._digests = Digests(catalog.moment, workshop.span[0])
        self._answer = DigestedAnswers(Answers(catalog, workshop.pictures), self._digests)
        self._assets = workshop.assets.encode()
        self._closures = Closures(TEMPLATES)
        self._valid: dict[bytes, bool] = {}
        self._pictures: dict[bytes, frozenset[str]] = {}
        self._is_new = False
        kept = self._table.load()
        self._traces: dict[bytes, Trace] = kept.get("traces", {})
        self._memories: dict[str, tuple[Memory, ...]] = kept.get("memories", {})

    def key(self, value: object, template: str) -> Key:
        """What a rendering is known by: of a view or of whatever else a template shows."""
        return self._digests.of(value), self._closures.digest(template) + self._assets

    def has_any(self, address: str) -> bool:
        """Whether anything is remembered of an address, right or not."""
        return address in self._memories

    def find(self, address: str, key: Key, path: Path | None) -> Memory | None:
        """An earlier rendering that would come out the same and is there whole; put at a path, if there is one."""
        for one in self._memories.get(address, ()):
            if one.key == key and self._holds(one.trace) and self._has(one.sha256, path):
                return one
        return None

    def keep(
        self,
        address: str,
        key: Key,
        path: Path | None,
        data: bytes,
        reads: Iterable[Question],
        description: str = "",
        departures: tuple[tuple[str, str], ...] = (),
        words: str = "",
        markdown: str = "",
    ) -> Memory:
        """Remember the rendering with these bytes, which were written to a path, or are not to stand at any."""
        sha256 = digest_of(data)
        if path:
            self._store.adopt(path, sha256)
        else:
            self._store.put(data, sha256)
        trace = tuple(sorted(((one, self._answer(one)) for one in reads), key=repr))
        name = self._digests.of(trace)
        about = description, departures, sha256, len(data), words, markdown
        memory = Memory(key, name, *about)
        self.remember(address, memory, trace)
        return memory

    def remember(self, address: str, memory: Memory, trace: Trace) -> None:
        """Have a rendering that may come from another process."""
        self._traces[memory.trace] = trace
        known = self._memories.get(address, ())
        if memory not in known:
            self._memories[address] = (memory, *known)[:KEPT]
            self._is_new = True

    def trace(self, memory: Memory) -> Trace:
        """What a rendering was made from."""
        return self._traces[memory.trace]

    def page(self, view: View, variant: Variant, memory: Memory, path: Path | None) -> Page:
        """What is known of a page that was put at a path, or left where it is kept."""
        return Page(
            replace(view, description=memory.description),
            variant,
            path or self._store.path(memory.sha256),
            memory.sha256,
            memory.size,
            memory.departures,
            self._pictures_in(memory.trace),
            f"{memory.key[0].hex()} {memory.sha256}",
            memory.words,
            memory.markdown,
        )

    def save(self, addresses: Iterable[str]) -> None:
        """Write down what is remembered of addresses that there still are."""
        memories = {one: self._memories[one] for one in addresses if one in self._memories}
        if not self._is_new and len(memories) == len(self._memories):
            return
        used = {one.trace for each in memories.values() for one in each}
        traces = {name: trace for name, trace in self._traces.items() if name in used}
        self._table.save({"traces": traces, "memories": memories})
        self._store.retain(one.sha256 for each in memories.values() for one in each)

    def _pictures_in(self, trace: bytes) -> frozenset[str]:
        """The pictures that a rendering shows."""
        if trace not in self._pictures:
            reads = (question for question, _ in self._traces[trace])
            names = frozenset(name for kind, name, *_ in reads if kind == "picture")
            self._pictures[trace] = names
        return self._pictures[trace]

    def _has(self, sha256: str, path: Path | None) -> bool:
        return self._store.place(sha256, path) if path else self._store.has(sha256)

    def _holds(self, trace: bytes) -> bool:
        if trace not in self._valid:
            asked = self._traces.get(trace)
            self._valid[trace] = asked is not None and self._answer.confirm(asked)
        return self._valid[trace]
