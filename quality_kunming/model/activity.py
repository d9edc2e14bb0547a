"""The themed activities of an edition: calls, sessions, and all that one has to know to come."""

from enum import StrEnum
from itertools import pairwise
from typing import Annotated, ClassVar

from pydantic import Field, model_validator

from quality_kunming.model.base import (
    Announced,
    EditionYear,
    Line,
    Link,
    MarkdownText,
    Model,
    Phase,
    Record,
    SourceSlug,
    Yearly,
)
from quality_kunming.model.channel import Channel
from quality_kunming.model.dates import When
from quality_kunming.model.figure import Figure
from quality_kunming.model.picture import Picture
from quality_kunming.model.session import Session
from quality_kunming.model.window import Period, Window


class Audience(StrEnum):
    """Whom an activity is for."""

    CITIZEN = "市民"
    FAMILY = "家庭"
    ENTERPRISE = "企业"


class Vote(Model):
    """A vote of the public on the cases of a call."""

    link: Link = Field(title="投票网址", description="在哪里投，例如 单位公众号的投票页")
    window: Window = Field(title="投票时间", description="从什么时候到什么时候")


class Collects(StrEnum):
    """What a call brings in."""

    AMBASSADORS = "质量官"
    CASES = "案例"
    OTHER = "其他"


class Call(Announced):
    """A call of an activity: what to send, until when, what comes of it."""

    name: Line = Field(title="名称", description="例如 “春城质量官”征集")
    audience: Audience = Field(title="对象", description="市民、家庭、企业 之一")
    summary: Line = Field(title="一句话", description="这是什么，给谁参加")
    collects: Collects = Field(
        Collects.OTHER, title="征集什么", description="质量官、案例、其他 之一"
    )
    window: Annotated[Window | None, Yearly("今年什么时候征集？")] = Field(
        None, title="征集时间", description="从什么时候收，到什么时候截止；没有公布就不写"
    )
    sends: Annotated[tuple[Line, ...], Yearly("今年还是交这些吗？", kept=True)] = Field(
        (), title="提交材料", description="要交什么，一行一样"
    )
    channels: Annotated[tuple[Channel, ...], Yearly("今年的材料怎么送？", Phase.SEASON)] = Field(
        (), title="报送渠道", description="送到哪里；和活动的一样就不写"
    )
    shortlist_on: Annotated[When | None, Yearly("今年有入围这一步吗？", Phase.SEASON)] = Field(
        None, title="入围公布", description="入围名单哪天公布，例如 2027-09-25；没有这一步就不写"
    )
    vote: Annotated[Vote | None, Yearly("要公众投票吗？", Phase.SEASON)] = Field(
        None, title="公众投票", description="没有就不写"
    )
    results_on: Annotated[When | None, Yearly("今年什么时候出结果？", Phase.SEASON)] = Field(
        None, title="结果公布", description="结果哪天公布，例如 2027-10-20 10:00；没有定就不写"
    )
    results: Annotated[MarkdownText, Yearly("结果怎样？", Phase.AFTERMATH)] = Field(
        "", title="结果", description="公布以后写在这里，到“结果公布”那天才出现，Markdown"
    )

    @model_validator(mode="after")
    def _goes_from_step_to_step(self):
        closes = self.window.end if self.window else None
        voted = self.vote.window.end if self.vote else None
        steps = [
            ("征集结束", closes, closes and (closes.ends if closes.is_day else closes.begins)),
            ("入围公布", self.shortlist_on, self.shortlist_on and self.shortlist_on.reached),
            ("投票结束", voted, voted and voted.ends),
            ("结果公布", self.results_on, self.results_on and self.results_on.reached),
        ]
        for (before, earlier, over), (after, later, reached) in pairwise(
            step for step in steps if step[1]
        ):
            if reached < over:
                raise ValueError(
                    f"{after}（{later}）在{before}（{earlier}）之前，请核对；同一天的，请写到几点"
                )
        if self.results and not self.results_on:
            raise ValueError("写了“结果”（results），还要写“结果公布”（results_on）是哪一天")
        return self


class Question(Model):
    """A question that people ask, with the answer."""

    question: Line = Field(title="问", description="用读者的话问，例如 几岁的孩子可以参加？")
    answer: MarkdownText = Field(title="答", description="Markdown")


class Form(Model):
    """A file to fill in."""

    name: Line = Field(title="名称", description="例如 报名表")
    file: Line = Field(
        title="文件", description="content/ 里的路径，例如 downloads/bao-ming-biao.pdf"
    )


