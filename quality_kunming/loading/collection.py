"""All files under `data/` and `content/`, read once, with all that is wrong with them."""

from collections.abc import Iterable, Iterator, Mapping
from copy import copy
from pathlib import Path

from quality_kunming.errors import Problem
from quality_kunming.faults import attributed
from quality_kunming.loading.articles import body_alone, markdown_files, misplaced
from quality_kunming.loading.filling import Filling, filled
from quality_kunming.loading.lines import Lines
from quality_kunming.loading.messages import nested_model
from quality_kunming.loading.readings import Readings
from quality_kunming.loading.records import Written, record_files, with_scopes
from quality_kunming.loading.references import PLACES, QUOTES, WORDS, unknown
from quality_kunming.loading.same import build_all
from quality_kunming.loading.stray import SITE, stray_files
from quality_kunming.memory import without_collecting
from quality_kunming.model.article import FrontMatter
from quality_kunming.model.base import Model, Record
from quality_kunming.model.drawing import FILE as DRAWING
from quality_kunming.model.drawing import Drawing
from quality_kunming.model.figures import Figures, begins_with
from quality_kunming.model.indicator import Indicator
from quality_kunming.model.policy import POLICY_FILES, Policy
from quality_kunming.model.records import NAMED, RECORDS, VOCABULARIES
from quality_kunming.model.site import Site
from quality_kunming.model.vocabulary import Term, Vocabulary
from quality_kunming.place import Place
from quality_kunming.reading.files import is_usual, may_be_of, names_below, stem, unusable_entries


