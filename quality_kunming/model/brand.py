"""Brands of the city, and the cases that enterprises send in."""

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field, model_validator

from quality_kunming.model.base import (
    Announced,
    BrandKindName,
    DistrictSlug,
    EditionYear,
    Line,
    MarkdownText,
    Model,
    PartialDate,
    Record,
    SourceSlug,
)
from quality_kunming.model.blank import Asked, BlankKind
from quality_kunming.model.figure import Figure
from quality_kunming.model.picture import Picture


class Stage(StrEnum):
    """How far a case has come in the selection."""

    COLLECTED = "征集"
    SHORTLISTED = "入围"
    TOP_TEN = "十佳"


class BrandCase(Announced, Record):
    """One case of brand building that an organisation sent in: challenge, practice, result."""

    kind: ClassVar[str] = "brand_case"
    folder: ClassVar[str] = "brand_cases"
    label: ClassVar[str] = "品牌案例"
    by_edition: ClassVar[bool] = True
    address: ClassVar[str] = "/cases/{record.edition}/{record.slug}/"

    edition: EditionYear = Field(title="年度", description="文件夹的名字，例如 2022")
    name: Annotated[Line, Asked("一句话说出做成了什么", limit=30)] = Field(
        title="案例名称", description="例如 让每一枝花都有身份"
    )
    organisation: Annotated[Line, Asked("企业或组织的全称，和公章上的一样", limit=40)] = Field(
        title="单位", description="企业或组织的全称"
    )
    sector: Annotated[Line, Asked("例如 花卉、生物医药", limit=20)] = Field(
        title="行业", description="例如 花卉、生物医药"
    )
    stage: Stage = Field(
        title="阶段",
        description="征集、入围、十佳 之一，照最后的结果写；征集里写了哪天公布，到那天才显示",
    )
    rank: int | None = Field(
        None,
        ge=1,
        le=10,
        title="名次",
        description="十佳才写，1 到 10，不能重复；到结果公布那天才显示",
    )
    summary: Annotated[Line, Asked("整个案例用一句话讲完", limit=60)] = Field(
        title="一句话", description="60 字以内"
    )
    challenge: Annotated[MarkdownText, Asked("碰到了什么", BlankKind.TEXT, 800)] = Field(
        title="难题", description="遇到什么，Markdown"
    )
    practice: Annotated[MarkdownText, Asked("怎么一步一步做的", BlankKind.TEXT, 1600)] = Field(
        title="做法", description="怎么做的，Markdown"
    )
    result: Annotated[
        MarkdownText, Asked("做成了什么；每个数写明是哪天的、从哪里来", BlankKind.TEXT, 800)
    ] = Field(title="成效", description="做成了什么，Markdown")
    figures: tuple[Figure, ...] = Field((), title="数字", description="每个数都要有截至日期和来源")
    votes: Figure | None = Field(
        None, title="公众投票得票", description="公布过才写；要有截至日期和来源"
    )
    picture: Annotated[
        Picture | None, Asked("能说明案例的一张；没有就不交", BlankKind.PICTURE, optional=True)
    ] = Field(None, title="图片", description="没有就不写")
    sources: tuple[SourceSlug, ...] = Field(
        (), title="来源", description="data/sources/ 里的文件名"
    )

    @model_validator(mode="after")
    def _rank_belongs_to_the_ten(self):
        if (self.rank is not None) != (self.stage is Stage.TOP_TEN):
            raise ValueError(
                "“名次”（rank）和“阶段”（stage）对不上：十佳要有名次，入围和征集没有名次"
            )
        if not self.sample and not self.sources:
            raise ValueError("缺少“来源”（sources）：不是示例的案例至少要有一个来源")
        return self


class Hint(Model):
    """Something that helps to find a brand, as a source says it."""

    text: Line = Field(title="内容", description="照来源写，一句话")
    source: SourceSlug = Field(title="来源", description="data/sources/ 里的文件名")


class Brand(Record):
    """One brand of the city, as 品牌连连看 shows it."""

    kind: ClassVar[str] = "brand"
    folder: ClassVar[str] = "brands"
    label: ClassVar[str] = "品牌"
    address: ClassVar[str] = "/brands/{record.slug}/"

    name: Line = Field(title="名称", description="例如 呈贡宝珠梨")
    brand_kind: BrandKindName = Field(
        title="类别", description="data/vocabularies/brand_kinds.yaml 里的名称，例如 地理标志"
    )
    district: DistrictSlug | None = Field(
        None, title="县区", description="data/vocabularies/districts.yaml 里的代号；全市性的不写"
    )
    holder: str = Field("", title="持有单位", description="企业或组织；没有报道就不写")
    since: PartialDate | None = Field(None, title="取得时间", description="注册、获奖或创立的时间")
    recognition: Line = Field(title="认定", description="例如 地理标志证明商标")
    summary: Line = Field(title="一句话", description="60 字以内")
    season: Hint | None = Field(
        None, title="什么时候有", description="上市的时候，例如 8月到9月；没有来源就不写"
    )
    outlet: Hint | None = Field(
        None, title="哪里有", description="产地、市场，例如 斗南花市；没有来源就不写"
    )
    figures: tuple[Figure, ...] = Field((), title="数字", description="每个数都要有截至日期和来源")
    text: MarkdownText = Field("", title="正文", description="Markdown")
    picture: Picture | None = Field(None, title="图片", description="没有就不写")
    sources: tuple[SourceSlug, ...] = Field(
        min_length=1, title="来源", description="data/sources/ 里的文件名"
    )

    @property
    def hints(self) -> list[tuple[str, Hint]]:
        """When and where it is to be had, as far as a source says it."""
        fields = type(self).model_fields
        every = ((fields[name].title, getattr(self, name)) for name in ("season", "outlet"))
        return [(label, hint) for label, hint in every if hint]
