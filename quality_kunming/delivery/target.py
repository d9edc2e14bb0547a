"""What a target can do, whatever its kind: keep releases, and show visitors one of them."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from enum import Enum, auto
from pathlib import Path
from typing import ClassVar, Self

from quality_kunming.delivery.release import Carried, KeptRelease, Release, whole_releases
from quality_kunming.model import targets
from quality_kunming.output.manifest import Manifest


class Promise(Enum):
    """What verification may expect of whatever serves a target."""

    CACHE = auto()
    """Cache-Control as output/headers.py says."""

    SECURITY = auto()
    """The security headers."""

    NOT_FOUND = auto()
    """Our own page, with status 404, for an address that is not there."""

    ENCODED = auto()
    """The precompressed twins, to who accepts them."""


class Target(ABC):
    """A place where the site is online; made of its settings for one run.

    Everything but reading happens while `locked`. A run that ends anywhere leaves visitors with one whole release;
    the next run takes away what the last left.
    """

    promises: frozenset[Promise] = frozenset()
    is_served: ClassVar[bool] = True
    """Whether the site can be read back over HTTP."""

    def __init__(self, settings: targets.TargetSettings, root: Path, preview: str = ""):
        """`root` is the project's; `preview` the slug of a branch whose preview is meant, below `/preview/`."""
        self.settings = settings
        self.root = root
        self.preview = preview

    def for_preview(self, slug: str) -> Self:
        """The place of a branch's preview beside the site."""
        return type(self)(self.settings, self.root, slug)

    @contextmanager
    def reached(self) -> Iterator[None]:
        """Be ready to talk to the place; everything else happens meanwhile."""
        yield

    @contextmanager
    @abstractmethod
    def locked(self) -> Iterator[None]:
        """Keep other deploys out until this process ends, however it ends; DeliveryError where one is under way."""

    @abstractmethod
    def manifests(self) -> Mapping[str, Manifest | None]:
        """The kept releases by name with their manifests; None where that is damaged, and nothing of somebody else."""

    def releases(self) -> Sequence[KeptRelease]:
        """The kept releases that are not damaged, the oldest first."""
        return whole_releases(self.manifests())

    @abstractmethod
    def current(self) -> str | None:
        """The release that visitors see whole; None where there is none of ours, or a switch was cut off."""

    def differences(self, release: KeptRelease) -> Sequence[str]:
        """The files of a kept release that are not what its manifest says, where somebody could have edited them."""
        return ()

    @abstractmethod
    def send(
        self, release: Release, name: str, kept: Sequence[KeptRelease], carried: Carried
    ) -> None:
        """Keep a release under a name; visitors see nothing of it yet. `carried` as release.carried gives it."""

    def renew(self, release: Release | None, name: str) -> bool:
        """Let the next switch to a release put every file anew, also what should be right; from `release`, if at hand.

        False where `send` and `switch` leave none wrong.
        """
        return False

    @abstractmethod
    def switch(self, name: str) -> None:
        """Show visitors a kept release."""

    @abstractmethod
    def discard(self, names: Sequence[str]) -> None:
        """Keep these releases no more; never the current one."""

    @abstractmethod
    def remove(self) -> None:
        """Take away a preview and everything kept of it."""


class ServedFolder(Target):
    """A folder that a web server of ours shows."""

    settings: targets.ServedTarget

    @property
    def promises(self) -> frozenset[Promise]:
        """Everything where the server was set up by our samples, else what needs no headers."""
        plain = {Promise.NOT_FOUND, Promise.ENCODED}
        return frozenset(Promise) if self.settings.secured else frozenset(plain)
