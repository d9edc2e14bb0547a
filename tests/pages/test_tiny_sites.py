"""What a built site holds, seen on sites of a few files."""

from pathlib import Path

import pytest
from PIL import Image
from selectolax.lexbor import LexborHTMLParser
from support import ACTIVITY, ARTICLE, TODAY, TinySite, consent

from quality_kunming.building import PREVIEW, PRODUCTION, build
from quality_kunming.errors import DataError
from quality_kunming.model.moment import Moment


@pytest.fixture
def made(campaign):
    """Builds a tiny site; returns a reader of its pages."""

    def make(day: Moment = TODAY, conf: str = PREVIEW):
        build(campaign.root, day, conf)

        def read(address: str) -> LexborHTMLParser:
            path = campaign.root / "output" / address.strip("/") / "index.html"
            return LexborHTMLParser(path.read_text("utf-8"))

        return read

    return make


def article(site: TinySite, name: str, **fields: str) -> None:
    """One more article, with some fields of its front matter changed."""
    head, body = ARTICLE.split("    ---\n\n")
    lines = [line for line in head.split("\n") if line.strip().split(":")[0] not in fields]
    lines[1:1] = [f"    {key}: {value}" for key, value in fields.items()]
    site.write(f"content/news/2022/{name}.md", "\n".join(lines) + "    ---\n\n" + body)


def test_pages_of_lists_never_collide(campaign, made):
    """Page 4 of one topic is not page 1 of another whose name ends in 4, and no article is lost between pages."""
    terms = "".join(f"  - slug: t{number}\n    name: 主题{number}\n" for number in (1, 14))
    campaign.write("data/vocabularies/topics.yaml", "terms:\n" + terms)
    for number in range(1, 75):
        topic = "t1" if number <= 70 else "t14"
        article(
            campaign,
            f"a{number:02}",
            topic=topic,
            date=f"2022-09-01 0{number % 10}:{number % 60:02}",
        )
    (campaign.root / "content/news/2022/launch.md").unlink()

    read = made()

    found = [
        link.attributes["href"].rsplit("/", 2)[1]
        for page in ("", "page/2/", "page/3/", "page/4/")
        for link in read(f"/news/topics/t1/{page}").css(".article-row__link")
    ]
    assert sorted(found) == [f"a{number:02}" for number in range(1, 71)]
    assert len(read("/news/topics/t14/").css(".article-row__link")) == 4


@pytest.mark.parametrize(
    ("moment", "word"), [("2022-09-20 17:59", "开放中"), ("2022-09-20 18:00", "已截止")]
)
def test_notice_closes_at_its_minute(campaign, made, moment, word):
    """Who comes at noon of the last day is not told that it is too late; who comes at six is."""
    article(campaign, "call", closes="2022-09-20 18:00")

    page = made(Moment.at(moment))("/news/2022/call/")

    assert page.css_first(".state-mark").text(strip=True) == word


def test_link_to_a_file_becomes_the_address_of_its_page(campaign, made):
    """An editor may link to a Markdown file by its name and a visitor arrives at its page."""
    campaign.write(
        "content/pages/about.md",
        "---\ntitle: 关于\n---\n\n见[启动]({filename}/news/2022/launch.md)。\n",
    )

    link = made()("/about/").css_first(".prose a")

    assert link.attributes["href"] == "../news/2022/launch/index.html"


def test_draft_is_a_marked_page_that_no_list_knows(campaign, made):
    """In preview an editor sees the draft at its address; nobody finds it from a list."""
    article(campaign, "draft", title="还没写完", status="草稿")

    read = made()

    assert "草稿" in read("/news/2022/draft/").css_first("main").text()
    assert "还没写完" not in read("/news/").text()
    assert "还没写完" not in read("/news/2022/launch/").text()


