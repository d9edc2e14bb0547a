"""What a finished site amounts to, as its accessibility statement says it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Weight:
    """How many bytes of a page travel, compressed, with what it loads."""

    address: str
    title: str
    bytes: int


@dataclass(frozen=True)
class Weights:
    """Of all pages: the front page's, the median, the heaviest."""

    front: Weight
    median: int
    heaviest: Weight


@dataclass(frozen=True)
class Account:
    """How many pages there are, each once, and how many of them also in the elder edition; the digest of the theme that
    shows them; how heavy they are."""

    pages: int
    elder: int
    theme: str
    weights: Weights
