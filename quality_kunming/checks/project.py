"""What rules about all files together are given."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from quality_kunming.loading.collection import Collection
from quality_kunming.model.moment import Moment
from quality_kunming.model.policy import Policy
from quality_kunming.model.standing import Season


@dataclass(frozen=True)
class Project:
    """The files of a project, the moment for which they are checked, and what was published last.

    `published` are addresses with the file behind each.
    """

    collection: Collection
    as_of: Moment
    published: Mapping[str, str]

    @property
    def moment(self) -> datetime:
        """The instant in Kunming."""
        return self.as_of.instant

    @property
    def day(self) -> date:
        """Its day in Kunming."""
        return self.as_of.day

    def season(self, year: int | None) -> Season:
        """A year's edition, as everything in it stands at the moment."""
        return Season(self.collection.find("edition", year), self.moment)

    @property
    def root(self) -> Path:
        """The project's folder."""
        return self.collection.root

    @property
    def policy(self) -> Policy:
        """What the bureau has decided."""
        return self.collection.policy
