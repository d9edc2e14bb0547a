"""A table in: a file each row, or every reason why not, by row and column."""

import io
from datetime import datetime

import pytest
from openpyxl import Workbook

from quality_kunming import commands, environment
from quality_kunming.authoring.kinds import KINDS
from quality_kunming.authoring.new import find_kind
from quality_kunming.authoring.table import TableError, can_be_tabled, make_records
from quality_kunming.loading.collection import Collection
from quality_kunming.model.moment import Moment

DAY = Moment.at("2022-09-21")
PEOPLE = ["姓名", "职业", "一句话", "来源"]
CASES = ["案例名称", "单位", "行业", "阶段", "名次", "一句话", "难题", "做法", "成效", "来源"]


def csv(*rows: list[str], separator: str = ",") -> bytes:
    return "".join(separator.join(row) + "\r\n" for row in rows).encode()


def excel(*rows: list[object]) -> bytes:
    book, data = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(data)
    return data.getvalue()


def case(name: str, stage: str = "入围", rank: str = "") -> list[str]:
    return [name, "甲公司", "花卉", stage, rank, "句", "难", "做", "成", "launch"]


def make(site, data: bytes, kind: str = "ambassador", edition: str = "", name: str = "名单.csv"):
    path = site.root.parent / f"{site.root.name}-{name}"
    path.write_bytes(data)
    return make_records(site.root, find_kind(kind), str(path), edition, DAY)


def reasons(site, data: bytes, kind: str = "ambassador") -> list[str]:
    """What is said of a table, from which nothing was made."""
    before = sorted(site.root.rglob("*"))
    with pytest.raises(TableError) as refused:
        make(site, data, kind)
    assert sorted(site.root.rglob("*")) == before
    return refused.value.reasons


def test_forty_people_are_made_at_once(campaign):
    """A season's people are one table and one command; they load, and are the edition's at work."""
    surnames = "赵钱孙李周吴郑王冯陈"
    rows = [
        [f"{one}{two}", "检验员", "句。", "launch"]
        for one in surnames
        for two in ("小红", "小明", "小江", "小湖")
    ]

    made = make(campaign, csv(PEOPLE, *rows))

    assert len(made) == 40
    assert len(campaign.load().ambassadors(2022)) == 40
    assert made[0].name == "zhao-xiaohong.yaml"


