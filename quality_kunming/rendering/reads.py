"""What a page is made from: every question that its rendering puts to the catalog and to the pictures.

A question is a tuple that can be kept and put again to another catalog: a page is the same as long as its view and the
answers are the same. Nobody has to list what a template reads.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from contextlib import contextmanager

from quality_kunming.images import PictureLibrary
from quality_kunming.model.base import Record
from quality_kunming.model.catalog import Catalog
from quality_kunming.rendering.digests import Digests

Question = tuple
"""What is asked (`value`, `call`, `item`, `has`, `picture`, `size`), of what, and with what."""

_PLAIN = (str, int, type(None))


class Reads:
    """Collects questions, each set for whoever is at work."""

    def __init__(self):
        self._questions: set[Question] = set()

    def note(self, *question) -> None:
        """One more question of whoever is at work."""
        self._questions.add(question)

    def add(self, questions: Set[Question]) -> None:
        """What something was made from that is now used again."""
        self._questions |= questions

    @contextmanager
    def collected(self) -> Iterator[set[Question]]:
        """The questions inside the block, and no others."""
        before, self._questions = self._questions, set()
        try:
            yield self._questions
        finally:
            self._questions = before


class NotedCatalog:
    """A catalog, with every question to it noted."""

    def __init__(self, catalog: Catalog, reads: Reads):
        self._catalog = catalog
        self._reads = reads

    def __getattr__(self, name: str):
        value = getattr(self._catalog, name)
        if callable(value):
            return self._noted(name, value)
        if isinstance(value, Mapping):
            return _NotedMapping(value, (name,), self._reads)
        if isinstance(value, Set):
            return _NotedSet(value, name, self._reads)
        self._reads.note("value", name)
        return value

    def _noted(self, name: str, method: Callable) -> Callable:
        def ask(*arguments, **named):
            self._reads.note(
                "call", name, tuple(map(_kept, arguments)), tuple(sorted(named.items()))
            )
            return method(*arguments, **named)

        return ask


class _NotedMapping(Mapping):
    """A mapping of the catalog; looking up one key does not read the others."""

    def __init__(self, mapping: Mapping, path: tuple[str, ...], reads: Reads):
        self._mapping = mapping
        self._path = path
        self._reads = reads

    def __getitem__(self, key):
        self._reads.note("item", self._path, key)
        value = self._mapping[key]
        if isinstance(value, Mapping):
            return _NotedMapping(value, (*self._path, key), self._reads)
        return value

    def __contains__(self, key) -> bool:
        self._reads.note("item", self._path, key)
        return key in self._mapping

    def __iter__(self):
        self._reads.note("item", self._path[:-1], self._path[-1])
        return iter(self._mapping)

    def __len__(self) -> int:
        self._reads.note("item", self._path[:-1], self._path[-1])
        return len(self._mapping)


class _NotedSet:
    """A set of the catalog; asking for one member does not read the others."""

    def __init__(self, members: Set, name: str, reads: Reads):
        self._members = members
        self._name = name
        self._reads = reads

    def __contains__(self, member) -> bool:
        self._reads.note("has", self._name, member)
        return member in self._members

    def isdisjoint(self, others) -> bool:
        """Whether none of the others is a member."""
        return not any(other in self for other in others)


class NotedPictures:
    """A picture library, with every picture noted that is shown."""

    def __init__(self, library: PictureLibrary, reads: Reads):
        self._library = library
        self._reads = reads

    def render(self, name: str):
        """As the library's."""
        self._reads.note("picture", name)
        return self._library.render(name)

    def size_of(self, name: str) -> int | None:
        """As the library's."""
        self._reads.note("size", name)
        return self._library.size_of(name)


class Shared:
    """A value that is worked out when it is first used; whoever uses it has read all that it was made from."""

    def __init__(self, reads: Reads, work: Callable[[], Mapping]):
        self._reads = reads
        self._work = work
        self._value: Mapping | None = None
        self._questions: set[Question] = set()

    def __getattr__(self, name: str):
        if self._value is None:
            with self._reads.collected() as self._questions:
                self._value = self._work()
        self._reads.add(self._questions)
        try:
            return self._value[name]
        except KeyError:
            raise AttributeError(name) from None


class Answers:
    """What a catalog and its pictures answer to questions of an earlier rendering."""

    def __init__(self, catalog: Catalog, pictures: PictureLibrary):
        self._catalog = catalog
        self._pictures = pictures

    def __call__(self, question: Question) -> object:
        """The answer; KeyError and the like where it cannot even be asked any more."""
        kind, *asked = question
        return getattr(self, f"_{kind}")(*asked)

    def _value(self, name: str) -> object:
        return getattr(self._catalog, name)

    def _call(self, name: str, arguments: tuple, named: tuple) -> object:
        return getattr(self._catalog, name)(*map(self._given, arguments), **dict(named))

    def _item(self, path: tuple, key: object) -> object:
        if not path:
            return getattr(self._catalog, key)
        value = getattr(self._catalog, path[0])
        for step in (*path[1:], key):
            value = value.get(step, {})
        return value

    def _has(self, name: str, member: object) -> bool:
        return member in getattr(self._catalog, name)

    def _picture(self, name: str) -> object:
        return self._pictures.render(name)

    def _size(self, name: str) -> int | None:
        return self._pictures.size_of(name)

    def _given(self, argument: object) -> object:
        return self._catalog.get(*argument[1:]) if isinstance(argument, tuple) else argument


class DigestedAnswers:
    """The digests of answers, each question put once; None where it cannot be asked any more."""

    def __init__(self, answers: Answers, digests: Digests):
        self._answers = answers
        self._digests = digests
        self._known: dict[Question, bytes | None] = {}

    def __call__(self, question: Question) -> bytes | None:
        """The digest of the answer to a question."""
        if question not in self._known:
            self._known[question] = self._digest(question)
        return self._known[question]

    def confirm(self, asked: Iterable[tuple[Question, bytes]]) -> bool:
        """Whether all earlier answers are still given."""
        return all(self(question) == answer for question, answer in asked)

    def _digest(self, question: Question) -> bytes | None:
        try:
            answer = self._answers(question)
        except (
            Exception
        ):  # a record that is gone, a picture that is broken: another page in any case
            return None
        return self._digests.of(answer)


def _kept(argument: object) -> object:
    """An argument as it can be kept: a record by its kind and key."""
    if isinstance(argument, Record):
        return ("record", argument.kind, argument.key)
    if not isinstance(argument, _PLAIN):
        raise TypeError(f"a catalog's method takes records and plain values, not {argument!r}")
    return argument
