"""质量测评: what is measured, year by year."""

import re
from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field, field_validator, model_validator

from quality_kunming.model.base import Line, MarkdownText, Number, Record, Reference, SourceSlug
from quality_kunming.model.figure import Dated

_YEAR = re.compile(r"(\d{4})年", re.ASCII)
_NUMBER = re.compile(r"-?\d[\d,]*(?:\.\d+)?", re.ASCII)


class ChartKind(StrEnum):
    """How an indicator is drawn."""

    LINE = "折线"
    BAR = "条形"
    SMALL_MULTIPLES = "小图"


class Evaluation(Record):
    """One evaluation that the campaign publishes year by year; indicators show what is known of it."""

    kind: ClassVar[str] = "evaluation"
    folder: ClassVar[str] = "evaluations"
    label: ClassVar[str] = "测评项目"
    address: ClassVar[str] = "/indicators/#evaluation-{record.slug}"

    name: Line = Field(title="名称", description="例如 公共服务质量监测")
    order: int = Field(100, title="排序", description="数字小的排在前面")
    summary: Line = Field(title="一句话", description="测的是什么，60 字以内")
    sources: tuple[SourceSlug, ...] = Field(
        min_length=1, title="来源", description="data/sources/ 里的文件名"
    )


class Point(Dated):
    """One published value of an indicator."""

    year: int | None = Field(
        None, ge=1978, le=2200, title="年份", description="四位数字，例如 2021"
    )
    scope: str = Field(
        "",
        title="范围",
        description="数说的是哪里：data/site.yaml 城市的简称或更大的范围；说本市的不写",
    )
    category: str = Field("", title="类别", description="条形图每条的名称，或者小图每格的名称")
    value: Number | None = Field(None, title="数值", description="只写数字；只有说法没有数就不写")
    text: str = Field("", title="说法", description="没有数时照抄原话，例如 全省领先")
    derived: bool = Field(False, title="推算", description="由公布的数算出来的写 true")
    note: str = Field("", title="说明", description="口径，或者怎么算的")
    sentence: str = Field(
        "",
        title="首页上的一句",
        description="在首页怎样说它，一句话：哪一年、哪里、多少，例如 2021年昆明服务质量监测得80.88分；"
        "首页放最新的三句，不写就不上首页",
    )

    @model_validator(mode="after")
    def _says_something(self):
        if self.value is None and not self.text:
            raise ValueError("“数值”（value）和“说法”（text）至少要写一个")
        return self

    @field_validator("sentence")
    @classmethod
    def _says_when(cls, sentence):
        if sentence and not _YEAR.search(sentence):
            raise ValueError("没有写是哪一年的；请写上四位数的年份，例如 2021年")
        return sentence

    @model_validator(mode="after")
    def _is_what_the_sentence_says(self):
        years = {one for one in (self.year, self.as_of.year) if one}
        if self.sentence and not years & set(map(int, _YEAR.findall(self.sentence))):
            told = "、".join(map(str, sorted(years)))
            raise ValueError(f"“首页上的一句”（sentence）里的年份不是这个点的（{told}），请核对")
        if self.sentence and self.value is not None and not self._is_said:
            raise ValueError(
                f"“首页上的一句”（sentence）里没有这个点的数（{self.value}）；"
                "请照着写，或者写 [](数据:记录的文件名/年份)，由数据填上"
            )
        return self

    @property
    def _is_said(self) -> bool:
        """Whether the number, or a place where the build fills it in, stands in the sentence."""
        written = (one.replace(",", "") for one in _NUMBER.findall(self.sentence))
        return "](数据:" in self.sentence or str(self.value) in written


class Indicator(Record):
    """One published measure with all its known points; years without one stay gaps."""

    kind: ClassVar[str] = "indicator"
    folder: ClassVar[str] = "indicators"
    label: ClassVar[str] = "质量测评"
    address: ClassVar[str] = "/indicators/{record.slug}/"

    name: Line = Field(title="测评名称", description="全称，照抄公布的文件")
    evaluation: Annotated[str, Reference("evaluation")] | None = Field(
        None, title="所属测评", description="data/evaluations/ 里的文件名；都不是就不写"
    )
    order: int = Field(100, title="排序", description="数字小的排在前面")
    unit: str = Field("", title="单位", description="例如 分、%、位")
    chart: ChartKind = Field(title="图形", description="折线、条形、小图 之一")
    lower_is_better: bool = Field(
        False, title="越小越好", description="名次写 true，第 1 名画在最上面"
    )
    reported: bool = Field(
        False,
        title="按报道年份",
        description="点的“年份”是报道的年份、不是测评的年份，写 true",
    )
    summary: Line = Field(title="一句话", description="这张图说了什么，要带年份")
    method: MarkdownText = Field("", title="怎么测的", description="谁测、测什么、怎么算，Markdown")
    text: MarkdownText = Field("", title="正文", description="Markdown")
    points: tuple[Point, ...] = Field(
        min_length=1, title="数据点", description="一年一个，没有就空着"
    )
    sources: tuple[SourceSlug, ...] = Field(
        (), title="来源", description="data/sources/ 里的文件名"
    )
