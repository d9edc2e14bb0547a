"""Which edition the editors are at work on: the one that is being prepared, or is running."""

from pathlib import Path

from quality_kunming.loading.collection import Collection
from quality_kunming.loading.records import YEAR
from quality_kunming.model.edition import Edition
from quality_kunming.model.moment import Moment
from quality_kunming.model.standing import edition_state
from quality_kunming.model.state import State

OPEN_ONE = "先搭一届，例如 python3 tasks.py new edition 2027 --from 2022"


def edition_at_work(root: Path, as_of: Moment) -> str | None:
    """The latest year whose edition is not over; one that does not load counts where its year is not past."""
    collection = Collection(root)
    years = {
        one.slug
        for one in collection.records.values()
        if isinstance(one, Edition)
        and not one.sample
        and edition_state(one, as_of.instant) is not State.CLOSED
    }
    unread = {Path(name).stem for name, model in collection.unbuilt.items() if model is Edition}
    this_year = str(as_of.day.year)
    return max(
        years | {year for year in unread if YEAR.fullmatch(year) and year >= this_year},
        default=None,
    )


def year_meant(root: Path, named: str, as_of: Moment) -> str:
    """The year named, else that of the edition at work; ValueError with a Chinese sentence where there is none."""
    year = named or edition_at_work(root, as_of)
    if not year:
        raise ValueError(f"没有正在准备或进行的一届；请{OPEN_ONE}，或者用 --edition 写明是哪一年")
    if not YEAR.fullmatch(year) or not (root / "data" / Edition.folder / f"{year}.yaml").is_file():
        raise ValueError(f"data/editions/ 里没有 {year} 年这一届；请核对年份，或者{OPEN_ONE}")
    return year
