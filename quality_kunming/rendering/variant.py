"""The renderings that a view may have: the ordinary page, and others of the same view beside it."""

from dataclasses import dataclass

from quality_kunming.model.cards import is_card
from quality_kunming.model.site import Site


@dataclass(frozen=True)
class Variant:
    """One way to render every view. `root` is the address below which its pages lie.

    `name` is told to templates, and is that of the site's switch for it, but for the ordinary one.
    """

    name: str
    root: str = "/"

    @property
    def is_ordinary(self) -> bool:
        """Whether its pages are those that search engines, feeds and lists are told of."""
        return self.root == "/"

    def address(self, address: str) -> str:
        """Where the page of an ordinary address lies: /news/ → /elder/news/."""
        return self.root + address.removeprefix("/")

    def has_own(self, link: str) -> bool:
        """Whether a root-absolute link to an ordinary page leads to one of its own; of a file there is only one."""
        path = link.partition("#")[0].partition("?")[0]
        return has_renderings(path) and not path.startswith(self.root)


ORDINARY = Variant("ordinary")
ELDER = Variant("elder", "/elder/")
"""For older readers: larger, in one column, without a script."""

OTHERS = (ELDER,)


def variants(site: Site) -> tuple[Variant, ...]:
    """The renderings that every page of a site has, the ordinary one first."""
    return (ORDINARY, *(one for one in OTHERS if getattr(site, one.name)))


def has_renderings(address: str) -> bool:
    """Whether the page of an ordinary address has others beside it; one named by its file has none, nor a card."""
    return address.endswith("/") and not is_card(address)


def split(address: str) -> tuple[Variant, str]:
    """The variant to which an address belongs, and that of the ordinary page."""
    for one in OTHERS:
        if address.startswith(one.root):
            return one, "/" + address.removeprefix(one.root)
    return ORDINARY, address
