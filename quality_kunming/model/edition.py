"""The campaign of one year."""

from typing import Annotated, ClassVar

from pydantic import Field

from quality_kunming.model.base import (
    Announced,
    Line,
    MarkdownText,
    Phase,
    Record,
    SourceSlug,
    Yearly,
)
from quality_kunming.model.dates import When
from quality_kunming.model.figure import Dated, Figure
from quality_kunming.model.window import Period


class Milestone(Dated):
    """One thing that happened in an edition, on its day."""

    name: Line = Field(title="事件", description="例如 启动仪式")
    place: str = Field("", title="地点", description="公开报道的地点；不知道就不写")
    text: str = Field("", title="经过", description="一两句话")


class Edition(Announced, Record):
    """One year's campaign: its period, who runs it, what came of it."""

    kind: ClassVar[str] = "edition"
    folder: ClassVar[str] = "editions"
    label: ClassVar[str] = "年度"
    address: ClassVar[str] = "/editions/{record.slug}/"

    name: Annotated[Line, Yearly("今年叫什么？", kept=True)] = Field(
        title="名称", description="例如 2022年昆明市全国“质量月”"
    )
    announced: Annotated[When | None, Yearly("这一届从哪天、几点起让公众看到？")] = Field(
        None,
        title="公布",
        description="例如 2027-07-20 09:00；不写，就按来源的日期；来源也没有的，还在准备，哪里都看不到",
    )
    period: Annotated[Period | None, Yearly("从哪天办到哪天？")] = Field(
        None, title="时间", description="整个活动的开始和结束；没有报道就不写"
    )
    slogan: Annotated[str, Yearly("今年的口号是什么？", Phase.SEASON)] = Field(
        "", title="口号", description="本届的口号；没有就不写"
    )
    summary: Annotated[Line, Yearly("今年办什么？", kept=True)] = Field(
        title="一句话", description="本届做了什么，60 字以内"
    )
    hosts: Annotated[tuple[Line, ...], Yearly("今年还是他们主办吗？", kept=True)] = Field(
        (), title="主办", description="主办单位，一行一个"
    )
    organisers: Annotated[tuple[Line, ...], Yearly("今年还是他们承办吗？", kept=True)] = Field(
        (), title="承办", description="承办单位，一行一个"
    )
    co_organisers: Annotated[tuple[Line, ...], Yearly("今年还是他们协办吗？", kept=True)] = Field(
        (), title="协办", description="协办单位，一行一个"
    )
    milestones: Annotated[tuple[Milestone, ...], Yearly("办了哪些大事？", Phase.AFTERMATH)] = Field(
        (), title="大事", description="启动、收官等，按时间写"
    )
    outcomes: Annotated[tuple[Figure, ...], Yearly("公布了哪些数？", Phase.AFTERMATH)] = Field(
        (), title="成果", description="每个数都要有截至日期和来源"
    )
    text: Annotated[MarkdownText, Yearly("今年的这一届要多说些什么？", Phase.SEASON)] = Field(
        "", title="正文", description="Markdown"
    )
    sources: Annotated[tuple[SourceSlug, ...], Yearly("哪份通知、哪篇报道说的？", Phase.SEASON)] = (
        Field((), title="来源", description="data/sources/ 里的文件名")
    )

    @property
    def year(self) -> int:
        """The year that is also its slug."""
        return int(self.slug)


class NationalTheme(Record):
    """The theme under which the whole country marks quality month in one year."""

    kind: ClassVar[str] = "national_theme"
    folder: ClassVar[str] = "national_themes"
    label: ClassVar[str] = "全国主题"
    question: ClassVar[str] = "今年的全国主题是什么？"
    address: ClassVar[str] = "/editions/#theme-{record.slug}"

    name: Line = Field(title="主题", description="全国“质量月”当年的主题，照抄通知")
    source: SourceSlug = Field(title="来源", description="data/sources/ 里的文件名，不带 .yaml")
    note: str = Field("", title="说明", description="例如 据云南省启动仪式报道")

    @property
    def year(self) -> int:
        """The year that is also its slug."""
        return int(self.slug)
