"""What there is to tell of a site that was made."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from quality_kunming.model.appointment import Appointment
from quality_kunming.model.site import Site


@dataclass(frozen=True)
class Result:
    """How many pages, for which day, and what it left out, by reason."""

    pages: int
    day: date
    left_out: Mapping[str, int]
    site: Site
    waiting: tuple[Appointment, ...]
    """What is written and not public yet."""
    remark: str = ""
    """What of it could not be made on this machine, in a sentence."""
