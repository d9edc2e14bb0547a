"""What one fills in for a call, and where."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from quality_kunming.model.activity import Activity
from quality_kunming.model.blank import NAME, Blank
from quality_kunming.model.call import Call, Collects
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.terms import Terms


@dataclass(frozen=True)
class Application:
    """A call that is answered by filling in blanks."""

    activity: Activity
    call: Call

    @property
    def key(self) -> str:
        """How a submission names it: edition, activity, call."""
        return f"{self.activity.key}/{self.call.slug_in_use}"

    @property
    def address(self) -> str:
        """The page on which it is filled in."""
        return f"/take-part/{self.key}/"

    @property
    def paper(self) -> str:
        """The page that is printed and filled in by hand."""
        return f"{self.address}form/"

    @property
    def title(self) -> str:
        """What is filled in, with the year that tells it from others."""
        return f"{self.call.name}（{self.activity.edition}年）"

    @property
    def signer(self) -> str:
        """The key of the blank with the name of who agrees; empty where that name is asked for of its own."""
        keys = {blank.key for blank in self.blanks}
        if self.call.guardian:
            return ""
        if NAME.key in keys:
            return NAME.key
        return "name" if self.call.collects is Collects.AMBASSADORS else ""

    @property
    def blanks(self) -> tuple[Blank, ...]:
        """All that is asked, in order."""
        return self.call.blanks

    def terms(self, catalog: Catalog) -> Terms | None:
        """What one agrees to; nothing where nobody has written it, and then nothing is collected."""
        return self.call.terms or catalog.site.terms

    def kept_until(self, terms: Terms) -> date | None:
        """The last day on which what was sent in is kept; nothing while it is not known from when that counts."""
        closes = self.call.window.end if self.call.window else None
        ends = self.call.results_on or closes
        return ends.last_day + timedelta(days=terms.keep_days) if ends else None


def applications(catalog: Catalog) -> Iterator[Application]:
    """Those of every edition, the newest first."""
    for edition in catalog.editions:
        for activity in catalog.activities(edition.year):
            yield from applications_of(activity)


def applications_of(activity: Activity) -> Iterator[Application]:
    """Those of one activity, in the order of its calls."""
    return (Application(activity, call) for call in activity.calls if call.blanks)