@pytest.mark.parametrize("separator", [",", ";", "\t", "，", "；"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk"])
def test_any_csv_is_read(campaign, separator, encoding):
    """Whatever a program of the office writes is understood."""
    row = ["张三", "质量检验员", "在检验台前站了二十年", "launch"]
    data = csv(PEOPLE, row, separator=separator).decode().encode(encoding)
    make(campaign, data)

    assert campaign.load().ambassadors(2022)[0].summary == "在检验台前站了二十年"


def test_excel_is_read_as_its_cells_show(campaign):
    """Numbers and days come out as an editor reads them in Excel, not as Excel keeps them."""
    head = ["姓名", "职业", "年度", "一句话", "来源", "排序", "公布"]
    rows = [
        ["张三", "教师", 2022, "句", "launch", 3, datetime(2022, 9, 2)],
        ["李四", "教师", 2022.0, "句", "launch", 1.0, datetime(2022, 9, 2, 9, 30)],
    ]
    make(campaign, excel(head, *rows), name="名单.xlsx")
    people = campaign.load().ambassadors(2022)

    assert [one.name for one in people] == ["李四", "张三"]
    assert [str(one.announced) for one in people] == ["2022-09-02 09:30", "2022-09-02"]


def test_columns_go_by_title_or_key_in_any_order(campaign):
    """The first row says what stands below it."""
    make(
        campaign,
        csv(["sources", "姓名", "profession", "一句话 *"], ["launch", "张三", "教师", "句"]),
    )

    assert campaign.load().ambassadors(2022)[0].profession == "教师"


@pytest.mark.parametrize("between", ["、", "；", ";", "\n"])
def test_several_values_share_a_cell(campaign, between):
    """As one writes them in a cell."""
    campaign.write("data/sources/second.yaml", "name: 二\npublisher: 乙\ndate: 2022-09-02\n")
    make(
        campaign, excel(PEOPLE, ["张三", "教师", "句", f"launch{between} second"]), name="名单.xlsx"
    )

    assert campaign.load().ambassadors(2022)[0].sources == ("launch", "second")


def test_paragraphs_of_a_cell_stay_paragraphs(campaign):
    """A story may have several."""
    row = ["张三", "教师", "句", "launch", "第一段：“甲”。\n\n# 第二段"]
    make(campaign, excel([*PEOPLE, "质量故事"], row), name="名单.xlsx")

    assert campaign.load().ambassadors(2022)[0].story == "第一段：“甲”。\n\n# 第二段"


def test_cases_stand_in_the_folder_of_their_edition(campaign):
    """A table of cases goes to the edition at work, or to the one named."""
    campaign.write("data/editions/2021.yaml", "name: 2021年\nsummary: 句\nsources: [launch]\n")

    assert make(campaign, csv(CASES, case("甲")), "case")[0].parent.name == "2022"
    assert make(campaign, csv(CASES, case("甲")), "case", "2021")[0].parent.name == "2021"


def test_same_sound_gets_a_name_of_its_own(campaign):
    """张珊 is not lost behind 张三."""
    rows = [["张三", "教师", "句", "launch"], ["张珊", "医生", "句", "launch"]]

    assert [path.name for path in make(campaign, csv(PEOPLE, *rows))] == [
        "zhang-san.yaml",
        "zhang-shan.yaml",
    ]
    made = make(
        campaign, csv(PEOPLE, ["张叁", "工人", "句", "launch"], ["章三", "工人", "句", "launch"])
    )
    assert [path.name for path in made] == ["zhang-san-2.yaml", "zhang-san-3.yaml"]


def test_every_fault_is_told_by_row_and_column(campaign):
    """One run shows all that is to be mended, and nothing is made before it is."""
    rows = [
        ["张三", "", "句", "launch"],
        ["李四", "教师", "句", "lanch"],
        ["", "", "", ""],
        ["", "教师", "", "lost"],
        ["王五", "教师", "甲\n乙", "launch"],
        ["赵六", "教师", "句", "launch"],
        ["赵六", "教师", "句", "launch"],
    ]

    told = reasons(campaign, excel(PEOPLE, *rows))

    assert told == [
        "第 2 行：“职业”（profession）是空的：例如 演员、基层医护人员",
        "第 3 行：“来源”（sources）写了来源“lanch”，但 data/sources/ 里没有；请核对名字，或者先建好它",
        "第 5 行：“姓名”（name）是空的：公开报道的姓名",
        "第 5 行：“一句话”（summary）是空的：公开报道说了什么",
        "第 5 行：“来源”（sources）写了来源“lost”，但 data/sources/ 里没有；请核对名字，或者先建好它",
        "第 6 行：“一句话”（summary）写成了 “甲 乙”：只能写一行，请删去换行",
        "第 8 行：和第 7 行一样，请删去一行",
    ]


def test_fault_of_the_first_row_is_told_once(campaign):
    """A column that is missing is no fault of forty rows."""
    told = reasons(
        campaign,
        csv(["姓名", "职位", "照片", "姓名", "来源"], *[["张三", "a", "b", "c", "launch"]] * 2),
    )

    assert told == [
        "第 1 行：没有“职位”这个字段；是不是“职业”？",
        "第 1 行：“照片”是一组字段，不能写在表里；请删去这一列，建好以后在文件里写",
        "第 1 行：“姓名”这一列写了两遍，请删去一列",
        "第 1 行：缺少“职业”（profession）这一列：例如 演员、基层医护人员",
        "第 1 行：缺少“一句话”（summary）这一列：公开报道说了什么",
        "第 3 行：和第 2 行一样，请删去一行",
    ]


def test_who_is_there_already_is_named_and_kept(campaign):
    """A table that has grown is no danger to what was written by hand."""
    row = ["张三", "教师", "句", "launch"]
    path = make(campaign, csv(PEOPLE, row))[0]
    path.write_text(path.read_text("utf-8") + "order: 1\n", "utf-8")

    told = reasons(campaign, csv(PEOPLE, row, ["李四", "教师", "句", "launch"]))

    assert told == [
        "第 2 行：“张三”已经有了，在 data/ambassadors/zhang-san.yaml，不会改动它；请从表里删去这一行"
    ]


def test_rank_twice_is_told(campaign):
    """Two cases cannot both be first."""
    told = reasons(
        campaign,
        csv(CASES, case("甲", "十佳", "1"), case("乙", "十佳", "1"), case("丙", "一等")),
        "case",
    )

    assert told == [
        "第 3 行：“名次”（rank）1 已经被第 2 行用了，请改成别的",
        "第 4 行：“阶段”（stage）写成了 “一等”（征集、入围、十佳 之一，照最后的结果写；"
        "征集里写了哪天公布，到那天才显示）",
    ]


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (b"", "a.csv", "里没有内容"),
        ("姓名,职业\n".encode(), "a.csv", "里没有内容"),
        (b"%PDF-1.7", "a.csv", "是PDF；请另存为"),
        (b"PK\x03\x04xl/", "a.xlsx", "读不出来，多半已经损坏"),
        (excel(["姓名"])[:-200], "a.xlsx", "读不出来，多半已经损坏"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "a.xls", "是旧版 Office 文件；请另存为"),
        ('"姓名,职业\n张三'.encode(), "a.csv", "引号没有成对"),
        (bytes(range(128, 256)) * 9, "a.csv", "认不出是什么编码"),
    ],
)
def test_file_that_is_no_table_is_told_why(campaign, data, name, said):
    """One sentence, whatever was chosen by mistake."""
    with pytest.raises(ValueError, match=said):
        make(campaign, data, name=name)