def test_article_of_a_later_day_is_nowhere(campaign, made):
    """What is scheduled is absent from pages, lists and feeds until its day."""
    article(campaign, "later", title="后天的事", date="2022-09-03")

    read = made(Moment.at("2022-09-02"))

    assert not (campaign.root / "output/news/2022/later").exists()
    texts = [path.read_text("utf-8") for path in (campaign.root / "output").rglob("*.*ml")]
    assert [text for text in texts if "后天的事" in text] == []
    assert "启动仪式举行" in read("/news/").text()


@pytest.mark.parametrize("conf", [PREVIEW, PRODUCTION])
def test_article_is_there_from_its_minute_on(campaign, made, conf):
    """A notice under embargo until half past ten is nowhere at 10:29: no page, list, feed, picture, no entry."""
    (campaign.root / "content/images").mkdir(exist_ok=True)
    Image.new("RGB", (640, 360), "teal").save(campaign.root / "content/images/secret.png")
    article(campaign, "later", title="保密到十点半", date="2022-09-03 10:30")
    with (campaign.root / "content/news/2022/later.md").open("a", encoding="utf-8") as file:
        file.write('\n![会场](images/secret.png "会场｜摄影：某某")\n')
    output = campaign.root / "output"

    def traces() -> list[str]:
        names = [path.relative_to(output).as_posix() for path in output.rglob("*")]
        texts = {path: path.read_bytes() for path in output.rglob("*") if path.is_file()}
        told = [path.name for path, data in texts.items() if "保密到十点半".encode() in data]
        return told + [name for name in names if "later" in name or "secret" in name]

    made(Moment.at("2022-09-03 10:29"), conf)
    assert traces() == []

    made(Moment.at("2022-09-03 10:30"), conf)
    assert {"index.html", "all.xml", "later"} <= {Path(name).name for name in traces()}
    before = {path: path.read_bytes() for path in output.rglob("*") if path.is_file()}

    made(Moment.at("2022-09-03"), conf)
    assert {path: path.read_bytes() for path in output.rglob("*") if path.is_file()} == before


def test_neighbours_and_related_articles_are_linked(campaign, made):
    """From an article one leafs to the newer and the older, and to others on the same activity."""
    article(campaign, "second", title="第二篇", date="2022-09-05")

    page = made()("/news/2022/launch/")

    assert "第二篇" in page.css_first(".prev-next").text()
    assert "第二篇" in page.css_first(".related").text()


def test_two_articles_with_one_title_are_two_pages(campaign, made):
    """A repeated title is no mistake; both stay readable and titles of pages stay apart by address."""
    article(campaign, "again", date="2022-09-05")

    read = made()

    assert read("/news/2022/again/").css_first("h1").text() == "启动仪式举行"
    assert read("/news/2022/launch/").css_first("h1").text() == "启动仪式举行"


def test_failed_build_leaves_the_site_as_it_was(campaign, made):
    """Visitors keep the old site, byte for byte, while something is wrong."""
    made()
    before = {
        path: path.read_bytes() for path in (campaign.root / "output").rglob("*") if path.is_file()
    }
    campaign.write("data/brands/x.yaml", "name: 梨\n")

    with pytest.raises(DataError):
        made()

    assert {
        path: path.read_bytes() for path in (campaign.root / "output").rglob("*") if path.is_file()
    } == before


def test_site_without_anything_still_has_its_pages(site):
    """A new project builds at once, with empty places said in words."""
    build(site.root, TODAY)

    home = LexborHTMLParser((site.root / "output/index.html").read_text("utf-8"))
    assert home.css_first("h1").text().strip() == "质量昆明"


@pytest.mark.parametrize(
    ("day", "state", "standing"),
    [
        ("2022-08-20", "未开始", "安排已经公布"),
        ("2022-09-10", "进行中", "正在进行"),
        ("2022-11-21", "已结束", "已经结束"),
        ("2026-11-21", "最近一届有公开资料的是2022年", "没有查到公开资料"),
    ],
)
def test_front_page_says_where_the_campaign_stands(made, day, state, standing):
    """Before the opening, in the month, after the close and years later the front page tells what holds that day."""

    hero = made(Moment.at(day))("/").css_first(".hero").text()

    assert state in hero
    assert standing in hero


