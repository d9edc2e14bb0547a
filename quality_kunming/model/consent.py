"""同意书: that somebody agreed to be shown; the paper, with the name, is kept outside the repository."""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from pydantic import Field, model_validator

from quality_kunming.model.base import PartialDate, Record


class Use(StrEnum):
    """What of a person may be shown."""

    PICTURE = "照片"
    NAME = "姓名"
    TEXT = "文字"
    VIDEO = "视频"


class Consent(Record):
    """One consent. It has no page, and no name: who signed it is known to whoever keeps the paper."""

    kind: ClassVar[str] = "consent"
    folder: ClassVar[str] = "consents"
    label: ClassVar[str] = "同意书"

    scope: tuple[Use, ...] = Field(
        min_length=1, title="同意范围", description="照片、姓名、文字、视频，可以几个"
    )
    valid_until: PartialDate = Field(
        title="有效至", description="最后有效的一天；撤回的写撤回的前一天"
    )
    minor: bool = Field(
        title="未成年人", description="未满18周岁写 true（由监护人同意），成年人写 false"
    )

    @model_validator(mode="after")
    def _is_known_by_number(self):
        if not any(sign.isdigit() for sign in self.slug):
            raise ValueError(
                f"文件名“{self.slug}”要是存档的编号，例如 tys-2022-001；不要用姓名，也不要用姓名的拼音"
            )
        return self

    @property
    def title(self) -> str:
        """Its number: all that it is called."""
        return self.slug

    def holds(self, day: date) -> bool:
        """Whether the person may still be shown on the day."""
        return day <= self.valid_until.last_day
