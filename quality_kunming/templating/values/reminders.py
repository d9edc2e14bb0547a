"""How one comes to know of what is next without leaving a number: the calendar, the feed, the accounts."""

from quality_kunming.model.activity import Activity
from quality_kunming.model.calendars import (
    Calendar,
    calendar_of_activity,
    calendar_of_all,
    calendar_of_guide,
)
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.channel import Channel, ChannelKind
from quality_kunming.model.edition import Edition
from quality_kunming.model.sections import SECTIONS
from quality_kunming.model.standing import is_history
from quality_kunming.model.step_guide import StepGuide
from quality_kunming.templating.values.news import FEED
from quality_kunming.templating.values.services import channel_today

PLACE = f"{SECTIONS['take-part'].address}#next-time"
_ACCOUNTS = (ChannelKind.DOUYIN, ChannelKind.VIDEO)


def next_time(catalog: Catalog) -> dict:
    """next_time, on 如何参与; of accounts of an edition that is over only that they were."""
    edition = catalog.current_edition
    is_over = is_between(catalog)
    accounts = [] if is_over else _accounts(edition, catalog)
    return {
        "title": reminder(catalog)["label"],
        "known_text": _known_text(edition, catalog) if is_over else "",
        "calendar": calendar_link(calendar_of_all(catalog)),
        "feed": FEED if catalog.has_news() else None,
        "accounts": [channel_today(one, catalog) for one in accounts],
        "accounts_text": "" if accounts else _former_accounts(catalog),
    }


def reminder(catalog: Catalog) -> dict:
    """A line that leads to `next_time`."""
    return {
        "label": "下一届开始时告诉我" if is_between(catalog) else "有消息时告诉我",
        "href": PLACE,
    }


def is_between(catalog: Catalog) -> bool:
    """Whether no season is on or announced."""
    edition = catalog.current_edition
    return edition is None or catalog.season(edition.year).is_over


def calendar_link(calendar: Calendar | None) -> dict | None:
    """calendar_link; nothing where no day is known that is still to come."""
    if calendar is None or not calendar.is_ahead:
        return None
    return {"href": calendar.address, "name": calendar.name}


def activity_calendar(activity: Activity, catalog: Catalog) -> dict | None:
    """calendar_link: the days of an activity."""
    return calendar_link(calendar_of_activity(activity, catalog))


def guide_calendar(guide: StepGuide, catalog: Catalog) -> dict | None:
    """calendar_link: the days for those whom a guide leads."""
    return calendar_link(calendar_of_guide(guide, catalog))


def _known_text(edition: Edition | None, catalog: Catalog) -> str:
    if edition is None:
        return "下一届的时间还没有公布。"
    if is_history(edition, catalog.moment):
        return "下一届的安排，没有查到公开资料。"
    return f"{edition.name}已经结束。下一届的时间还没有公布。"


def _accounts(edition: Edition, catalog: Catalog) -> list[Channel]:
    """The accounts that an edition's activities name, each once."""
    channels = (one for activity in catalog.activities(edition.year) for one in activity.channels)
    named = {(one.kind, one.value): one for one in channels if one.kind in _ACCOUNTS}
    return list(named.values())


def _former_accounts(catalog: Catalog) -> str:
    """Those of the last edition that is over and had any, as of its year."""
    for edition in catalog.editions:
        is_over = catalog.season(edition.year).is_over
        if is_over and (accounts := _accounts(edition, catalog)):
            names = "、".join(f"{one.kind}“{one.value}”" for one in accounts)
            return f"{edition.year}年的消息发在{names}。现在还用不用，没有查到。"
    return ""