def test_missing_file_and_kinds_without_tables_are_told():
    """Nobody looks for a command that is not there."""
    tabled = {kind.name for kind in KINDS if can_be_tabled(kind)}

    assert {"ambassador", "case", "brand", "source", "service", "activity"} <= tabled
    assert not {"article", "indicator", "edition", "theme", "consent", "report"} & tabled


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"table": "none.csv"}, "none.csv”这个表格，请核对路径和文件名"),
        ({"table": "none.csv", "title": "张三"}, "用了 --table，标题和姓名从表里来，请删去“张三”"),
        ({"table": "none.csv", "kind": "indicator"}, "质量测评不能用表格建；可以的有：activity"),
        ({"former": "2022"}, "--from 只用来搭新的一届"),
        ({"activity": "lianliankan"}, "--activity 只用来加场次（session）和征集（call）"),
    ],
)
def test_options_that_do_not_fit_are_told(campaign, monkeypatch, capsys, options, said):
    """One sentence, and nothing is made."""
    monkeypatch.setattr(environment, "ROOT", campaign.root)

    assert commands.new(**{"kind": "ambassador", "title": ""} | options) == 1
    assert said in capsys.readouterr().err


def test_command_says_what_it_made_and_what_is_wrong(campaign, monkeypatch, capsys):
    """The editor reads the new files, or the table with its rows."""
    monkeypatch.setattr(environment, "ROOT", campaign.root)
    (campaign.root / "a.csv").write_bytes(csv(PEOPLE, ["张三", "教师", "句", "launch"]))

    assert commands.new("质量官", "", "2022", table="a.csv") == 0
    assert "data/ambassadors/zhang-san.yaml\n已新建 1 个质量官。" in capsys.readouterr().out
    assert commands.new("质量官", "", "2022", table="a.csv") == 1
    told = capsys.readouterr().err
    assert "a.csv 第 2 行：“张三”已经有了" in told
    assert "共 1 个问题，什么都没有建" in told
    assert Collection(campaign.root).problems == []
