"""The screens of a made-up season: right for the whole of their day, and watched for a whole turn."""

from datetime import datetime, time

import pytest
from playwright.sync_api import Browser, Page
from season.files import write as write_season
from season.made_up import SEASON
from season.plan import begins
from support import TinySite

from quality_kunming import commands
from quality_kunming.loading import read
from quality_kunming.loading.collection import Collection
from quality_kunming.loading.selection import select
from quality_kunming.model.dates import SHANGHAI
from quality_kunming.model.moment import Moment
from quality_kunming.screens import Slide, slides, write
from quality_kunming.screens import folder as screen_folder
from quality_kunming.screens.folder import SECONDS

SIZES = {"wide": (1280, 720), "tall": (720, 1280)}
LONG = "质量" * 30
VISIBLE = """(seconds) => {
  for (const one of document.getAnimations()) { one.pause(); one.currentTime = seconds * 1000; }
  return [...document.querySelectorAll(".slide")]
    .filter((slide) => getComputedStyle(slide).visibility === "visible").map((slide) => slide.id);
}"""
OUTSIDE = """() => [...document.querySelectorAll(".slide")].flatMap((slide) => {
  const edge = slide.getBoundingClientRect();
  return [...slide.querySelectorAll("p, h1, svg, img")].filter((node) => {
    const box = node.getBoundingClientRect();
    return box.left < edge.left + edge.width * 0.05 - 1 || box.right > edge.right - edge.width * 0.05 + 1 ||
      box.top < edge.top + edge.height * 0.05 - 1 || box.bottom > edge.bottom - edge.height * 0.05 + 1;
  }).map((node) => `${slide.id}: ${node.textContent.trim().slice(0, 30)}`);
})"""


@pytest.fixture(scope="module")
def collection(tmp_path_factory) -> Collection:
    """The season."""
    site = TinySite(tmp_path_factory.mktemp("screens")).with_pages()
    write_season(SEASON, site)
    return read(site.root)


def of_day(collection: Collection, day: str) -> list[Slide]:
    """The slides of a day."""
    beginning = datetime.combine(begins(day).date(), time.min, SHANGHAI)
    morning = select(collection, Moment(beginning), preview=False)
    return list(slides(morning, select(collection, Moment.at(day), preview=False)))


def titled(found: list[Slide], kind: str, word: str) -> Slide:
    """The slide of a kind that has a word in its title."""
    return next(one for one in found if one.kind == kind and word in one.title)


def test_call_says_its_last_minute_and_no_state_that_ends_before_the_day(collection):
    """Who reads it at 19:00 is not told that one can still enter."""
    before = titled(of_day(collection, "2031-09-19"), "call", "十佳案例")
    last = titled(of_day(collection, "2031-09-20"), "call", "十佳案例")

    assert (before.mark["label"], before.facts[0]) == ("即将截止", "明天18:00截止")
    assert (last.mark, last.facts[0]) == (None, "今天18:00截止")
    assert not [one for one in of_day(collection, "2031-09-21") if "十佳案例" in one.title]


def test_activity_says_what_is_today_and_what_is_next(collection):
    """The day of the copy is the day of what it says; what is put off on it is not told of."""
    camp = [
        titled(of_day(collection, f"2031-09-{day}"), "activity", "体验营").facts
        for day in ("18", "19", "20")
    ]

    assert camp[0][1].startswith("9月20日9:00：走进食品厂")
    assert not any("走进食品厂" in one for one in camp[1])
    assert camp[2][0].startswith("9月27日14:00：走进食品厂")


def test_what_is_called_off_today_is_said(collection):
    """Nobody waits in front of a lighthouse."""
    facts = titled(of_day(collection, "2031-09-13"), "activity", "体验营").facts

    assert any(one == "今天的“走进灯塔”已取消" for one in facts)


