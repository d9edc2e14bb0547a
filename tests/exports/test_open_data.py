"""Open data: whole, valid, dated, the same bytes; and nothing in it that is not on the pages."""

import csv
import io
import json
import re
import subprocess
import sys
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from selectolax.lexbor import LexborHTMLParser
from support import ACTIVITY, SITE, TODAY, TinySite, consent

from quality_kunming.building import PRODUCTION, build
from quality_kunming.charts.csv import FORMULA
from quality_kunming.environment import ROOT
from quality_kunming.errors import DataError
from quality_kunming.exports.open_data import csv_file, files
from quality_kunming.exports.open_data.reading import Reading
from quality_kunming.loading import load, read
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.data_sets import COLUMNS, SETS, data_addresses, data_sets
from quality_kunming.model.moment import Moment
from quality_kunming.model.open_fields import is_open, open_fields
from quality_kunming.model.open_shape import group_in
from quality_kunming.model.open_tables import tables
from quality_kunming.model.records import model_of
from quality_kunming.output import inventory
from quality_kunming.output.manifest import publication_of
from quality_kunming.pages import views
from quality_kunming.pages.menu import groups
from quality_kunming.templating.navigation import navigation
from quality_kunming.templating.values.open_data import data_set as as_data_set
from quality_kunming.workshop import Workshop

ORIGIN = "https://quality-kunming.example"
OPEN = SITE + "    open_data:\n      licence: ''\n"
KEPT_BACK = {
    "sample": "no sample goes out",
    "announced": "is for the site to know when",
    "order": "is of the page",
    "chart": "is of the page",
    "sentence": "is said again by the point",
    "surname": "is cut into a seal",
    "same": "is filled in",
    "slug": "is in the key",
    "picture": "has a licence of its own",
    "portrait": "is of a person",
    "consents": "are of persons",
    "winners": "are persons",
    "channels": "are shown while a call or session is open",
    "directions": "are shown while a session is to come",
    "link": "is shown while there is something to see or to vote for",
    "replay": "is shown when a session is over",
    "asks": "is of the form",
    "guardian": "is of the form",
    "terms": "is of the form",
    "forms": "are downloads of the page",
}
LATER = (
    ACTIVITY.replace("number: 4", "number: 5")
    .replace("昆明品牌“连连看”", "明年的活动")
    .replace("2022-08-10", "2026-12-01")
)
INDICATOR = """
    name: 服务质量监测
    unit: 分
    chart: 折线
    summary: 2021年80.10分。
    points:
      - year: 2021
        value: 80.10
        note: =HYPERLINK("https://example.org")
        as_of: 2021-12
        source: launch
"""


def made(catalog: Catalog) -> dict[str, bytes]:
    """Every file by its path."""
    return {one.path: one.make() for one in files(SimpleNamespace(catalog=catalog))}


def rows(data: bytes) -> list[dict[str, str]]:
    """What a spreadsheet reads."""
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@pytest.fixture(scope="module")
def ours() -> dict[str, bytes]:
    """The files of the project's own records."""
    return made(load(ROOT, TODAY, preview=False))


