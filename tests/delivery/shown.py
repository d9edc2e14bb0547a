"""A target whose folder an nginx shows, as tests ask of it."""

from dataclasses import dataclass
from pathlib import Path

from delivering import TODAY
from servers.nginx import Nginx

from quality_kunming.delivery.deploying import deploy, rollback
from quality_kunming.delivery.published_site import PublishedSite
from quality_kunming.delivery.target import Target


@dataclass
class Online:
    """A target whose folder an nginx shows."""

    target: Target
    folder: Path
    nginx: Nginx
    said: list[str]

    def deploy(self, release, target: Target | None = None, **options):
        """Put a release online."""
        return deploy(target or self.target, release.folder, self.said.append, TODAY, **options)

    def rollback(self, name: str = ""):
        """Go back."""
        return rollback(self.target, name, self.said.append)

    def read(self, address: str = "/") -> bytes | None:
        """What a visitor gets."""
        answer = PublishedSite(self.nginx.url).get(address)
        return answer.body if answer.status == 200 else None

    @property
    def kept(self) -> list[str]:
        """The releases in the folder."""
        return sorted(path.name for path in (self.folder / "releases").iterdir())
