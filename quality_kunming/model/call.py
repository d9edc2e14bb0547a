"""What an activity calls for: whom, for what, until when, what comes of it."""

import re
from enum import StrEnum
from itertools import pairwise
from typing import Annotated

from pydantic import Field, model_validator

from quality_kunming.model.ambassador import Ambassador
from quality_kunming.model.base import Announced, Line, Link, MarkdownText, Model, Phase, Yearly
from quality_kunming.model.blank import NAME, PHONE, Blank, asked_of
from quality_kunming.model.brand import BrandCase
from quality_kunming.model.channel import Channel
from quality_kunming.model.dates import When
from quality_kunming.model.terms import Terms
from quality_kunming.model.window import Window


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


_BLANKS = {
    Collects.AMBASSADORS: (*asked_of(Ambassador), PHONE),
    Collects.CASES: (*asked_of(BrandCase), NAME, PHONE),
}
"""What a call asks for that does not say so itself."""
_SLUGS = {Collects.AMBASSADORS: "ambassador", Collects.CASES: "case"}
_TOO_MUCH_OF_A_CHILD = re.compile("学校|班级|住址|地址|身份证|户口")


class Call(Announced):
    """A call of an activity: what to send, until when, what comes of it."""

    slug: str = Field(
        "",
        pattern=r"^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$",
        title="网址里的词",
        description="报名那一页的网址用，例如 photo；征集质量官、案例的可以不写，别的写了“填写”就要写",
    )
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
    asks: Annotated[tuple[Blank, ...], Yearly("今年还是填这些吗？", kept=True)] = Field(
        (),
        title="填写",
        description="报名时填哪几格，一组一格；征集质量官、案例的不写，就照记录的字段填；别的不写，就没有报名页",
    )
    guardian: bool = Field(
        False,
        title="监护人同意",
        description="给孩子报名的写 true：监护人先同意；不能问学校、住址、身份证",
    )
    terms: Annotated[Terms | None, Yearly()] = Field(
        None,
        title="同意书",
        description="和 data/site.yaml 里的一样就不写；两处都没有，报名页只说交什么、送到哪里",
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

    @model_validator(mode="after")
    def _asks_what_it_may(self):
        keys = [blank.key for blank in self.asks]
        if twice := sorted({key for key in keys if keys.count(key) > 1}):
            raise ValueError(f"“填写”（asks）里代号 {'、'.join(twice)} 写了两遍，请改掉一个")
        if self.asks and not self.slug_in_use:
            raise ValueError("写了“填写”（asks），还要写“网址里的词”（slug），例如 photo")
        for blank in self.asks if self.guardian else ():
            if found := _TOO_MUCH_OF_A_CHILD.search(blank.label):
                raise ValueError(f"给孩子报名不能问“{found[0]}”，请删去“{blank.label}”这一格")
        return self

    @property
    def slug_in_use(self) -> str:
        """Its part of an address; empty where it has none."""
        return self.slug or _SLUGS.get(self.collects, "")

    @property
    def blanks(self) -> tuple[Blank, ...]:
        """What one who answers it fills in; empty where nothing can be filled in."""
        return self.asks or _BLANKS.get(self.collects, ())