@pytest.fixture
def site(tmp_path) -> TinySite:
    """A campaign with open data and an indicator."""
    site = TinySite(tmp_path).with_campaign().with_pages()
    site.write("data/site.yaml", OPEN)
    site.write("data/indicators/score.yaml", INDICATOR)
    return site


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The same, as it goes out: its page, and the folder."""
    site = TinySite(tmp_path_factory.mktemp("data")).with_campaign().with_pages()
    site.write("data/site.yaml", OPEN)
    site.write("data/indicators/score.yaml", INDICATOR)
    build(site.root, TODAY, PRODUCTION)
    output = site.root / "output"
    return LexborHTMLParser((output / "data/index.html").read_text("utf-8")), output


def test_every_field_has_been_decided_on():
    """A field that is new to a record goes out only when somebody has said so."""
    models = {model_of(kind) for kind in SETS.values()}
    undecided = []
    while models:
        model = models.pop()
        for name, field in model.model_fields.items():
            if name not in open_fields(model):
                undecided += [] if name in KEPT_BACK else [f"{model.__name__}.{name}"]
            elif (group := group_in(field.annotation)) and is_open(group):
                models.add(group)

    assert undecided == []


@pytest.mark.parametrize("section", SETS)
def test_json_is_what_its_schema_says(ours, section):
    """Whoever checks a file against the schema that it names finds it right, whatever program does it."""
    data = json.loads(ours[f"data/{section}.json"])
    schema = json.loads(ours[f"data/{section}.schema.json"])
    Draft202012Validator.check_schema(schema)

    assert list(Draft202012Validator(schema).iter_errors(data)) == []
    assert data["schema"] == schema["$id"]
    assert data["count"] == len(data["records"])
    assert [one["key"] for one in data["records"]] == sorted(one["key"] for one in data["records"])


@pytest.mark.parametrize("section", SETS)
def test_schema_speaks_the_words_of_the_model(ours, section):
    """Whoever reads the schema reads of each field what it is, in Chinese."""
    schema = json.loads(ours[f"data/{section}.schema.json"])
    fields = [
        field
        for group in schema["$defs"].values()
        for field in group.get("properties", {}).values()
    ]

    assert all(re.search("[一-鿿]", field["title"]) for field in fields)
    assert (
        schema["$defs"][model_of(SETS[section]).__name__]["title"] == model_of(SETS[section]).label
    )


@pytest.mark.parametrize("section", SETS)
def test_tables_hold_what_the_json_holds(ours, section):
    """A spreadsheet has a row of each record, and of each thing in a list: no column twice, no cell a formula."""
    records = json.loads(ours[f"data/{section}.json"])["records"]
    for table in tables(SETS[section]):
        data = ours[f"data/{'.'.join(filter(None, (section, table.name)))}.csv"]
        found = rows(data)
        held = records
        for name in table.path:
            held = [item for one in held for item in one[name]]

        assert data.startswith("\ufeff".encode())
        assert data.count(b"\r\n") >= len(found) + 1
        assert len(set(table.head)) == len(table.head)
        assert len(found) == len(held)
        assert all(None not in row and None not in row.values() for row in found)
        assert not any(cell.startswith(FORMULA) for row in found for cell in row.values())


def test_every_source_that_is_named_is_there(ours):
    """Whoever asks where a value is from finds the source in the file of sources."""
    known = {one["key"] for one in json.loads(ours["data/sources.json"])["records"]}
    text = b"".join(ours[f"data/{section}.json"] for section in SETS).decode()
    named = set(re.findall(r'"(?:declaration_)?source": "([^"]+)"', text))
    for group in re.findall(r'"sources": \[([^\]]*)\]', text):
        named |= set(re.findall(r'"([^"]+)"', group))

    assert named
    assert named <= known


def test_catalogue_names_every_file(ours):
    """Another catalogue that takes ours in finds each file, by what it is and under which terms (DCAT 3)."""
    catalogue = json.loads(ours["data/catalog.jsonld"])
    distributions = [one for data in catalogue["dcat:dataset"] for one in data["dcat:distribution"]]
    links = {one["dcat:downloadURL"]["@id"] for one in distributions}
    nodes = [one["@id"] for one in (catalogue, *catalogue["dcat:dataset"], *distributions)]

    assert links == {
        f"{ORIGIN}/{path}"
        for path in ours
        if path.endswith(".csv") or path.split(".")[1:] == ["json"]
    }
    assert len(set(nodes)) == len(nodes)
    assert {one["@type"] for one in distributions} == {"dcat:Distribution"}
    assert all(one["dct:rights"]["@id"] == catalogue["dct:rights"]["@id"] for one in distributions)
    assert "dct:license" not in catalogue


def test_numbers_are_as_published_and_texts_no_formula(site):
    """80.10 stays 80.10 in a spreadsheet and is a number to a program; what looks like a formula is none."""
    out = made(site.load(preview=False))
    row = rows(out["data/indicators.points.csv"])[0]
    point = json.loads(out["data/indicators.json"])["records"][0]["points"][0]

    assert (row["数值"], point["value"], point["as_of"], point["source"]) == (
        "80.10",
        80.1,
        "2021-12",
        "launch",
    )
    assert row["说明"].startswith("'=")
    assert row["来源"] == "昆明信息港《启动仪式举行》，2022年9月1日"


@given(
    name=st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Zl", "Zp")), min_size=1)
)
def test_any_name_comes_back_from_a_table(campaign_model, name):
    """Whatever a name is written with, the table is read back with it, and no spreadsheet calculates it."""
    record, reading, table = campaign_model
    renamed = SimpleNamespace(
        records=lambda kind: [record.model_copy(update={"name": name})],
        of=reading.of,
        citation=reading.citation,
    )
    data = csv_file.document(table, SimpleNamespace(kind="activity"), renamed)
    cell = rows(data)[0]["名称"]

    assert cell.removeprefix("'") == name.removeprefix("'")
    assert not cell.startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))


@pytest.fixture(scope="module")
def campaign_model(tmp_path_factory):
    """An activity, what reads it, and the table that it stands in."""
    site = TinySite(tmp_path_factory.mktemp("names")).with_campaign()
    catalog = site.load(preview=False)
    return catalog.all("activity")[0], Reading(catalog), tables("activity")[0]


SECRETS = {
    "示例企业": "a sample",
    "明年的活动": "not yet announced",
    "后天的场次": "a part that is not yet announced",
    "未出的结果": "a result before its day",
    "张某某甲": "a winner",
    "13987654321": "a mobile number",
    "tys-": "a consent",
    "王小明": "somebody whose consent has ended",
    "没有收录的来源": "a source of tomorrow",
    "头像说明": "a picture",
}


def test_only_what_is_public_goes_out(site):
    """Nothing goes out that no page shows: what is to come, samples, people who took their consent back."""
    site.write(
        "data/activities/2022/lianliankan.yaml",
        ACTIVITY
        + """
    picture: {file: images/a.jpg, alt: 头像说明, credit: 甲, consents: [tys-2]}
    channels:
      - {kind: 电话, label: 咨询, value: '13987654321', source: launch}
      - {kind: 电话, label: 咨询, value: '12315', source: launch}
    sessions:
      - {name: 后天的场次, announced: 2026-12-01}
      - {name: 办过的场次, start: 2022-09-10}
    calls:
      - {name: 征集, audience: 市民, summary: 征集。, results_on: 2026-12-01, results: 未出的结果}
    prizes:
      - {name: 一等奖, announced: 2022-10-01, winners: [张某某甲]}
    text: |
      正文。![图](images/a.jpg "头像说明｜摄影：甲｜同意书：tys-2")
