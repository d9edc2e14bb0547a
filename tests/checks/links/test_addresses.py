"""Addresses that texts point at, that have moved, that were published before."""

import json
from datetime import date

import pytest
from support import TODAY

from quality_kunming.building import PRODUCTION, build
from quality_kunming.checks.links.lost_address import is_lasting
from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import ARTICLE, Example
from quality_kunming.checks.support.addresses import addresses
from quality_kunming.environment import ROOT
from quality_kunming.loading.addresses import known_addresses
from quality_kunming.loading.collection import Collection

HEAD = "topic: launch\norigin: 质量昆明编辑部\n"


def article(day: str, body: str = "一句话。", more: str = "") -> str:
    """A news article of a day."""
    return f"---\ntitle: 题\ndate: {day}\n{HEAD}{more}---\n\n{body}\n"


def told(problems_of, rule: str, files: dict, **more) -> list[tuple[str, int]]:
    """Where a rule finds fault with some files."""
    return [(one.path, one.line) for one in problems_of(Example(files, **more)) if one.rule == rule]


LATER = {"content/news/2027/award.md": article("2027-03-01 09:00")}


@pytest.mark.parametrize(
    "body",
    [
        "见[颁奖](/news/2027/award/)",
        "见[颁奖](/news/2027/award/#x)",
        "见[颁奖]({filename}/news/2027/award.md)",
        "见[颁奖]({filename}../2027/award.md)",
        "见[颁奖][a]\n\n[a]: /news/2027/award/",
        "见<a href='/news/2027/award/'>颁奖</a>",
    ],
)
def test_link_to_a_scheduled_article_is_told_of(problems_of, body):
    """An editor hears until when a link would be dead, at its line."""
    files = {**LATER, ARTICLE: article("2022-09-02", f"第一段。\n\n{body}")}

    found = [one for one in problems_of(Example(files)) if one.rule == "scheduled-link"]

    assert [one.path for one in found] == [ARTICLE]
    assert found[0].line >= 10
    assert "2027-03-01 09:00 以前只显示成文字" in found[0].message


def test_link_in_a_record_to_a_scheduled_article_is_told_of(problems_of):
    """Texts in YAML are read like articles."""
    brand = (
        "name: 甲\nbrand_kind: 地理标志\nrecognition: 商标\nsummary: 乙\nsources: [launch]\n"
        "text: |\n  第一段。\n\n  见[颁奖](/news/2027/award/)\n"
    )
    files = {**LATER, "data/brands/a.yaml": brand}

    assert told(problems_of, "scheduled-link", files) == [("data/brands/a.yaml", 9)]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("content/news/2027/later.md", article("2027-03-02", "见[颁奖](/news/2027/award/)")),
        ("content/news/2027/later.md", article("2027-03-01 09:00", "见[颁奖](/news/2027/award/)")),
        (ARTICLE, article("2022-09-02", "见[颁奖](/news/2027/award/)", "status: 草稿\n")),
        (ARTICLE, article("2022-09-02", "`[颁奖](/news/2027/award/)`")),
    ],
)
def test_link_that_will_work_when_its_text_is_out_passes(problems_of, name, text):
    """Two scheduled articles may link to each other in the order in which they come out."""

    assert told(problems_of, "scheduled-link", {**LATER, name: text}) == []


def test_article_is_linked_to_from_its_day_on(problems_of):
    """Once it is out, it is a page like any other."""
    files = {**LATER, ARTICLE: article("2022-09-02", "见[颁奖](/news/2027/award/)")}

    assert told(problems_of, "scheduled-link", files, day=date(2027, 3, 1)) == []


PARTS = "## 报名办法\n\n打电话。\n\n## 联系我们 {#contact}\n\n发邮件。\n\n## 联系我们\n\n来坐坐。\n"


@pytest.mark.parametrize(
    ("link", "line"),
    [
        ("#bao-ming", 8),
        ("#Contact", 8),
        ("#联系", 8),
        ("/about/#bao-ming", 8),
        ("/about/#%E6%8A%A5%E5%90%8D", 8),
        ("/about/#报名", 8),
        ("{filename}/pages/about.md#bao-ming", 8),
        ("/sources/#nobody", 8),
    ],
)
def test_link_to_a_part_that_is_not_there_is_told_of(problems_of, link, line):
    """An editor hears of a wrong `#`, in the same text or on another page, at its line."""
    body = f"[看这里]({link})\n\n{PARTS}"
    files = {
        ARTICLE: article("2022-09-02", body),
        "content/pages/about.md": f"---\ntitle: 关于\n---\n\n{PARTS}",
    }

    found = [one for one in problems_of(Example(files)) if "#" in one.message]

    assert [(one.path, one.line) for one in found] == [(ARTICLE, line)]


