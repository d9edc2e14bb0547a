"""What stands on the share picture of a page: only what is as true in three years as on the day it is fetched."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from quality_kunming.charts.numbers import Reading, headline
from quality_kunming.model.activity import Activity
from quality_kunming.model.ambassador import Ambassador
from quality_kunming.model.brand import Brand, BrandCase
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.dates import PartialDate
from quality_kunming.model.edition import Edition
from quality_kunming.model.indicator import Indicator
from quality_kunming.model.numerals import in_formal_words, in_words
from quality_kunming.model.view import View, ViewKind
from quality_kunming.typesetting import title_breaks

LONGEST = 200
"""Characters of a title for which there is room."""


@dataclass(frozen=True)
class Plate:
    """The words of a picture, from above.

    `stone` is cut into the seal at its head; where there is none, `number` stands there, large. `breaks` are the
    offsets of `title` where a line may end between words. `seal` is the city's, with which the picture is signed.
    """

    title: str
    breaks: tuple[int, ...]
    kicker: str
    note: str
    site: str
    seal: str
    stone: str = ""
    number: tuple[str, str, str] = ("", "", "")
    """The words before it, its digits, its unit."""

    @property
    def everything(self) -> str:
        """Every character that is drawn."""
        named = (self.title, self.kicker, self.note, self.site, self.seal, self.stone)
        return "".join((*named, *self.number))

    @property
    def words(self) -> str:
        """All of it in one line, for whoever does not see it."""
        mark = "".join(self.number) or (self.stone if self.stone != self.seal else "")
        parts = dict.fromkeys((self.site, self.kicker, mark, self.title, self.note))
        return "，".join(filter(None, parts))


def plate(view: View, catalog: Catalog) -> Plate | None:
    """The plate of a page; None of one that only leads elsewhere, takes a text back, or has too long a title."""
    if view.moved_to or view.is_retracted or len(view.title) > LONGEST or _is_apart(view):
        return None
    site = catalog.site
    is_home = view.kind is ViewKind.HOME
    title = site.name if is_home else view.title
    column = catalog.column(view.section)
    plain = Plate(
        title=title,
        breaks=title_breaks(title, catalog.names),
        kicker=column.name if column.name != title and column.section == view.section else "",
        note=site.tagline if is_home else _day(view),
        site=catalog.public_name,
        seal=site.city.cut,
        stone=site.city.cut,
    )
    special = _SPECIAL.get(type(view.record))
    return special(plain, view.record, catalog) if special else plain


def _is_apart(view: View) -> bool:
    """Whether nobody passes the page on: what is shown where a page is not, before one leaves, and in frames."""
    return view.template in ("404", "leaving", "embed_card")


def _day(view: View) -> str:
    day = view.published
    return PartialDate(day.year, day.month, day.day).text if day else ""


def _activity(plain: Plate, activity: Activity, catalog: Catalog) -> Plate:
    iteration = f"第{in_words(activity.iteration)}届" if activity.iteration else ""
    note = "·".join(filter(None, (f"{activity.edition}年", iteration)))
    return replace(plain, stone=in_formal_words(activity.number), note=note)


def _ambassador(plain: Plate, person: Ambassador, catalog: Catalog) -> Plate:
    return replace(plain, stone=person.seal, note=f"{person.edition}年·{person.profession}")


def _brand_case(plain: Plate, case: BrandCase, catalog: Catalog) -> Plate:
    number = ("第", str(case.rank), "名") if case.rank else plain.number
    note = f"{case.edition}年·{case.organisation}"
    return replace(plain, number=number, stone="" if case.rank else plain.stone, note=note)


def _brand(plain: Plate, brand: Brand, catalog: Catalog) -> Plate:
    return replace(plain, kicker=f"{plain.kicker}·{brand.brand_kind}", note=brand.recognition)


def _edition(plain: Plate, edition: Edition, catalog: Catalog) -> Plate:
    return replace(plain, stone="", number=("", str(edition.year), "年"), note=edition.slogan)


def _indicator(plain: Plate, indicator: Indicator, catalog: Catalog) -> Plate:
    latest = headline(indicator, catalog.site.city.name)
    if latest is None:
        return plain
    number = (latest.unit_before, latest.value, latest.unit)
    return replace(plain, stone="", number=number, note=_when(latest))


def _when(latest: Reading) -> str:
    return f"{latest.words}，推算值" if latest.derived else latest.words


_SPECIAL: dict[type | None, Callable] = {
    Activity: _activity,
    Ambassador: _ambassador,
    BrandCase: _brand_case,
    Brand: _brand,
    Edition: _edition,
    Indicator: _indicator,
}
