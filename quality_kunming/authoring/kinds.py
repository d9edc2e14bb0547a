"""The kinds of files, and of parts of a file, that an editor makes: what they are called, where they stand."""

from dataclasses import dataclass
from pathlib import Path

from quality_kunming.model.activity import Activity, Programme
from quality_kunming.model.ambassador import Ambassador
from quality_kunming.model.article import ArticleMatter, FrontMatter, PageMatter
from quality_kunming.model.base import Model, Record
from quality_kunming.model.brand import Brand, BrandCase
from quality_kunming.model.call import Call
from quality_kunming.model.consent import Consent
from quality_kunming.model.edition import Edition, NationalTheme
from quality_kunming.model.indicator import Evaluation, Indicator
from quality_kunming.model.introduction import Introduction
from quality_kunming.model.service import Service
from quality_kunming.model.session import Session
from quality_kunming.model.source import MediaReport, Source
from quality_kunming.model.step_guide import StepGuide


@dataclass(frozen=True)
class FileKind:
    """A kind of file: the word for it on the command line, its model, and further words that mean it."""

    name: str
    model: type[Record] | type[FrontMatter]
    also: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """What editors call it."""
        return self.model.label

    @property
    def words(self) -> set[str]:
        """Every word that means this kind."""
        return {self.name, self.label, getattr(self.model, "kind", self.name), *self.also}

    @property
    def is_text(self) -> bool:
        """Whether it is a Markdown file."""
        return issubclass(self.model, FrontMatter)

    @property
    def is_named_by_year(self) -> bool:
        """Whether its file's name is a year."""
        return self.model in (Edition, NationalTheme)

    @property
    def by_year(self) -> bool:
        """Whether its files stand in a folder for each year."""
        return self.model is ArticleMatter or getattr(self.model, "by_edition", False)

    def place(self, year: str, slug: str) -> Path:
        """Where the file stands in a project; the year counts only where there is a folder for each."""
        if self.is_text:
            folder = Path("content", "news" if self.model is ArticleMatter else "pages")
        else:
            folder = Path("data", self.model.folder)
        return (folder / year if self.by_year else folder) / (
            slug + (".md" if self.is_text else ".yaml")
        )


KINDS = (
    FileKind("article", ArticleMatter, ("news", "通知", "文章")),
    FileKind("page", PageMatter, ("页面",)),
    FileKind("activity", Activity, ("活动",)),
    FileKind("ambassador", Ambassador, ("质量官",)),
    FileKind("case", BrandCase, ("案例",)),
    FileKind("brand", Brand, ("品牌",)),
    FileKind("indicator", Indicator, ("测评",)),
    FileKind("evaluation", Evaluation),
    FileKind("service", Service, ("服务",)),
    FileKind("programme", Programme),
    FileKind("guide", StepGuide, ("步骤",)),
    FileKind("report", MediaReport, ("报道",)),
    FileKind("source", Source),
    FileKind("edition", Edition, ("届",)),
    FileKind("theme", NationalTheme),
    FileKind("language", Introduction, ("外文", "繁体")),
    FileKind("consent", Consent),
)


@dataclass(frozen=True)
class Part:
    """A kind of thing that stands in an activity's file: the word for it, its model, the field that lists it."""

    name: str
    model: type[Model]
    field: str

    @property
    def label(self) -> str:
        """What editors call it."""
        return Activity.model_fields[self.field].title

    @property
    def words(self) -> set[str]:
        """Every word that means it."""
        return {self.name, self.label}


PARTS = (Part("session", Session, "sessions"), Part("call", Call, "calls"))