class Collection(Lines):
    """What the files of a project say, by file name, and the `problems` of reading them.

    `names` are all their files, also those that are no texts.
    A `place` is where the site goes, as far as the machine that runs this knows better than data/site.yaml.

    With an `earlier` one of the same files, of which these have `changed` since, no other is opened again; of a file
    that has become faulty, what it said before stays.
    """

    @without_collecting()
    def __init__(
        self,
        root: Path,
        place: Place | None = None,
        earlier: "Collection | None" = None,
        changed: Iterable[str] = (),
        drafts: Mapping[str, bytes] | None = None,
    ):
        super().__init__(root, drafts)
        self.place = place or Place()
        self._earlier = earlier
        self._entries = [*unusable_entries(root)]
        self.problems: list[Problem] = [*self._entries]
        named = (*names_below(root, "content"), *names_below(root, "data"), *self.drafts)
        self.names = tuple(dict.fromkeys(named))
        self.readings = earlier.readings.after(changed, drafts) if earlier else Readings(root)
        self._unread: set[tuple[str, str]] = set()
        self.unbuilt: dict[str, type[Model]] = {}
        self.site: Site | None = self._read_site()
        self.terms: dict[str, dict[str, Term]] = {
            kind: self._read_terms(kind, f"data/vocabularies/{file}.yaml")
            for kind, file in VOCABULARIES.items()
        }
        self.drawing: Drawing | None = self._read_drawing()
        self.policy: Policy = self._read_policy()
        self.records: dict[str, Record] = dict(self._read_records())
        self.headless: dict[str, FrontMatter] = {}
        self.matters: dict[str, FrontMatter] = dict(self._read_matters(self.names))
        self._figures = Figures(self.records.values())
        self.fillings: dict[str, tuple[Filling, ...]] = dict(self._fill(self.records, self.records))
        self.fillings |= self._fill(self.matters, self.matters)
        self.by_key = {(one.kind, one.key): one for one in self.records.values()}
        self.problems += stray_files(self.names)
        self._earlier = None

    def after(self, changed: Iterable[str]) -> "Collection":
        """What the files say after some were saved, added or removed; the others are not read again."""
        changed = {name for name in changed if may_be_of(self.root, name, self.names)}
        if self._are_only_texts(changed):
            return self._with_texts(changed)
        return Collection(self.root, self.place, self, changed)

    def drafted(self, drafts: Mapping[str, bytes]) -> "Collection":
        """What the files would say if some of them, by name, held other bytes."""
        if self._are_only_texts({*drafts}):
            return self._with_texts({*drafts}, drafts)
        return Collection(self.root, self.place, self, drafts, drafts)

    def _are_only_texts(self, names: set[str]) -> bool:
        """Whether files are texts that were there before, and whose place on the disk says nothing new."""
        return (
            all(name.startswith("content/") and name.endswith(".md") for name in names)
            and names <= {*self.names}
            and names.isdisjoint(one.path for one in self._entries)
            and all(is_usual(self.root / name) for name in names)
        )

    def _with_texts(
        self, names: set[str], drafts: Mapping[str, bytes] | None = None
    ) -> "Collection":
        after = copy(self)
        after._earlier = self
        after.drafts = drafts or {}
        after.readings = self.readings.after(names, drafts)
        after.problems = [one for one in self.problems if one.path not in names]
        after.headless, after.unbuilt, after.fillings = (
            {name: value for name, value in values.items() if name not in names}
            for values in (self.headless, self.unbuilt, self.fillings)
        )
        matters = {**self.matters, **dict(after._read_matters(names))}
        after.matters = {name: matters[name] for name in self.names if name in matters}
        after.fillings |= after._fill(after.matters, names & matters.keys())
        after._earlier = None
        return after

    @property
    def described(self) -> dict[str, Model]:
        """Everything that pages are made of, by the name of its file."""
        return {**self.records, **self.matters}

    def find(self, kind: str, key: object) -> Record | Term | None:
        """The record or term of a kind by its key, or nothing."""
        return self.by_key.get((kind, str(key))) or self.terms.get(kind, {}).get(str(key))

    def why_missing(self, kind: str, key: object) -> str | None:
        """What to say of a name that nothing has; None also where a file that does not load may have it."""
        is_unread = kind in self.terms and not self.terms[kind]
        if is_unread or self.may_be(kind, str(key)) or self.find(kind, key):
            return None
        if kind in NAMED:
            near = f"请写 {'、'.join(self.terms[kind])} 之一"
            return f"写了{WORDS[kind]}“{key}”，但 {PLACES[kind]} 里没有；{near}"
        return unknown(kind, str(key), self._near(kind, str(key).strip(QUOTES)))

    def may_be(self, kind: str, key: str) -> bool:
        """Whether a file that does not load is the record of a key."""
        return (kind, key) in self._unread

    def may_have_figure(self, key: str) -> bool:
        """Whether a file that does not load may have the figure of a key."""
        return any(begins_with(key, one) for _, one in self._unread)

    def _near(self, kind: str, key: str) -> str | None:
        """The term of that name, or the latest record whose key goes without its year."""
        terms = [term.slug for term in self.terms.get(kind, {}).values() if term.name == key]
        keys = [other for one, other in self.by_key if one == kind and other.endswith(f"/{key}")]
        return key if self.find(kind, key) else max(terms + keys, default=None)

    def _read_model(self, model: type[Model], name: str) -> Model | None:
        built = self.readings.read({name: model})[name]
        if isinstance(built, list):
            self.problems += built
            return None
        return built

    def _read_site(self) -> Site | None:
        site = self._read_model(Site, SITE)
        return self.place.of(site) if site else None

    def _read_drawing(self) -> Drawing | None:
        return self._read_model(Drawing, DRAWING) if (self.root / DRAWING).is_file() else None

    def _read_policy(self) -> Policy:
        read, unread = {}, []
        for name, file in POLICY_FILES.items():
            if (self.root / file).is_file():
                built = self._read_model(nested_model(Policy.model_fields[name].annotation), file)
                read |= {name: built} if built else {}
                unread += [] if built else [name]
        origin = self.site.origin if self.site else ""
        return Policy(**read, origin=origin, unread=tuple(unread))

    def _read_terms(self, kind: str, name: str) -> dict[str, Term]:
        vocabulary = self._read_model(Vocabulary, name)
        terms = vocabulary.terms if vocabulary else ()
        return {term.name if kind in NAMED else term.slug: term for term in terms}

    def _read_records(self) -> Iterator[tuple[str, Record]]:
        names = [name for name in self.names if name.startswith("data/")]
        files = {
            name: (record, problem)
            for record in RECORDS
            for name, problem in record_files(record, names)
        }
        placed = {name: record for name, (record, problem) in files.items() if not problem}
        readings = self.readings.read(placed)
        written = [
            with_scopes(one, self.site) if one.model is Indicator else one
            for one in readings.values()
            if isinstance(one, Written)
        ]
        keys = {
            name: f"{name.split('/')[-2]}/{stem(name)}" if record.by_edition else stem(name)
            for name, (record, _) in files.items()
        }
        unread = keys.keys() - {one.name for one in written}
        together = build_all(written, [keys[name] for name in unread])
        for name, (record, problem) in files.items():
            read = [problem] if problem else readings[name]
            built = together.get(name, read)
            if isinstance(built, list):
                self.problems += built
                self._unread.add((record.kind, keys[name]))
                self.unbuilt[name] = record
                built = self._earlier and self._earlier.records.get(name)
            if built:
                yield name, built

    def _read_matters(self, names: Iterable[str]) -> Iterator[tuple[str, FrontMatter]]:
        files = dict(markdown_files(name for name in names if name.startswith("content/")))
        readings = self.readings.read({name: kind for name, kind in files.items() if kind})
        for name, matter in files.items():
            built = readings[name] if matter else [misplaced(name)]
            if not isinstance(built, list):
                yield name, built
                continue
            self.problems += built
            if matter and (alone := self._body_alone(matter, name)):
                self.headless[name] = alone
                self.unbuilt[name] = matter
            if self._earlier and name in self._earlier.matters:
                yield name, self._earlier.matters[name]

    def _body_alone(self, matter: type[FrontMatter], name: str) -> FrontMatter | None:
        data = self.bytes_of(name)
        return None if isinstance(data, Problem) else body_alone(matter, name, data)

    def _fill(
        self, models: dict[str, Model], names: Iterable[str]
    ) -> Iterator[tuple[str, tuple[Filling, ...]]]:
        """Let records or texts say the figures that they leave to the data; by file, what was filled."""
        for name in names:
            with attributed(name):
                models[name], fillings = filled(models[name], self._figures)
            for one in fillings:
                if one.fault and not self.may_have_figure(one.key):
                    line = self.line_of(name, one.location)
                    self.problems.append(Problem(name, line, one.fault, "figure-mark"))
            if fillings:
                yield name, fillings
