"""What a tool last found wrong with the pages for people who see, hear or move with difficulty."""

from pydantic import Field, field_validator, model_validator

from quality_kunming.model.base import Line, Model
from quality_kunming.model.dates import PartialDate


class Violation(Model):
    """One rule that does not hold on one page under one condition."""

    rule: Line = Field(title="规则", description="检查工具里的代号，例如 color-contrast")
    page: Line = Field(title="页面", description="哪一种页面")
    condition: Line = Field(title="条件", description="怎样看的时候")
    places: int = Field(ge=1, title="处数", description="这一页有几处")


class Audit(Model):
    """data/audit.yaml: written by the task `audit`, shown on the accessibility statement with its day."""

    day: PartialDate = Field(title="日期", description="哪一天查的")
    tool: Line = Field(title="工具", description="检查工具和版本，例如 axe-core 4.10.2")
    browser: Line = Field(title="浏览器", description="浏览器和版本")
    theme: Line = Field(title="主题的校验值", description="查的是主题的哪一版，由程序算出")
    pages: tuple[Line, ...] = Field(min_length=1, title="页面", description="一行一种页面")
    conditions: tuple[Line, ...] = Field(min_length=1, title="条件", description="一行一种看法")
    violations: tuple[Violation, ...] = Field((), title="问题", description="一组一个；没有就不写")

    @field_validator("day")
    @classmethod
    def _is_a_day(cls, day):
        if day.day is None:
            raise ValueError("要写到日，例如 2026-11-20")
        return day

    @model_validator(mode="after")
    def _has_looked_there(self):
        for one in self.violations:
            if one.page not in self.pages or one.condition not in self.conditions:
                raise ValueError(
                    f"“问题”（violations）里的“{one.page}，{one.condition}”不在“页面”“条件”里；请重新运行 audit"
                )
        return self
