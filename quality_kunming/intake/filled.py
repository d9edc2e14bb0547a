"""What one person filled in, wherever it was found: the answers to a call's blanks, the pictures, the consent."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from quality_kunming.intake import limits
from quality_kunming.intake.pieces import Piece, RefusedError, strange_sign
from quality_kunming.model.application import Application
from quality_kunming.model.blank import NAME, Blank, BlankKind
from quality_kunming.model.call import Collects
from quality_kunming.model.submission import Agreement

LINES = ("\n", "\t")


@dataclass(frozen=True)
class Filled:
    """One application: `answers` by the keys of its blanks, private ones too; `beside` what nobody asked for.

    `questions` are what a person has to look at before it is used; each is a Chinese phrase.
    """

    application: Application
    answers: Mapping[str, str]
    pictures: Mapping[str, Piece]
    agreement: Agreement | None = None
    beside: Mapping[str, str] = field(default_factory=dict)
    questions: tuple[str, ...] = ()

    @property
    def published(self) -> dict[str, str]:
        """The answers that may be shown, those that are filled in."""
        return {
            blank.key: self.answers[blank.key]
            for blank in self.application.blanks
            if not blank.private and self.answers.get(blank.key)
        }

    @property
    def private(self) -> dict[str, str]:
        """By what the blanks are called: answers that are never shown, and what was told unasked."""
        asked = {
            blank.label: self.answers[blank.key]
            for blank in self.application.blanks
            if blank.private and self.answers.get(blank.key)
        }
        return {**asked, **self.beside}

    @property
    def person(self) -> str:
        """Who applies, and may agree to it; empty where no blank asks for a person."""
        blanks = sorted(self.application.blanks, key=lambda one: one.label != NAME.label)
        keys = (one.key for one in blanks if one.label == NAME.label or "姓名" in one.label)
        return next(filter(None, (self.answers.get(key, "") for key in keys)), "")

    @property
    def title(self) -> str:
        """What it is called among the others: a case by its organisation, anything else by who sent it."""
        answers = self.published
        if self.application.call.collects is Collects.CASES:
            return f"{answers.get('organisation', '')}《{answers.get('name', '')}》"
        labelled = [one.key for one in self.application.blanks if "姓名" in one.label]
        found = (answers.get(key, "") for key in (*labelled, *answers))
        return next(filter(None, found), "（没有写姓名）")[:40]


def refuse_strange(name: str, blanks: tuple[Blank, ...], answers: Mapping[str, str]) -> None:
    """RefusedError for answers that no person wrote: endless, with characters that nobody sees, with code in a name."""
    for blank in blanks:
        text = answers.get(blank.key, "")
        if len(text) > limits.ANSWER:
            raise RefusedError(
                name, f"“{blank.label}”有 {len(text):,} 个字符，不像是人写的；请对方写好再发一次"
            )
        is_line = blank.kind is not BlankKind.TEXT
        if sign := strange_sign(text, () if is_line else LINES):
            raise RefusedError(name, f"“{blank.label}”里有看不见的字符（{sign}）；请对方重新填一次")
        if is_line and ("<" in text or ">" in text):
            raise RefusedError(name, f"“{blank.label}”里有尖括号，像是代码；请对方重新填一次")