@pytest.mark.parametrize(
    "link",
    [
        "#bao-ming-ban-fa",
        "#contact",
        "#lian-xi-wo-men",
        "#main",
        "/about/#bao-ming-ban-fa",
        "/about/?a=1#contact",
        "/about/#",
        "{filename}/pages/about.md#contact",
        "/sources/#launch",
        "/activities/2022/lianliankan/#whatever-the-page-has",
        "https://www.12315.cn/#a",
    ],
)
def test_link_to_a_part_that_is_there_passes(problems_of, link):
    """Parts by pinyin, by a name of one's own, of the frame; of other pages only the finished page can tell."""
    files = {
        ARTICLE: article("2022-09-02", f"[看这里]({link}) 脚注[^1]\n\n{PARTS}\n[^1]: 注"),
        "content/pages/about.md": f"---\ntitle: 关于\n---\n\n{PARTS}",
    }

    assert told(problems_of, "text-anchor", files) == []


def redirects(*pairs: tuple[str, str]) -> dict[str, str]:
    """data/redirects.yaml with pairs of old and new."""
    lines = "".join(f"  - old: {old}\n    new: {new}\n" for old, new in pairs)
    return {"data/redirects.yaml": f"redirects:\n{lines}"}


LAUNCH = "/news/2022/launch/"


@pytest.mark.parametrize(
    ("pairs", "expected", "line"),
    [
        ([("/a/", "/nobody/")], "没有这个页面", 3),
        ([("/a/", LAUNCH), ("/b/", "/a/")], f"请直接写 {LAUNCH}", 5),
        ([("/a/", "/b/"), ("/b/", "/a/")], "没有终点", 3),
        ([("/a/", "/a/")], "没有终点", 3),
        ([(LAUNCH, "/activities/")], "有自己的页面", 2),
        ([("/activities/", LAUNCH)], "有自己的页面", 2),
        ([("/news/2022/", LAUNCH)], "有自己的页面", 2),
        ([("/a/", "/components/")], "没有这个页面", 3),
        ([("/a", LAUNCH)], "以 / 开头、以 / 结尾", 2),
        ([("a/", LAUNCH)], "以 / 开头、以 / 结尾", 2),
        ([("/A/", LAUNCH)], "小写字母", 2),
        ([("/启动/", LAUNCH)], "小写字母", 2),
        ([("/a/../b/", LAUNCH)], "小写字母", 2),
        ([("//a/", LAUNCH)], "小写字母", 2),
        ([("/a/index.html", LAUNCH)], "以 / 开头、以 / 结尾", 2),
        ([("/a/?b=1", LAUNCH)], "以 / 开头、以 / 结尾", 2),
        ([("/", LAUNCH)], "首页不能", 2),
        ([("/a/", "https://www.12315.cn/")], "本站的网址", 3),
        ([("/a/", LAUNCH), ("/a/", "/activities/")], "写了两遍", 1),
    ],
)
def test_redirect_that_would_not_help_is_told_of(problems_of, pairs, expected, line):
    """Who writes a redirect hears of one that leads nowhere, in circles, in steps, or over a page."""
    found = [one for one in problems_of(Example(redirects(*pairs))) if expected in one.message]

    assert [(one.path, one.line) for one in found][:1] == [("data/redirects.yaml", line)]


@pytest.mark.parametrize(
    ("state", "expected"),
    [("status: 草稿\n", "还是草稿"), ("sample: true\n", "还是示例")],
)
def test_redirect_to_what_is_not_out_says_why(problems_of, state, expected):
    """A target that is written and not out is told from one that is not there."""
    files = {**redirects(("/a/", "/news/2022/b/"))}
    files["content/news/2022/b.md"] = article("2022-09-02", more=state)

    assert any(expected in one.message for one in problems_of(Example(files)))


def test_redirects_to_pages_of_every_kind_pass(problems_of):
    """Articles, records, lists, sections and the front page can be where something went."""
    targets = ("/", "/activities/", LAUNCH, "/news/2022/", "/activities/2022/lianliankan/")
    files = redirects(*((f"/old/{number}/", new) for number, new in enumerate(targets)))

    assert told(problems_of, "redirect", files) == []


