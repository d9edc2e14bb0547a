"""Seasons that nobody thought of: random windows, sessions and changes, held to the same statements."""

import os
import tempfile
from datetime import datetime, timedelta
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, note, settings
from hypothesis import strategies as st
from season.files import write
from season.moments import boundaries
from season.plan import (
    Activity,
    Call,
    Case,
    Change,
    Meeting,
    Person,
    Season,
    Span,
    Truth,
    begins,
    ends,
)
from season.rendering import pages_at
from season.statements import false_statements
from support import TinySite

from quality_kunming.loading import read

IS_LONG = os.environ.get("SEASON") == "all"
SEASONS = 200 if IS_LONG else 6
"""How many are made up."""
LOOKS = 60 if IS_LONG else 12
"""At how many moments each is looked at."""
FIRST, LAST = datetime(2031, 9, 1), datetime(2031, 11, 30)
NAMES = "甲乙丙丁戊己庚辛"


def days(first: datetime, last: datetime, minutes: bool = True) -> st.SearchStrategy[str]:
    """A day, or a minute of one, between two."""
    day = st.integers(0, (last - first).days).map(lambda number: first + timedelta(days=number))
    clock = st.sampled_from(["", " 08:00", " 12:30", " 18:00"] if minutes else [""])
    return st.builds(lambda one, time: f"{one:%Y-%m-%d}{time}", day, clock)


@st.composite
def spans(draw, first: datetime, last: datetime, known: bool = False) -> Span:
    """A window between two days, of which one end may not be known."""
    one, two = sorted([draw(days(first, last)), draw(days(first, last))], key=begins)
    if ends(two) <= begins(one):
        two = f"{datetime.fromisoformat(one[:10]) + timedelta(days=1):%Y-%m-%d}"
    shape = draw(st.sampled_from(["both", "both", "start", "end"]))
    if known or shape == "both":
        return Span(one, two)
    return Span(one) if shape == "start" else Span(end=two)


@st.composite
def changes(draw, name: str, start: str, last: datetime) -> tuple[Change, ...]:
    """What happens to a session, in its order: full, free again, put off, called off."""
    made, at = [], begins(start).replace(tzinfo=None) - timedelta(days=draw(st.integers(3, 15)))
    held = start
    for kind in draw(
        st.lists(st.sampled_from(["名额已满", "又有名额", "延期", "取消"]), max_size=3)
    ):
        at += timedelta(hours=draw(st.integers(1, 40)))
        new = None
        if kind == "延期" and draw(st.booleans()):
            later = max(begins(held or start).replace(tzinfo=None), at) + timedelta(days=1)
            if later >= last:
                continue
            new = draw(days(later, last - timedelta(days=1)))
        made.append(Change(f"{at:%Y-%m-%d %H:%M}", kind, new, None, f"{name}{kind}{len(made)}"))
        held = new if kind == "延期" else held
        if kind == "取消":
            break
    return tuple(made)


@st.composite
def meetings(draw, name: str, span: Span) -> Meeting:
    """A session within its activity."""
    first = datetime.fromisoformat(span.start[:10]) + timedelta(days=1)
    last = datetime.fromisoformat(span.end[:10]) - timedelta(days=1)
    if first >= last or draw(st.integers(0, 5)) == 0:
        return Meeting(name)
    start = draw(days(first, last))
    window = draw(st.none() | spans(FIRST - timedelta(days=30), datetime.fromisoformat(start[:10])))
    if window and window.end and begins(window.end) >= begins(start):
        window = Span(window.start) if window.start else None
    if window and window.start and begins(window.start) >= begins(start):
        window = None
    announced = draw(st.none() | days(FIRST - timedelta(days=40), FIRST))
    made = draw(changes(name, start, last))
    if made and begins(made[-1].at) >= begins(start):
        made = ()
    return Meeting(name, start, None, window, announced, made)


