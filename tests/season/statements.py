"""What must hold of the pages of a season at every moment, each as a function that says what does not."""

import json
import re
from collections.abc import Iterator

from season.plan import VOTE, Activity, Meeting, Span, Truth, in_words
from season.rendering import Pages
from selectolax.lexbor import LexborHTMLParser, LexborNode

OPEN = (".state-mark--enrolling", ".state-mark--closing")
NOT_KNOWN = "时间和办法还没有公布"
FIRST_OPEN, FIRST_COMING = 4, 3
"""How many ways the front page names, of those that are open and of those to come."""


def false_statements(pages: Pages, truth: Truth) -> Iterator[str]:
    """Everything that the pages of a moment say and the plan does not."""
    yield from _told_too_early(pages, truth)
    yield from _dead_links(pages)
    if not truth.is_announced:
        return
    yield from _take_part(pages, truth)
    yield from _applications(pages, truth)
    yield from _front_page(pages, truth)
    yield from _rows(pages, truth)
    for activity in truth.activities:
        yield from _activity_page(pages, truth, activity)
    yield from _cases(pages, truth)
    yield from _people(pages, truth)
    yield from _channels(pages, truth)


def _lists(pages: Pages) -> Iterator[tuple[str, str]]:
    """Every page but those of one person or one case: what these say, the lists say before them."""
    for address in pages:
        if not re.fullmatch(r"/(ambassadors|cases/\d+)/[a-z-]+/", address):
            yield address, pages[address]


def _told_too_early(pages: Pages, truth: Truth) -> Iterator[str]:
    for words in truth.secrets():
        for address, html in _lists(pages):
            if words in html:
                yield f"{address} tells “{words}”"


def _dead_links(pages: Pages) -> Iterator[str]:
    """Links of these sections to a page that is not there."""
    for address, html in _lists(pages):
        for link in set(
            re.findall(r'href="(/(?:activities|ambassadors|cases|editions|take-part)/[^"#]*)', html)
        ):
            if link not in pages:
                yield f"{address} leads to {link}, which is not there"


def _take_part(pages: Pages, truth: Truth) -> Iterator[str]:
    page = pages.page("/take-part/")
    shown = {
        key: _ways(page.css_first(f"[aria-labelledby={key}]"))
        for key in ("open", "coming", "past-deadline")
    }
    expected = ({*truth.open, *truth.on}, truth.coming, truth.past)
    for (key, ways), names in zip(shown.items(), expected, strict=True):
        if set(ways) != names:
            yield f"/take-part/ shows as {key}: {_difference(set(ways), names)}"
    for name, span in truth.open.items():
        if name in shown["open"]:
            yield from _left(f"/take-part/ on {name}", shown["open"][name].text(), span, truth)
    if NOT_KNOWN in page.body.text() and (truth.open or truth.coming):
        yield "/take-part/ says that nothing is known in the middle of a season"


def _applications(pages: Pages, truth: Truth) -> Iterator[str]:
    """What the page on which one answers a call says of it."""
    for address in pages:
        if re.fullmatch(r"/take-part/\d+/[a-z-]+/[a-z-]+/", address):
            page = pages.page(address)
            name = page.css_first("h1").text().removeprefix("报名：").partition("（")[0]
            marks = page.css(".page-heading :is(.state-mark--enrolling, .state-mark--closing)")
            if bool(marks) != (name in truth.open):
                yield f"{address} is {'' if marks else 'not '}open"