def test_text_that_links_to_an_old_address_is_told_the_new(problems_of):
    """Our own texts lead straight to the page."""
    files = {**redirects(("/qidong/", LAUNCH)), ARTICLE: article("2022-09-02", "[看](/qidong/)")}

    found = [one for one in problems_of(Example(files)) if one.path == ARTICLE]

    assert any(f"已经搬走，请改成 {LAUNCH}" in one.message for one in found)


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("/news/2022/gone/", "content/news/2022/gone.md"),
        ("/gone/", "content/pages/gone.md"),
        ("/brands/gone/", "data/brands/gone.yaml"),
        ("/cases/2022/gone/", "data/brand_cases/2022/gone.yaml"),
        ("/indicators/gone/data.csv", "data/indicators/gone.yaml"),
        ("/downloads/gone.pdf", "content/downloads/gone.pdf"),
        ("/news/2021/", ""),
        ("/news/topics/gone/", ""),
        ("/feeds/activities/2022/gone.xml", ""),
    ],
)
def test_published_address_that_would_vanish_is_told_of(problems_of, address, file):
    """Nobody's bookmark breaks unnoticed: the address, where it came from, what to write."""
    found = [
        one
        for one in problems_of(Example({}, published={address: file}))
        if one.rule == "lost-address"
    ]

    assert [one.path for one in found] == [file or "data/redirects.yaml"]
    assert address in found[0].message
    assert "data/redirects.yaml" in found[0].message or not address.endswith("/")


@pytest.mark.parametrize(
    "address",
    [
        "/",
        LAUNCH,
        "/news/",
        "/news/2022/",
        "/news/topics/launch/",
        "/news/activities/2022/lianliankan/",
        "/feeds/all.xml",
        "/feeds/activities/2022/lianliankan.xml",
        "/activities/2022/",
        "/activities/2022/lianliankan/",
        "/sources/#gone",
        "/news/page/9/",
        "/news/2022/page/9/",
        "/leaving/example-net-12345678/",
        "/images/gone-640.jpg",
        "/theme/css/gone.css",
        "/404.html",
        "/robots.txt",
    ],
)
def test_addresses_that_stay_or_pass_away_by_themselves_are_left_alone(problems_of, address):
    """Pages that are there, later pages of lists, notices and pictures: nothing to say."""

    assert told(problems_of, "lost-address", {}, published={address: "x"}) == []


@pytest.mark.parametrize(
    ("more", "expected"), [("status: 草稿\n", "成了草稿"), ("sample: true\n", "成了示例")]
)
def test_published_article_that_is_taken_back_is_told_of(problems_of, more, expected):
    """An article that became a draft is as dead to its readers as a deleted one."""
    files = {"content/news/2022/launch.md": article("2022-09-01", more=more)}

    found = problems_of(Example(files, published={LAUNCH: "content/news/2022/launch.md"}))

    assert any(one.rule == "lost-address" and expected in one.message for one in found)


def test_published_article_that_is_put_off_is_told_of(problems_of):
    """A date moved into the future takes the page away until then."""
    files = {"content/news/2022/launch.md": article("2022-09-01")}
    published = {"/news/2027/award/": "content/news/2027/award.md"}

    found = problems_of(Example({**files, **LATER}, published=published))

    assert any("定时到 2027-03-01 09:00" in one.message for one in found)


def test_file_that_does_not_load_is_not_told_of_twice(problems_of):
    """While an article has a slip, its address is not said to be lost."""
    files = {"content/news/2022/launch.md": "---\ntitle: 题\n---\n\n一句话。\n"}

    found = problems_of(Example(files, published={LAUNCH: "content/news/2022/launch.md"}))

    assert "lost-address" not in {one.rule for one in found}


def test_addresses_are_those_that_a_build_makes(campaign, tmp_path_factory):
    """What the rule takes for there is what the production build writes."""
    output = tmp_path_factory.mktemp("made") / "output"
    build(campaign.root, TODAY, PRODUCTION, output)

    found = addresses(Project(Collection(campaign.root), TODAY, {}))

    made = {f"/{path.relative_to(output).as_posix()}" for path in output.rglob("*.*")}
    made = {address.removesuffix("index.html") for address in made}
    assert {address for address in made if is_lasting(address)} <= found
    assert {address for address in found if is_lasting(address)} <= made


def test_page_of_the_preview_cannot_be_moved(problems_of):
    """A redirect from the page of components would stand in its place in every preview."""
    redirects = "redirects:\n  - old: /components/\n    new: /news/2022/launch/\n"

    found = problems_of(Example({"data/redirects.yaml": redirects}))

    assert [(one.rule, one.line) for one in found] == [("redirect", 2)]


def test_next_publication_misses_nothing_that_this_one_has(published):
    """Each kind of page is known by its files, so that publishing the same twice never finds an address lost."""
    collection = Collection(ROOT)
    said = json.loads((published / "manifest.json").read_text("utf-8"))
    lasting = {one.partition("#")[0] for one in said["addresses"] if is_lasting(one)}

    redirects = {one.old for one in collection.policy.redirects.redirects}
    assert lasting - known_addresses(collection) - redirects == set()
