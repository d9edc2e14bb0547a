"""What a person who applies fills in, blank by blank."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from pydantic import Field, model_validator

from quality_kunming.model.base import Line, Model


class BlankKind(StrEnum):
    """What goes into a blank."""

    LINE = "一行字"
    TEXT = "一段话"
    CHOICE = "选一个"
    DAY = "日期"
    PHONE = "电话"
    MAIL = "邮箱"
    PICTURE = "照片"


class Blank(Model):
    """One thing that an application asks for. A private one is never published and never kept with the records."""

    key: str = Field(
        pattern=r"^[a-z][a-z0-9_]{0,29}$",
        title="代号",
        description="小写英文字母，例如 title；定了不再改",
    )
    label: Line = Field(title="填什么", description="格子旁边的字，例如 作品名称")
    help: str = Field("", title="提示", description="格子上面的一句话：怎样填、会不会公开")
    kind: BlankKind = Field(
        BlankKind.LINE,
        title="填法",
        description="一行字、一段话、选一个、日期、电话、邮箱、照片 之一；不写就是一行字",
    )
    choices: tuple[Line, ...] = Field((), title="选项", description="“选一个”才写，一行一个")
    limit: int | None = Field(
        None, ge=1, le=10_000, title="最多几个字", description="文字才写；不写就是 60 字"
    )
    optional: bool = Field(False, title="可以不填", description="可以空着的写 true")
    private: bool = Field(
        False, title="不公开", description="电话这样只用来联系、不登出来的写 true；照片不能不公开"
    )

    @model_validator(mode="after")
    def _fits_its_kind(self):
        if bool(self.choices) != (self.kind is BlankKind.CHOICE):
            raise ValueError("“选一个”要写“选项”（choices），别的填法不写")
        if self.limit and self.kind not in (BlankKind.LINE, BlankKind.TEXT):
            raise ValueError(f"“{self.kind}”不写“最多几个字”（limit），请删去")
        if self.private and self.kind is BlankKind.PICTURE:
            raise ValueError("照片就是收来登的，请删去“不公开”（private）")
        return self

    @property
    def longest(self) -> int:
        """Characters that it holds, counted as `model.length.count_characters` does."""
        return self.limit or _LONGEST


_LONGEST = 60


@dataclass(frozen=True)
class Asked:
    """Marks a field of a record that the person it is about fills in, with what that person is told of it."""

    help: str
    kind: BlankKind = BlankKind.LINE
    limit: int | None = None
    optional: bool = False


def asked_of(model: type[Model]) -> Iterator[Blank]:
    """The blanks of a record, called as its fields are."""
    for key, field in model.model_fields.items():
        for mark in field.metadata:
            if isinstance(mark, Asked):
                yield Blank(key=key, label=field.title, **vars(mark))


NAME = Blank(key="contact_name", label="联系人", help="有事找谁", private=True)
PHONE = Blank(
    key="phone",
    label="联系电话",
    help="手机或者座机，只用来和您联系",
    kind=BlankKind.PHONE,
    private=True,
)
