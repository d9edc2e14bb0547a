"""What does not go out: samples, drafts and what is scheduled."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from quality_kunming.loading.collection import Collection
from quality_kunming.model.addresses import file_of
from quality_kunming.model.catalog import Catalog

LONG_ENOUGH = 6
"""Characters from which on a name is nobody else's."""


@dataclass(frozen=True)
class Withheld:
    """One record or text that does not go out, and why."""

    model: BaseModel
    why: str

    @property
    def output(self) -> str:
        """Where its page would be; empty where it has none of its own."""
        address = getattr(self.model, "url", "") or f"/{self.model.slug}/"
        return "" if "#" in address else file_of(address)

    @property
    def is_known_by_name(self) -> bool:
        """Whether a page with its name speaks of it: of a sample, which has none that is real."""
        name = self.model.title
        is_telling = len(name) >= LONG_ENOUGH or (name.startswith("示例") and len(name) > 4)
        return self.why == "示例" and is_telling


def withheld(collection: Collection, catalog: Catalog) -> list[Withheld]:
    """Each record and text of a collection that is not in a catalog of the publication."""
    shown = {*catalog.articles, *catalog.pages}
    texts = [Withheld(one, "示例") for one in collection.records.values() if one.sample]
    for matter in collection.matters.values():
        if matter.sample or matter.is_draft:
            texts.append(Withheld(matter, "示例" if matter.sample else "草稿"))
        elif matter.path not in shown:
            texts.append(Withheld(matter, "没到时候的"))
    return texts


def by_name(texts: Iterable[Withheld]) -> Mapping[str, Withheld]:
    """What is known by its name, by that name."""
    return {one.model.title: one for one in texts if one.is_known_by_name}


def by_file(texts: Iterable[Withheld]) -> Mapping[str, Withheld]:
    """What would have a page of its own, by the path of that page."""
    return {one.output: one for one in texts if one.output}
