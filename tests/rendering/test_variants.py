"""Every page once more for older readers: where it lies, where its links lead, who is told of it."""

import json
import os
import posixpath
import shutil
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser
from support import TODAY, TinySite

from quality_kunming.building import PRODUCTION
from quality_kunming.loading.collection import Collection
from quality_kunming.making import Made, make
from quality_kunming.rendering.variant import ELDER, ORDINARY, split


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Made:
    """A tiny site with the elder edition, as it goes out."""
    site = TinySite(tmp_path_factory.mktemp("project")).with_campaign().with_pages()
    name = site.root / "data/site.yaml"
    name.write_text(name.read_text("utf-8") + "elder: true\n", "utf-8")
    site.write("data/redirects.yaml", "redirects:\n  - old: /old/\n    new: /about/\n")
    made = make(Collection(site.root), TODAY, PRODUCTION, tmp_path_factory.mktemp("output"))
    made.describe()
    return made


def elder_pages(made: Made) -> list[Path]:
    """The files of the edition."""
    return sorted((made.folder / "elder").rglob("*.html"))


def links_of(path: Path, css: str = "a[href]") -> list[str]:
    """Where the links of a page lead."""
    return [one.attributes["href"] for one in LexborHTMLParser(path.read_text()).css(css)]


def test_every_page_has_its_elder_page_and_back(made):
    """Each leads to the same page in the other edition; the page of a lost address to the front page there."""
    for path in sorted(made.folder.rglob("*.html")):
        file = path.relative_to(made.folder).as_posix()
        others = set(links_of(path, "header a[rel=alternate]"))
        variant, address = split(f"/{file}")
        if file == "404.html":
            assert others == {"/elder/"}
            continue
        other = ELDER.address(address) if variant is ORDINARY else address

        assert {
            posixpath.normpath(posixpath.join(posixpath.dirname(file), one)) for one in others
        } == {other.removeprefix("/")}
        assert (made.folder / other.removeprefix("/")).is_file()


def test_links_inside_stay_inside(made):
    """From an elder page every page of ours that is reached is an elder page, but for the way back; files stay."""
    for path in elder_pages(made):
        for link in links_of(path, "a[href]:not([rel=alternate])"):
            if link.startswith(("http", "tel:", "mailto:", "#")):
                continue
            target = Path(os.path.normpath(path.parent / link.partition("#")[0]))
            assert target.is_file(), (path, link)
            assert target.is_relative_to(made.folder / "elder") or target.suffix != ".html"


def test_old_address_leads_on_inside(made):
    """Where a page was moved, its elder page is found, too."""
    assert "url=../about/index.html" in (made.folder / "elder/old/index.html").read_text()


def test_only_the_ordinary_page_is_told_of(made):
    """The sitemap, feeds and addresses of the manifest name each page once; the elder page names the ordinary one."""
    manifest = json.loads((made.folder / "manifest.json").read_text())
    told = [*made.folder.glob("feeds/*.xml"), made.folder / "sitemap.xml"]

    assert all("/elder/" not in path.read_text() for path in told)
    assert not [one for one in manifest["addresses"] if one.startswith("/elder/")]
    assert "elder/about/index.html" in manifest["files"]
    head = LexborHTMLParser((made.folder / "elder/about/index.html").read_text()).head
    canonical = head.css_first("link[rel=canonical]").attributes["href"]
    assert canonical == "https://quality-kunming.example/about/"
    assert not head.css("script, link[type*=atom]")


def test_site_without_it_has_no_trace(campaign, tmp_path):
    """Where data/site.yaml does not ask for it, no page lies there and none leads there."""
    folder = tmp_path / "out"
    folder.mkdir()
    made = make(Collection(campaign.root), TODAY, PRODUCTION, folder)

    assert not (made.folder / "elder").exists()
    assert "长辈版" not in (made.folder / "index.html").read_text()


def test_rebuild_of_both_editions_equals_a_cold_build(made, tmp_path):
    """After an edit, with what the last build kept, every byte is as without, from one process as from several."""
    root = tmp_path / "warm"
    shutil.copytree(made.workshop.root, root)
    article = root / "content/news/2022/launch.md"
    article.write_text(article.read_text("utf-8").replace("六大", "六项"), "utf-8")
    shutil.copytree(root, tmp_path / "cold", ignore=shutil.ignore_patterns(".cache"))
    outputs = []
    for project in (root, tmp_path / "cold"):
        folder = tmp_path / f"output-{project.name}"
        folder.mkdir()
        make(Collection(project), TODAY, PRODUCTION, folder).describe()
        outputs.append({one.relative_to(folder): one.read_bytes() for one in folder.rglob("*.*")})

    assert outputs[0] == outputs[1]
    assert "六项" in (tmp_path / "output-warm/elder/news/2022/launch/index.html").read_text("utf-8")
