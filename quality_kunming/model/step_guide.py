"""Guides that lead one kind of person through the campaign, step by step, whatever the edition."""

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field, model_validator

from quality_kunming.model.base import Line, MarkdownText, Model, Record, Reference, SourceSlug
from quality_kunming.model.call import Audience, Collects

ServiceSlug = Annotated[str, Reference("service")]


class Part(StrEnum):
    """What of an edition, or beside it, a step hangs on."""

    ACTIVITY = "活动"
    ENROLMENT = "报名"
    SESSION = "场次"
    CALL = "征集"
    VOTE = "投票"
    RESULTS = "结果"
    SERVICE = "服务"


_OF_A_CALL = (Part.CALL, Part.VOTE, Part.RESULTS)


class Hinge(Model):
    """What says whether a step can be done: named so that it is found in every edition."""

    part: Part = Field(title="哪一样", description="活动、报名、场次、征集、投票、结果、服务 之一")
    activity: str = Field(
        "",
        title="活动",
        description="data/activities/年份/ 里的文件名，不带年份，例如 xiaoxiao-zhiliangguan：每一届都照它找",
    )
    collects: Collects | None = Field(
        None,
        title="征集什么",
        description="征集、投票、结果要写：质量官、案例、其他 之一；写“其他”的，还要写活动",
    )
    service: ServiceSlug | None = Field(
        None, title="服务", description="data/services/ 里的文件名，例如 hotline-12315"
    )

    @model_validator(mode="after")
    def _names_one_thing(self):
        if self.part is Part.SERVICE:
            wanted, usual = "服务（service）", "hotline-12315"
            is_named = self.service and not (self.activity or self.collects)
        elif self.part in _OF_A_CALL:
            wanted, usual = "征集什么（collects）", "质量官"
            is_named = self.collects and not self.service
        else:
            wanted, usual = "活动（activity）", "xiaoxiao-zhiliangguan"
            is_named = self.activity and not (self.collects or self.service)
        if not is_named:
            raise ValueError(f"看“{self.part}”的，只写{wanted}，例如 {usual}")
        if self.collects is Collects.OTHER and not self.activity:
            raise ValueError("征集“其他”的，还要写活动（activity），例如 pinpai-gushi")
        return self


class Step(Model):
    """One step: what to do, what for, and what says whether one can."""

    name: Line = Field(title="做什么", description="几个字，例如 报名")
    text: MarkdownText = Field("", title="怎么做", description="几句话，哪一年看都对，Markdown")
    needs: tuple[Line, ...] = Field(
        (), title="要准备的", description="一行一样，打印出来可以打勾；没有就不写"
    )
    then: Line | None = Field(None, title="然后", description="做完会怎样，一句话；没有就不写")
    where: MarkdownText = Field(
        "",
        title="在哪里",
        description="本站的链接，例如 [质量服务](/services/)；活动和服务的那一页自己会有，不用写",
    )
    hangs_on: Hinge | None = Field(
        None,
        title="看哪一样",
        description="现在能不能做，看哪个活动、征集、服务；哪一天都能做的不写",
    )


class StepGuide(Record):
    """What one kind of person does, step by step."""

    kind: ClassVar[str] = "step_guide"
    folder: ClassVar[str] = "step_guides"
    label: ClassVar[str] = "一步一步"
    address: ClassVar[str] = "/take-part/{record.slug}/"

    name: Line = Field(title="标题", description="例如 带孩子当“小小质量官”")
    who: Line = Field(title="我是谁", description="读者怎样说自己，几个字，例如 我带孩子来")
    audience: Audience = Field(title="对象", description="市民、家庭、企业 之一")
    order: int = Field(ge=1, title="顺序", description="在“如何参与”里排第几")
    summary: Line = Field(title="一句话", description="这些步骤带人做成什么，60 字以内")
    steps: tuple[Step, ...] = Field(min_length=1, title="步骤", description="一组一步，照先后写")
    sources: tuple[SourceSlug, ...] = Field(
        min_length=1, title="来源", description="data/sources/ 里的文件名"
    )

    @property
    def calendar(self) -> str:
        """The file with all the days of an edition that concern this kind of person."""
        return f"{self.url}calendar.ics"
