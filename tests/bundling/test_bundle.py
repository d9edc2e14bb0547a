"""The zip of a site: what lies in it, what its pages say, how it ends where it cannot be made."""

import os
import zipfile
from pathlib import Path

import pytest
from bundling.finished_folders import HOME, finish
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from quality_kunming import commands, environment
from quality_kunming.bundling import START, BundleError, bundle
from quality_kunming.bundling.names import Names
from quality_kunming.output.manifest import FILE

ARTICLE = HOME.replace("今天。", '<img src="../p.png" srcset="../p.png 1x, ../q.png 2x" alt="">')
FILES = {
    "index.html": HOME,
    "a/index.html": ARTICLE,
    "elder/index.html": HOME,
    "404.html": HOME,
    "p.png": "p",
    "q.png": "q",
    "share.png": "s",
    "search/index.js": "1;",
    "robots.txt": "",
    "_headers": "",
}


@pytest.fixture
def root(tmp_path) -> Path:
    """A project with a small finished site."""
    return finish(tmp_path, FILES)


def packed(root: Path, **how) -> zipfile.ZipFile:
    """The bundle of a project, opened."""
    return zipfile.ZipFile(bundle(root, root, **how).path)


def test_what_pages_show_is_in_it_and_what_servers_read_is_not(root):
    """Pages, what they show and what their scripts ask for; no twin, no manifest, no picture for others to share."""
    names = packed(root).namelist()

    assert sorted(names) == sorted(
        [
            "site/a/index.html",
            "site/elder/index.html",
            "site/index.html",
            "site/bundle.css",
            "site/p.png",
            "site/q.png",
            "site/search/index.js",
            START,
        ]
    )


def test_every_page_says_of_which_day_it_is(root):
    """Who reads years later sees whose day it is and where the newest is; search engines leave the copy alone."""
    made = packed(root)
    page = LexborHTMLParser(made.read("site/a/index.html").decode())

    line = page.css_first("body > .skip-link + aside")
    assert "离线版，2026年9月10日的样子；最新的请看" in line.text()
    assert line.css_first("a").attributes["href"] == "https://zl.km.gov.cn/a/"
    assert page.css_first("meta[name=robots]").attributes["content"] == "noindex"
    assert page.css_first("link[rel=canonical]").attributes["href"] == "https://zl.km.gov.cn/"
    assert page.css_first("link[rel=stylesheet]").attributes["href"] == "../bundle.css"


@pytest.mark.parametrize(
    ("lang", "words", "spoken"),
    [
        ("en", "Offline copy, as it was on 2026-09-10; the newest is at zl.km.gov.cn.", None),
        ("zh-Hant", "離線版，2026年9月10日的樣子；最新的請看 zl.km.gov.cn。", None),
        ("fr", "离线版，2026年9月10日的样子；最新的请看 zl.km.gov.cn。", "zh-CN"),
    ],
)
def test_page_in_another_language_says_so_in_its_own(tmp_path, lang, words, spoken):
    """Whoever reads no Chinese sees the day, too; where the line is Chinese on such a page, it is marked as that."""
    page = HOME.replace("zh-CN", lang)
    made = packed(finish(tmp_path, {"index.html": HOME, "x/index.html": page}))
    line = LexborHTMLParser(made.read("site/x/index.html").decode()).css_first("aside")

    assert line.text().strip() == words
    assert line.attributes.get("lang") == spoken


def test_first_page_says_day_size_and_ways(root):
    """Who double-clicks reads what it is, how old and how large, and goes on to the site or the elder edition."""
    made = bundle(root, root)
    page = LexborHTMLParser(zipfile.ZipFile(made.path).read(START).decode())

    assert made.path.name == "质量昆明-2026-09-10.zip"
    assert "2026年9月10日的样子，1 页，解开以后 2.2 KB。" in page.body.text()
    assert [one.attributes["href"] for one in page.css(".action")] == [
        "site/index.html",
        "site/elder/index.html",
    ]
    assert "海报" not in page.body.text()


def test_prints_lie_beside_the_site(root):
    """What was printed goes along, a folder a kind, and the first page says where."""
    print_ = root / "prints/A3/甲.pdf"
    print_.parent.mkdir(parents=True)
    print_.write_bytes(b"%PDF")
    (root / "prints/.DS_Store").write_bytes(b"")
    made = packed(root)

    assert [name for name in made.namelist() if name.startswith("海报/")] == ["海报/A3/甲.pdf"]
    assert "“海报”文件夹" in made.read(START).decode()


def test_same_site_gives_the_same_bytes(root, monkeypatch):
    """Two who make it on two days compare their sums; names are UTF-8, nothing in it is a link."""
    first = bundle(root, root)
    data = first.path.read_bytes()
    for path in (root / "output").rglob("*"):
        os.utime(path, (0, 0))
    again = bundle(root, root)

    assert again == first
    assert again.path.read_bytes() == data
    for entry in zipfile.ZipFile(again.path).infolist():
        assert entry.filename.isascii() or entry.flag_bits & 0x800
        assert entry.date_time == (2026, 9, 10, 0, 0, 0)
        assert entry.external_attr >> 16 == 0o100644


def test_preview_is_taken_when_asked_for_and_marked(tmp_path):
    """A preview is not carried away by mistake; who means it has it marked on every page and in its name."""
    root = finish(tmp_path, FILES, preview=True, origin="https://quality-kunming.example")
    with pytest.raises(BundleError, match="output/ 是预览"):
        bundle(root, root)
    made = bundle(root, root, takes_preview=True)
    page = zipfile.ZipFile(made.path).read("site/index.html").decode()

    assert made.path.name == "质量昆明（预览）-2026-09-10.zip"
    assert made.home == ""
    assert "离线版（预览，有示例和草稿），2026年9月10日的样子。" in page


