"""When an article first went out: the minute where it is known, else the day alone, in every place that says it."""

import json

import pytest
from selectolax.lexbor import LexborHTMLParser
from support import ARTICLE

from quality_kunming.checks.gate import examine
from quality_kunming.model.dates import When
from quality_kunming.model.moment import Moment
from quality_kunming.output.manifest import (
    ManifestError,
    next_change_of,
    publication_of,
    read_publication,
)

DAY = "2026-11-21"
PAGE = "news/2026/day/index.html"
FEED = "feeds/all.xml"


@pytest.fixture
def publish(campaign):
    """Publishes a campaign with an article of which only the day is written; returns the folder."""
    campaign.with_pages()
    text = ARTICLE.replace("2022-09-01 10:30", DAY).replace("启动仪式举行", "开放日")
    campaign.write("content/news/2026/day.md", text)
    output = campaign.root / "output"

    def run(moment: str, times: dict | None):
        verdict = examine(campaign.root, Moment.at(moment), {}, output, times=times)
        assert verdict.result, verdict.errors
        return output

    return run


def said(output) -> dict[str, str]:
    """The publishing time in the frame of government sites, on the page, for search engines."""
    page = LexborHTMLParser((output / PAGE).read_text("utf-8"))
    items = [json.loads(one.text()) for one in page.css('script[type="application/ld+json"]')]
    article = next(one for one in items if one["@type"] == "Article")
    return {
        "frame": page.css_first("meta[name=PubDate]").attributes["content"],
        "page": page.css_first(".article-meta time").text(),
        "time": page.css_first(".article-meta time").attributes["datetime"],
        "machines": article["datePublished"],
    }


MINUTE = {
    "frame": f"{DAY} 09:12",
    "page": f"{DAY} 09:12",
    "time": f"{DAY}T09:12+08:00",
    "machines": f"{DAY}T09:12+08:00",
}


def test_minute_of_the_first_publication_stays(publish):
    """What a citizen reads as the publishing time is when it went out, on every later night, too."""
    output = publish(f"{DAY} 09:12", {})
    first, feed = (output / PAGE).read_bytes(), (output / FEED).read_text("utf-8")
    earlier = read_publication(output / "manifest.json", Moment.at(DAY).day)

    publish("2026-11-22 00:05", earlier.times)

    assert said(output) == MINUTE
    assert f"<published>{DAY}T09:12:00+08:00</published>" in feed
    assert (output / PAGE).read_bytes() == first
    again = read_publication(output / "manifest.json", Moment.at("2026-11-22").day)
    assert again.times == earlier.times


@pytest.mark.parametrize(
    ("moment", "times"),
    [
        (f"{DAY} 09:12", None),
        (DAY, {}),
        ("2026-11-25 09:12", {}),
        (f"{DAY} 09:12", {"/news/2026/day/": None}),
        (f"{DAY} 09:12", {"/news/2026/day/": When.parse(f"{DAY} 23:00")}),
    ],
    ids=["nothing known", "made for a whole day", "another day", "time unknown", "still to come"],
)
def test_no_minute_is_invented(publish, moment, times):
    """Where the minute is not known, the day alone stands in all of them."""
    output = publish(moment, times)

    assert set(said(output).values()) == {DAY}
    assert "00:00" not in (output / PAGE).read_text("utf-8")


@pytest.mark.parametrize(
    "time", [f"{DAY}T09:12", "0001-01-01T00:00+14:00", "9999-12-31T23:59-14:00", "昨天", 5]
)
def test_damaged_manifest_says_so(time):
    """A time by no clock is no time: the manifest is refused in a sentence, and nothing is taken from it."""
    page = {"source": "content/news/2026/day.md", "published": time}
    said = {"preview": False, "day": DAY, "next": time, "addresses": {"/news/2026/day/": page}}
    data = json.dumps(said).encode()

    with pytest.raises(ManifestError, match="已经损坏"):
        publication_of(data, Moment.at(DAY).day)
    change = next_change_of(data)
    assert change is None or change.tzinfo
