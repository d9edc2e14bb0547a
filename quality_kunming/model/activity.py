"""The themed activities of an edition, and what goes on beside them."""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from quality_kunming.model.base import (
    Channel,
    Dated,
    EditionYear,
    Figure,
    Line,
    MarkdownText,
    Model,
    PartialDate,
    Period,
    Picture,
    Record,
    SourceSlug,
)
from quality_kunming.model.state import State


class Audience(StrEnum):
    """Whom an activity is for."""

    CITIZEN = "市民"
    FAMILY = "家庭"
    ENTERPRISE = "企业"


class Session(Dated):
    """One meeting of an activity: a camp day, a livestream, a part of the forum."""

    name: Line = Field(title="场次", description="例如 第一期直播")
    day: PartialDate | None = Field(None, title="日期", description="没有公布就不写")
    place: str = Field("", title="地点", description="没有公布就不写")
    text: str = Field("", title="内容", description="一两句话")


class SubActivity(Model):
    """A part of an activity that one enters on its own."""

    name: Line = Field(title="名称", description="例如 “春城质量官”征集")
    audience: Audience = Field(title="对象", description="市民、家庭、企业 之一")
    summary: Line = Field(title="一句话", description="这是什么，给谁参加")
    sends: tuple[Line, ...] = Field((), title="提交材料", description="要交什么，一行一样")


class Activity(Record):
    """One of the themed activities of an edition."""

    kind: ClassVar[str] = "activity"
    folder: ClassVar[str] = "activities"
    label: ClassVar[str] = "主题活动"
    by_edition: ClassVar[bool] = True
    address: ClassVar[str] = "/activities/{record.edition}/{record.slug}/"

    edition: EditionYear = Field(title="年度", description="文件夹的名字，例如 2022")
    number: int = Field(ge=1, le=12, title="序号", description="第几个主题活动，1 到 6")
    name: Line = Field(title="名称", description="全称，照抄通知")
    short_name: Line = Field(title="简称", description="列表里用，10 字以内")
    iteration: int | None = Field(
        None, ge=1, title="第几届", description="第七届写 7；首次或不计届不写"
    )
    audience: tuple[Audience, ...] = Field(title="对象", description="市民、家庭、企业，可以几个")
    summary: Line = Field(title="一句话", description="这是什么，60 字以内")
    schedule: Period = Field(title="时间", description="活动的开始和结束")
    enrolment: Period | None = Field(None, title="报名时间", description="不用报名就不写")
    how_to: tuple[Line, ...] = Field((), title="怎么参加", description="一步一行")
    channels: tuple[Channel, ...] = Field(
        (), title="渠道", description="电话、邮箱、账号，各有有效期"
    )
    sub_activities: tuple[SubActivity, ...] = Field((), title="子活动", description="没有就不写")
    sessions: tuple[Session, ...] = Field((), title="场次", description="体验营、直播、论坛各场")
    outcomes: tuple[Figure, ...] = Field((), title="成果", description="每个数都要有截至日期和来源")
    unknown: tuple[Line, ...] = Field((), title="尚未公布", description="读者会问而还没有公布的事")
    picture: Picture | None = Field(None, title="图片", description="没有就不写")
    text: MarkdownText = Field("", title="正文", description="Markdown")
    sources: tuple[SourceSlug, ...] = Field(
        min_length=1, title="来源", description="data/sources/ 里的文件名"
    )

    def state(self, day: date) -> State:
        """Closed, enrolling, running or not begun on the day; an open enrolment comes first."""
        if day > self.schedule.end.last_day:
            return State.CLOSED
        if self.enrolment and self.enrolment.contains(day):
            return State.ENROLLING
        return State.RUNNING if day >= self.schedule.start.first_day else State.UPCOMING

    def next_session(self, day: date) -> PartialDate | None:
        """The day of the next session that is still to come or on, where one is published."""
        days = [one.day for one in self.sessions if one.day and one.day.last_day >= day]
        return min(days, key=lambda one: one.first_day, default=None)


class Programme(Record):
    """Something else that the city does for quality, beside the themed activities."""

    kind: ClassVar[str] = "programme"
    folder: ClassVar[str] = "programmes"
    label: ClassVar[str] = "专项活动"
    address: ClassVar[str] = "/programmes/#{record.slug}"

    name: Line = Field(title="名称", description="例如 检验检测机构开放日")
    audience: tuple[Audience, ...] = Field(title="对象", description="市民、家庭、企业，可以几个")
    summary: Line = Field(title="一句话", description="这是什么")
    text: MarkdownText = Field("", title="正文", description="Markdown")
    outcomes: tuple[Figure, ...] = Field((), title="成果", description="每个数都要有截至日期和来源")
    sources: tuple[SourceSlug, ...] = Field(
        min_length=1, title="来源", description="data/sources/ 里的文件名"
    )