def _front_page(pages: Pages, truth: Truth) -> Iterator[str]:
    page = pages.page("/")
    year = page.css_first(".hero__year")
    if truth.is_history:
        if year is not None:
            yield "/ leads with a year that is history"
        return
    if year is None or not year.text().startswith(str(truth.season.year)):
        yield "/ does not lead with the year"
    state = _mark(page.css_first(".hero__when"))
    if state != truth.phase:
        yield f"/ says that the edition is {state}, not {truth.phase}"
    possible = {*truth.open, *truth.on}
    yield from _first_look(page, "open", possible, FIRST_OPEN)
    yield from _first_look(page, "coming", truth.coming, FIRST_COMING)
    sessions = {name for name in truth.coming if "：" in name}
    if sessions and not sessions & set(_looks(page, "coming")):
        yield f"/ keeps back the next session of {sessions}"
    shown = _looks(page, "open")
    for name, span in truth.open.items():
        if name in shown:
            yield from _left(f"/ on {name}", shown[name].text(), span, truth)
    yield from _ten(page, truth)
    people = [one.text().strip() for one in page.css(".ambassador-card__link")]
    if people != [one.name for one in truth.people][:3]:
        yield f"/ shows the people {people}"
    for row in page.css(".article-row"):
        title = row.css_first(".article-row__link").text().strip()
        article = next(one for one in truth.season.articles if one.title == title)
        is_closed = bool(article.closes) and Span(end=article.closes).is_past(truth.moment)
        if (_mark(row) == "closed") != is_closed:
            yield f"/ says that {title} is {_mark(row)}"


def _first_look(page: LexborHTMLParser, key: str, expected: set[str], limit: int) -> Iterator[str]:
    """What the first look names of what is possible or to come: as much as there is room for, and nothing else."""
    names = set(_looks(page, key))
    if not names <= expected:
        yield f"/ says as {key}: {names - expected}"
    if len(names) != min(limit, len(expected)):
        yield f"/ says as {key} {len(names)} of {len(expected)}"


def _looks(page: LexborHTMLParser, key: str) -> dict[str, LexborNode]:
    items = page.css(f".first-look[aria-labelledby={key}] .first-look__item")
    return {one.css_first(".first-look__link").text().strip(): one for one in items}


def _ten(page: LexborHTMLParser, truth: Truth) -> Iterator[str]:
    cards = [one.text().strip() for one in page.css(".spread .case-card__link")]
    told = [one.name for one in truth.ten][:3] if len(truth.ten) == 10 else []
    if cards != told:
        yield f"/ shows the cases {cards}, not {told}"


def _rows(pages: Pages, truth: Truth) -> Iterator[str]:
    """Where each activity stands, in every list."""
    year = truth.season.year
    by_address = {f"/activities/{year}/{one.slug}/": one for one in truth.activities}
    for address in ("/", "/activities/", f"/activities/{year}/", f"/editions/{year}/"):
        if address not in pages:
            if by_address:
                yield f"{address} is not there"
            continue
        rows = pages.page(address).css(".activity-row")
        expected = 0 if address == "/" and truth.phase == "closed" else len(by_address)
        if len(rows) != expected:
            yield f"{address} lists {len(rows)} activities of {expected}"
        for row in rows:
            activity = by_address[row.css_first("a").attributes["href"]]
            state = _mark(row)
            if state not in truth.activity_state(activity):
                yield f"{address} says of {activity.short}: {state}, not {truth.activity_state(activity)}"
            text = row.css_first(".activity-row__date").text()
            if re.search("[下这]一场", text) and not _tells_next(text, truth, activity):
                yield f"{address} says of {activity.short}: {text}"


def _tells_next(text: str, truth: Truth, activity: Activity) -> bool:
    following = truth.upcoming(activity)
    return bool(following) and in_words(truth.day(following[0])) in text


def _activity_page(pages: Pages, truth: Truth, activity: Activity) -> Iterator[str]:
    address = f"/activities/{truth.season.year}/{activity.slug}/"
    page = pages.page(address)
    state = _mark(page.css_first(".activity-heading__standing"))
    if state not in truth.activity_state(activity):
        yield f"{address} says {state}, not {truth.activity_state(activity)}"
    facts = {
        one.css_first("dt").text(): one.css_first("dd").text()
        for one in page.css(".activity-heading__fact")
    }
    following = truth.upcoming(activity)
    is_on = bool(following) and truth.meeting_state(following[0], activity) == "running"
    told = facts.get("这一场" if is_on else "下一场")
    if bool(following) != bool(told) or {"这一场", "下一场"} <= facts.keys():
        yield f"{address} tells of a next session: {told}, the plan: {following[:1]}"
    elif following and not _tells_next(told, truth, activity):
        yield f"{address} says that the next session is on {told}"
    if truth.is_over(activity) and re.search("报名中|征集中|投票中|即将截止", page.body.text()):
        yield f"{address} invites to what is over"
    yield from _calls(address, page, truth, activity)
    yield from _meetings(address, page, truth, activity)
    yield from _event(address, page, truth, activity)


