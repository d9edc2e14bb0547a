"""The campaign in a language other than the site's own: one page, its words and its way to write numbers and days."""

import re
from decimal import Decimal
from typing import Annotated, ClassVar

from pydantic import AfterValidator, Field

from quality_kunming.model.base import Line, MarkdownText, Model, Record
from quality_kunming.model.dates import PartialDate
from quality_kunming.model.figure import format_number
from quality_kunming.model.numerals import unscaled

HOME = "zh-CN"
"""The language of everything else on the site."""


def _with(*places: str):
    """A line in which each of some places stands, in braces, and nothing else does."""

    def check(line: str) -> str:
        if sorted(re.findall(r"\{(.*?)\}", line)) != sorted(places):
            raise ValueError(f"要写进 {'、'.join(f'{{{one}}}' for one in places)}，各一次")
        return line

    return AfterValidator(check)


class Scale(Model):
    """A word for a power of ten: million, 萬."""

    power: int = Field(ge=3, le=12, title="几次方", description="10 的几次方，例如 6 是一百万")
    word: Line = Field(title="写成", description="例如 million")


class Writing(Model):
    """How the language writes what the records know."""

    spaced: bool = Field(False, title="词间有空格", description="像英文那样用空格分开词的写 true")
    on_day: Annotated[Line, _with("year", "month", "day")] = Field(
        title="年月日", description="例如 '{day} {month} {year}'"
    )
    in_month: Annotated[Line, _with("year", "month")] = Field(
        title="年月", description="例如 '{month} {year}'"
    )
    in_year: Annotated[Line, _with("year")] = Field(title="年", description="例如 '{year}'")
    months: tuple[Line, ...] = Field(
        (), title="月份的名称", description="从一月起十二个；写成数字的语言不写"
    )
    scales: tuple[Scale, ...] = Field((), title="大数", description="例如 million、萬，一组一个")
    about: Line = Field(title="约", description="写在数前面，例如 about")
    over: Line = Field(title="超过", description="写在数前面，例如 more than；多、余也用它")

    @property
    def space(self) -> str:
        """What stands between two words."""
        return " " if self.spaced else ""

    def date(self, when: PartialDate) -> str:
        """A day, a month or a year, as precise as it is known."""
        pattern = self.on_day if when.is_day else self.in_month if when.month else self.in_year
        month = when.month and (self.months[when.month - 1] if self.months else when.month)
        return pattern.format(year=when.year, month=month, day=when.day)

    def number(self, value: Decimal, unit: str) -> tuple[str, str]:
        """A number of the records, and the word for its power of ten: 183 with 万人次 → 1.83, million."""
        amount, _ = unscaled(value, unit)
        for scale in sorted(self.scales, key=lambda one: -one.power):
            if abs(amount) >= 10**scale.power:
                return f"{(amount / 10**scale.power).normalize():f}", scale.word
        return format_number(value if amount == value else amount.to_integral_value()), ""


class FrameWords(Model):
    """What stands around the text, in the language."""

    skip: Line = Field(title="跳到正文", description="例如 Skip to the text")
    home: Line = Field(title="中文首页", description="例如 Home page in Chinese")
    languages: Line = Field(title="别的语言", description="给读屏听，例如 Languages")
    elder: Line = Field(title="长辈版", description="例如 Larger text")
    ordinary: Line = Field(title="普通版", description="例如 Ordinary text")
    foot: Line = Field(title="本站", description="给读屏听，例如 About this site")
    about: Line = Field(title="关于本站", description="例如 About")
    contact: Line = Field(title="联系我们", description="例如 Contact")
    sitemap: Line = Field(title="网站地图", description="例如 Site map")
    accessibility: Line = Field(title="无障碍声明", description="例如 Accessibility")
    in_chinese: Line = Field(
        title="都是中文", description="一句话，例如 These pages are in Chinese."
    )
    unofficial: Line = Field(
        title="不是正式网站",
        description="演示和预览时写在最上面，例如 This is not a government website.",
    )
    figures: Line = Field(title="数字的小标题", description="例如 In figures")
    dated: Annotated[Line, _with("date")] = Field(title="截至", description="例如 'As of {date}.'")
    derived: Line = Field(
        title="推算", description="一句话，例如 Worked out from published numbers."
    )
    source: Line = Field(title="来源", description="例如 'Source:'")


class Quoted(Model):
    """A figure of the records, in words of the language; the number, the day and the source are the records'."""

    figure: Line = Field(
        title="数", description="例如 2022/lianliankan/直播观看；写法和正文里引用数据一样"
    )
    label: Line = Field(title="名目", description="用这种语言")
    unit: str = Field(
        "", title="单位", description="用这种语言，不含万、亿，例如 views；没有就不写"
    )
    note: str = Field("", title="说明", description="用这种语言：口径、范围")
    source: str = Field("", title="来源的名称", description="用这种语言；不写就照中文")


class Introduction(Record):
    """data/introductions/<slug>.yaml: the page of one language."""

    kind: ClassVar[str] = "introduction"
    folder: ClassVar[str] = "introductions"
    label: ClassVar[str] = "外文和繁体介绍"
    address: ClassVar[str] = "/{record.slug}/"

    language: str = Field(
        pattern=r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$",
        title="语言",
        description="BCP 47 的代号，例如 en、zh-Hant",
    )
    locale: str = Field(
        pattern=r"^[a-z]{2}_[A-Z]{2}$", title="地区", description="分享时用，例如 en_US、zh_HK"
    )
    name: Line = Field(title="语言的名称", description="用这种语言自己写，例如 English、繁體中文")
    heading: Line = Field(title="标题", description="用这种语言，例如 Quality Kunming")
    summary: Line = Field(title="一句话", description="用这种语言，写进标题里的名字，200 字以内")
    keywords: tuple[Line, ...] = Field(min_length=1, title="关键词", description="3 到 5 个")
    text: MarkdownText = Field(
        title="正文", description="用这种语言，Markdown；报道的数写进下面的“数字”，不写在这里"
    )
    figures: tuple[Quoted, ...] = Field((), title="数字", description="一组一个，数从记录里来")
    writing: Writing = Field(title="写法", description="日期和数怎样写")
    words: FrameWords = Field(title="四周的字", description="页头、页脚")

    @property
    def title(self) -> str:
        """The page's own title."""
        return self.heading
