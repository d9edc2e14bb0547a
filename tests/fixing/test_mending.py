"""`check --fix`: what it writes, and what it never touches."""

import os

import pytest
from fixing.articles import ARTICLE, article
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support import TODAY, TinySite

from quality_kunming import storing
from quality_kunming.fixing.mending import mend


def test_safe_slips_are_mended_and_told(fixed):
    """The editor reads what became of what, with file and line."""
    data, told = fixed(article("⽤户满意,好.\n\n二0二二年，質量\u200b月。\n"))

    assert data == article("用户满意，好。\n\n二〇二二年，质量月。\n")
    assert f"{ARTICLE}:8: “⽤户满意,”改成“用户满意,”" in told
    assert f"{ARTICLE}:10: “年，質量”后面删去了看不见的字符（U+200B）" in told
    assert len(told) == 6


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("他说：“質量,好.。。”\n", id="a quotation"),
        pytest.param("印发《質量,纲要》\n", id="a title"),
        pytest.param("> 質量,好\n> 二0二二年\n", id="a quoted block"),
        pytest.param("::: 引用 某人\n質量,好⽤\n:::\n", id="a block of a quotation"),
        pytest.param("写作`質量,好`。\n\n```\n質量,好\n```\n", id="code"),
        pytest.param("<!-- 質量,好 -->\n", id="a comment"),
        pytest.param("第一、报名\n1、报名（云南\n二〇二二年9月\n", id="what a person must decide"),
    ],
)
def test_words_of_others_stay(fixed, body):
    """A fix never changes what somebody has said, written or coded."""
    if "一、" in body:
        body = body.replace("第一、报名\n", "")

    assert fixed(article(body)) == (article(body), [])


def test_reprint_stays(fixed):
    """What another paper has printed is kept to the letter, but for characters that nobody sees."""
    body = "質量,好.二0二二年。。⽤户\n"

    assert fixed(article(body, "昆明信息港")) == (article(body, "昆明信息港"), [])
    assert fixed(article("质量\u200b月\n", "昆明信息港"))[0] == article("质量月\n", "昆明信息港")


@pytest.mark.parametrize("line_end", [b"\n", b"\r\n", b"\r"])
@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
def test_every_other_byte_stays(fixed, line_end, bom):
    """A file of Windows stays one: its mark, line ends, trailing spaces and last line are as they were."""
    before = article("甲,乙  \n\n\n\t丙\n丁。。戊,\n己").replace(b"\n", line_end)
    after = article("甲，乙  \n\n\n\t丙\n丁。戊，\n己").replace(b"\n", line_end)

    assert fixed(bom + before)[0] == bom + after


def test_records_and_tables_are_mended(fixed, campaign):
    """Values of YAML are words too; a table is only rid of characters that nobody can read."""
    name = "data/activities/2022/lianliankan.yaml"
    text = (campaign.root / name).read_text("utf-8")
    data, _ = fixed(
        text.replace("三场直播看", '"三场直播,看').replace("品牌。", '品牌。"').encode(), name
    )
    table, _ = fixed("⽤户,1\n質量,2\n".encode(), "content/downloads/a.csv")

    assert "三场直播，看昆明品牌。" in data.decode()
    assert table.decode() == "用户,1\n質量,2\n"


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("2022年9月3日", "2022-09-03"),
        ("2022.9.3", "2022-09-03"),
        ("2022/9/3", "2022-09-03"),
        ('"2022年9月3日 10:30"', "2022-09-03 10:30"),
        ("二〇二二年九月三日", "2022-09-03"),
        ("2022-09-03", "2022-09-03"),
        ("9月3日", "9月3日"),
        ("2022年13月3日", "2022年13月3日"),
    ],
)
def test_dates_take_the_form_in_which_they_are_stored(fixed, written, stored):
    """A date as one says it is put right where there is only one it can be."""
    data, _ = fixed(article("好。\n").replace(b"2022-09-02", written.encode()))

    assert data == article("好。\n").replace(b"2022-09-02", stored.encode())


@pytest.mark.parametrize(
    "field",
    [
        "announced: {}",
        "sessions:\n  - at: {}",
        "retracted:\n  day: {}",
        "calls:\n  - results_on: {}",
        "calls:\n  - shortlist_on: {}",
        "points:\n  - as_of: {}",
    ],
)
def test_every_field_that_is_a_date_takes_that_form(fixed, field):
    """No field is forgotten because it is young: the models say which are dates."""
    name = "data/activities/2022/example.yaml"
    data, _ = fixed(f"{field}\n".format("2022年9月3日").encode(), name)

    assert data.decode() == f"{field}\n".format("2022-09-03")


