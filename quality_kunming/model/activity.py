"""The themed activities of an edition: calls, sessions, and all that one has to know to come."""

from typing import Annotated, ClassVar

from pydantic import Field, model_validator

from quality_kunming.model.base import (
    Announced,
    EditionYear,
    Line,
    MarkdownText,
    Model,
    Phase,
    Record,
    SourceSlug,
    Yearly,
)
from quality_kunming.model.call import Audience, Call
from quality_kunming.model.channel import Channel
from quality_kunming.model.figure import Figure
from quality_kunming.model.picture import Picture
from quality_kunming.model.session import Session
from quality_kunming.model.window import Period, Window


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

    @model_validator(mode="after")
    def _has_one_call_at_an_address(self):
        slugs = [call.slug_in_use for call in self.calls if call.blanks]
        if twice := sorted({slug for slug in slugs if slugs.count(slug) > 1}):
            raise ValueError(
                f"“征集”（calls）里有两组的网址都是 {'、'.join(twice)}；请给其中一组写别的“网址里的词”（slug）"
            )
        return self


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
