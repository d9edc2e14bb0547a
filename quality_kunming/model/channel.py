"""The ways in which one reaches the organisers."""

import re
from datetime import date
from enum import StrEnum

from pydantic import Field, TypeAdapter, ValidationError, model_validator

from quality_kunming.model.base import Line, Link, Model, SourceSlug
from quality_kunming.model.dates import PartialDate


class ChannelKind(StrEnum):
    """The ways in which one reaches the organisers."""

    PHONE = "电话"
    MAIL = "邮箱"
    DOUYIN = "抖音号"
    VIDEO = "视频号"
    WEB = "网站"
    MEDIA = "媒体"


_WRITTEN = {
    ChannelKind.PHONE: (
        re.compile(r"(?=.{3,20}$)\+?\d+(?:-\d+)*", re.ASCII),
        "请用半角数字，只写一个号码，例如 0871-65392426；几个号码分成几组",
    ),
    ChannelKind.MAIL: (
        re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII),
        "请写完整的邮箱，只用英文字母、数字和 . _ + -",
    ),
}
"""How the value of a channel that becomes a link is written, and what to say where it is not."""
_WEB = TypeAdapter(Link)


def _refusal(kind: ChannelKind, value: str) -> str:
    """Why a value is no way to reach anybody, and how to write it; empty where it is one."""
    if kind is ChannelKind.WEB:
        try:
            _WEB.validate_python(value)
        except ValidationError as error:
            return str(error.errors()[0]["ctx"]["error"])
    elif kind in _WRITTEN:
        pattern, advice = _WRITTEN[kind]
        return "" if pattern.fullmatch(value) else advice
    return ""


class Channel(Model):
    """One way to take part or to ask, with the last day on which it is known to work."""

    kind: ChannelKind = Field(
        title="渠道", description="电话、邮箱、抖音号、视频号、网站、媒体 之一"
    )
    label: Line = Field(title="用途", description="做什么用，例如 报名咨询")
    value: Line = Field(title="号码或名称", description="电话号码、邮箱、账号名称或网址")
    opens: PartialDate | None = Field(None, title="启用", description="从哪一天起能用")
    valid_until: PartialDate | None = Field(
        None, title="有效至", description="最后有效的一天；长期有效的（例如 12315）不写"
    )
    source: SourceSlug = Field(title="来源", description="data/sources/ 里的文件名，不带 .yaml")

    @model_validator(mode="after")
    def _can_be_used(self):
        if advice := _refusal(self.kind, self.value):
            raise ValueError(f"{self.kind}写成了“{self.value}”，{advice}")
        if self.opens and self.valid_until and self.valid_until.ends <= self.opens.begins:
            raise ValueError(f"“有效至”（{self.valid_until}）在“启用”（{self.opens}）之前，请核对")
        return self

    @property
    def is_dated(self) -> bool:
        """Whether it is known from when or until when it works."""
        return self.opens is not None or self.valid_until is not None

    def is_current(self, day: date) -> bool:
        """Whether it may be shown as working on the day."""
        opened = self.opens is None or self.opens.first_day <= day
        return opened and (self.valid_until is None or day <= self.valid_until.last_day)

    @property
    def href(self) -> str | None:
        """A tel:, mailto: or web link; nothing for account names."""
        if self.kind is ChannelKind.PHONE:
            return "tel:" + re.sub(r"[^\d+]", "", self.value)
        if self.kind is ChannelKind.MAIL:
            return "mailto:" + self.value
        return self.value if self.kind is ChannelKind.WEB else None