def test_words_that_sound_like_a_date_stay(fixed):
    """A title may be a day."""
    data, _ = fixed("title: 2022年9月3日\n".encode(), "data/sources/example.yaml")

    assert data.decode() == "title: 2022年9月3日\n"


def test_excepted_words_stay(fixed, campaign):
    """What the bureau has allowed is right."""
    campaign.write(
        "data/exceptions.yaml",
        f"exceptions:\n  - rule: traditional-character\n    file: {ARTICLE}\n    words: 於國\n"
        "    reason: 本人姓名\n    valid_until: 2027-12-31\n",
    )

    assert fixed(article("於國來了。\n\n質量。\n"))[0] == article("於國來了。\n\n质量。\n")


def test_official_name_is_mended_outside_quotation_marks(fixed, campaign):
    """A wrong name in our own words becomes the right one; in quotation marks a person looks."""
    campaign.write(
        "data/vocabularies/terms.yaml",
        "names:\n  - name: 昆明市市场监督管理局\n    wrong: [昆明市市场监管管理局]\n    source: 网站\n",
    )
    before = "昆明市市场 监管**管理局**，“昆明市市场监管管理局”。\n"

    assert fixed(article(before))[0] == article(
        "昆明市市场监督管理局**，“昆明市市场监管管理局”。\n"
    )


@pytest.mark.parametrize(
    "data",
    [
        pytest.param("質量,好".encode("gb18030"), id="another encoding"),
        pytest.param("質量,好".encode("utf-16"), id="UTF-16"),
        pytest.param("---\ntitle: [\n---\n\n質量,好".encode(), id="no YAML"),
        pytest.param(b"", id="empty"),
    ],
)
def test_file_that_cannot_be_read_stays(fixed, data):
    """Nothing is written into a file that is not understood."""

    assert fixed(data) == (data, [])


def test_file_that_changes_meanwhile_stays(fixed, monkeypatch):
    """What the editor saves while the check runs is not overwritten."""
    original = storing.shutil.copymode

    def save_meanwhile(path, fresh):
        original(path, fresh)
        path.write_bytes(article("编辑刚存的,新内容"))

    monkeypatch.setattr(storing.shutil, "copymode", save_meanwhile)

    assert fixed(article("甲,乙")) == (article("编辑刚存的,新内容"), [])


def test_nothing_is_left_beside_the_files(fixed, campaign):
    """The folder holds the same files as before, with the same rights."""
    path = campaign.write(ARTICLE, article("甲,乙"))
    os.chmod(path, 0o640)
    before = sorted(campaign.root.rglob("*"))
    mend(campaign.root, TODAY)

    assert [
        one for one in sorted(campaign.root.rglob("*")) if not {".cache", ".undo"} & {*one.parts}
    ] == before
    assert path.stat().st_mode & 0o777 == 0o640


SIGNS = "质量月，。、；：？！,.;:?!()（）“”‘’《》\"'…-—~ \u3000\n\u200b⽤質図ー１O0"
SCRAPS = [
    *(
        "22年9月",
        "10几家",
        "2022年九月",
        "百分之8",
        "3、4天",
        "5-10人",
        "...",
        "。。",
        "&#8203;",
        "ВВ",
    ),
    *(
        "::: 引用\n",
        ":::\n",
        "`",
        "**",
        "|",
        "[a](/b)",
        '![图](x.jpg "说")',
        "<b>",
        "[^1]: ",
        "> ",
        "- ",
    ),
]
PIECES = st.lists(st.sampled_from([*SIGNS, *SCRAPS]), max_size=25).map("".join)


@pytest.fixture(scope="module")
def property_site(tmp_path_factory):
    """A project that many made-up articles are written into, one after another."""
    return TinySite(tmp_path_factory.mktemp("fixing")).with_campaign()


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(body=PIECES)
def test_second_fix_changes_nothing(property_site, body):
    """Whatever stands there, mending once is enough, and a file in which nothing was found stays as it was."""
    path = property_site.write(ARTICLE, article(body))
    told = mend(property_site.root, TODAY)
    once = path.read_bytes()

    assert bool(told) == (once != article(body))
    assert mend(property_site.root, TODAY) == []
    assert path.read_bytes() == once
