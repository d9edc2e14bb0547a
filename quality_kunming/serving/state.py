"""The site after one save: any page of it, made when it is asked for."""

import traceback
from collections.abc import Mapping, MutableMapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from itertools import islice

from quality_kunming.errors import Problem
from quality_kunming.images import PictureLibrary
from quality_kunming.loading.agenda import next_change, waiting
from quality_kunming.loading.checking import problems_between
from quality_kunming.loading.collection import SITE, Collection
from quality_kunming.loading.mending import mended
from quality_kunming.loading.reselection import reselect
from quality_kunming.loading.selection import select
from quality_kunming.model.appointment import Appointment
from quality_kunming.model.base import Model
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.moment import Moment
from quality_kunming.rendering.rendered import Rendered
from quality_kunming.rendering.variant import split
from quality_kunming.serving.findings import Findings
from quality_kunming.serving.own_address import own_address
from quality_kunming.serving.printer import Printer
from quality_kunming.workshop import Workshop


class UnmadeError(Exception):
    """A page that cannot be made: `problems` an editor has to mend, or a `fault` of the program."""

    def __init__(self, problems: tuple[Problem, ...] = (), fault: str = ""):
        self.problems = problems
        self.fault = fault
        super().__init__(fault)


@dataclass(frozen=True)
class Shown:
    """A page with what the rules say of it, and the files of others that are broken."""

    page: Rendered
    findings: tuple[Problem, ...]
    broken: tuple[str, ...]


