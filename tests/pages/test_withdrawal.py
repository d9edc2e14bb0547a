"""When a consent ends, the person is gone from every page at the next build, and nothing breaks."""

import re

import pytest
from made_files import pdf
from PIL import Image
from support import TinySite, consent

from quality_kunming.building import PRODUCTION, build
from quality_kunming.checks.project import Project
from quality_kunming.checks.running import problems_in_files
from quality_kunming.loading.collection import Collection
from quality_kunming.model.moment import Moment

LAST = Moment.at("2026-11-20")
AFTER = Moment.at("2026-11-21")
KID = """
    ---
    title: 小小质量官的一天
    date: 2022-09-05
    topic: launch
    origin: 质量昆明编辑部
    activities: [2022/lianliankan]
    consents: [tys-001]
    ---

    王小明走进了检验室。
"""
OTHER = """
    ---
    title: 体验营回顾
    date: 2022-09-06
    topic: launch
    origin: 质量昆明编辑部
    activities: [2022/lianliankan]
    picture:
      file: images/kid.jpg
      alt: 孩子们在检验室
      credit: 摄影：甲
      consents: [tys-001]
    ---

    读[这一篇](/news/2022/kid/)、[那一篇]({filename}kid.md)和[他的页面](/ambassadors/kid/ "看看")。

    ![一个孩子举着放大镜](images/kid.jpg "小手和放大镜｜摄影：甲｜同意书：tys-001")

    [![原图](images/kid.jpg "大图｜摄影：甲｜同意书：tys-001")](/images/kid.jpg)

    ::: 质量官 kid

    ::: 视频 https://www.example.com/1 孩子的采访｜｜同意书：tys-001

    回顾到此为止。
"""


@pytest.fixture
def withdrawn(campaign) -> TinySite:
    """A campaign with a child in an article, a record, pictures and a video, until 20 November 2026."""
    (campaign.root / "content/images").mkdir()
    Image.new("RGB", (400, 300), "maroon").save(campaign.root / "content/images/kid.jpg")
    campaign.write("data/consents/tys-001.yaml", consent("2026-11-20", "照片, 姓名, 文字, 视频"))
    campaign.write("content/news/2022/kid.md", KID)
    campaign.write("content/news/2022/other.md", OTHER)
    campaign.write(
        "data/ambassadors/kid.yaml",
        "name: 王小明\nprofession: 小学生\nedition: 2022\nsummary: 句。\n"
        "consents: [tys-001]\nsources: [launch]\n",
    )
    return campaign


def files_of(site: TinySite, day: Moment) -> dict[str, bytes]:
    build(site.root, day, PRODUCTION)
    output = site.root / "output"
    return {
        path.relative_to(output).as_posix(): path.read_bytes()
        for path in output.rglob("*")
        if path.is_file() and not path.is_relative_to(output / "theme")
    }


def plain(data: bytes) -> bytes:
    """A page's words without its tags, also where a line may break inside them."""
    return re.sub(rb"<[^>]*>", b"", data)


def naming(files: dict[str, bytes], *words: str) -> list[str]:
    return sorted(
        name
        for name, data in files.items()
        if any(word.encode() in data + plain(data) or word in name for word in words)
    )


def test_person_is_shown_up_to_the_last_day(withdrawn):
    """Until the consent ends, everything is there."""
    files = files_of(withdrawn, LAST)

    assert "news/2022/kid/index.html" in files
    assert "ambassadors/kid/index.html" in files
    other = files["news/2022/other/index.html"].decode()
    assert other.count("<picture") >= 2
    assert "https://www.example.com/1" in other


def test_no_file_holds_the_person_afterwards(withdrawn):
    """No page, list, feed, index, site map or picture has the name, the address or the face."""
    files = files_of(withdrawn, AFTER)

    assert naming(files, "王小明", "小小质量官的一天", "/kid/", "kid-", "放大镜", "采访") == []


def test_texts_that_lead_there_stay_readable(withdrawn):
    """A link becomes its words, a block and a picture vanish, the rest of the text is untouched."""
    other = files_of(withdrawn, AFTER)["news/2022/other/index.html"].decode()

    assert "读这一篇、那一篇和他的页面。" in other
    assert "回顾到此为止。" in other
    assert "<img" not in other.partition('class="prose')[2].partition("</article>")[0]
    assert 'property="og:image"' not in other or "kid" not in other


def test_moved_address_leads_nowhere_rather_than_there(withdrawn):
    """An address that led to the person is gone as well, and the publication does not stop at it."""
    withdrawn.write(
        "data/redirects.yaml",
        "redirects:\n  - {old: /news/2022/old/, new: /news/2022/kid/}\n",
    )

    assert "news/2022/old/index.html" in files_of(withdrawn, LAST)
    assert "news/2022/old/index.html" not in files_of(withdrawn, AFTER)


def test_what_was_left_out_is_counted(withdrawn):
    """Whoever publishes is told how much went: an article, a person, a picture."""
    assert withdrawn.load(LAST, preview=False).left_out == {}
    assert withdrawn.load(AFTER, preview=False).left_out == {"同意书到期": 3}


