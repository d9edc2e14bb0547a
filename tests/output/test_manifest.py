"""The manifest: every file accounted for, nothing told in production that is not out."""

import hashlib
import json
import os

import pytest
from PIL import Image
from support import ARTICLE, TODAY

from quality_kunming.building import PREVIEW, PRODUCTION, build
from quality_kunming.model.dates import When
from quality_kunming.output.manifest import ManifestError, read_publication

SECRETS = {"embargoed": "date: 2030-01-01", "unfinished": "status: 草稿", "made-up": "sample: true"}


@pytest.fixture
def made(campaign):
    """Builds a campaign with one text in each state; returns a reader of its manifest."""
    campaign.write("data/.DS_Store", b"\0")
    campaign.write("content/downloads/form.txt", "报名表")
    (campaign.root / "content/images").mkdir()
    for name, line in SECRETS.items():
        text = ARTICLE.replace("启动仪式举行", f"秘密 {name}")
        key = line.partition(":")[0]
        lines = [one for one in text.split("\n") if not one.strip().startswith(f"{key}:")]
        lines.insert(1, f"    {line}")
        year = "2030" if name == "embargoed" else "2022"
        body = f'\n    ![图](images/{name}.png "图｜摄影：张三")\n'
        campaign.write(f"content/news/{year}/{name}.md", "\n".join(lines) + body)
        Image.new("RGB", (640, 360), "teal").save(campaign.root / f"content/images/{name}.png")

    def make(conf: str = PREVIEW) -> dict:
        build(campaign.root, TODAY, conf)
        return json.loads((campaign.root / "output/manifest.json").read_text("utf-8"))

    return make


def test_preview_tells_what_has_become_of_every_file(campaign, made):
    """An editor finds each file under content/ and data/ with its state."""
    sources = made()["sources"]

    files = {
        path.relative_to(campaign.root).as_posix()
        for top in ("content", "data")
        for path in (campaign.root / top).rglob("*")
        if path.is_file()
    }
    assert set(sources) == files
    states = {name: one["state"] for name, one in sources.items()}
    assert states["content/news/2022/launch.md"] == "page"
    assert states["content/news/2030/embargoed.md"] == "scheduled"
    assert states["content/news/2022/unfinished.md"] == "draft"
    assert states["content/news/2022/made-up.md"] == "sample"
    assert states["content/downloads/form.txt"] == "asset"
    assert states["data/site.yaml"] == "setting"
    assert states["data/.DS_Store"] == "ignored"
    assert sources["content/news/2022/launch.md"]["address"] == "/news/2022/launch/"


def test_production_tells_nothing_of_what_is_not_out(campaign, made):
    """Who reads the public manifest learns how many texts wait, and nothing else of them."""
    manifest = made(PRODUCTION)

    text = json.dumps(manifest, ensure_ascii=False)
    assert [name for name in SECRETS if name in text] == []
    assert "秘密" not in text
    assert manifest["counts"]["draft"] == manifest["counts"]["scheduled"] == 1
    assert "content/downloads/form.txt" in manifest["sources"]


def test_every_file_of_the_output_is_there_with_its_digest(campaign, made):
    """Whoever copies the folder can verify each file."""
    files = made(PRODUCTION)["files"]

    output = campaign.root / "output"
    for path in output.rglob("*"):
        name = path.relative_to(output).as_posix()
        if path.is_file() and name != "manifest.json":
            data = path.read_bytes()
            digest = hashlib.sha256(data).hexdigest()
            assert files.pop(name) == {"bytes": len(data), "sha256": digest}
    assert files == {}


def test_every_page_is_there_with_its_source_and_dates(made):
    """From an address one finds the file to mend, and when it was published."""
    manifest = made(PRODUCTION)

    page = manifest["addresses"]["/news/2022/launch/"]
    assert page["source"] == "content/news/2022/launch.md"
    assert page["title"] == "启动仪式举行"
    assert page["published"] == "2022-09-01T10:30+08:00"
    assert page["sha256"] == manifest["files"]["news/2022/launch/index.html"]["sha256"]
    assert all("sha256" in one for one in manifest["addresses"].values())


def test_manifest_says_where_the_site_stands(made):
    """Whoever hands the folder on, or reads it back, finds the address that its pages name."""
    assert made(PRODUCTION)["origin"] == "https://quality-kunming.example"


def test_manifest_is_the_same_whenever_it_is_made(campaign, made):
    """The same files for the same day give the same bytes."""
    made(PRODUCTION)
    first = (campaign.root / "output/manifest.json").read_bytes()
    for path in campaign.root.glob("content/**/*.md"):
        os.utime(path, (0, 0))

    made(PRODUCTION)

    assert (campaign.root / "output/manifest.json").read_bytes() == first


def test_addresses_of_a_publication_are_read_back(campaign, made):
    """The next check knows what visitors may have bookmarked."""
    made(PRODUCTION)

    published = read_publication(campaign.root / "output/manifest.json", TODAY.day)

    assert published.addresses["/news/2022/launch/"] == "content/news/2022/launch.md"
    assert published.addresses["/news/"] == ""
    assert published.times["/news/2022/launch/"] == When.parse("2022-09-01 10:30")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "{}",
        '{"preview": false, "addresses": []}',
        '{"preview": false, "addresses": {"/": 3}}',
        "[" * 100_000,
        '{"preview": true, "addresses": {}}',
    ],
)
def test_damaged_manifest_is_refused_with_a_sentence(tmp_path, text):
    """A half-written file is not taken for “nothing was published”."""
    path = tmp_path / "manifest.json"
    path.write_text(text, "utf-8")

    with pytest.raises(ManifestError, match="清单"):
        read_publication(path, TODAY.day)
