"""The renderings that a view may have: the ordinary page, and others of the same view beside it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Variant:
    """One way to render every view. `root` is the address below which its pages lie; `name` is told to templates."""

    name: str
    root: str = "/"

    def address(self, address: str) -> str:
        """Where the page of an ordinary address lies: /news/ → /elder/news/."""
        return self.root + address.removeprefix("/")


ORDINARY = Variant("ordinary")