""",
    )
    site.write("data/activities/2022/later.yaml", LATER)
    site.write("data/sources/later.yaml", "name: 没有收录的来源\npublisher: 报\ndate: 2026-12-01\n")
    site.write("data/consents/tys-1.yaml", consent("2026-11-01"))
    site.write("data/consents/tys-2.yaml", consent())
    person = "name: {}\nprofession: 学生\nedition: 2022\nsummary: 来了。\nconsents: [tys-{}]\nsources: [launch]\n"
    site.write("data/ambassadors/kid.yaml", person.format("王小明", 1))
    site.write("data/ambassadors/other.yaml", person.format("李大有", 2))
    site.write("data/ambassadors/sample.yaml", "sample: true\n" + person.format("示例企业", 2))
    (site.root / "content/images").mkdir(parents=True)
    site.write(
        "content/images/a.jpg", (ROOT / "theme/static/images").glob("*.png").__next__().read_bytes()
    )

    for preview in (False, True):
        text = b"".join(made(site.load(preview=preview)).values()).decode()

        assert [secret for secret in SECRETS if secret in text] == []
        assert [
            one for one in ("李大有", "办过的场次", "12315", "一等奖", "征集") if one not in text
        ] == []


def test_a_passing_day_changes_only_what_changes(site):
    """Two days on which nothing happens have the same bytes; an announcement changes its own file and the catalogue."""
    site.write("data/activities/2022/later.yaml", LATER)
    days = [
        made(site.load(Moment.at(day), preview=False))
        for day in ("2026-11-21", "2026-11-30", "2026-12-01")
    ]
    changed = {path for path, data in days[2].items() if data != days[1][path]}

    assert days[0] == days[1]
    assert changed == {"data/activities.json", "data/activities.csv"}


def test_licence_is_said_where_the_office_has_said_it(site):
    """Without a licence the files say that there is none yet and whom to ask; with one they name it."""
    unsaid = json.loads(made(site.load(preview=False))["data/brands.json"])
    site.write(
        "data/site.yaml",
        OPEN.replace(
            "licence: ''", "licence: CC BY 4.0\n      licence_link: https://example.org/by"
        ),
    )
    out = made(site.load(preview=False))
    said, catalogue = json.loads(out["data/brands.json"]), json.loads(out["data/catalog.jsonld"])

    assert unsaid["licence"] is None
    assert "昆明市市场监督管理局" in unsaid["terms"]
    assert (said["licence"], said["licence_link"]) == ("CC BY 4.0", "https://example.org/by")
    assert catalogue["dct:license"] == {"@id": "https://example.org/by"}


def test_without_the_switch_there_is_nothing(tmp_path):
    """A site whose editors have not asked for it has no files, no page and no way there."""
    site = TinySite(tmp_path).with_campaign()
    site.write(
        "data/site.yaml", OPEN.replace("licence: ''", "licence_link: https://example.org/by")
    )
    with pytest.raises(DataError, match="licence_link"):
        site.load()
    ways = []
    for text in (SITE, OPEN):
        site.write("data/site.yaml", text)
        catalog = site.load()
        listed = [way["href"] for way in navigation(catalog)["finding"]]
        listed += [entry.href for group in groups(catalog) for entry in group.entries]
        ways.append((bool(made(catalog)), "/data/" in views(catalog), listed.count("/data/")))

    assert ways == [(False, False, 0), (True, True, 2)]


def test_example_runs(built):
    """Whoever copies the example from the page sees the numbers."""
    page, output = built
    code = page.css_first("#example").parent.parent.css_first("pre code").text()
    code = code.replace(ORIGIN, output.as_uri())
    said = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONUTF8": "1"},
    )

    assert said.stdout == "服务质量监测 2021 昆明\n80.1 分\n截至 2021-12\n"


def test_page_leads_to_every_file_and_says_on_which_terms(built):
    """Whoever opens the page gets to each file, reads how many records of which day, and whom to ask."""
    page, output = built
    links = {link.attributes["href"].rsplit("/")[-1] for link in page.css("a.download-link")}
    data = json.loads(page.css('script[type="application/ld+json"]')[-1].text())
    contents = {one["contentUrl"] for each in data["dataset"] for one in each["distribution"]}

    assert links == {
        path.name
        for path in (output / "data").glob("*.*")
        if path.suffix not in (".html", ".br", ".gz") and path.name != "submission.schema.json"
    }
    assert contents == {
        f"{ORIGIN}/data/{name}" for name in links if re.fullmatch(r"[a-z]+\.(json|csv)", name)
    }
    assert "使用条款还没有定" in page.css_first("#terms").parent.parent.text().replace("\u2060", "")


def published(site: TinySite, day: str, before: dict | None) -> tuple[Catalog, dict[str, bytes]]:
    """What goes out on a day after a publication, by the catalog that has its sets."""
    workshop = Workshop.of(read(site.root), Moment.at(day), "theme/0", preview=False, sets=before)
    return workshop.catalog, made(workshop.catalog)


def as_read_back(catalog: Catalog, folder) -> dict:
    """The sets of a publication, as the next one reads them from its manifest."""
    folder.mkdir()
    inventory.write(folder, {}.get, (), {}, (), catalog=catalog, next_change=catalog.moment)
    return publication_of((folder / "manifest.json").read_bytes(), catalog.day).sets


def test_changes_since_the_publication_before_are_told(site, tmp_path):
    """Who keeps a copy reads which records are new, which fields say something else, and what is there no more."""
    first, files_then = published(site, "2026-11-21", None)
    known = as_read_back(first, tmp_path / "one")
    activity = site.root / "data/activities/2022/lianliankan.yaml"
    activity.write_text(activity.read_text("utf-8").replace("三场直播", "四场直播"), "utf-8")
    site.write("data/activities/2022/later.yaml", LATER.replace("2026-12-01", "2026-11-22"))
    (site.root / "data/indicators/score.yaml").unlink()
    second, files_now = published(site, "2026-11-25", known)
    again, files_again = published(site, "2026-11-29", as_read_back(second, tmp_path / "two"))
    said, gone = (
        json.loads(files_now[f"data/{name}.json"])["changes"]
        for name in ("activities", "indicators")
    )

    assert json.loads(files_then["data/activities.json"])["changes"] is None
    assert json.loads(files_now["data/brands.json"])["changes"] is None
    assert said == {
        "day": "2026-11-25",
        "since": "2026-11-21",
        "new": ["2022/later"],
        "changed": [{"key": "2022/lianliankan", "fields": ["summary"]}],
        "gone": [],
    }
    assert gone["gone"] == ["score"]
    schema = json.loads(files_now["data/activities.schema.json"])
    Draft202012Validator(schema).validate(json.loads(files_now["data/activities.json"]))
    assert files_again == files_now
    page = as_data_set(next(one for one in data_sets(again) if one.section == "activities"), again)
    assert page["changes_text"] == (
        "2026年11月25日发布的和2026年11月21日的相比，新增明年的活动；改了昆明品牌“连连看”（一句话）。"
    )


def test_nobody_is_told_who_has_gone(site, tmp_path):
    """Who takes back a consent is in no list of what is gone, nor any more in one of what was new."""
    person = """
        name: 王小明
        profession: 小学生
        edition: 2022
        summary: 小学生。
        consents: [tys-1]
        sources: [launch]
    """
    before, _ = published(site, "2026-11-21", None)
    site.write("data/consents/tys-1.yaml", consent("2026-11-27"))
    site.write("data/ambassadors/kid.yaml", person)
    joined, files_then = published(site, "2026-11-25", as_read_back(before, tmp_path / "one"))
    left, files_now = published(site, "2026-11-29", as_read_back(joined, tmp_path / "two"))

    assert json.loads(files_then["data/ambassadors.json"])["changes"]["new"] == ["kid"]
    assert json.loads(files_now["data/ambassadors.json"])["changes"] is None
    assert "kid" not in repr(left.published_sets)


def test_every_file_may_be_linked_to(site):
    """An editor links to any file that is made, a table inside a set too, and to nothing else of that folder."""
    catalog = site.load(preview=False)

    assert {*data_addresses(catalog.site)} == {f"/{one}" for one in made(catalog)} | {COLUMNS}
