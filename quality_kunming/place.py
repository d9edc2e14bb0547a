"""Where a build will be online: the site's own address, that of the CI host's Pages, a branch's preview below it."""

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from quality_kunming.model.site import Site
from quality_kunming.pinyin import slugify

NOBODYS = ".example"
"""The top-level domain that never is anybody's (RFC 2606)."""


@dataclass(frozen=True)
class Place:
    """What a machine knows of where the site goes: the address of its pages, the branch whose preview is made."""

    pages: str = ""
    branch: str = ""

    @classmethod
    def of_this_machine(cls, branch: str = "") -> "Place":
        """The place that the environment tells of."""
        return cls(pages_origin(os.environ), branch)

    def of(self, site: Site) -> Site:
        """The site with the address at which this build will be read."""
        origin = self.pages if self.pages and is_placeholder(site.origin) else site.origin
        if self.branch:
            origin += f"/preview/{self.slug}"
        return site.model_copy(update={"origin": origin})

    @property
    def slug(self) -> str:
        """The branch as a segment of an address; no two branches have the same."""
        slug = slugify(self.branch, 40)
        if slug == self.branch:
            return slug
        digest = hashlib.sha256(self.branch.encode("utf-8", "surrogateescape")).hexdigest()[:6]
        return f"{slug}-{digest}".lstrip("-")


def is_placeholder(address: str) -> bool:
    """Whether the address of the site has still to be filled in."""
    return (urlsplit(address).hostname or "").endswith(NOBODYS)


def pages_origin(environ: Mapping[str, str]) -> str:
    """Where the CI host that runs this shows the repository's pages; empty where there is none.

    GitHub: https://OWNER.github.io/REPOSITORY, from GITHUB_REPOSITORY; GitLab says it in CI_PAGES_URL.
    """
    if environ.get("CI_PAGES_URL", "").startswith("http"):
        return environ["CI_PAGES_URL"].rstrip("/")
    owner, _, name = environ.get("GITHUB_REPOSITORY", "").lower().partition("/")
    if not name or environ.get("GITHUB_SERVER_URL") != "https://github.com":
        return ""
    host = f"{owner}.github.io"
    return f"https://{host}" if name == host else f"https://{host}/{name}"
