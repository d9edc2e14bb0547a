"""The kit for partners: texts that fit and stay true, and an archive that opens anywhere and is always the same."""

import csv
import io
import re
import struct
import zipfile
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser
from support import ACTIVITY, EDITION, SITE, TODAY, TinySite, as_written

from quality_kunming.building import PRODUCTION, build
from quality_kunming.environment import ROOT
from quality_kunming.exports.kit import files
from quality_kunming.kit.archive import archive
from quality_kunming.kit.kit import kits, pictures
from quality_kunming.kit.messages import Messages
from quality_kunming.kit.sentences import LIMITS, Sentence, fitted
from quality_kunming.loading import load
from quality_kunming.model.length import count_characters, count_units
from quality_kunming.model.moment import Moment
from quality_kunming.pages import views
from quality_kunming.sharing.picture import share_picture

ORIGIN = "https://zhiliang.km.gov.cn"
OPEN = SITE.replace("https://quality-kunming.example", ORIGIN) + "    kit: true\n"
SIXTY = (
    "𠮷䶮"
    + "昆明市第十二届质量强市品牌故事大赛暨春城质量官和十佳品牌案例征集推选展示以及全城一起把质量的事讲明白系列主题活"
    + "😀"
)
SESSIONS = """
sessions:
  - name: 第一期
    start: 2022-09-11
    place: 示例馆
    changes:
      - {at: 2022-09-02, kind: 延期, start: 2022-09-18, reason: 暴雨}
  - name: 第二期
    start: 2022-09-12
    changes:
      - {at: 2022-09-02, kind: 取消, reason: 暴雨预警}
"""
SAMPLE = ACTIVITY.replace("number: 4", "number: 5\n    sample: true").replace("连连看", "不算数的")


def project(root, **files: str) -> TinySite:
    """A campaign with a kit."""
    site = TinySite(root).with_campaign().with_pages()
    site.write("data/site.yaml", OPEN)
    site.write("data/activities/2022/sample.yaml", SAMPLE)
    return site


