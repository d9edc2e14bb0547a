"""What the pages of an application say and ask on their day."""

from quality_kunming.model.agreement import clauses
from quality_kunming.model.application import Application
from quality_kunming.model.blank import Blank, BlankKind
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.channel import Channel, ChannelKind
from quality_kunming.model.state import Entry, State
from quality_kunming.templating.states import state_mark, window_text
from quality_kunming.templating.values.calls import after_call
from quality_kunming.templating.values.services import channel_values

KINDS = {
    BlankKind.LINE: "line",
    BlankKind.TEXT: "text",
    BlankKind.CHOICE: "choice",
    BlankKind.DAY: "day",
    BlankKind.PHONE: "phone",
    BlankKind.MAIL: "mail",
    BlankKind.PICTURE: "picture",
}
"""The kinds of blanks in the words of the theme and of the script."""
COMPLETIONS = {
    "name": "name",
    "contact_name": "name",
    "phone": "tel",
    "organisation": "organization",
}
"""What a device may know of the person already, by the key of the blank (HTML: autofill field names)."""
ON_A_LINE = 34
"""Characters that one writes with a pen on a line of A4."""
LINES, SHORTEST = 42, 4
"""Lines of a form that stays on two pages, of which everything short takes two; those of the shortest long text."""


def application(one: Application, catalog: Catalog) -> dict:
    """The values of the pages of an application: how its call stands, what it asks, what one agrees to."""
    season = catalog.season(one.activity.edition)
    standing = season.call(one.call, one.activity)
    terms = one.terms(catalog)
    is_open = standing.state.is_open
    channels = [item for item in _channels(one) if item.is_current(catalog.day)] if is_open else []
    return {
        "key": one.key,
        "name": one.call.name,
        "summary": one.call.summary,
        "activity": {"label": one.activity.name, "href": one.activity.url},
        "address": one.address,
        "paper": one.paper,
        "mark": state_mark(standing.state, Entry.CALL),
        "window_text": window_text(standing, season.moment, Entry.CALL),
        "paper_text": f"征集时间：{one.call.window.text}" if one.call.window else "",
        "next_text": after_call(one.call, one.activity, season),
        "stage": _stage(standing.state),
        "can_fill": is_open and terms is not None,
        "deadline": standing.deadline.ends.isoformat() if standing.deadline else "",
        "sends": list(one.call.sends),
        "blanks": _blanks(one.blanks),
        "clauses": list(clauses(one, terms)) if terms else [],
        "is_guardian": one.call.guardian,
        "signer": one.signer,
        "channels": [channel_values(item, catalog.day) for item in channels],
        "mail": next((item.value for item in channels if item.kind is ChannelKind.MAIL), ""),
    }


def _stage(state: State) -> str:
    """open, coming, unknown, closed or announced."""
    if state.is_open:
        return "open"
    words = {State.UPCOMING: "coming", State.UNANNOUNCED: "unknown", State.ANNOUNCED: "announced"}
    return words.get(state, "closed")


def _channels(one: Application) -> tuple[Channel, ...]:
    return one.call.channels or one.activity.channels


def _blanks(blanks: tuple[Blank, ...]) -> list[dict]:
    """Long texts share the lines that there are on paper."""
    texts = [one for one in blanks if one.kind is BlankKind.TEXT]
    room = LINES - 2 * (len(blanks) - len(texts))
    share = min(1, room / max(1, sum(map(_lines, texts))))
    return [_blank(one, max(SHORTEST, round(_lines(one) * share))) for one in blanks]


def _lines(blank: Blank) -> int:
    return -(-blank.longest // ON_A_LINE)


def _blank(blank: Blank, lines: int) -> dict:
    """field: how it is asked for, and how much room it has on paper."""
    kind = KINDS[blank.kind]
    is_text = kind in ("line", "text")
    return {
        "key": blank.key,
        "label": blank.label,
        "help": blank.help,
        "kind": kind,
        "choices": list(blank.choices),
        "limit": blank.longest if is_text else 0,
        "optional": blank.optional,
        "private": blank.private,
        "completion": COMPLETIONS.get(blank.key, "off"),
        "lines": lines if kind == "text" else 1,
    }
