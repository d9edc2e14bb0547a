"""The kinds of records, and the lists of terms."""

from quality_kunming.model.activity import Activity, Programme
from quality_kunming.model.ambassador import Ambassador
from quality_kunming.model.base import Record
from quality_kunming.model.brand import Brand, BrandCase
from quality_kunming.model.consent import Consent
from quality_kunming.model.edition import Edition, NationalTheme
from quality_kunming.model.indicator import Evaluation, Indicator
from quality_kunming.model.introduction import Introduction
from quality_kunming.model.service import Service
from quality_kunming.model.source import MediaReport, Source
from quality_kunming.model.step_guide import StepGuide

RECORDS: tuple[type[Record], ...] = (
    Edition,
    NationalTheme,
    Activity,
    Programme,
    Ambassador,
    BrandCase,
    Brand,
    Evaluation,
    Indicator,
    Service,
    StepGuide,
    MediaReport,
    Source,
    Introduction,
    Consent,
)


def model_of(kind: str) -> type[Record]:
    """The model of a kind of records."""
    return next(one for one in RECORDS if one.kind == kind)


VOCABULARIES = {"topic": "topics", "district": "districts", "brand_kind": "brand_kinds"}
"""What a term is → its file under data/vocabularies/."""


NAMED = ("brand_kind",)
"""Terms that records write by their name; the others by their slug."""