def said(site: TinySite, day: str) -> dict[str, tuple[str, ...]]:
    """The texts of the edition on a day, by their names."""
    catalog = load(site.root, Moment.at(day), preview=True)
    return {one.name: one.texts for one in Messages(catalog, catalog.editions[0])}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A site with a kit, as it goes out."""
    site = project(tmp_path_factory.mktemp("kit"))
    build(site.root, TODAY, PRODUCTION)
    return site.root / "output"


@pytest.fixture(scope="module")
def page(built) -> str:
    """Its page, as one reads it."""
    return as_written((built / "kit/index.html").read_text("utf-8"))


@pytest.fixture(scope="module")
def packed(built) -> dict[str, bytes]:
    """Its archive, by names."""
    with zipfile.ZipFile(built / "kit/2022.zip") as opened:
        return {one: opened.read(one) for one in opened.namelist()}


SENTENCES = st.lists(
    st.builds(
        Sentence,
        st.integers(0, 3),
        st.lists(st.text("昆明，。a𠮷😀", min_size=1, max_size=60), min_size=1, max_size=3).map(
            tuple
        ),
    ),
    max_size=6,
)


@given(SENTENCES, st.sampled_from(LIMITS))
def test_text_keeps_its_limit_and_no_sentence_is_cut(sentences, limit):
    """Whoever sends it as an SMS sends one, of whole sentences, and what has to be said is in it."""
    text = fitted(sentences, limit)
    needed = [one for one in sentences if one.rank == 0]
    shortest = sum(min(map(count_units, one.forms)) for one in needed)

    assert count_characters(text) <= count_units(text) <= limit
    assert bool(text) <= (shortest <= limit)
    rest = {text} if text or shortest <= limit else set()
    for one in sentences:
        kept = one.forms if one in needed else ("", *one.forms)
        rest = {left.removeprefix(form) for left in rest for form in kept if left.startswith(form)}
    assert "" in rest or not text


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("看直播", "看直播。"),
        ("看直播。", "看直播。"),
        ("几点\n开始？", "几点 开始？"),
        ("他说“来吧！”", "他说“来吧！”"),
        ("讲“质量”", "讲“质量”。"),
        ("一，二，", "一，二。"),
    ],
)
def test_each_sentence_ends_once(written, read):
    """However an editor ends a line, one reads whole sentences one after the other."""
    assert Sentence.of(0, written).forms == (read,)


@pytest.mark.parametrize("preview", [False, True])
def test_texts_of_our_own_records_fit(preview):
    """Each of them keeps its limit, ends where a sentence ends, and none is lacking."""
    catalog = load(ROOT, TODAY, preview=preview)
    found = [one for kit in kits(catalog) for one in kit.messages]

    assert {one.kind for one in found} >= {"整届", "活动"}
    for one in found:
        assert one.lacking == ()
        for limit, text in zip(LIMITS, one.texts, strict=True):
            assert 0 < count_units(text) <= limit
            assert text.endswith("。")


def test_what_is_said_is_true_on_its_day(tmp_path):
    """Before a change one reads the first day, afterwards the new one; what is over or called off is said to be."""
    site = project(tmp_path)
    file = site.root / "data/activities/2022/lianliankan.yaml"
    file.write_text(file.read_text("utf-8") + SESSIONS, "utf-8")

    before, after, over = (
        said(site, "2022-09-01"),
        said(site, "2022-09-05"),
        said(site, "2023-01-01"),
    )

    assert before["活动-lianliankan"][0].startswith("昆明品牌“连连看”：2022年9月1日至10月。")
    assert before["场次-lianliankan-1"][0].startswith(
        "第一期（连连看）：2022年9月11日。地点：示例馆。"
    )
    assert "延期到2022年9月18日（原定2022年9月11日）。" in after["场次-lianliankan-1"][0]
    assert "第二期（连连看）取消（原定2022年9月12日）：暴雨预警。" in after["场次-lianliankan-2"][0]
    assert "第一期延期到2022年9月18日" in after["活动-lianliankan"][1]
    assert sorted(over) == ["整届-2022", "活动-lianliankan"]
    assert over["活动-lianliankan"][0].startswith("2022年昆明品牌“连连看”已结束。")


def test_long_and_rare_names_are_not_cut(tmp_path):
    """Of a name of sixty characters the short one is said where it has no room; where neither has, nothing is."""
    site = project(tmp_path)
    written = ACTIVITY.replace("昆明品牌“连连看”", SIXTY)
    site.write("data/activities/2022/lianliankan.yaml", written)
    site.write("data/editions/2022.yaml", EDITION.replace("2022年昆明市全国“质量月”", SIXTY * 2))
    catalog = load(site.root, Moment.at("2022-09-01"), preview=False)
    edition, activity = Messages(catalog, catalog.editions[0])

    assert len(SIXTY) >= 55
    assert activity.texts[0].startswith("连连看：2022年9月1日至10月。")
    assert activity.texts[1].startswith(f"{SIXTY}：2022年9月1日至10月。")
    assert edition.lacking == (70,)
    assert edition.texts[1].startswith(SIXTY * 2)


def test_empty_edition_has_a_kit_of_its_own(tmp_path):
    """An edition of which nothing but its name is public has the texts of itself."""
    site = TinySite(tmp_path)
    site.write("data/site.yaml", OPEN)
    site.write("data/editions/2022.yaml", "name: 2022年\nsummary: 六项。\nsources: [launch]\n")

    (kit,) = kits(site.load())

    assert [one.name for one in kit.messages] == ["整届-2022"]


def test_archive_holds_what_the_page_says(packed, page):
    """Whoever opens the archive finds each text, the marks, the pictures, the codes, the rules, by kind."""
    texts = [one for one in packed if re.fullmatch(r"文字/.+-\d+字\.txt", one)]
    shared = [one for one in packed if one.startswith("分享图/")]
    table = list(csv.reader(io.StringIO(packed["文字/全部文字.csv"].decode("utf-8-sig"))))

    assert f"{len(texts)}段文字" in page
    assert not shared or f"{len(shared)}张分享图" in page
    assert {one.partition("/")[0] for one in packed} >= {
        "README.txt",
        "文字",
        "标志和印章",
        "二维码",
        "使用办法",
    }
    assert len(table) == 3
    for row in table[1:]:
        for text in row[2:5]:
            assert text in page
            assert f"{text}\r\n".encode() in packed.values()
    assert packed["标志和印章/标志.svg"] == (ROOT / "theme/static/images/favicon.svg").read_bytes()
    assert packed["使用办法/使用办法.html"].decode().count("<h2>") == 5


def test_archive_is_named_in_utf_8_and_never_changes_by_itself(built):
    """Explorer shows the Chinese names; made again on another day, it is the same to the byte."""
    data = (built / "kit/2022.zip").read_bytes()
    site = load(built.parent, Moment.at("2026-11-25"), preview=False)
    again = {one.path: one for one in files(SimpleNamespace(catalog=site))}
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        flags = {one.filename: one.flag_bits & 0x800 for one in opened.infolist()}

    assert all(flag or name.isascii() for name, flag in flags.items())
    assert again["kit/2022.zip"].make() == data
    assert again["kit/logo.png"].make()[16:24] == struct.pack(">II", 1024, 1024)


def test_page_leads_to_everything_and_weighs_it(built, page):
    """Whoever reads the page takes each file with one tap, and knows how large the archive is."""
    tree = LexborHTMLParser(page)
    links = [one.attributes["href"] for one in tree.css("main a[download]")]
    weight = (built / "kit/2022.zip").stat().st_size

    assert "2022.zip" in links[0]
    assert [one for one in links if not (built / "kit" / one).is_file()] == []
    assert tree.css_first("main .download-link__format").text() == f"ZIP，{round(weight / 1000)} KB"
    assert "使用条款还没有定" in page
    assert "昆明市市场监督管理局" in page
    assert [one.attributes.get("hidden") for one in tree.css("[data-copies]")].count("") == 0
    assert all("hidden" in one.attributes for one in tree.css("[data-copies]"))


def test_nothing_of_a_sample_is_in_it(packed, page):
    """What editors invented to see a full site is handed to nobody."""
    assert "不算数的" not in page
    assert not any("不算数的".encode() in data for data in packed.values())


def test_pictures_are_those_of_the_pages(tmp_path):
    """Who shares a page by its address or by the picture in the kit shows the same."""
    site = project(tmp_path)
    site.write("data/site.yaml", OPEN + "    share_pictures: true\n")
    catalog = load(site.root, TODAY, preview=False)
    (kit,) = kits(catalog)
    pages = views(catalog)

    for name, picture in pictures(kit, catalog):
        (message,) = (one for one in kit.messages if one.name == name)
        assert picture == share_picture(pages[message.address], catalog)


def test_address_that_is_not_known_is_not_written(tmp_path):
    """As long as nobody has said where the site is, no text and no code leads anywhere."""
    site = project(tmp_path)
    site.write("data/site.yaml", SITE + "    kit: true\n")

    (kit,) = kits(load(site.root, TODAY, preview=False))

    assert kit.home == ""
    assert not any("http" in text for one in kit.messages for text in one.texts)


def test_machine_without_fonts_says_what_is_not_there(tmp_path, monkeypatch):
    """Where nothing can be drawn in Chinese, the rest is there, and the reader is told what is not."""
    monkeypatch.setattr("quality_kunming.kit.kit.fonts_edition", lambda: "")
    (kit,) = kits(project(tmp_path).load())

    with zipfile.ZipFile(io.BytesIO(archive(kit, ()))) as opened:
        names, readme = opened.namelist(), opened.read("README.txt").decode()

    assert {"标志和印章/印章.svg", "标志和印章/标志.png"} <= {*names}
    assert "标志和印章/印章.png" not in names
    assert "印章的 PNG、分享图没有" in readme


def test_there_is_none_without_the_switch(tmp_path):
    """A site that does not ask for it has no page, no file and no way to it."""
    catalog = TinySite(tmp_path).with_campaign().with_pages().load()

    assert "/kit/" not in views(catalog)
    assert list(files(SimpleNamespace(catalog=catalog))) == []