def _calls(address: str, page: LexborHTMLParser, truth: Truth, activity: Activity) -> Iterator[str]:
    blocks = {one.css_first(".call__name").text().strip(): one for one in page.css(".call")}
    calls = {one.name: one for one in truth.calls(activity)}
    if set(blocks) != set(calls):
        yield f"{address} shows the calls {_difference(set(blocks), set(calls))}"
    for name, call in calls.items():
        block = blocks[name]
        is_open = name in truth.open
        if (_mark(block) in ("enrolling", "closing")) != is_open:
            yield f"{address} says of {name}: {_mark(block)}"
        if (_mark(block) == "announced") != truth.is_reached(call.results_on):
            yield f"{address} says of {name}: {_mark(block)}, results on {call.results_on}"
        can_vote = f"{name}{VOTE}" in truth.open
        if (block.css_first(".call__vote") is not None) != can_vote:
            yield f"{address} on the vote of {name}: {not can_vote}"
        if call.results and truth.is_reached(call.results_on) and call.results not in block.text():
            yield f"{address} keeps the results of {name} back"
        if is_open:
            yield from _left(f"{address} on {name}", block.text(), call.window, truth)


def _meetings(
    address: str, page: LexborHTMLParser, truth: Truth, activity: Activity
) -> Iterator[str]:
    items = {
        one.css_first(".session-list__name").text().strip(): one
        for one in page.css(".session-list__item")
    }
    meetings = {one.name: one for one in truth.meetings(activity)}
    if set(items) != set(meetings):
        yield f"{address} shows the sessions {_difference(set(items), set(meetings))}"
    for name, meeting in meetings.items():
        item, state = items[name], truth.meeting_state(meeting, activity)
        if _mark(item) != state:
            yield f"{address} says of {name}: {_mark(item)}, not {state}"
        day, moved = truth.day(meeting), truth.moved(meeting)
        if day and in_words(day) not in item.text():
            yield f"{address} does not say that {name} is on {day}: {item.text()}"
        if moved and moved.kind == "延期" and state != "closed" and "原定" not in item.text():
            yield f"{address} does not say that {name} was put off"
        if moved and moved.reason and moved.reason not in item.text():
            yield f"{address} does not say why {name} is not as it was planned"
        is_past = page.css_first("[aria-labelledby=past-sessions]")
        names = (
            []
            if is_past is None
            else [one.text().strip() for one in is_past.css(".session-list__name")]
        )
        if (name in names) != (state == "closed"):
            yield f"{address} puts {name}, which is {state}, among {names}"
        if meeting.replay and (meeting.replay in item.html) != (state == "closed"):
            yield f"{address} on the replay of {name}"
        if state in ("enrolling", "closing"):
            yield from _left(f"{address} on {name}", item.text(), meeting.enrolment, truth)


def _event(address: str, page: LexborHTMLParser, truth: Truth, activity: Activity) -> Iterator[str]:
    found = [json.loads(one.text()) for one in page.css("script[type='application/ld+json']")]
    event = next((one for one in found if one["@type"] == "Event"), None)
    if (event is not None) != (activity.schedule is not None):
        yield f"{address} tells machines of an event without days, or does not tell of one"
    if event is None:
        return
    expected = (
        "EventCancelled"
        if truth.is_called_off(activity) and not truth.is_over(activity)
        else "EventScheduled"
    )
    if not event["eventStatus"].endswith(expected) and not truth.is_over(activity):
        yield f"{address} tells machines {event['eventStatus']}"
    told = {one["name"].partition("：")[2]: one for one in event.get("subEvent", ())}
    for meeting in truth.meetings(activity):
        one = told.get(meeting.name)
        if (one is not None) != (meeting.start is not None):
            yield f"{address} tells machines of {meeting.name}: {one}"
        elif one:
            yield from _status(address, one, meeting, truth)


