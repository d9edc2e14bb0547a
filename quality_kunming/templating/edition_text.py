"""Where an edition stands, in a sentence: for the front page and 如何参与."""

from quality_kunming.model.catalog import Catalog
from quality_kunming.model.edition import Edition
from quality_kunming.model.standing import edition_state
from quality_kunming.model.state import State
from quality_kunming.templating.today import Today

STANDING = {
    State.UNANNOUNCED: "时间还没有公布。",
    State.UPCOMING: "活动的安排已经公布，可以先看看怎么参加。",
    State.CLOSED: "这一届已经结束，内容留在这里供查阅。",
}


def standing_text(edition: Edition, catalog: Catalog, today: Today) -> str:
    """Where an edition stands, and while it is on, whether there is anything to do."""
    state = edition_state(edition, catalog.moment)
    if state is State.UPCOMING and not catalog.activities(edition.year):
        return "各项活动的安排还没有公布。"
    if state is not State.RUNNING:
        return STANDING[state]
    if today.open:
        return f"活动正在进行，现在有{len(today.open)}项可以参加。"
    return f"活动正在进行，{'接下来的安排在下面' if today.coming else '现在没有正在报名或征集的'}。"


def known_until(edition: Edition, catalog: Catalog) -> str:
    """Of an edition that is history: that it is the last one known, and up to when it is."""
    reach = edition.period.text if edition.period else _latest_source(edition, catalog)
    named = f"{edition.year}年" + (f"（{reach}）" if reach else "")
    return f"最近一届有公开资料的是{named}。以后几届的安排，没有查到公开资料。"


def _latest_source(edition: Edition, catalog: Catalog) -> str:
    dates = [date for slug in edition.sources if (date := catalog.get("source", slug).date)]
    return f"资料到{max(dates, key=lambda one: one.begins).text}" if dates else ""