def test_front_page_promises_no_arrangements_that_nobody_has_seen(campaign, made):
    """An edition may be announced before its activities are; until then nothing is said to be arranged."""
    path = campaign.root / "data/activities/2022/lianliankan.yaml"
    text = path.read_text("utf-8").replace("announced: 2022-08-10", "announced: 2022-08-20")
    path.write_text(text, "utf-8")

    before, after = (
        made(Moment.at(f"2022-08-{day}"))("/").css_first(".hero").text() for day in (15, 20)
    )

    assert "各项活动的安排还没有公布" in before
    assert "活动的安排已经公布" in after


def test_production_leaves_filings_out_that_are_not_there(made):
    """Preview shows an empty filing as 待填; a visitor of the published site never reads that word."""

    assert "待填" in made()("/").css_first("footer").text()
    assert "待填" not in made(conf=PRODUCTION)("/").html


def test_video_is_a_link_with_a_poster(campaign, made):
    """A video plays where it is; here stands its poster, credited, and nothing is loaded from elsewhere."""
    (campaign.root / "content/images").mkdir()
    Image.new("RGB", (640, 360), "teal").save(campaign.root / "content/images/p.png")
    line = "::: 视频 https://video.example/1 第一场回放｜images/p.png｜摄影：某某\n"
    campaign.write("content/pages/about.md", f"---\ntitle: 关于\n---\n\n{line}")

    block = made()("/about/").css_first(".video-block")

    assert block.css_first("a").attributes["data-leads-to"] == "https://video.example/1"
    assert block.css_first("img").attributes["src"].startswith("../images/p-")
    assert "摄影：某某" in block.text()
    assert "video.example" in block.text()


def test_portrait_is_shown_without_what_the_camera_wrote(campaign, made):
    """A portrait is there in three formats and several sizes, with its text, upright, and without GPS."""
    (campaign.root / "content/images").mkdir()
    exif = Image.Exif()
    exif[0x0112] = 6
    exif.get_ifd(0x8825)[1] = "N"
    Image.new("RGB", (800, 600), "maroon").save(campaign.root / "content/images/x.jpg", exif=exif)
    campaign.write(
        "data/ambassadors/x.yaml",
        """
        name: 夏某
        profession: 演员
        edition: 2022
        summary: 句。
        portrait:
          file: images/x.jpg
          alt: 夏某在滇池边
          credit: 摄影：某某
          consents: [tys-001]
        sources: [launch]
        """,
    )
    campaign.write("data/consents/tys-001.yaml", consent("2030-01-01"))

    page = made()("/ambassadors/x/")

    picture = page.css_first("picture")
    shown = campaign.root / "output/ambassadors/x" / picture.css_first("img").attributes["src"]
    assert picture.css_first("img").attributes["alt"] == "夏某在滇池边"
    assert [node.attributes["type"] for node in picture.css("source")] == [
        "image/avif",
        "image/webp",
    ]
    assert ".jpg 360w, " in picture.css_first("img").attributes["srcset"]
    with Image.open(shown) as image:
        assert image.size[0] < image.size[1]
        assert not image.getexif()
    assert not (campaign.root / "output/images/x.jpg").exists()


def test_download_is_there_under_its_name(campaign, made):
    """A form in content/downloads/ can be linked to and is copied as it is, whatever kind of file it is."""
    (campaign.root / "content/downloads").mkdir()
    (campaign.root / "content/downloads/form.pdf").write_bytes(b"%PDF-1.4 \xff")
    campaign.write(
        "content/pages/about.md",
        "---\ntitle: 关于\n---\n\n[表](/downloads/form.pdf)和[表]({static}/downloads/form.pdf)\n",
    )

    links = made()("/about/").css(".prose a")

    assert [link.attributes["href"] for link in links] == ["../downloads/form.pdf"] * 2
    assert (campaign.root / "output/downloads/form.pdf").read_bytes() == b"%PDF-1.4 \xff"


