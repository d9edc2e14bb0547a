"""What may be in a field is known from its class."""

from enum import StrEnum
from typing import Annotated

from quality_kunming.model.base import ConsentId, Markdown, MarkdownText, Model, Reference
from quality_kunming.model.dates import PartialDate, When
from quality_kunming.model.picture import Picture
from quality_kunming.model.shape import fields_with


class Colour(StrEnum):
    """A text of few."""

    RED = "红"


class Inner(Model):
    """A group with each of them."""

    day: When | None = None
    text: MarkdownText = ""


class Outer(Model):
    """A group of groups."""

    number: int
    consents: tuple[ConsentId, ...] = ()
    consent: Annotated[ConsentId | None, "anything"] = None
    picture: Picture | None = None
    groups: Annotated[tuple[Inner, ...], "anything"] = ()
    colour: Colour = Colour.RED


def test_fields_are_known_by_class_and_by_mark():
    """A loop over a few fields misses nothing that a loop over all would see, also in lists and groups."""
    assert fields_with(Outer, Reference) == ("consents", "consent", "picture")
    assert fields_with(Outer, Picture) == ("picture",)
    assert fields_with(Outer, PartialDate) == ("groups",)
    assert fields_with(Outer, Markdown) == ("groups",)
    assert fields_with(Outer, str) == ("consents", "consent", "picture", "groups", "colour")
    assert fields_with(Inner, PartialDate) == ("day",)
