"""What goes out to WeChat: one article with all that its editor asks for."""

from collections.abc import Iterable
from dataclasses import dataclass

from quality_kunming.errors import Problem

TITLE, AUTHOR, SUMMARY = 32, 16, 120
"""Characters that WeChat takes."""


class UnknownArticleError(ValueError):
    """No article is meant by a word, or several; the message is a Chinese sentence."""


class RefusedError(Exception):
    """An article that may not go out: a Chinese `reason`, and the `problems` that stand against it."""

    def __init__(self, reason: str, problems: Iterable[Problem] = ()):
        self.reason = reason
        self.problems = tuple(problems)
        super().__init__(reason)


@dataclass(frozen=True)
class Picture:
    """A picture to be uploaded: the name of its file, which begins with its number in the text, and its bytes."""

    name: str
    data: bytes

    @property
    def type(self) -> str:
        """The media type."""
        return "image/png" if self.name.endswith(".png") else "image/jpeg"


@dataclass(frozen=True)
class Field:
    """One line to be filled in: its text on the site, WeChat's limit, and a shorter text where it is over."""

    label: str
    text: str
    limit: int = 0
    proposal: str = ""

    @property
    def is_over(self) -> bool:
        """Whether WeChat will not take it as it is."""
        return bool(self.limit) and len(self.text) > self.limit


@dataclass(frozen=True)
class Post:
    """An article for WeChat.

    `html` has inline styles only, and names its `pictures` by their files; `text` is the same in plain words. `address`
    is where the article is on the site, empty where nobody can open it. `remarks` are Chinese sentences for the editor.
    """

    slug: str
    title: Field
    summary: Field
    author: Field
    address: str
    html: str
    text: str
    pictures: tuple[Picture, ...]
    covers: tuple[Picture, ...]
    remarks: tuple[str, ...]

    @property
    def fields(self) -> tuple[Field, ...]:
        """What is filled in beside the text, in the order of WeChat's form."""
        address = (Field("原文链接", self.address),) if self.address else ()
        return self.title, self.author, self.summary, *address