def test_between_seasons_nothing_is_on(collection):
    """Off-season there are the site, its numbers, what is known of the next, and whom to call."""
    found = of_day(collection, "2031-12-05")

    assert {one.kind for one in found} <= {"cover", "figure", "next", "help"}
    assert "时间还没有公布" in titled(found, "next", "下一届").title


@pytest.fixture(scope="module")
def folder(collection, tmp_path_factory):
    """A day's folder, with a slide whose words are as long as any."""
    catalog = select(collection, Moment(begins("2031-09-19 00:00")), preview=False)
    shown = [*of_day(collection, "2031-09-19"), Slide("activity", "活动玖", LONG, ("𠮷䶮" * 20,))]
    target = tmp_path_factory.mktemp("made") / "2031-09-19"
    write(shown, catalog, target)
    return target


@pytest.fixture(params=list(SIZES))
def screen(request, browser: Browser, folder):
    """A screen of each shape, opened from the disk without a script or a network."""
    width, height = SIZES[request.param]
    context = browser.new_context(viewport={"width": width, "height": height}, offline=True)
    page = context.new_page()
    page.goto((folder / f"{request.param}.html").as_uri())
    yield page
    context.close()


def test_each_slide_has_its_turn(screen: Page):
    """At every moment one slide stands, each as long as the others, in their order, and then again the first."""
    ids = screen.eval_on_selector_all(".slide", "all => all.map((one) => one.id)")
    seen = [
        screen.evaluate(VISIBLE, turn * SECONDS + part)
        for turn in range(len(ids) + 1)
        for part in (0.1, SECONDS - 0.1)
    ]

    assert seen == [[ids[turn % len(ids)]] for turn in range(len(ids) + 1) for _ in range(2)]


def test_lines_end_between_words(collection):
    """From far away a line is read at once: what is said below a title breaks no word either."""
    catalog = select(collection, Moment(begins("2031-09-19 00:00")), preview=False)
    said = Slide("activity", "活动", "体验营", ("中小学生走进企业，亲手体验身边的质量工作。",))

    html = screen_folder.page((said,), catalog, "wide")

    assert "中小学生<wbr>走进<wbr>企业，" in html.partition("slide__fact")[2]


def test_five_in_a_hundred_stay_free_at_each_side(screen: Page):
    """Nothing that one reads is lost behind the frame of a screen, not even of the longest title."""
    assert screen.evaluate(OUTSIDE) == []


def test_who_wants_no_motion_reads_one_below_the_other(screen: Page):
    """Nothing moves, nothing is missing."""
    screen.emulate_media(reduced_motion="reduce")
    tops = screen.eval_on_selector_all(
        ".slide", "all => all.map((one) => one.getBoundingClientRect().top)"
    )

    assert screen.evaluate("document.getAnimations().length") == 0
    assert tops == sorted(set(tops))
    assert len(screen.evaluate(VISIBLE, 0)) == len(tops)


def test_page_asks_for_nothing_but_its_own_files(folder):
    """A player without a network shows all of it; search engines are asked to leave it out."""
    html = (folder / "wide.html").read_text("utf-8")

    assert '<meta name="robots" content="noindex">' in html
    assert "<script" not in html
    assert (
        "http"
        not in html.replace("http://www.w3.org", "").replace("扫码看详情", "").split("<main")[0]
    )
    assert {one.name for one in folder.iterdir()} == {
        "wide.html", "tall.html", "screen.css", "favicon.svg",
    }  # fmt: skip
    assert "url(" not in (folder / "screen.css").read_text("utf-8")


@pytest.mark.parametrize(
    ("first", "days", "told"),
    [
        ("明天", "7", "--from 写成了“明天”，请写成 2026-11-28 这样的日期"),
        ("2026-11-28", "很多", "--days 写成了“很多”，请写 1 到 62 的数"),
        ("2026-11-28", "0", "--days 写成了“0”"),
    ],
)
def test_range_that_cannot_be_meant_is_answered(first, days, told, capsys):
    """Whoever types it wrong reads what to write."""
    assert commands.screens(first, days) == 1
    assert told in capsys.readouterr().err