def _lose(root: Path) -> None:
    (root / "output/p.png").unlink()


def _change(root: Path) -> None:
    (root / "output/a/index.html").write_text(ARTICLE + " ", "utf-8")


def _garble(root: Path) -> None:
    (root / "output" / FILE).write_text("{", "utf-8")


def _forget_day(root: Path) -> None:
    finish(root, FILES, day="")


def _remove(root: Path) -> None:
    (root / "output" / FILE).unlink()


def _name_a_device(root: Path) -> None:
    finish(root, FILES | {"con/index.html": HOME})


@pytest.mark.parametrize(
    ("damage", "sentence"),
    [
        (_lose, "output/ 里的 p.png 和清单对不上，请重新运行 publish。"),
        (_change, "output/ 里的 a/index.html 和清单对不上"),
        (_garble, "不是发布清单，或者已经损坏，请重新运行 publish。"),
        (_forget_day, "没有写明是哪一天的"),
        (_remove, "没有做好的网站"),
        (_name_a_device, "site/con/index.html 这个名字 Windows 放不下"),
    ],
)
def test_what_cannot_be_taken_is_said_in_a_sentence(root, capsys, monkeypatch, damage, sentence):
    """Whatever is wrong with the site, there is one sentence, status 1, and the earlier bundle."""
    monkeypatch.setattr(environment, "ROOT", root)
    assert commands.bundle("", takes_preview=False) == 0
    (made,) = (root / "output-bundle").iterdir()
    before = made.read_bytes()
    told = capsys.readouterr().out
    damage(root)

    assert commands.bundle("", takes_preview=False) == 1
    said = capsys.readouterr()
    assert "SHA-256：" in told
    assert sentence in said.err
    assert said.err.count("\n") == 1
    assert list((root / "output-bundle").iterdir()) == [made]
    assert made.read_bytes() == before


@pytest.mark.parametrize(
    ("number", "sentence"),
    [(28, "磁盘满了"), (30, "只能读"), (13, "没有写的权限"), (5, "请检查磁盘")],
)
def test_full_disk_leaves_the_earlier_bundle(root, monkeypatch, number, sentence):
    """Where the zip cannot be written a sentence says why, nothing is left behind, and the earlier one stays."""
    made = bundle(root, root).path
    before = made.read_bytes()

    def fail(*_, **__):
        raise OSError(number, "reason")

    monkeypatch.setattr(zipfile.ZipFile, "writestr", fail)
    with pytest.raises(BundleError, match=sentence):
        bundle(root, root)
    assert [one.name for one in root.iterdir() if one.is_file()] == [made.name]
    assert made.read_bytes() == before


def test_interrupted_run_leaves_the_earlier_bundle(root, monkeypatch):
    """Who stops it half way has the bundle of before, and nothing else."""
    made = bundle(root, root).path
    before = made.read_bytes()

    def stop(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(zipfile.ZipFile, "testzip", stop)
    with pytest.raises(KeyboardInterrupt):
        bundle(root, root)
    assert [one.name for one in root.iterdir() if one.is_file()] == [made.name]
    assert made.read_bytes() == before


def test_rest_of_a_killed_run_goes_with_the_next(root):
    """Who pulled the plug finds no half zip on the stick after the next run."""
    made = bundle(root, root).path
    rest = made.with_name(f".{made.name}.1-2")
    rest.write_bytes(b"half")
    bundle(root, root)

    assert not rest.exists()


@pytest.mark.parametrize(("year", "is_old"), [(2020, True), (2999, False)])
def test_site_that_has_changed_since_is_said(root, capsys, monkeypatch, year, is_old):
    """Who packs a site of last week is told that its pages would say something else today."""
    finish(root, FILES, next=f"{year}-09-11T00:00+08:00")
    monkeypatch.setattr(environment, "ROOT", root)
    assert commands.bundle("", takes_preview=False) == 0

    assert ("先运行 publish，再做一份" in capsys.readouterr().out) == is_old


def test_folder_that_is_not_there_is_said(root, capsys, monkeypatch):
    """A mistyped drive is no new folder."""
    monkeypatch.setattr(environment, "ROOT", root)

    assert commands.bundle(str(root / "E"), takes_preview=False) == 1
    assert "这个文件夹" in capsys.readouterr().err
    assert not (root / "E").exists()


@pytest.mark.parametrize(
    "name", ["a:b", "a?", "a ", "a.", "nul", "COM1.txt", "x/aux/y", "a" * 181, "a\tb", "..", ""]
)
def test_names_that_windows_cannot_keep_are_refused(name):
    """What Explorer could not unpack is never packed."""
    with pytest.raises(BundleError):
        Names().take(name)


@settings(max_examples=15)
@given(
    st.lists(st.from_regex(r"[a-z0-9-]{4,9}(/[a-z0-9-]{4,9}){0,3}", fullmatch=True), unique=True)
)
def test_names_of_pages_are_kept(names):
    """What the site calls its pages goes in as it is; two that differ in case alone do not."""
    taken = Names()

    assert [taken.take(name) for name in names] == names
    for name in names:
        if name.upper() != name:
            with pytest.raises(BundleError):
                taken.take(name.upper())
