"""The words by which lists are cut: news topics, districts, kinds of brands."""

from enum import StrEnum

from pydantic import Field, field_validator

from quality_kunming.model.base import SLUG, Line, Model


class Deadline(StrEnum):
    """How long a column may go without anything new while a campaign is on."""

    FORTNIGHT = "两周"
    HALF_YEAR = "六个月"
    YEAR = "一年"

    @property
    def days(self) -> int:
        """The days after which it is overdue."""
        return {Deadline.FORTNIGHT: 14, Deadline.HALF_YEAR: 183, Deadline.YEAR: 366}[self]


class Term(Model):
    """One word of a vocabulary under data/vocabularies/: a news topic, a district."""

    slug: str = Field(pattern=SLUG.pattern, title="代号", description="小写字母、数字和连字符")
    name: Line = Field(title="名称", description="读者看到的词")
    description: str = Field("", title="说明", description="一句话")
    deadline: Deadline | None = Field(
        None,
        title="更新期限",
        description="两周、六个月、一年 之一：活动期间多久要有新内容；没有要求就不写",
    )


class Vocabulary(Model):
    """One file of data/vocabularies/."""

    terms: tuple[Term, ...] = Field(min_length=1, title="词", description="一组一个词")

    @field_validator("terms")
    @classmethod
    def _are_told_apart(cls, terms):
        slugs = [term.slug for term in terms]
        twice = sorted({slug for slug in slugs if slugs.count(slug) > 1})
        if twice:
            raise ValueError(f"代号 {'、'.join(twice)} 写了两遍，请改掉一个")
        return terms
