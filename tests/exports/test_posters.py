"""Posters as a printer gets them: set from the records, read back from the PDF."""

import re
import sys
import zipfile
from dataclasses import replace
from io import BytesIO

import pytest
import segno
from PIL import Image, ImageChops
from pypdf import PdfReader
from servers.processes import missing
from support import TODAY, TinySite

from quality_kunming import commands, environment
from quality_kunming.environment import ROOT
from quality_kunming.exports.posters import fonts
from quality_kunming.exports.posters.formats import BY_KEY
from quality_kunming.exports.posters.matter import Fact, Matter, Part
from quality_kunming.exports.posters.places import read_postings
from quality_kunming.exports.posters.printing import Order, Press
from quality_kunming.exports.posters.subjects import Subjects
from quality_kunming.exports.posters.typesetter import Typesetter
from quality_kunming.loading import load
from quality_kunming.qr import QUIET

ADA_AT_THREE_METRES = 28.3
"""Millimetres (2010 ADA Standards, 703.5.5: 16, and 3.2 for each 305 beyond 1830)."""
INK = 0.93
"""Of a character's size: how high the strokes of 国 are in Noto Serif CJK SC Bold."""
MATTER = Matter(
    name="活动-lianliankan",
    file="data/activities/2022/lianliankan.yaml",
    kicker="2022年主题活动",
    title="昆明品牌“连连看”",
    summary="跟着主播在线“云游”昆明品牌。",
    source="来源：昆明信息港，2022年9月1日",
    address="https://zhiliang.km.gov.cn/activities/2022/lianliankan/",
    stamp="昆明",
    numeral="肆",
    facts=(Fact("时间", "2022年9月11日9:00至11:30"), Fact("地点", "示例路1号")),
    parts=(Part("怎么参加", ("看预告。", "打开直播。"), is_ordered=True),),
)
PLACE = (Fact("单位", "五华区示例图书馆"), Fact("联系", "张老师　0871-12345678"))
SESSIONS = """
sessions:
  - name: 第一期
    start: 2022-09-11
    changes:
      - {at: 2022-09-02, kind: 延期, start: 2022-09-18, reason: 暴雨}
  - name: 第二期
    start: 2022-09-11
    changes:
      - {at: 2022-09-02, kind: 取消, reason: 暴雨}
"""
SIXTY = (
    "昆明市第十二届质量强市品牌故事大赛暨春城质量官和十佳品牌案例"
    "征集推选展示以及全城一起把质量的事讲明白系列主题活动启动仪式"
)


@pytest.fixture(scope="module")
def press(tmp_path_factory) -> Press:
    """A press in a project of its own; without typst and the fonts these tests are skipped, and fail in CI."""
    try:
        import typst  # noqa: F401
    except ImportError:
        missing("typst（requirements-print.txt）")
    if (faces := fonts.print_fonts()) is None:
        missing("Noto CJK 字体（fonts-noto-cjk）")
    site = TinySite(tmp_path_factory.mktemp("posters")).with_campaign()
    return Press(load(site.root, TODAY, preview=False), faces, site.root / "prints")


def printed(press: Press, key: str, matter: Matter = MATTER, bleed: int = 0) -> PdfReader:
    """The PDF of a matter on a paper."""
    made, refused = press.make([Order(matter, BY_KEY[key], f"{key}.pdf")], bleed, lambda done: None)
    assert refused == []
    return PdfReader(made[0])


def refusal(press: Press, key: str, **said) -> str:
    """Why a matter cannot be printed on a paper."""
    matter = replace(MATTER, **said)
    made, refused = press.make([Order(matter, BY_KEY[key], "none.pdf")], 0, lambda done: None)
    assert made == []
    return f"{refused[0].home}：{refused[0].reason}"


def sizes(reader: PdfReader) -> dict[str, float]:
    """Each piece of text of the first page, with its size in millimetres."""
    found: dict[str, float] = {}

    def keep(text, cm, tm, font, size):
        if text.strip():
            found[text.strip()] = size * abs(tm[3] * cm[3]) * 25.4 / 72

    reader.pages[0].extract_text(visitor_text=keep)
    return found


