"""What every record has in common: frozen, strict about its fields, known by its file's name."""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import partial
from typing import Annotated, ClassVar, get_origin
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError, core_schema

from quality_kunming.model.dates import PartialDate, When

_HOST = re.compile(r"[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9])?\.?|[0-9a-f:.]+", re.ASCII)
SLUG = re.compile(r"^[a-z0-9]+(?:-[a-z0-9]+)*$")


@dataclass(frozen=True)
class Reference:
    """Marks a field that holds the key of another record, so that loading can look whether it exists."""

    kind: str


@dataclass(frozen=True)
class Markdown:
    """Marks a field whose text is Markdown."""


@dataclass(frozen=True)
class Web:
    """Marks a field whose text is the address of something elsewhere."""


class Phase(StrEnum):
    """By when a yearly question is to be answered."""

    OPENING = "公布以前"
    SEASON = "活动以前"
    AFTERMATH = "活动以后"


@dataclass(frozen=True)
class Yearly:
    """Marks a field that says something else each year, with what a new edition asks; no question: it is not asked.

    A new edition begins without it, or where it is `kept` with the last one's words, to be looked over. Written as
    '' or [] it is answered: there is none.
    """

    question: str = ""
    phase: Phase = Phase.OPENING
    kept: bool = False

    def __get_pydantic_core_schema__(self, source, handler):
        schema = handler(source)
        if self.kept:
            return schema
        return core_schema.no_info_before_validator_function(partial(_or_none, source), schema)


def _or_none(source: object, value: object) -> object:
    """The value, or for '' and [] what a field of the type holds where there is nothing."""
    if value not in ("", []):
        return value
    return () if get_origin(source) is tuple else "" if source is str else None


def _one_line(text: str) -> str:
    if not text:
        raise ValueError("不能是空的")
    if "\n" in text:
        raise ValueError("只能写一行，请删去换行")
    return text


def _link(text: str) -> str:
    if not re.fullmatch(r"https?://[^\s<>\"']+", text):
        raise ValueError("网址要以 https:// 或 http:// 开头，中间没有空格")
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        raise ValueError("网址里的域名或端口写错了，请照浏览器地址栏里的抄") from None
    if not host.isascii():
        raise ValueError(f"域名里有不是英文字母的字；{_ascii_advice(host)}")
    if not _HOST.fullmatch(host):
        raise ValueError("网址里的域名写错了，请照浏览器地址栏里的抄")
    return text


def _ascii_advice(host: str) -> str:
    """How to write a Chinese domain name so that every program knows it (RFC 3490)."""
    try:
        return f"请写成 {host.encode('idna').decode('ascii')}"
    except UnicodeError:
        return "请照浏览器地址栏里的抄"


def _plain_number(value: object) -> Decimal:
    if not re.fullmatch(r"-?\d{1,15}(\.\d{1,15})?", str(value), re.ASCII):
        raise PydanticCustomError("plain_number", "not a plain number")
    return Decimal(str(value))


Line = Annotated[str, AfterValidator(_one_line)]
Number = Annotated[Decimal, BeforeValidator(_plain_number)]
"""Digits as published: 80.10 keeps its nought."""

MarkdownText = Annotated[str, Markdown()]
Link = Annotated[str, Web(), AfterValidator(_link)]
SourceSlug = Annotated[str, Reference("source")]
ActivityKey = Annotated[str, Reference("activity")]
EditionYear = Annotated[int, Reference("edition")]
DistrictSlug = Annotated[str, Reference("district")]
BrandKindName = Annotated[str, Reference("brand_kind")]
ConsentId = Annotated[str, Reference("consent")]


class Model(BaseModel):
    """A frozen group of fields that refuses any it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Correction(Model):
    """Something that was published wrong, and when it was put right."""

    day: PartialDate = Field(title="日期", description="改正的那一天，例如 2022-09-20")
    text: Line = Field(
        title="更正", description="原来错在哪里、现在是什么，一两句话；这一天起写在页面上"
    )


class Record(Model):
    """One YAML file of `data/<folder>/`; its slug is the file's name, its edition the folder's, where it has one."""

    kind: ClassVar[str]
    folder: ClassVar[str]
    label: ClassVar[str]
    by_edition: ClassVar[bool] = False
    address: ClassVar[str] = ""
    """How its address is made; empty: it has no page and is never shown."""
    question: ClassVar[str] = ""
    """What a year asks that has no such record yet; empty: it may do without."""

    slug: str = Field(
        title="文件名", description="小写字母、数字和连字符，例如 xia-jiawei；发布后不再改"
    )
    sample: bool = Field(
        False, title="示例", description="写 true 表示这是示例：只在预览里出现，正式发布时自动去掉"
    )

    corrected: Annotated[tuple[Correction, ...], Yearly()] = Field(
        (), title="更正", description="发布以后改正过的错，一组一处；没有就不写"
    )

    @property
    def key(self) -> str:
        """How other records and texts name this one: its slug, after its edition where it belongs to one."""
        return f"{self.edition}/{self.slug}" if self.by_edition else self.slug

    @property
    def url(self) -> str:
        """The root-absolute address; it never changes once published."""
        return self.address.format(record=self)

    @property
    def section(self) -> str:
        """The section that shows it: the first segment of its address."""
        return self.address.split("/")[1]

    @property
    def file(self) -> str:
        """The file that it is written in, relative to the project."""
        return f"data/{self.folder}/{self.key}.yaml"

    @property
    def title(self) -> str:
        """What the record is called in lists."""
        return self.name


class Announced(Model):
    """Something that the public may know of from a day, or a minute, on."""

    announced: Annotated[When | None, Yearly()] = Field(
        None,
        title="公布",
        description="从哪一天、哪一刻起对外可见，例如 2027-07-20 或 2027-07-20 09:00；"
        "不写，就按来源的日期",
    )
