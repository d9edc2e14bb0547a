"""What of each record goes out as open data: a field does only where it is named here."""

from collections.abc import Mapping

from quality_kunming.model.activity import Activity, Prize, Programme, Question
from quality_kunming.model.ambassador import Ambassador
from quality_kunming.model.base import Correction, Model
from quality_kunming.model.brand import Brand, BrandCase, Hint
from quality_kunming.model.call import Call, Vote
from quality_kunming.model.channel import Channel
from quality_kunming.model.edition import Edition, Milestone
from quality_kunming.model.figure import Figure
from quality_kunming.model.indicator import Indicator, Point
from quality_kunming.model.service import Service
from quality_kunming.model.session import Change, Session
from quality_kunming.model.source import MediaReport, Source
from quality_kunming.model.window import Period, Window

_FIELDS: Mapping[type[Model], str] = {
    Edition: "name period slogan summary hosts organisers co_organisers milestones outcomes text",
    Activity: "edition number name short_name iteration audience summary schedule enrolment how_to"
    " channels calls sessions questions prizes organisers partners outcomes unknown text",
    Programme: "name audience summary outcomes text",
    Ambassador: "name profession edition summary declaration declaration_source story",
    BrandCase: "edition name organisation sector stage rank summary challenge practice result"
    " figures votes",
    Brand: "name brand_kind district holder since recognition summary season outlet figures text",
    Indicator: "name evaluation unit lower_is_better reported summary method text points",
    Service: "name service_kind audience summary items channels place unknown figures text",
    MediaReport: "source edition summary",
    Source: "name publisher author date link described note",
    Call: "name audience collects summary window sends shortlist_on vote results_on results",
    Change: "at kind start end reason",
    Channel: "kind label value opens valid_until source",
    Correction: "day text",
    Figure: "label value unit qualifier derived note as_of source",
    Hint: "text source",
    Milestone: "name place text as_of source",
    Period: "start end",
    Point: "year scope category value text derived note as_of source",
    Prize: "name quota text",
    Question: "question answer",
    Session: "name start end place address capacity enrolment text changes source",
    Vote: "window",
    Window: "start end",
}
_LAST = ("corrected", "sources")
"""What every record ends with, where it has it."""


def open_fields(model: type[Model]) -> tuple[str, ...]:
    """The fields of a model that go out, in their order."""
    last = (name for name in _LAST if name in model.model_fields)
    return (*_FIELDS[model].split(), *last)


def is_open(model: type[Model]) -> bool:
    """Whether anything of a model goes out."""
    return model in _FIELDS