@pytest.mark.parametrize(("key", "length"), [("a4", 16), ("a3", 50), ("a2", 60), ("60x90", 60)])
def test_title_is_read_from_three_metres(press, key, length):
    """Who passes by at three metres reads what it is about."""
    reader = printed(press, key, replace(MATTER, title=SIXTY[:length]))

    assert len(reader.pages) == 1
    assert max(sizes(reader).values()) * INK >= ADA_AT_THREE_METRES


@pytest.mark.parametrize("key", BY_KEY)
def test_listeners_hear_every_word_in_order(press, key):
    """Who has a poster read out hears its title, when, and where it is from; nothing is cut."""
    reader = printed(press, key, MATTER.at(PLACE, "张贴点.csv 第 2 行"))
    text = "".join(page.extract_text() for page in reader.pages)
    said = re.sub(r"\s", "", text)
    facts = [one.text for one in (*MATTER.facts, *PLACE)]
    words = [MATTER.kicker, MATTER.title, MATTER.summary, *facts, MATTER.source]
    places = [said.find(re.sub(r"\s", "", one)) for one in words]

    assert -1 not in places
    assert places == sorted(places)
    assert reader.metadata.title == MATTER.title
    assert reader.trailer["/Root"]["/Lang"] == "zh-CN"
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]


@pytest.fixture(scope="module")
def proof(press) -> Image.Image:
    """The smallest print as a printer sees it, at 300 dots an inch."""
    import typst

    sheet = press.sheet(Order(MATTER, BY_KEY["leaflet"], ""), 0)
    png = typst.compile(
        ROOT / "theme/print/leaflet.typ",
        font_paths=[fonts.print_fonts().serif.file.parent],
        format="png",
        ppi=300,
        sys_inputs={"data": Typesetter(press.house, fonts.print_fonts()).data(sheet)},
    )[0]
    return Image.open(BytesIO(png)).convert("RGB")