def test_picture_is_gone_wherever_it_is_used(withdrawn):
    """One picture has one consent: that another page forgot to name it does not bring it back."""
    withdrawn.write(
        "content/pages/about.md",
        '---\ntitle: 关于\n---\n\n全文。\n\n![乙](images/kid.jpg "丙｜摄影：甲")\n',
    )

    page = files_of(withdrawn, AFTER)["about/index.html"].decode()

    assert "全文。" in page
    assert "丙" not in page


NAMED = {
    "content/news/2022/named.md": """
        ---
        title: 听王小明说质量
        date: 2022-09-07
        topic: launch
        origin: 质量昆明编辑部
        edition: 2022
        summary: 王 小明和大家的一天。
        keywords: [王小明]
        picture: {file: images/hall.jpg, alt: 王小明和老师, credit: 摄影：王小明}
        ---

        王
        小明来了，名单在[王小明的表](/downloads/wang.pdf)、[表格](/downloads/list.csv)和[办法](/downloads/how.csv)。
    """,
    "data/brands/pear.yaml": """
        name: 呈贡宝珠梨
        brand_kind: 地理标志
        recognition: 地理标志证明商标
        summary: 王小明推荐的梨。
        text: 王小明说，**王小明**最爱吃。
        sources: [launch]
    """,
    "data/sources/launch.yaml": """
        name: 王小明出席启动仪式
        publisher: 昆明信息港
        date: 2022-09-01
    """,
    "content/downloads/list.csv": "姓名\n王小明\n",
    "content/downloads/how.csv": "办法\n每人一票\n",
}


@pytest.fixture
def named(withdrawn) -> TinySite:
    """The same, where the child's name stands in many other places."""
    for name, text in NAMED.items():
        withdrawn.write(name, text)
    withdrawn.write("content/downloads/wang.pdf", pdf("王小明", "三等奖"))
    Image.new("RGB", (400, 300), "navy").save(withdrawn.root / "content/images/hall.jpg")
    return withdrawn


def test_name_goes_from_every_text_and_file(named):
    """Title, summary, words over two lines, alternative text, record, source, feed, list, download: all say 某某."""
    before, after = files_of(named, LAST), files_of(named, AFTER)
    article = after["news/2022/named/index.html"].decode()

    assert {"downloads/wang.pdf", "downloads/list.csv"} <= set(before)
    assert naming(after, "王小明", "王 小明", "wang.pdf", "list.csv") == []
    assert "听某某说质量" in article
    assert "某某和大家的一天。" in article
    assert "<p>某某来了，名单在某某的表、表格和<a" in article
    assert "某某推荐的梨。" in after["brands/pear/index.html"].decode()
    assert "听某某说质量" in after["feeds/all.xml"].decode()
    assert "某某出席启动仪式" in plain(after["sources/index.html"]).decode()
    assert "downloads/how.csv" in after


def test_addresses_stay_where_a_name_goes(named):
    """Only words change: every other page is where it was."""
    before, after = set(files_of(named, LAST)), set(files_of(named, AFTER))
    pages = {name for name in before - after if name.endswith(".html")}

    assert pages == {"news/2022/kid/index.html", "ambassadors/kid/index.html"} | {
        name for name in pages if name.startswith("leaving/")
    }


def test_name_of_another_who_agreed_stays(named):
    """A namesake with a consent of its own keeps the name, and so does everybody before the last day."""
    named.write("data/consents/tys-002.yaml", consent("2030-01-01", "姓名"))
    named.write(
        "data/ambassadors/other.yaml",
        "name: 王小明\nprofession: 教师\nedition: 2022\nsummary: 句。\n"
        "consents: [tys-002]\nsources: [launch]\n",
    )

    assert "王小明" in files_of(named, AFTER)["ambassadors/other/index.html"].decode()


def test_editor_is_told_each_line_that_still_has_the_name(named):
    """The files keep the name until somebody mends them: every line is listed, as a reminder."""
    found = problems_in_files(Project(Collection(named.root), AFTER, {}))
    told = sorted((one.path, one.line) for one in found if one.rule == "withdrawn-name")
    article = "content/news/2022/named.md"

    assert told == [
        ("content/downloads/list.csv", 0),
        ("content/downloads/wang.pdf", 0),
        *((article, line) for line in (2, 7, 8, 9, 12, 13)),
        *(("data/brands/pear.yaml", line) for line in (4, 5)),
        ("data/sources/launch.yaml", 1),
    ]


def test_links_to_what_is_still_to_come_are_words(campaign):
    """A text may lead to an article of tomorrow: until then it reads without the link."""
    campaign.write("content/news/2026/soon.md", KID.replace("2022-09-05", "2026-12-01").replace(
        "    consents: [tys-001]\n", ""
    ).replace("王小明", "我们"))  # fmt: skip
    campaign.write(
        "content/pages/about.md", "---\ntitle: 关于\n---\n\n见[预告](/news/2026/soon/)。\n"
    )

    before = files_of(campaign, AFTER)["about/index.html"].decode()
    after = files_of(campaign, Moment.at("2026-12-01"))["about/index.html"].decode()

    assert "见预告。" in before
    assert ">预告</a>" in after
