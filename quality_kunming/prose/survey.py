"""All that is to be known of a text before it is held against the rest of the project."""

from typing import NamedTuple

from .mentions import Mention, mentions, plain_links
from .slips import markup_problems


class Survey(NamedTuple):
    """Line and sentence of each slip, and what the text points at: plain addresses at most, or mentions."""

    slips: tuple[tuple[int, str], ...]
    plain: tuple[str, ...] | None
    mentions: tuple[Mention, ...]


def survey(markdown: str) -> Survey:
    """What a text says by itself; the same for the same text. `mentions` are only read where `plain` is None."""
    plain = plain_links(markdown)
    pointing = tuple(mentions(markdown)) if plain is None else ()
    return Survey(
        tuple(markup_problems(markdown)), None if plain is None else tuple(plain), pointing
    )
