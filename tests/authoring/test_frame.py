"""A new edition stands in one command: what carries over is there, what does not is asked."""

import re

import pytest
from selectolax.lexbor import LexborHTMLParser
from support import TODAY

from quality_kunming.authoring.frame import CHECK, make_edition
from quality_kunming.authoring.todo import gaps
from quality_kunming.building import PRODUCTION, build
from quality_kunming.checks.gate import examine
from quality_kunming.loading.collection import Collection
from quality_kunming.model.activity import Activity
from quality_kunming.model.base import Model, Yearly
from quality_kunming.model.edition import Edition
from quality_kunming.model.moment import Moment


@pytest.fixture
def framed(former):
    """The campaign with the frame of 2027."""
    make_edition(former.root, "2027", "2022")
    return former


def found(site, kind: str, key: str):
    """A record as its file says it, announced or not."""
    return Collection(site.root).find(kind, key)


def test_frame_is_one_file_for_the_edition_and_each_activity(former):
    """Addresses stay comparable from year to year: the files keep their names."""
    made = make_edition(former.root, "2027", "2022")

    assert [path.relative_to(former.root).as_posix() for path in made] == [
        "data/editions/2027.yaml",
        "data/activities/2027/lianliankan.yaml",
        "data/activities/2027/pinpai-gushi.yaml",
    ]


def test_frame_loads_and_is_shown_nowhere(former):
    """The nightly publication goes on as before from the minute on which the edition is begun."""
    former.with_pages()
    before = examine(former.root, TODAY, {})
    make_edition(former.root, "2027", "2022")

    after = examine(former.root, TODAY, {})

    assert former.problems() == []
    assert after.problems == before.problems
    assert after.result.pages == before.result.pages
    assert former.load(Moment.at("2027-09-01 09:00")).editions[0].year == 2022


def test_what_stays_the_same_carries_over(framed):
    """Nobody writes again what every year says."""
    activity = found(framed, "activity", "2027/pinpai-gushi")

    assert activity.number == 5
    assert activity.audience == ("市民", "企业")
    assert activity.how_to == ("写好故事。",)
    assert activity.questions[0].answer == "都能。\n\n孩子也能。"
    assert activity.calls[0].sends == ("一个案例",)
    assert activity.prizes[0].quota == 2
    assert found(framed, "edition", "2027").organisers == ("昆明市市场监督管理局",)


def test_nothing_of_the_old_year_is_said_of_the_new_one(framed):
    """No date, number, name of a winner, source or text of 2022 is told of 2027."""
    for record in (
        found(framed, "edition", "2027"),
        found(framed, "activity", "2027/pinpai-gushi"),
    ):
        assert left(record) == []


def left(record: Model) -> list[str]:
    """The yearly fields that hold something and were not meant to be kept."""
    told = []
    for name, field in type(record).model_fields.items():
        mark = next((one for one in field.metadata if isinstance(one, Yearly)), None)
        value = getattr(record, name)
        if mark and not mark.kept and value:
            told.append(name)
        if not mark and isinstance(value, tuple):
            told += [one for item in value if isinstance(item, Model) for one in left(item)]
    return told


def test_year_and_ordinal_are_raised_where_that_is_certain(framed):
    """第四届 of 2022 would be the ninth in 2027, one a year; who opens the edition is asked whether it is."""
    activity = found(framed, "activity", "2027/pinpai-gushi")
    text = (framed.root / activity.file).read_text("utf-8")

    assert activity.name == "2027年昆明市第九届品牌故事大赛"
    assert activity.iteration == 9
    assert activity.summary == "第九届，讲自己的故事。"
    assert f"# {CHECK}“第几届”：照 2022 年的第四届、一年一届推算为第九届；今年是第几届？" in text
    assert found(framed, "edition", "2027").name == "2027年昆明市全国“质量月”"


def test_edition_in_between_is_named_beside_the_ordinal(former):
    """What is known to speak against the reckoning is said."""
    former.write("data/editions/2023.yaml", "name: 2023年\nsummary: 句。\n")
    make_edition(former.root, "2027", "2022")

    text = (former.root / "data/activities/2027/pinpai-gushi.yaml").read_text("utf-8")

    assert "（中间还有 2023 年的一届）" in text


