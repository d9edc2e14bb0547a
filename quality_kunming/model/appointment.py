"""An instant at which, as a file names it, something happens."""

from dataclasses import dataclass
from datetime import datetime

from quality_kunming.model.dates import PartialDate


@dataclass(frozen=True)
class Appointment:
    """An instant that a file names: what happens then, as the field's title says, and where it is written."""

    at: datetime
    when: PartialDate
    title: str
    word: str
    file: str
    location: tuple[str | int, ...]

    def __str__(self) -> str:
        after = "" if self.at == self.when.begins else "过后"
        return f"{self.when.text}{after}：{self.title}，{self.word}（{self.file}）"
