"""What stands at the head of a Markdown file: news articles and fixed pages."""

from datetime import datetime
from enum import StrEnum
from operator import attrgetter
from typing import Annotated, ClassVar

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from quality_kunming.model.base import (
    ActivityKey,
    ConsentId,
    Correction,
    EditionYear,
    Line,
    Model,
    PartialDate,
    Reference,
    SourceSlug,
)
from quality_kunming.model.dates import When
from quality_kunming.model.picture import Picture

EARLIEST = 1990
"""The year before which nothing was published on a page."""


def _a_day(when: When) -> When:
    if not when.is_day:
        raise ValueError(f"要写到哪一天，例如 {when.year}-09-01")
    if when.year < EARLIEST:
        raise ValueError(f"年份 {when.year} 不合理，请核对")
    return when


Moment = Annotated[When, AfterValidator(_a_day)]
Verbatim = Annotated[str, StringConstraints(strip_whitespace=False)]


class Status(StrEnum):
    """Whether a text may be read by everybody."""

    PUBLISHED = "发布"
    DRAFT = "草稿"


class Retraction(Model):
    """That a text is taken back: its address stays and says why."""

    day: PartialDate = Field(title="日期", description="撤稿的那一天，例如 2022-09-20")
    reason: Line = Field(title="原因", description="为什么撤，一两句话；这一天起代替正文写在页面上")


class FrontMatter(Model):
    """The YAML between the two `---` lines, the file's place and the Markdown below."""

    label: ClassVar[str]

    path: str = Field(title="文件", description="content/ 里的路径", exclude=True)
    slug: str = Field(title="文件名", description="小写字母、数字和连字符；发布后不再改")
    body: Verbatim = Field("", title="正文", exclude=True)
    body_line: int = Field(1, title="正文起始行", exclude=True)

    title: Line = Field(title="标题", description="30 字以内最好读")
    summary: str = Field("", title="摘要", description="一两句话；不写就取正文开头的完整句子")
    keywords: tuple[Line, ...] = Field((), title="关键词", description="3 到 5 个")
    updated: Moment | None = Field(None, title="更新", description="改过内容才写，例如 2022-09-20")
    status: Status = Field(Status.PUBLISHED, title="状态", description="发布 或 草稿")
    sample: bool = Field(
        False, title="示例", description="写 true 表示这是示例，正式发布时自动去掉"
    )
    picture: Picture | None = Field(None, title="图片", description="没有就不写")
    consents: tuple[ConsentId, ...] = Field(
        (),
        title="同意书",
        description="写到的人（孩子一定要有）的同意书编号，data/consents/ 里的文件名；到期后整篇自动撤下",
    )

    corrected: tuple[Correction, ...] = Field(
        (), title="更正", description="发布以后改正过的错，一组一处；没有就不写"
    )
    retracted: Retraction | None = Field(
        None,
        title="撤稿",
        description="整篇撤下时写；网址和标题留着，正文、摘要、图片换成原因",
    )

    @property
    def file(self) -> str:
        """The file that it is written in, relative to the project."""
        return f"content/{self.path}"

    @property
    def changed(self) -> PartialDate | None:
        """When it was last updated, corrected or retracted."""
        days = [one.day for one in (*self.corrected, self.retracted) if one]
        dates = filter(None, (self.updated, *days))
        return max(dates, key=attrgetter("begins"), default=None)

    @property
    def emptied(self) -> "FrontMatter":
        """What is left of it once it is retracted: its title, its place, and why."""
        nothing = {"summary": "", "body": "", "keywords": (), "picture": None, "corrected": ()}
        return self.model_copy(update=nothing)

    @property
    def is_draft(self) -> bool:
        """Whether it is still being written."""
        return self.status is Status.DRAFT


class ArticleMatter(FrontMatter):
    """A news article or notice: content/news/<year>/<slug>.md."""

    label: ClassVar[str] = "新闻"

    date: Moment = Field(title="日期", description="发布时间，例如 2022-09-01 或 2022-09-01 10:30")
    topic: Annotated[str, Reference("topic")] = Field(
        title="栏目", description="data/vocabularies/topics.yaml 里的代号"
    )
    origin: Line = Field(title="稿件来源", description="谁发布的，例如 质量昆明编辑部")
    closes: When | None = Field(
        None,
        title="截止",
        description="征集、报名、招募的通知写最后一天，例如 2022-09-20，或者 2022-09-20 18:00；"
        "过后页面会写明已截止",
    )
    author: str = Field("", title="作者", description="写稿的人；没有就不写")
    edition: EditionYear | None = Field(None, title="年度", description="属于哪一届，例如 2022")
    activities: tuple[ActivityKey, ...] = Field(
        (), title="相关活动", description="例如 2022/lianliankan，可以几个"
    )
    sources: tuple[SourceSlug, ...] = Field(
        (), title="来源", description="data/sources/ 里的文件名"
    )

    @property
    def url(self) -> str:
        """The root-absolute address."""
        return f"/news/{self.date.year}/{self.slug}/"

    @model_validator(mode="after")
    def _is_put_right_after_it_was_published(self):
        for word, one in (*(("更正", one) for one in self.corrected), ("撤稿", self.retracted)):
            if one and one.day.last_day < self.date.first_day:
                raise ValueError(f"“{word}”的日期（{one.day}）在发布（{self.date}）之前，请核对")
        return self

    @property
    def changed(self) -> PartialDate | None:
        """When it was last updated, corrected or retracted; never before it was published."""
        changed = super().changed
        return max(changed, self.date, key=attrgetter("begins")) if changed else None

    @property
    def emptied(self) -> "ArticleMatter":
        """What is left of it once it is retracted: its title, its place, and why."""
        return super().emptied.model_copy(update={"closes": None, "sources": ()})

    def is_closed(self, moment: datetime) -> bool:
        """Whether what it calls for can no longer be entered."""
        return self.closes is not None and self.closes.ends <= moment

    def is_scheduled(self, moment: datetime) -> bool:
        """Whether its own time is still to come."""
        return self.date.begins > moment


class PageMatter(FrontMatter):
    """A page that stays: content/pages/<slug>.md."""

    label: ClassVar[str] = "固定页面"

    @property
    def url(self) -> str:
        """The root-absolute address."""
        return f"/{self.slug}/"