@pytest.mark.parametrize(
    ("year", "from_", "said"),
    [
        ("2027", "2020", "--from 写成了“2020”，data/editions/ 里没有这一届；现有的是 2022"),
        ("2022", "2022", "data/editions/2022.yaml 已经有了"),
        ("2021", "2022", "新的一届要在 2022 年以后"),
        ("二〇二七", "2022", "年份写成了“二〇二七”，请写四位数的年份"),
        ("../27", "2022", "年份写成了“../27”"),
        ("9999", "2022", "年份写成了“9999”"),
        ("2028", "2022", "data/activities/2028/ 已经有了"),
    ],
)
def test_frame_that_cannot_be_made_writes_nothing(former, year, from_, said):
    """One sentence, and the project is as it was."""
    former.write("data/activities/2028/x.yaml", "name: x\n")
    before = sorted(former.root.rglob("*"))
    with pytest.raises(ValueError, match=re.escape(said)):
        make_edition(former.root, year, from_)

    assert sorted(former.root.rglob("*")) == before


def test_broken_file_of_the_old_edition_is_named(former):
    """No half of an edition is made of a half that cannot be read."""
    former.write("data/activities/2022/x.yaml", "name: 甲\n")
    with pytest.raises(ValueError, match=r"data/activities/2022/x\.yaml:1: 缺少.*请先改好它"):
        make_edition(former.root, "2027", "2022")

    assert not (former.root / "data/editions/2027.yaml").exists()


def test_file_in_the_way_leaves_no_half(former, monkeypatch):
    """All of the edition, or nothing: what was written before the hindrance is gone again."""
    monkeypatch.setattr("quality_kunming.authoring.frame._refuse", lambda *_: None)
    former.write("data/activities/2027/pinpai-gushi.yaml", "name: 甲\n")
    with pytest.raises(ValueError, match=r"2027/pinpai-gushi\.yaml 已经有了，什么都没有写"):
        make_edition(former.root, "2027", "2022")

    assert not (former.root / "data/editions/2027.yaml").exists()
    assert (former.root / "data/activities/2027/pinpai-gushi.yaml").read_text() == "name: 甲\n"


@pytest.mark.parametrize("model", [Edition, Activity])
def test_every_commented_block_loads_once_it_is_filled_in(framed, model):
    """Taking the “#” away and writing behind the colon is all there is to do."""
    path = next((framed.root / "data" / model.folder).rglob("*2027*/*.yaml"), None)
    path = path or framed.root / "data" / model.folder / "2027.yaml"
    shown = [
        re.sub("#", "", line)
        for line in path.read_text("utf-8").splitlines()
        if not re.match(r"[# ]*# \S", line)
    ]
    path.write_text("\n".join(shown) + "\n", "utf-8")
    shapes = ("不认识的字段", "YAML", "缩进", "应当是列表", "应当是一组字段", "缺少", "两遍")

    assert [one for one in framed.problems() if any(shape in one for shape in shapes)] == []


def test_season_begins_at_the_front_page_from_its_announcement(framed):
    """From the frame to a first true front page: answer the first questions, and wait for the minute."""
    edition = framed.root / "data/editions/2027.yaml"
    first = [gap.question for gap in gaps(framed.root, "2027")][:3]
    assert [question.partition("：")[0] for question in first] == [
        "“公布”（announced）",
        "“名称”",
        "“时间”（period）",
    ]

    answered = edition.read_text("utf-8").replace("#announced:", "announced: 2027-07-20 09:00")
    period = re.compile(r"#period:\n((?:#  .*\n)+)")
    answered = period.sub("period:\n  start: 2027-09-01\n  end: 2027-10-31\n", answered)
    edition.write_text(answered, "utf-8")
    framed.write("data/national_themes/2027.yaml", "name: 主题\nsource: launch\n")
    framed.with_pages()

    before = front_page(framed, Moment.at("2027-07-20 08:59"))
    from_then = front_page(framed, Moment.at("2027-07-20 09:00"))

    assert "2027年" not in before
    assert "2027年昆明市全国“质量月”" in from_then
    assert "2027年9月1日至10月31日" in from_then
    assert "2027年昆明市第九届品牌故事大赛" in from_then


def front_page(site, as_of: Moment) -> str:
    """The words of the page as it goes out at a moment, the day itself aside."""
    build(site.root, as_of, PRODUCTION)
    page = LexborHTMLParser((site.root / "output/index.html").read_text("utf-8"))
    return page.css_first("main").text()
