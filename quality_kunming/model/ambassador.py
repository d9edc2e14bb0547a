"""质量官: the people who speak for quality."""

from typing import Annotated, ClassVar

from pydantic import AfterValidator, Field, field_validator, model_validator

from quality_kunming.model.base import (
    Announced,
    ConsentId,
    EditionYear,
    Line,
    Markdown,
    Record,
    SourceSlug,
)
from quality_kunming.model.blank import Asked, BlankKind
from quality_kunming.model.length import count_characters
from quality_kunming.model.picture import Picture

STORY_LIMIT = 800


def _short_enough(text: str) -> str:
    count = count_characters(text)
    if count > STORY_LIMIT:
        raise ValueError(f"有 {count} 字，最多 {STORY_LIMIT} 字，请删去 {count - STORY_LIMIT} 字")
    return text


class Portrait(Picture):
    """A picture of a person, shown only with consent."""

    consents: tuple[ConsentId, ...] = Field(
        min_length=1, title="同意书", description="data/consents/ 里的文件名，例如 tys-2022-001"
    )


class Ambassador(Announced, Record):
    """One 质量官."""

    kind: ClassVar[str] = "ambassador"
    folder: ClassVar[str] = "ambassadors"
    label: ClassVar[str] = "质量官"
    address: ClassVar[str] = "/ambassadors/{record.slug}/"

    name: Annotated[Line, Asked("真实的姓名；入选以后公布", limit=20)] = Field(
        title="姓名", description="公开报道的姓名"
    )
    surname: str = Field(
        "", title="姓", description="复姓，或者姓名不以姓开头时才写，例如 尉迟；印章上刻这个姓"
    )
    profession: Annotated[Line, Asked("例如 护士、质检员、学生；入选以后公布", limit=20)] = Field(
        title="职业", description="例如 演员、基层医护人员"
    )
    edition: EditionYear = Field(title="年度", description="哪一届的质量官，例如 2022")
    order: int | None = Field(
        None, ge=1, title="排序", description="数字小的排在前面；不写的按姓名拼音排在后面"
    )
    summary: Line = Field(title="一句话", description="公开报道说了什么")
    declaration: Annotated[str, Asked("您自己的一句话", limit=40)] = Field(
        "", title="质量宣言", description="本人的一句话；没有报道就不写"
    )
    declaration_source: SourceSlug | None = Field(
        None, title="宣言来源", description="写了宣言就要写来源"
    )
    story: Annotated[
        str,
        Markdown(),
        AfterValidator(_short_enough),
        Asked("亲身经历的一件事：遇到什么，怎样做，后来怎样", BlankKind.TEXT, STORY_LIMIT),
    ] = Field("", title="质量故事", description=f"Markdown，最多 {STORY_LIMIT} 字")
    portrait: Annotated[
        Portrait | None, Asked("您本人的，近照，清楚就好，手机拍的也行", BlankKind.PICTURE)
    ] = Field(None, title="照片", description="没有就不写，页面会画一枚印章")
    consents: tuple[ConsentId, ...] = Field(
        (),
        title="同意书",
        description="本人投稿、或者未成年人，写 data/consents/ 里的文件名；到期后整页自动撤下",
    )
    sources: tuple[SourceSlug, ...] = Field(
        min_length=1, title="来源", description="data/sources/ 里的文件名"
    )

    @model_validator(mode="after")
    def _declaration_has_a_source(self):
        if self.declaration and not self.declaration_source and not self.sample:
            raise ValueError(
                "写了“质量宣言”（declaration），还要写“宣言来源”（declaration_source）"
            )
        return self

    @field_validator("surname")
    @classmethod
    def _can_be_cut(cls, surname):
        if len(surname) not in (0, 1, 2, 4):
            raise ValueError("印章上只刻得下一、二或四个字；请只写姓，例如 尉迟")
        return surname

    @property
    def seal(self) -> str:
        """What is cut into the seal that stands in for a portrait: the surname."""
        return self.surname or self.name[0]