class Prize(Announced):
    """What one can win, and who has."""

    name: Line = Field(title="奖项", description="例如 一等奖")
    quota: int | None = Field(None, ge=1, title="几名", description="设几名；没有定就不写")
    text: str = Field("", title="奖品", description="得什么；没有就不写")
    winners: Annotated[tuple[Line, ...], Yearly("谁得了奖？", Phase.AFTERMATH)] = Field(
        (), title="获奖", description="到“公布”那天才出现；个人写 张**，单位写全称，一行一个"
    )

    @model_validator(mode="after")
    def _is_announced(self):
        if self.winners and not self.announced:
            raise ValueError("写了“获奖”（winners），还要写“公布”（announced）是哪一天")
        return self


class Activity(Announced, Record):
    """One of the themed activities of an edition."""

    kind: ClassVar[str] = "activity"
    folder: ClassVar[str] = "activities"
    label: ClassVar[str] = "主题活动"
    question: ClassVar[str] = "今年办哪几项活动？"
    by_edition: ClassVar[bool] = True
    address: ClassVar[str] = "/activities/{record.edition}/{record.slug}/"

    edition: EditionYear = Field(title="年度", description="文件夹的名字，例如 2022")
    number: int = Field(ge=1, le=12, title="序号", description="第几个主题活动，1 到 12")
    name: Annotated[Line, Yearly("今年叫什么？", kept=True)] = Field(
        title="名称", description="全称，照抄通知"
    )
    short_name: Line = Field(title="简称", description="列表里用，10 字以内")
    iteration: Annotated[int | None, Yearly("今年是第几届？", kept=True)] = Field(
        None, ge=1, title="第几届", description="第七届写 7；首次或不计届不写"
    )
    audience: tuple[Audience, ...] = Field(title="对象", description="市民、家庭、企业，可以几个")
    summary: Annotated[Line, Yearly("今年也是这样吗？", kept=True)] = Field(
        title="一句话", description="这是什么，60 字以内"
    )
    schedule: Annotated[Period | None, Yearly("这项活动从哪天办到哪天？")] = Field(
        None, title="时间", description="活动的开始和结束；没有公布就不写"
    )
    enrolment: Annotated[Window | None, Yearly("从哪天到哪天报名？")] = Field(
        None, title="报名时间", description="不用报名就不写"
    )
    how_to: Annotated[tuple[Line, ...], Yearly("今年也这样参加吗？", kept=True)] = Field(
        (), title="怎么参加", description="一步一行"
    )
    channels: Annotated[
        tuple[Channel, ...], Yearly("今年打哪个电话、写到哪个邮箱、看哪个账号？", Phase.SEASON)
    ] = Field((), title="渠道", description="电话、邮箱、账号，各有有效期")
    calls: tuple[Call, ...] = Field((), title="征集", description="征集人、案例、作品；没有就不写")
    sessions: Annotated[
        tuple[Session, ...], Yearly("有哪几场，哪天、几点、在哪里？", Phase.SEASON)
    ] = Field((), title="场次", description="体验营、直播、论坛各场")
    questions: Annotated[tuple[Question, ...], Yearly("问和答今年还对吗？", kept=True)] = Field(
        (), title="问答", description="常问的问题；没有就不写"
    )
    forms: Annotated[tuple[Form, ...], Yearly("今年要填哪些表？", Phase.SEASON)] = Field(
        (), title="表格下载", description="要填的表；没有就不写"
    )
    prizes: tuple[Prize, ...] = Field((), title="奖项", description="没有就不写")
    organisers: Annotated[tuple[Line, ...], Yearly("今年还是他们承办吗？", kept=True)] = Field(
        (), title="承办", description="这项活动自己的承办单位；和这一届一样就不写"
    )
    partners: Annotated[tuple[Line, ...], Yearly("今年还和他们合作吗？", kept=True)] = Field(
        (), title="合作单位", description="没有就不写"
    )
    outcomes: Annotated[tuple[Figure, ...], Yearly("公布了哪些数？", Phase.AFTERMATH)] = Field(
        (), title="成果", description="每个数都要有截至日期和来源"
    )
    unknown: Annotated[tuple[Line, ...], Yearly("今年还有什么定不下来？", Phase.SEASON)] = Field(
        (), title="尚未公布", description="读者会问而还没有公布的事"
    )
    picture: Annotated[Picture | None, Yearly("用哪张图片？", Phase.SEASON)] = Field(
        None, title="图片", description="没有就不写"
    )
    text: Annotated[MarkdownText, Yearly("今年的这项活动要多说些什么？", Phase.SEASON)] = Field(
        "", title="正文", description="Markdown"
    )
    sources: Annotated[tuple[SourceSlug, ...], Yearly("哪份通知、哪篇报道说的？", Phase.SEASON)] = (
        Field((), title="来源", description="data/sources/ 里的文件名；还没有就先不写")
    )


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
