"""Times from one instant to another."""

from datetime import datetime

from pydantic import Field, model_validator

from quality_kunming.model.base import Model
from quality_kunming.model.dates import When, span_text


def refuse_reversed(start: When | None, end: When | None, word: str = "结束") -> None:
    """ValueError where an end, called by its `word`, lies before its beginning."""
    if start and start == end and start.has_time:
        raise ValueError(f"{word}和开始都写成了 {start}，请核对")
    if start and end and end.ends <= start.begins:
        raise ValueError(f"{word}（{end}）在开始（{start}）之前，请核对")


class Window(Model):
    """From one instant to another, where one of them may not be known."""

    start: When | None = Field(
        None,
        title="开始",
        description="例如 2022-09-01、2022-09-01 09:00，或者只到月份 2022-09；没有公布就不写",
    )
    end: When | None = Field(
        None,
        title="结束",
        description="最后一天，例如 2022-09-20（到这一天结束）；几点截止写 2022-09-20 18:00；没有公布就不写",
    )

    @model_validator(mode="after")
    def _ends_after_it_starts(self):
        if not (self.start or self.end):
            raise ValueError("“开始”（start）和“结束”（end）至少写一个；都没有公布，就整组不写")
        refuse_reversed(self.start, self.end)
        return self

    def contains(self, moment: datetime) -> bool:
        """Whether a moment lies in it; an end that is not known is still to come."""
        return self.has_begun(moment) and not self.is_over(moment)

    def has_begun(self, moment: datetime) -> bool:
        """Whether its beginning is reached; one that is not known is."""
        return self.start is None or self.start.begins <= moment

    def is_over(self, moment: datetime) -> bool:
        """Whether its end is reached."""
        return self.end is not None and self.end.ends <= moment

    @property
    def text(self) -> str:
        """2022年9月1日至10月; 2027年9月20日18:00截止; 2027年9月1日起."""
        if not self.start:
            return f"{self.end.text}截止"
        return span_text(self.start, self.end) if self.end else f"{self.start.text}起"


class Period(Window):
    """From one day, month, year or minute to another, both known and included."""

    start: When = Field(title="开始", description="例如 2022-09-01，或者只到月份 2022-09")
    end: When = Field(title="结束", description="例如 2022-10-31，或者只到月份 2022-10")
