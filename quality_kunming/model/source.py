"""Where the facts come from, and who reported on the campaign."""

from typing import ClassVar

from pydantic import Field

from quality_kunming.model.base import EditionYear, Line, Link, PartialDate, Record, SourceSlug


class Source(Record):
    """A published text that the site relies on."""

    kind: ClassVar[str] = "source"
    folder: ClassVar[str] = "sources"
    label: ClassVar[str] = "来源"
    address: ClassVar[str] = "/sources/#{record.slug}"

    name: Line = Field(title="标题", description="文章、公报或发布会的标题，照抄")
    publisher: Line = Field(title="发布单位", description="报社、网站或机关")
    author: str = Field("", title="作者", description="记者姓名；没有就不写")
    date: PartialDate | None = Field(None, title="日期", description="发布的日期；不知道就不写")
    link: Link | None = Field(None, title="网址", description="发布单位自己的网址；只有转载的不写")
    described: bool = Field(
        False,
        title="标题是概括",
        description="没有见到原标题、标题是我们概括的，写 true，就不加书名号",
    )
    note: str = Field("", title="说明", description="例如 年份据网址推断")

    @property
    def citation(self) -> str:
        """Publisher, title and date in one line."""
        dated = f"，{self.date.text}" if self.date else ""
        return f"{self.publisher}{self.quoted_name}{dated}"

    @property
    def short_citation(self) -> str:
        """Publisher and date, where the title stands elsewhere on the site."""
        return f"{self.publisher}{f'，{self.date.text}' if self.date else ''}"

    @property
    def quoted_name(self) -> str:
        """A title in 《》, as GB/T 15834 wants it; a description after a colon."""
        return f"：{self.name}" if self.described else f"《{self.name}》"


class MediaReport(Record):
    """A report on the campaign by the press."""

    kind: ClassVar[str] = "media_report"
    folder: ClassVar[str] = "media_reports"
    label: ClassVar[str] = "媒体报道"
    address: ClassVar[str] = "/media/#{record.slug}"

    source: SourceSlug = Field(
        title="来源", description="data/sources/ 里的文件名：标题、媒体、日期、网址从那里来"
    )
    edition: EditionYear | None = Field(None, title="年度", description="报道的是哪一届，例如 2022")
    summary: Line = Field(title="一句话", description="报道了什么，用自己的话")

    @property
    def title(self) -> str:
        """Named by its source; the template shows the source's own title."""
        return self.slug
