"""One meeting of an activity, and what became different for it."""

from enum import StrEnum

from pydantic import Field, model_validator

from quality_kunming.model.base import (
    Announced,
    Line,
    Link,
    Model,
    SourceSlug,
)
from quality_kunming.model.channel import Channel
from quality_kunming.model.dates import When
from quality_kunming.model.window import Window, refuse_reversed


class ChangeKind(StrEnum):
    """What may happen to a session after it was announced."""

    FULL = "名额已满"
    AVAILABLE = "又有名额"
    POSTPONED = "延期"
    CANCELLED = "取消"


class Change(Model):
    """Something that became different for a session, from an instant on."""

    at: When = Field(
        title="公布变动的时间", description="从哪一天、哪一刻起算，例如 2027-09-11 08:00"
    )
    kind: ChangeKind = Field(title="变动", description="名额已满、又有名额、延期、取消 之一")
    start: When | None = Field(
        None, title="改到", description="延期到什么时候，例如 2027-09-18 09:00；还没有定就不写"
    )
    end: When | None = Field(None, title="改到几时结束", description="例如 2027-09-18 11:30")
    reason: str = Field("", title="原因", description="为什么，例如 暴雨预警；取消一定要写")

    @model_validator(mode="after")
    def _makes_sense(self):
        if self.kind is ChangeKind.CANCELLED and not self.reason:
            raise ValueError("取消要写“原因”（reason），读者会问为什么，例如 暴雨预警")
        if self.start and self.kind is not ChangeKind.POSTPONED:
            raise ValueError("只有延期才写“改到”（start）")
        if self.end and not self.start:
            raise ValueError("写了“改到几时结束”（end），还要写“改到”（start）")
        refuse_reversed(self.start, self.end, "改到的结束")
        return self


class Session(Announced):
    """One meeting of an activity: a camp day, a livestream, a part of the forum."""

    name: Line = Field(title="场次", description="例如 第一期直播")
    start: When | None = Field(
        None,
        title="开始",
        description="例如 2027-09-11 09:00；只知道哪天写 2027-09-11；没有公布就不写",
    )
    end: When | None = Field(None, title="结束", description="例如 2027-09-11 11:30；不知道就不写")
    place: str = Field("", title="地点", description="没有公布就不写")
    address: str = Field("", title="地址", description="门牌地址，例如 某某路 1 号；不知道就不写")
    directions: str = Field("", title="怎么去", description="公交、地铁、停车，用文字写")
    capacity: int | None = Field(None, ge=1, title="名额", description="几个人；不限就不写")
    enrolment: Window | None = Field(
        None, title="报名时间", description="这一场自己的报名时间；不用报名就不写"
    )
    channels: tuple[Channel, ...] = Field(
        (), title="渠道", description="这一场自己的报名渠道；和活动的一样就不写"
    )
    link: Link | None = Field(None, title="直播网址", description="在哪里看；没有公布就不写")
    replay: Link | None = Field(None, title="回放网址", description="过后在哪里看；没有就不写")
    text: str = Field("", title="内容", description="一两句话")
    changes: tuple[Change, ...] = Field(
        (), title="变动", description="名额满了、延期、取消，按先后一次写一组；没有就不写"
    )
    source: SourceSlug | None = Field(
        None, title="来源", description="这一场的来源；和活动的一样就不写"
    )

    @model_validator(mode="after")
    def _ends_after_it_starts(self):
        if self.end and not self.start:
            raise ValueError("写了“结束”（end），还要写“开始”（start）")
        refuse_reversed(self.start, self.end)
        order = [change.at.begins for change in self.changes]
        if order != sorted(order):
            raise ValueError("“变动”（changes）要按先后写，早的在前")
        return self
