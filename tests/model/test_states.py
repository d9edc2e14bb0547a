"""What is on, on a given day."""

import pytest
from PIL import Image
from support import consent

from quality_kunming.model.moment import Moment
from quality_kunming.model.state import State


@pytest.mark.parametrize(
    ("day", "state"),
    [
        ("2022-08-31", State.UPCOMING),
        ("2022-09-01", State.RUNNING),
        ("2022-10-31", State.RUNNING),
        ("2022-11-01", State.CLOSED),
        ("2026-11-21", State.CLOSED),
    ],
)
def test_state_follows_the_day(campaign, day, state):
    """A visitor of any day sees what is open that day; a month as end lasts to its last day."""
    catalog = campaign.load(Moment.at(day))

    season = catalog.season(catalog.current_edition.year)
    assert season.state is state
    assert season.activity(catalog.activities(2022)[0]).state is state


def test_open_enrolment_is_said_before_running(campaign):
    """Who can still sign up is told so, also while the activity runs."""
    path = campaign.root / "data/activities/2022/lianliankan.yaml"
    path.write_text(
        path.read_text("utf-8") + "enrolment:\n  start: 2022-09-01\n  end: 2022-09-10\n", "utf-8"
    )

    catalogs = {day: campaign.load(Moment.at(f"2022-09-{day:02}")) for day in (2, 10, 11)}
    states = {
        day: one.season(2022).activity(one.activities(2022)[0]).state
        for day, one in catalogs.items()
    }

    assert states == {2: State.ENROLLING, 10: State.CLOSING, 11: State.RUNNING}


def test_nothing_from_after_the_day_is_known(campaign):
    """A page made for a day holds no figure, article or edition that came later."""
    campaign.write("data/editions/2023.yaml", "name: 下一届\nsummary: 句\n")
    campaign.write("data/sources/later.yaml", "name: 后来\npublisher: 报\ndate: 2023-10-24\n")
    campaign.write(
        "data/indicators/x.yaml",
        "name: 测评\nchart: 条形\nsummary: 句\npoints:\n"
        "  - {year: 2021, value: 1, as_of: 2022-09-01, source: launch}\n"
        "  - {year: 2022, value: 2, as_of: 2022, source: later}\n",
    )

    before = campaign.load(Moment.at("2022-08-31"))
    during = campaign.load(Moment.at("2022-09-01"))
    after = campaign.load(Moment.at("2023-10-24"))

    assert (list(before.articles), before.indicators) == ([], ())
    assert list(during.articles) == ["news/2022/launch.md"]
    assert [len(one.indicators[0].points) for one in (during, after)] == [1, 2]
    assert [edition.year for edition in during.editions] == [2022]


def test_samples_and_drafts_never_reach_production(campaign):
    """Production leaves out what is marked, and counts it."""
    campaign.write("data/sources/s.yaml", "name: 示例\npublisher: 示例\nsample: true\n")
    draft = (campaign.root / "content/news/2022/launch.md").read_text("utf-8")
    campaign.write("content/news/2022/draft.md", draft.replace("title", "status: 草稿\ntitle", 1))

    catalog = campaign.load(preview=False)

    assert catalog.get("source", "s") is None
    assert list(catalog.articles) == ["news/2022/launch.md"]
    assert catalog.left_out == {"示例": 1, "草稿": 1}
    assert campaign.load().get("source", "s")


def test_portrait_is_gone_when_its_consent_ends(campaign):
    """A person is shown no longer than agreed, without anybody having to remember it."""
    (campaign.root / "content/images").mkdir()
    Image.new("RGB", (40, 50)).save(campaign.root / "content/images/x.jpg")
    campaign.write(
        "data/ambassadors/x.yaml",
        "name: 夏某\nprofession: 演员\nedition: 2022\nsummary: 句\nsources: [launch]\n"
        "portrait:\n  file: images/x.jpg\n  alt: 夏某\n  credit: 某某\n"
        "  consents: [tys-001]\n",
    )
    campaign.write("data/consents/tys-001.yaml", consent("2026-11-20"))

    shown = {
        day: campaign.load(Moment.at(f"2026-11-{day}")).get("ambassador", "x") for day in (20, 21)
    }

    assert shown[20].portrait
    assert shown[21].portrait is None


def test_people_and_sources_of_a_later_day_are_not_known(campaign):
    """Who was named on 1 September is nowhere on the site as it was in August."""
    campaign.write(
        "data/ambassadors/x.yaml",
        "name: 夏某\nprofession: 演员\nedition: 2022\nsummary: 句\nsources: [launch]\n",
    )

    august, september = (campaign.load(Moment.at(day)) for day in ("2022-08-31", "2022-09-01"))

    assert august.get("ambassador", "x") is None
    assert september.get("ambassador", "x")
    assert august.activities(2022)[0].sources == ()
