"""The season by the day: what is on which day of which month, today marked, what was put off or called off told."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from quality_kunming.model.catalog import Catalog
from quality_kunming.model.dates import PartialDate, When, span_text
from quality_kunming.model.occasions import Occasion, left_days, occasions, occasions_of
from quality_kunming.templating.states import state_mark
from quality_kunming.templating.values.reminders import is_between

_WEEKDAYS = "一二三四五六日"


def season_months(catalog: Catalog) -> dict:
    """What calendar.html takes as `months`: `all`, day_list by the month; `today_text`; activities without a day."""
    if is_between(catalog):
        return {"all": [], "today_text": "", "undated": []}
    season = catalog.season(catalog.current_edition.year)
    activities = catalog.activities(season.edition.year)
    found = occasions(season, activities)
    found += (one for activity in activities for one in left_days(activity, season))
    return {
        "all": _months(found, catalog.day) if found else [],
        "today_text": day_text(catalog.day),
        "undated": [
            {
                "label": one.name,
                "href": one.url,
                "note": one.schedule.text if one.schedule else "时间还没有公布",
            }
            for one in activities
            if not occasions_of(one, season)
        ],
    }


def day_text(day: date) -> str:
    """A day with its place in the week: 2022年9月10日，星期六."""
    return f"{PartialDate.of(day).text}，{weekday(day)}"


def weekday(day: date) -> str:
    """星期六."""
    return f"星期{_WEEKDAYS[day.weekday()]}"


def _months(found: Iterable[Occasion], today: date) -> list[dict]:
    """Each month in which something is, and the present one, with its days; what goes on today stands there again."""
    days: dict[date, list[Occasion]] = defaultdict(list)
    days[today] = []
    for one in found:
        days[one.start.first_day].append(one)
        last = (one.end or one.start).last_day
        if one.start.first_day < today <= last and not one.is_off:
            days[today].append(one)
    months: dict[PartialDate, list[dict]] = defaultdict(list)
    for day in sorted(days):
        months[PartialDate(day.year, day.month)].append(_day(day, days[day], today))
    return [{"id": month.iso, "title": month.text, "days": days} for month, days in months.items()]


def _day(day: date, found: list[Occasion], today: date) -> dict:
    return {
        "iso": day.isoformat(),
        "text": f"{day.month}月{day.day}日",
        "weekday": weekday(day),
        "is_today": day == today,
        "is_past": day < today,
        "items": [_item(one, day) for one in sorted(found, key=_order)],
    }


def _order(one: Occasion) -> tuple:
    return one.start.has_time, one.start.begins, one.key


def _item(one: Occasion, day: date) -> dict:
    return {
        "label": one.name,
        "href": one.address,
        "mark": state_mark(one.news) if one.news else None,
        "when": "" if one.is_off else _when(one, day),
        "place": "" if one.is_off else one.place,
        "text": one.change,
        "is_off": one.is_off,
    }


def _when(one: Occasion, day: date) -> str:
    """The time of the day, and of what lasts longer than that until when."""
    start, end = one.start, one.end
    if end is None or end.last_day == start.first_day:
        whole = span_text(start, end) if end and end.has_time else start.text
        return whole.removeprefix(When.of(start.first_day).text)
    begins = start.time_text + "起，" if start.has_time and day == start.first_day else ""
    return f"{begins}到{end.text}"
