"""A new file stands in the right place and leads its editor to a file that loads."""

import re
from datetime import date
from pathlib import Path

import pytest

from quality_kunming import commands
from quality_kunming.authoring.kinds import KINDS, PARTS
from quality_kunming.authoring.new import create, find_kind, kinds

DAY = date(2022, 9, 21)
"""A day on which the edition of 2022 is running."""

PLACES = {
    "article": "content/news/2022/zhi-liang.md",
    "page": "content/pages/zhi-liang.md",
    "activity": "data/activities/2022/zhi-liang.yaml",
    "ambassador": "data/ambassadors/zhi-liang.yaml",
    "case": "data/brand_cases/2022/zhi-liang.yaml",
    "brand": "data/brands/zhi-liang.yaml",
    "indicator": "data/indicators/zhi-liang.yaml",
    "evaluation": "data/evaluations/zhi-liang.yaml",
    "service": "data/services/zhi-liang.yaml",
    "guide": "data/step_guides/zhi-liang.yaml",
    "programme": "data/programmes/zhi-liang.yaml",
    "report": "data/media_reports/zhi-liang.yaml",
    "source": "data/sources/zhi-liang.yaml",
    "edition": "data/editions/2026.yaml",
    "theme": "data/national_themes/2026.yaml",
    "language": "data/introductions/zhi-liang.yaml",
    "consent": "data/consents/tys-2026-001.yaml",
}
ANSWERS = {
    "number": "6",
    "order": "1",
    "audience": "市民",
    "start": "2022-09-01",
    "end": "2022-10",
    "stage": "入围",
    "brand_kind": "地理标志",
    "service_kind": "服务中心",
    "chart": "折线",
    "as_of": "2022-09-01",
    "year": "2022",
    "value": "82",
    "topic": "launch",
    "source": "launch",
    "sources": "launch",
    "scope": "照片",
    "valid_until": "2030-01-01",
    "minor": "false",
    "language": "fr",
    "locale": "fr_FR",
    "on_day": "'{day}/{month}/{year}'",
    "in_month": "'{month}/{year}'",
    "in_year": "'{year}'",
    "dated": "'{date}'",
}
"""What an editor would write, by field; any other field takes a sentence."""

EXPLANATION = re.compile(r"(?m)^[# ]*# \S.*\n")
EMPTY = re.compile(r"([ -]*)(\w+):")


def make(site, word: str, title: str = "质量", **options) -> Path:
    """A new file, of 2026 where its name is a year."""
    kind = find_kind(word)
    if kind.is_named_by_year:
        options.setdefault("edition", "2026")
    if kind.name == "consent":
        title = "tys-2026-001"
    return create(site.root, kind, title, **{"day": DAY} | options)


def fill(path: Path) -> None:
    """Write an answer wherever the file has an empty value."""
    lines, field = path.read_text("utf-8").splitlines(), ""
    for number, line in enumerate(lines):
        found = EMPTY.fullmatch(line)
        field = found[2] if found else field
        answer = ANSWERS.get(field, "写好的内容")
        if line.strip() == "-" or (found and not _has_fields(lines[number + 1 :], len(found[1]))):
            lines[number] = f"{line} {answer}"
    path.write_text("\n".join(lines) + "\n", "utf-8")


def _has_fields(following: list[str], indent: int) -> bool:
    """Whether the next line that is no comment stands further in."""
    line = next((line for line in following if not line.lstrip().startswith("#")), "")
    return len(line) - len(line.lstrip()) > indent


@pytest.mark.parametrize("kind", kinds())
def test_new_file_stands_where_loading_looks_for_it(campaign, kind):
    """An editor need not know the folders."""
    path = make(campaign, kind)

    assert path.relative_to(campaign.root).as_posix() == PLACES[kind]


@pytest.mark.parametrize("kind", kinds())
def test_new_file_asks_only_for_what_is_empty(campaign, kind):
    """What loading says of an untouched new file names lines in which something is still to be written."""
    path = make(campaign, kind)
    lines = path.read_text("utf-8").splitlines()
    name = path.relative_to(campaign.root).as_posix()
    for problem in campaign.problems():
        found = re.match(rf"{re.escape(name)}:(\d+): ", problem)

        assert found, problem
        assert lines[int(found[1]) - 1].endswith((":", "-")), problem


@pytest.mark.parametrize("kind", kinds())
def test_new_file_loads_once_filled_in(campaign, kind):
    """Whoever writes into every empty place has a file without a problem."""
    fill(make(campaign, kind))

    assert campaign.problems() == []


@pytest.mark.parametrize("kind", kinds())
def test_commented_fields_load_once_uncommented(campaign, kind):
    """Every optional field is shown in a shape that is right when its “#” is taken away."""
    path = make(campaign, kind)
    fields = EXPLANATION.sub("", path.read_text("utf-8")).replace("#", "")
    path.write_text(fields, "utf-8")
    fill(path)
    shapes = ("不认识的字段", "YAML", "缩进", "应当是列表", "应当是一组字段", "缺少")

    assert [one for one in campaign.problems() if any(shape in one for shape in shapes)] == []


@pytest.mark.parametrize(
    ("kind", "word"), [(kind, word) for kind in KINDS for word in sorted(kind.words)]
)
def test_kind_has_english_and_chinese_words(campaign, kind, word):
    """An editor may say 质量官 for ambassador, and a developer brand_case for case."""

    assert make(campaign, word) == campaign.root / PLACES[kind.name]


def test_words_mean_one_kind_each():
    """No word leads to a file of another kind than was meant."""
    words = [word for kind in (*KINDS, *PARTS) for word in kind.words]

    assert len(words) == len(set(words))