@st.composite
def calls(draw, name: str, span: Span, collects: str) -> Call:
    """A call with some of its steps, in order."""
    first = FIRST - timedelta(days=40)
    last = datetime.fromisoformat(span.end[:10]) - timedelta(days=1)
    points = sorted(draw(st.sets(days(first, last, minutes=False), min_size=5, max_size=5)))
    opens, closes, listed, voted, results = points if len(points) == 5 else [None] * 5
    window = draw(st.sampled_from([Span(opens, closes), Span(opens), Span(end=closes), None]))
    has_steps = collects == "案例" or draw(st.booleans())
    if not has_steps:
        return Call(name, "市民", collects, window)
    end = f"{datetime.fromisoformat(voted) - timedelta(days=1):%Y-%m-%d}"
    vote = Span(listed, f"{end} 20:00") if end > listed and draw(st.booleans()) else None
    return Call(
        name, "企业", collects, window, draw(st.sampled_from([listed, listed, None])), vote, results,
        f"{name}的结果都在这里",
    )  # fmt: skip


@st.composite
def activities(draw, number: int) -> Activity:
    """An activity of a random shape."""
    name = NAMES[number - 1] * 3
    span = draw(spans(FIRST - timedelta(days=20), LAST - timedelta(days=1), known=True))
    if ends(span.end) <= begins(f"{FIRST:%Y-%m-%d}") + timedelta(days=20):
        span = Span(span.start, f"{LAST - timedelta(days=20):%Y-%m-%d}")
    limit = datetime.fromisoformat(span.end[:10]) - timedelta(days=1)
    collects = ["案例", "质量官", "其他"][min(number - 1, 2)]
    return Activity(
        slug=f"a{number}",
        number=number,
        name=f"{name}活动",
        short=name,
        audience=draw(st.sampled_from(["市民", "企业", "家庭"])),
        announced=draw(st.none() | days(FIRST - timedelta(days=50), FIRST - timedelta(days=41))),
        schedule=span,
        enrolment=draw(st.none() | spans(FIRST - timedelta(days=40), limit)),
        calls=tuple(
            draw(calls(f"{name}征集{place}", span, collects if place == 0 else "其他"))
            for place in range(1 if number == 1 else draw(st.integers(0, 2)))
        ),
        meetings=tuple(
            draw(meetings(f"{name}第{place}场", span)) for place in range(draw(st.integers(0, 3)))
        ),
    )


@st.composite
def seasons(draw) -> Season:
    """A whole random season."""
    count = draw(st.integers(1, 5))
    return Season(
        year=2031,
        name="2031年滨城“质量月”",
        announced=draw(days(FIRST - timedelta(days=60), FIRST - timedelta(days=51))),
        period=Span(f"{FIRST:%Y-%m-%d}", f"{LAST:%Y-%m-%d}"),
        activities=tuple(draw(activities(number)) for number in range(1, count + 1)),
        cases=(
            *(
                Case(f"c{rank:02}", f"案例{rank:02}号", "十佳", rank)
                for rank in range(1, draw(st.sampled_from([10, 11])))
            ),
            Case("x", "落选的案例", draw(st.sampled_from(["入围", "征集"]))),
        ),
        people=(Person("p", "潘小雪", None, draw(days(FIRST, LAST))),),
    )


@settings(
    max_examples=SEASONS,
    deadline=None,
    derandomize=not IS_LONG,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
@given(season=seasons(), data=st.data())
def test_no_season_makes_a_page_say_what_is_not_so(season, data):
    """Whatever is planned and whatever happens to it, visitors read the truth of the minute."""
    with tempfile.TemporaryDirectory() as folder:
        site = TinySite(Path(folder)).with_pages()
        write(season, site)
        collection = read(site.root)
        moments = sorted(boundaries(season))
        chosen = st.lists(st.sampled_from(moments), min_size=LOOKS, max_size=LOOKS, unique=True)
        for moment in sorted(data.draw(chosen) if len(moments) > LOOKS else moments):
            note(f"{moment:%Y-%m-%d %H:%M}")
            told = list(false_statements(pages_at(collection, moment), Truth(season, moment)))

            assert told == [], "\n".join(told)
