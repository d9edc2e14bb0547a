"""A number with all that a reader may ask of it."""

from decimal import Decimal
from enum import StrEnum

from pydantic import Field

from quality_kunming.model.base import Line, Model, Number, SourceSlug
from quality_kunming.model.dates import PartialDate


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