def test_code_is_read_at_300_dots_an_inch(press, proof):
    """A phone finds the page: each module of the code is where it belongs, and large enough."""
    corner = proof.crop((0, proof.height // 2, proof.width // 2, proof.height))
    ground = Image.new("RGB", corner.size, press.house.colours["code-ground"])
    same = (
        ImageChops.difference(corner, ground).convert("L").point(lambda value: 255 * (value == 0))
    )
    code = corner.crop(same.getbbox()).convert("L")
    matrix = segno.make(MATTER.address, error="m", micro=False).matrix
    module = code.width / (len(matrix) + 2 * QUIET)

    def is_dark(x: int, y: int) -> bool:
        place = ((x + QUIET + 0.5) * module, (y + QUIET + 0.5) * module)
        return code.getpixel(tuple(map(int, place))) < 128

    assert module >= 6
    assert [[is_dark(x, y) for x in range(len(matrix))] for y in range(len(matrix))] == [
        list(map(bool, row)) for row in matrix
    ]


@pytest.mark.parametrize("name", ["𠮷", "䶮"])
def test_rare_characters_are_printed(press, name):
    """Nobody's name becomes an empty box."""
    assert (
        name in printed(press, "a4", replace(MATTER, title=f"{name}先生")).pages[0].extract_text()
    )


def test_character_without_a_glyph_is_named(press):
    """An editor reads the file, the field and the character that no font has."""
    told = refusal(press, "a4", summary="来吧😀")

    assert told.startswith(f"{MATTER.file}：“一句话”里的 😀（U+1F600） 字体里没有")


def test_text_without_room_is_named(press):
    """What does not fit is not cut: the editor reads which text, and how long it is."""
    assert "“标题”有 600 个字，A4海报上放不下" in refusal(press, "a4", title=SIXTY * 10)

    told = refusal(press, "a3", place=(Fact("地点", "长" * 400),), row="张贴点.csv 第 5 行")
    assert told.startswith("张贴点.csv 第 5 行：“地点”有 400 个字，A3海报上放不下")


def test_printer_gets_bleed_and_the_same_bytes(press):
    """The trimmed size is the paper's, 3 mm of paper lie around it, and nothing changes by itself."""
    once, twice = printed(press, "a4", bleed=3).stream, printed(press, "a4", bleed=3)
    page, millimetre = twice.pages[0], 72 / 25.4
    across: set[int] = set()

    def keep(operator, operands, cm, tm):
        if operator in (b"m", b"l"):
            across.add(round((operands[0] * cm[0] + cm[4]) / millimetre))

    page.extract_text(visitor_operand_before=keep)

    assert round(page.trimbox.left / millimetre), round(page.trimbox.right / millimetre) == (
        10,
        220,
    )
    assert {7, 223} <= across
    assert once.getvalue() == twice.stream.getvalue()


def test_session_is_printed_as_it_stands(press, tmp_path):
    """Who reads a poster of a session that was put off reads the new day and the old one; one called off has none."""
    site = TinySite(tmp_path).with_campaign()
    file = site.root / "data/activities/2022/lianliankan.yaml"
    file.write_text(file.read_text("utf-8") + SESSIONS, "utf-8")

    subjects = {one.title: one for one in Subjects(load(site.root, TODAY, preview=False), 2022)}

    assert subjects["第一期"].facts[0].text == "2022年9月18日（原定2022年9月11日）"
    assert "第二期" not in subjects


ROWS = """单位,地点,日期,联系人,电话,备注
甲馆,一楼,2027/9/11 9:00,张老师,0871-12345678,
乙馆,,,,,
,二楼,,,,
丙馆,=A1,,,,
丁馆,三楼,下周三,,,
戊馆,三楼,2027-09-30至2027-09-01,,,
己馆,三楼,,,8.71E+10,
庚馆,三楼,,,请到前台,
,,,,,
甲馆,一楼,2027/9/11 9:00,张老师,0871-12345678,
辛馆,#REF!,,,,
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk"])
def test_wrong_rows_are_named_and_the_others_stand(tmp_path, encoding):
    """An editor reads the row, the column and what to write; the places that are right are printed."""
    table = tmp_path / "张贴点.csv"
    table.write_bytes(ROWS.replace("\n", "\r\n").encode(encoding))

    postings = read_postings(table)

    assert [one.stem for one in postings.good] == ["002-甲馆"]
    assert [(one.label, one.text) for one in postings.good[0].facts] == [
        ("单位", "甲馆"),
        ("地点", "一楼"),
        ("日期", "2027年9月11日9:00"),
        ("联系", "张老师　0871-12345678"),
    ]
    assert [re.match(r"第 \d+ 行[^，；]*", one)[0] for one in postings.wrong] == [
        "第 1 行：“备注”这一列不认识",
        "第 3 行“地点”是空的",
        "第 4 行“单位”是空的",
        "第 5 行“地点”写成了“=A1”",
        "第 6 行“日期”写成了“下周三”",
        "第 7 行“日期”写成了“2027-09-30至2027-09-01”",
        "第 8 行“电话”写成了“8.71E+10”",
        "第 9 行“电话”写成了“请到前台”",
        "第 11 行：和第 2 行一样",
        "第 12 行“地点”写成了“#REF!”",
    ]


@pytest.mark.parametrize("text", ["", "名称,地址\n甲,乙\n", "单位,地点\n"])
def test_table_that_is_none_is_refused(tmp_path, text):
    """A table without the columns or without rows says what belongs there."""
    (tmp_path / "a.csv").write_text(text, "utf-8")

    with pytest.raises(ValueError, match=r"单位|张贴点"):
        read_postings(tmp_path / "a.csv")


@pytest.fixture
def project(campaign: TinySite, monkeypatch) -> TinySite:
    monkeypatch.setattr(environment, "ROOT", campaign.root)
    monkeypatch.setattr(environment, "add", lambda extra: True)
    return campaign


def run(**options) -> int:
    """`posters` with some of its options."""
    words = {"on": "", "edition": "", "only": "", "size": "", "places": "", "has_kit": False}
    return commands.posters(**words | options, has_bleed=False, is_sample=False)


def test_sample_table_can_be_printed(project, press, capsys):
    """Who begins with the sample has a poster for each of its places, and reads where they are; nothing old is left."""
    sample = {"on": "", "edition": "", "only": "", "size": "", "places": ""}
    assert commands.posters(**sample, has_bleed=False, is_sample=True) == 0
    table = project.root / "prints/张贴点.csv"
    table.write_text(table.read_text("utf-8") + "丙馆,,,,,\r\n", "utf-8")
    earlier = project.root / "prints/2022/张贴点/张贴点/A3海报/活动-lianliankan/009-旧馆.pdf"
    earlier.parent.mkdir(parents=True)
    earlier.touch()

    assert run(only="lianliankan", places="prints/张贴点.csv") == 1

    said = capsys.readouterr()
    made = sorted(earlier.parent.iterdir())
    assert [one.name for one in made] == [
        "002-示例图书馆.pdf",
        "003-示例商场.pdf",
    ]
    assert "张贴点.csv 第 4 行“地点”是空的，请写上。" in said.err
    assert "做好 2 份，在 prints/2022/" in said.out
    assert "二维码扫了打不开" in said.out


def test_kit_for_places_has_prints_and_texts_of_each(project, press, capsys):
    """Each place finds its poster, and texts with its own place and contact; what has no room is named."""
    rows = [
        ("甲馆", "一楼", "张老师", "0871-12345678"),
        ("乙馆", "长" * 60, "", ""),
        ("", "二楼", "", ""),
    ]
    rows += [(f"𠮷{number}校", "北门", "", "") for number in range(3)]
    table = "\n".join(("单位,地点,联系人,电话", *map(",".join, rows)))
    project.write("张贴点.csv", table.encode())

    assert run(only="lianliankan", size="leaflet", places="张贴点.csv", has_kit=True) == 1

    told = capsys.readouterr().err
    with zipfile.ZipFile(project.root / "prints/2022/物料包-张贴点.zip") as opened:
        names = opened.namelist()
        text = opened.read("文字/002-甲馆-活动-lianliankan-70字.txt").decode()
    assert text.startswith("2022年昆明品牌“连连看”已结束。")
    assert "甲馆：一楼。联系：张老师 0871-12345678。" in text
    assert len([one for one in names if one.endswith(".pdf")]) == 5
    assert "文字/003-乙馆-活动-lianliankan-140字.txt" in names
    assert "文字/003-乙馆-活动-lianliankan-70字.txt" not in names
    assert "张贴点.csv 第 3 行：70字以内的文字放不下，没有做（“单位”2 个字、“地点”60 个字）" in told
    assert "张贴点.csv 第 4 行“单位”是空的，请写上。" in told


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"has_kit": True}, "--kit 要和 --places 一起写"),
        ({"edition": "1999"}, "--edition 写成了“1999”，可以写的有：2022"),
        ({"size": "a9"}, "--size 里没有“a9”，可以写的有：a4（A4海报）"),
        ({"only": "nowhere"}, "没有叫“nowhere”的，可以做的有：活动-lianliankan"),
        ({"places": "none.csv"}, "--places：没有“"),
    ],
)
def test_what_cannot_be_meant_is_answered(project, press, capsys, options, sentence):
    """Who mistypes an option reads what can be written."""
    assert run(**options) == 1
    assert sentence in capsys.readouterr().err


def test_missing_font_is_named(project, monkeypatch, capsys):
    """Without the fonts nothing is made, and the editor reads what to install."""
    monkeypatch.setattr(fonts, "print_fonts", lambda: None)

    assert run() == 1
    assert "apt install fonts-noto-cjk" in capsys.readouterr().err
    assert not (project.root / "prints").exists()


def test_missing_typesetter_is_named(project, press, monkeypatch, capsys):
    """In an environment of their own, people read what to install; nothing is made."""
    monkeypatch.setattr(
        sys.modules["quality_kunming.commands.posters"], "find_spec", lambda name: None
    )

    assert run() == 1
    assert "pip install -r requirements-print.txt" in capsys.readouterr().err