def _status(address: str, told: dict, meeting: Meeting, truth: Truth) -> Iterator[str]:
    moved, day = truth.moved(meeting), truth.day(meeting)
    expected = "EventScheduled"
    if moved:
        late = "EventRescheduled" if moved.start else "EventPostponed"
        expected = "EventCancelled" if moved.kind == "取消" else late
    if not told["eventStatus"].endswith(expected):
        yield f"{address} tells machines of {meeting.name} {told['eventStatus']}, not {expected}"
    if not told["startDate"].startswith((day or meeting.start).replace(" ", "T")):
        yield f"{address} tells machines that {meeting.name} is on {told['startDate']}"
    offer = told.get("offers")
    window = meeting.enrolment
    if (
        offer
        and "InStock" in offer["availability"]
        and not (window and window.contains(truth.moment))
    ):
        yield f"{address} tells machines that one can enrol for {meeting.name}"


def _cases(pages: Pages, truth: Truth) -> Iterator[str]:
    year = truth.season.year
    for address in ("/cases/", f"/cases/{year}/"):
        page = pages.page(address)
        ranks = [one.text() for one in page.css(".case-card__rank")]
        if len(ranks) != len(truth.ten):
            yield f"{address} shows {len(ranks)} ranks of {len(truth.ten)}"
    names = {one.text().strip() for one in pages.page(f"/cases/{year}/").css(".case-card__link")}
    if names != {one.name for one in truth.cases}:
        yield f"/cases/{year}/ shows {_difference(names, {one.name for one in truth.cases})}"
    for case in truth.cases[:1] + truth.cases[9:]:
        page = pages.page(f"/cases/{year}/{case.slug}/")
        if (page.css_first(".case-heading__rank") is not None) != (case in truth.ten):
            yield f"/cases/{year}/{case.slug}/ shows a rank: {case not in truth.ten}"
        kicker = page.css_first(".page-heading__kicker").text()
        if not kicker.startswith(truth.stage(case)):
            yield f"/cases/{year}/{case.slug}/ says {kicker}, not {truth.stage(case)}"


def _people(pages: Pages, truth: Truth) -> Iterator[str]:
    wall = pages.page("/ambassadors/")
    names = [one.text().strip() for one in wall.css(".ambassador-card__link")]
    if names != [one.name for one in truth.people]:
        yield f"/ambassadors/ shows {names}, not {[one.name for one in truth.people]}"


def _channels(pages: Pages, truth: Truth) -> Iterator[str]:
    """Numbers that no longer work are no links."""
    for activity in truth.activities:
        until = activity.phone_until
        if until and Span(end=until).is_past(truth.moment):
            link = "tel:" + activity.phone.replace("-", "")
            yield from (
                f"{address} offers {link}" for address, html in _lists(pages) if link in html
            )


def _left(place: str, text: str, span: Span, truth: Truth) -> Iterator[str]:
    """Whether a text says rightly how long there is left."""
    left = truth.days_left(span)
    words = {None: "截止时间没有公布", 0: "今天", 1: "明天"}
    expected = words.get(left, f"还有{left}天")
    if expected not in text:
        yield f"{place} does not say “{expected}”: {' '.join(text.split())}"


def _ways(section: LexborNode | None) -> dict[str, LexborNode]:
    items = section.css(".way-list__item") if section else []
    return {one.css_first(".way-list__link").text().strip(): one for one in items}


def _mark(node: LexborNode | None) -> str | None:
    mark = node.css_first(".state-mark") if node else None
    return re.search(r"state-mark--(\w+)", mark.attributes["class"])[1] if mark else None


def _difference(shown: set, expected: set) -> str:
    return f"too much {sorted(shown - expected)}, not {sorted(expected - shown)}"