def test_new_article_is_a_draft_of_today(campaign):
    """Nothing goes out before its editor says so."""
    text = make(campaign, "新闻", "启动：“质量月”").read_text("utf-8")

    assert "\ntitle: 启动：“质量月”\n" in text
    assert "\ndate: 2022-09-21\n" in text
    assert "\nstatus: 草稿\n" in text
    assert "现有 launch（启动与部署）\ntopic:\n" in text


def test_file_is_utf8_with_plain_line_ends(campaign):
    """The file is the same on Windows."""
    data = make(campaign, "ambassador", "曾小红").read_bytes()

    assert "姓名：公开报道的姓名\nname: 曾小红\n".encode() in data
    assert b"\r" not in data


def test_names_of_people_are_read_as_names(campaign):
    """曾 is Zeng in a name."""

    assert make(campaign, "质量官", "曾小红").name == "zeng-xiaohong.yaml"


@pytest.mark.parametrize(
    "title", ["2022", "甲: 乙", "甲 # 乙", "“甲”", '"甲"', "- 甲", "true", "@甲", "甲\n乙"]
)
def test_any_title_is_read_as_it_was_said(campaign, title):
    """A title with marks that mean something in YAML is still that title."""
    path = make(campaign, "brand", title)
    fill(path)

    assert campaign.load().get("brand", path.stem).name == " ".join(title.split())


def test_edition_is_the_one_at_work_unless_named(campaign):
    """A case of last year can be added this year."""
    campaign.write("data/editions/2021.yaml", "name: 2021年\nsummary: 往年。\n")

    assert "\nedition: 2022\n" in make(campaign, "ambassador").read_text("utf-8")
    assert "\nedition: 2022\n" in make(campaign, "article").read_text("utf-8")
    assert make(campaign, "case", edition="2021").parent.name == "2021"
    assert "\nedition: 2021\n" in make(campaign, "article", "乙", edition="2021").read_text("utf-8")


def test_prepared_edition_is_the_one_at_work(campaign):
    """From the day on which next year's edition is begun, new files belong to it."""
    campaign.write("data/editions/2023.yaml", "name: 2023年\nsummary: 明年。\n")

    assert make(campaign, "activity").parent.name == "2023"


def test_unfinished_file_of_an_edition_is_still_the_one_at_work(campaign):
    """Who is in the middle of writing the edition can go on with its people."""
    campaign.write("data/editions/2023.yaml", "name: 2023年\n")

    assert make(campaign, "case").parent.name == "2023"


@pytest.mark.parametrize("kind", ["activity", "ambassador", "case"])
def test_nothing_goes_to_an_edition_that_is_over(campaign, kind):
    """Nobody adds this year's people to last year's by a slip; an article needs no edition."""
    later = date(2026, 11, 21)
    with pytest.raises(ValueError, match="没有正在准备或进行的一届；请先搭一届"):
        make(campaign, kind, day=later)

    assert "\n#edition:" in make(campaign, "article", day=later).read_text("utf-8")


def test_theme_takes_its_year_from_the_title(campaign):
    """One line is enough for the theme of a year."""
    path = make(campaign, "theme", "2025年 加强全面质量管理", edition="")

    assert path.name == "2025.yaml"
    assert "\nname: 加强全面质量管理\n" in path.read_text("utf-8")


def test_report_names_the_source_of_the_same_title(campaign):
    """First the source, then the report: the second knows the first."""
    source = make(campaign, "source", "昆明质量月启动")
    report = make(campaign, "report", "昆明质量月启动")

    assert f"\nsource: {source.stem}\n" in report.read_text("utf-8")


@pytest.mark.parametrize(
    ("kind", "title", "edition", "expected"),
    [
        ("edition", "2027", "", "只写了年份。照往年搭好一届：python3 tasks.py new edition 2027"),
        ("case", " ", "", "请写上标题或名称"),
        ("case", "！！", "", "“！！”里没有汉字、字母或数字"),
        ("case", "甲", "2030", "data/editions/ 里没有 2030 年这一届"),
        ("case", "甲", "../x", "data/editions/ 里没有 ../x 年这一届"),
        ("theme", "甲", "", "看不出是哪一年"),
        ("edition", "甲", "../2022", "看不出是哪一年"),
        ("edition", "2022年质量月", "", "data/editions/2022.yaml 已经有了；要改它请直接打开"),
    ],
)
def test_what_cannot_be_made_is_said_in_words(campaign, kind, title, edition, expected):
    """An editor learns what to write instead, and no file is made or changed."""
    before = sorted(campaign.root.rglob("*"))
    with pytest.raises(ValueError, match=re.escape(expected)):
        make(campaign, kind, title, edition=edition)

    assert sorted(campaign.root.rglob("*")) == before


def test_command_lists_kinds(capsys):
    """Whoever does not know the word for a kind asks for all."""

    assert commands.new("", "") == 0

    told = capsys.readouterr().out.splitlines()
    for kind in (*KINDS, *PARTS):
        assert sum(line.split()[:1] == [kind.name] for line in told) == 1


def test_unknown_word_is_answered_with_all_kinds():
    """Nor does a word that means nothing leave an editor alone."""
    with pytest.raises(ValueError, match="没有“人物”这个种类；可以新建：article（新闻）、"):
        find_kind("人物")


@pytest.mark.parametrize("title", ["王小明", "王小明 001", "wang-xiaoming"])
def test_consent_is_known_by_its_number_alone(campaign, title):
    """Not even a comment in the new file keeps the name of who signed."""
    with pytest.raises(ValueError, match="同意书只写存档的编号，不写姓名"):
        create(campaign.root, find_kind("consent"), title, DAY)

    assert not (campaign.root / "data/consents").exists()
