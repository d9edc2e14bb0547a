"""What every record has in common: frozen, strict about its fields, known by its file's name."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import partial
from typing import Annotated, ClassVar, get_origin
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError, core_schema

from quality_kunming.model.dates import PartialDate, When, span_text

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


class Dated(Model):
    """Something that holds for a day and was reported by a source."""

    as_of: PartialDate = Field(
        title="截至", description="这件事是哪一天的情况，例如 2023-10-24；只知道月份写 2023-10"
    )
    source: SourceSlug = Field(title="来源", description="data/sources/ 里的文件名，不带 .yaml")


class Qualifier(StrEnum):
    """A word that says that a number is not exact."""

    ABOUT = "约"
    OVER = "超过"
    MORE_THAN = "多"
    AND_MORE = "余"


class Figure(Dated):
    """One number with all that a reader may ask of it: of what, in which unit, as of when, says who."""

    label: Line = Field(title="名目", description="这个数说的是什么，例如 直播观看")
    value: Number = Field(title="数值", description="只写数字，例如 183 或 80.88")
    unit: str = Field("", title="单位", description="例如 万人次、家、%")
    qualifier: Qualifier | None = Field(
        None,
        title="约数",
        description="约、超过（写在数前）；多、余（写在数后），例如 40余人 写 余",
    )
    derived: bool = Field(False, title="推算", description="由公布的数算出来的写 true")
    note: str = Field("", title="说明", description="口径、范围，或者与别处不同的地方")
    same: str = Field(
        "",
        title="同一个数",
        description="数已经写在别的记录里，只写这一行（名目、说明可以另写），例如 2021/kunming-kuaizou/参与人数",
    )

    @property
    def text(self) -> str:
        """The number with its qualifier and unit, as one says it: 183万人次, 40余人, 超过30家."""
        number = format_number(self.value)
        if self.qualifier in (Qualifier.ABOUT, Qualifier.OVER):
            return f"{self.qualifier}{number}{self.unit}"
        return f"{number}{self.qualifier or ''}{self.unit}"


def format_number(value: Decimal) -> str:
    """Digits with a comma at each thousand from 10,000 on, decimals as given."""
    return f"{value:,}" if abs(value) >= 10_000 else f"{value}"


def refuse_reversed(start: When | None, end: When | None, word: str = "结束") -> None:
    """ValueError where an end, called by its `word`, lies before its beginning."""
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


class Picture(Model):
    """A photograph or drawing under `content/images/`, with whom it belongs to."""

    file: Line = Field(
        title="图片文件", description="content/ 里的路径，例如 images/lianliankan.jpg"
    )
    alt: str = Field(
        "",
        title="替代文字",
        description="给看不见图的人：图里有什么；纯装饰的不写，并写 decorative: true",
    )
    decorative: bool = Field(False, title="纯装饰", description="图片不带信息时写 true")
    credit: Line = Field(title="图片来源", description="谁拍的、谁画的，例如 摄影：张三")
    licence: str = Field(
        "", title="授权", description="凭什么可以用，一定要写，例如 作者授权本站使用、CC BY 4.0"
    )
    consents: tuple[ConsentId, ...] = Field(
        (),
        title="同意书",
        description="拍到的人的同意书编号，data/consents/ 里的文件名；拍到孩子一定要写",
    )

    @model_validator(mode="after")
    def _says_what_it_shows(self):
        if not self.alt and not self.decorative:
            raise ValueError(
                "缺少“替代文字”（alt）：给看不见图的人写图里有什么；纯装饰的写 decorative: true"
            )
        return self

    @property
    def attribution(self) -> str:
        """Credit and licence as they stand below the picture."""
        return f"{self.credit}（{self.licence}）" if self.licence else self.credit


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
        r"\+?\d[\d-]{2,18}",
        "请只写一个号码，例如 0871-65392426；几个号码分成几组",
    ),
    ChannelKind.MAIL: (r"[^@\s]+@[^@\s]+\.[^@\s]+", "请写完整的邮箱"),
    ChannelKind.WEB: (r"https?://[^\s<>\"']+", "网址要以 https:// 或 http:// 开头"),
}
"""How the value of a channel that becomes a link is written, and what to say where it is not."""


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
        pattern, advice = _WRITTEN.get(self.kind, ("", ""))
        if pattern and not re.fullmatch(pattern, self.value):
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
