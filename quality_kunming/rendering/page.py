"""A page in a folder: what is known of it without reading it."""

from dataclasses import dataclass

from quality_kunming.model.view import View


@dataclass(frozen=True)
class Page:
    """A rendered page: its view with its description, its path in the output, the SHA-256 and size of its bytes.

    `departures` are the addresses of other sites to which it leads, by that of our notice before them; `pictures` the
    names below content/ of what it shows; `words` what search knows of it, as `Rendered.words`. Pages of equal
    `identity` have the same view and the same bytes.
    """

    view: View
    file: str
    sha256: str
    size: int
    departures: tuple[tuple[str, str], ...]
    pictures: frozenset[str]
    identity: str
    words: str = ""
