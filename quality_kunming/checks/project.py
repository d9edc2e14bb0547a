"""What rules about all files together are given."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from quality_kunming.loading.collection import Collection
from quality_kunming.model.policy import Policy


@dataclass(frozen=True)
class Project:
    """The files of a project, the day they are checked for, and what was published last (address → file)."""

    collection: Collection
    day: date
    published: Mapping[str, str]

    @property
    def root(self) -> Path:
        """The project's folder."""
        return self.collection.root

    @property
    def policy(self) -> Policy:
        """What the bureau has decided."""
        return self.collection.policy