def test_form_of_an_activity_is_there_no_sooner_than_the_activity(campaign, made):
    """Nobody reads from a form what is announced next week; a file that nothing names stays reachable."""
    (campaign.root / "content/downloads").mkdir()
    for name in ("form.pdf", "alone.pdf"):
        (campaign.root / "content/downloads" / name).write_bytes(b"%PDF-1.4 \xff")
    path = campaign.root / "data/activities/2022/lianliankan.yaml"
    form = "forms:\n  - {name: 报名表, file: downloads/form.pdf}\n"
    path.write_text(path.read_text("utf-8") + form, "utf-8")
    files = campaign.root / "output/downloads"

    made(Moment.at("2022-08-09"))
    assert [file.name for file in files.iterdir()] == ["alone.pdf"]

    link = made(Moment.at("2022-08-10"))("/activities/2022/lianliankan/").css_first(
        ".download-link"
    )
    assert link.attributes["href"].endswith("downloads/form.pdf")
    assert (files / "form.pdf").is_file()


def test_activity_has_a_feed_of_its_own(campaign, made):
    """Who follows one activity subscribes to it alone, from its page and from its list of news."""
    read = made()

    for address in ("/activities/2022/lianliankan/", "/news/activities/2022/lianliankan/"):
        links = [
            link.attributes["href"]
            for link in read(address).css("link[type='application/atom+xml']")
        ]
        assert links[0].endswith("feeds/activities/2022/lianliankan.xml")
    feed = (campaign.root / "output/feeds/activities/2022/lianliankan.xml").read_text("utf-8")
    assert feed.count("<entry>") == 1


def test_next_session_is_told_on_the_activity_and_in_the_list(campaign, made):
    """A published day still to come is what a visitor finds first."""
    path = campaign.root / "data/activities/2022/lianliankan.yaml"
    session = "{name: 第一期, start: 2022-09-20 09:00, announced: 2022-09-01}"
    path.write_text(path.read_text("utf-8") + f"iteration: 7\nsessions:\n  - {session}\n", "utf-8")

    read = made(Moment.at("2022-09-10"))

    heading = read("/activities/2022/lianliankan/").css_first(".activity-heading").text()
    assert "下一场" in heading
    assert "2022年9月20日9:00" in heading
    assert "第七届" in heading
    assert "下一场 2022年9月20日" in read("/activities/").text()


def test_index_of_years_names_the_latest_news_and_leads_to_the_rest(campaign, made):
    """A year of daily news does not make the index too heavy for a phone."""
    for number in range(30):
        article(campaign, f"day-{number}", date=f"2022-10-{1 + number % 28:02}")

    main = made()("years").css_first("main")

    assert len(main.css('a[href*="/news/2022/day-"]')) == 20
    assert "2022年的全部新闻" in main.text()
    assert main.css_first('a[href="../news/2022/index.html"]')


def test_every_page_tells_the_citys_words_for_quality(made):
    """A visitor of any page reads 城市质量精神 as the site's settings have it."""
    read = made(conf=PRODUCTION)
    told = [read(address).css_first(".site-footer__words").text() for address in ("/", "/news/")]

    assert told == ["诚信 阳光 卓越 惠民"] * 2


def test_article_about_what_is_not_announced_yet_is_there_without_it(campaign):
    """A text may be earlier than the activity and the edition that it names: neither is told of before its time."""
    campaign.write(
        "data/activities/2022/lianliankan.yaml",
        ACTIVITY.replace("announced: 2022-08-10", "announced: 2027-07-20"),
    )

    build(campaign.root, TODAY)

    page = (campaign.root / "output/news/2022/launch/index.html").read_text("utf-8")
    assert "六大主题活动展开" in page
    assert "连连看" not in page
    assert not (campaign.root / "output/news/activities").exists()
    assert not (campaign.root / "output/feeds/activities").exists()