class State:
    """What the files say after a save, as of a day or minute."""

    def __init__(
        self,
        collection: Collection,
        as_of: Moment,
        assets: str,
        good: Mapping[str, Model],
        pictures: PictureLibrary,
        notices: MutableMapping[str, str],
    ):
        self.collection = collection
        self.assets = assets
        self._as_of = as_of
        self._good = good
        self._pictures = pictures
        self._notices = notices
        self._findings = Findings(collection, as_of)
        self._pages: dict[str, Shown | None] = {}
        self._has_failed = False
        self._until: datetime | None = None
        self._catalog: Catalog | None = None

    def after(
        self, collection: Collection, as_of: Moment, assets: str, pictures: PictureLibrary | None
    ) -> "State":
        """The site after the next save; pictures None: they are as before."""
        pictures = pictures or self._pictures
        after = State(collection, as_of, assets, self.good, pictures, self._notices)
        after._findings = self._findings.after(collection, as_of)
        if self._until and "printer" in self.__dict__:
            catalog = self.printer.catalog
            after._catalog = reselect(collection, as_of, self.collection, catalog, self._until)
            after._until = self._until if after._catalog else None
        return after

    def drafted(
        self, drafts: Mapping[str, bytes], as_of: Moment | None, pictures: PictureLibrary
    ) -> "State":
        """The site as it would be if files, by name, held other bytes."""
        collection = self.collection.drafted(drafts)
        return self.after(collection, as_of or self._as_of, self.assets, pictures)

    @property
    def is_settled(self) -> bool:
        """Whether the next save has all it can use of this one."""
        return self._until is not None or self.collection.site is None

    def settle(self) -> None:
        """Find out for the next save how long all that is not saved stays as it is."""
        if not self.is_settled:
            self._until = next_change(self.collection, self._as_of.instant, preview=True)

    def warm_up(self) -> None:
        """Make a page of a text once: what all of them need is loaded then."""
        for name in islice(self.collection.matters, 1):
            with suppress(UnmadeError):
                self.page(own_address(name))

    @cached_property
    def broken(self) -> tuple[str, ...]:
        """The files that could not be read as they are."""
        unread = (
            one.path
            for one in self.collection.problems
            if one.rule != "figure-mark" or one.path in self.collection.unbuilt
        )
        return tuple(dict.fromkeys(unread))

    @property
    def good(self) -> Mapping[str, Model]:
        """What every file said when pages could last be made of it."""
        return self._good if self._has_failed else self.collection.described

    def page(self, address: str) -> Shown | None:
        """The page of an address, made once; UnmadeError where it cannot be made as its own file stands."""
        if address not in self._pages:
            self._pages[address] = self._page(address) or self._absent(address)
        return self._pages[address]

    def _absent(self, address: str) -> None:
        """No page; UnmadeError where one would be there but for what is broken in the files of others."""
        from quality_kunming.loading.addresses import known_addresses  # seldom needed

        if self.broken and split(address)[1] in known_addresses(self.collection):
            raise UnmadeError(self._stopping)

    def _page(self, address: str) -> Shown | None:
        if self.collection.site is None:
            raise UnmadeError(self._problems_of([SITE]) or tuple(self.collection.problems))
        ordinary = split(address)[1]
        if own := [one for one in self.broken if own_address(one) == ordinary]:
            raise UnmadeError(self._problems_of(own))
        try:
            shown = self._shown(self.printer, address)
        except Exception as error:
            self._has_failed = True
            return self._mended_page(address, error)
        if shown is None and (below := self._broken_below(ordinary)):
            raise UnmadeError(self._problems_of(below))
        return shown

    def _broken_below(self, address: str) -> list[str]:
        """The broken files whose pages stand below an address: a list of nothing else is no page."""
        return [one for one in self.broken if own_address(one).startswith(address)]

    def waiting(self, address: str) -> Appointment | None:
        """What is written for an address and not public yet, and until when."""
        described, address = self.collection.described, split(address)[1]
        later = waiting(self.collection, self._as_of.instant) if self.collection.site else ()
        return next((one for one in later if described[one.file].url == address), None)

    def file(self, path: str) -> bytes | None:
        """The bytes of a file that is no page."""
        if self.collection.site is None:
            return None
        try:
            return self.printer.file(path)
        except Exception as error:
            self._has_failed = True
            if not self._stopping:
                raise UnmadeError(fault=_told(error)) from error
            return self._mended.file(path)

    def problems_of_saved(self, names: tuple[str, ...]) -> list[Problem]:
        """All that keeps files from being read, and what else is wrong in the saved ones."""
        return sorted({*self.collection.problems, *self._findings.against_others(names)})

    def problems_in(self, name: str) -> tuple[Problem, ...]:
        """What the rules say of one file, whether or not it has a page."""
        return tuple(sorted(set(self._findings.in_file(name))))

    @cached_property
    def printer(self) -> Printer:
        """Makes pages of the files as they are."""
        return self._printer_of(self.collection, self._catalog)

    @cached_property
    def _mended(self) -> Printer:
        return self._printer_of(mended(self.collection, self._good))

    def _printer_of(self, collection: Collection, catalog: Catalog | None = None) -> Printer:
        catalog = catalog or select(collection, self._as_of, preview=True)
        return Printer(Workshop(collection, catalog, self._pictures, self.assets), self._notices)

    @cached_property
    def _stopping(self) -> tuple[Problem, ...]:
        """All that may keep pages from being made."""
        return tuple(sorted({*self.collection.problems, *problems_between(self.collection)}))

    def _mended_page(self, address: str, error: Exception) -> Shown | None:
        """The page without what is faulty in the files of others; its own faults are told."""
        ordinary = split(address)[1]
        if own := [one for one in self._stopping if own_address(one.path) == ordinary]:
            raise UnmadeError(tuple(own)) from error
        if not self._stopping:
            raise UnmadeError(fault=_told(error)) from error
        try:
            page = self._shown(self._mended, address, tuple(one.path for one in self._stopping))
        except Exception as other:
            raise UnmadeError(fault=_told(other)) from other
        if page is None:  # it needs what is broken in the files of others
            raise UnmadeError(self._stopping) from error
        return page

    def _shown(self, printer: Printer, address: str, faulty: tuple[str, ...] = ()) -> Shown | None:
        page = printer.page(address)
        if page is None:
            return None
        broken = tuple(dict.fromkeys((*self.broken, *faulty)))
        return Shown(page, self._findings.on(page, printer.catalog), broken)

    def _problems_of(self, names: list[str]) -> tuple[Problem, ...]:
        return tuple(sorted(one for one in self.collection.problems if one.path in names))


def _told(error: Exception) -> str:
    return "".join(traceback.format_exception(error))
