"""A data set as it was published: its records by digests of their fields, and what became of them since."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Digests = Mapping[str, Mapping[str, str]]
"""Key of a record → its fields, each with a digest of what it says."""


@dataclass(frozen=True)
class SetChanges:
    """What a publication of `day` changed in a set beside that of `since`, by the keys of its records."""

    day: str
    since: str
    new: tuple[str, ...] = ()
    changed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """With the fields that say something else."""

    gone: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to tell."""
        return not (self.new or self.changed or self.gone)

    def among(self, keys: Digests) -> "SetChanges":
        """What of them may still be told where only some records are left."""
        return SetChanges(
            self.day,
            self.since,
            tuple(one for one in self.new if one in keys),
            {key: fields for key, fields in self.changed.items() if key in keys},
            self.gone,
        )


@dataclass(frozen=True)
class PublishedSet:
    """A set as it was in the publication of a day; `changes` are the latest that are known, if any."""

    day: str
    digests: Digests
    changes: SetChanges | None = None


def next_set(
    day: str, digests: Digests, before: PublishedSet | None, of_people: bool
) -> PublishedSet:
    """The set as it is published on a day after `before`; None where nothing is known of what was.

    Where nothing is to be told, what was told before still is: a publication that changes nothing is the same bytes.
    Of a set `of_people` nobody is told who is gone.
    """
    if before is None:
        return PublishedSet(day, digests)
    changes = SetChanges(
        day,
        before.day,
        tuple(key for key in digests if key not in before.digests),
        {
            key: fields
            for key, said in digests.items()
            if key in before.digests and (fields := _different(said, before.digests[key]))
        },
        () if of_people else tuple(sorted(before.digests.keys() - digests.keys())),
    )
    if changes.is_empty and before.changes:
        changes = before.changes.among(digests)
    return PublishedSet(day, digests, None if changes.is_empty else changes)


def _different(now: Mapping[str, str], before: Mapping[str, str]) -> tuple[str, ...]:
    """The fields that say something else; one that the records did not have before is none."""
    return tuple(name for name, digest in now.items() if before.get(name, digest) != digest)
