"""What `check --fix` leaves alone because it may mean two things, beside what it mends because it cannot."""

import pytest
from fixing.articles import article

from quality_kunming.changing import undo

LEFT = {
    "an address with a Chinese host": "见https://质量.中国/，或者 https://质量.中国/新闻,动态/?a=1,2。",
    "a host without a scheme": "网站质量.中国，www.质量.中国/甲,乙。",
    "a mailbox": "邮箱质量@质量.中国、kmzl＠km.gov.cn。",
    "the name of a file": "下载报名表(2022版).docx和“附件1,说明.pdf”。",
    "a path": "存在C:\\质量,月\\甲.txt。",
    "a block with wide colons": "：：：提示\n质量月。\n：：：",
    "a block with mixed colons": "：:: 提示\n质量月。\n:::",
    "the key of a block": "::: 活动 2022/连连看,甲\n\n质量月。",
    "code in a line": "写作``质量,月``，也写`甲\n乙,丙`。",
    "code in a block": "~~~\n质量,月\n~~~\n\n```\n[甲]（/b/）\n```",
    "an attribute": '<abbr title="质量,月\n九,月">甲</abbr>，<img src="甲,乙.jpg" alt="质量,月">。',
    "where a link leads": "[甲](<质量 ,月.pdf>)，![图](images/质量,月.jpg)，[乙](https://质量.中国/)。",
    "a figure's name": "共[](数据:brands/甲,乙/三)家。",
    "a ratio": "比例40：60，比分3：1，比例尺1：1000。",
    "titles in titles": "《关于修改〈河南省实施《土地管理法》办法〉的决定》。",
    "a row of quotations that lacks a mark": "实施“甲、“乙”、丙”。",
    "a dash between places": "昆明―玉溪。",
    "a source": "冯国超.老子.[M]. 北京:华夏出版社, 2021:139",
    "a paragraph that goes on after a quotation": "他说“甲。\n\n”她说：“乙。",
    "two numbers with a wide comma": "分别为１，２３４项。",
    "a range that may have two units": "55-80万元。",
    "a number before words": "35000一线职工，3888.HK。",
    "crosses for a number": "昆市监发〔××××〕×号。",
    "single straight marks": "开展'质量月'活动，it's 5'30\"。",
    "inches beside a quotation": '6"屏幕的"质量月"活动。',
    "a paragraph that begins with a closing mark": "他说“甲\n\n”乙“丙。",
    "marks that are nested wrongly": "“‘’”质量，“甲‘乙”丙’。",
    "outer marks of upright setting": "『质量月』启动。",
    "items behind dots": "身份证●报名表，•甲•乙。",
    "two numbers with a comma": "分别为3、4天，三、四家。",
    "a version": "版本2022.9.1。",
    "half of a year": "20\n22年9月启动。",
    "letters of a model": "型号l200。",
    "part of a per cent": "百分之10几，百分之3、4。",
    "a path with dots": "见../附件。",
    "an indent in a list": "- 甲\n　　乙",
    "a table with tabs in it": "| 甲\t| 乙 |\n|---|---|\n| 丙\t| 丁 |\n| 戊\t| 己 |",
    "items with tabs in them": "- 甲\t乙\n- 丙\t丁",
    "words in brackets behind brackets": "[注]（见下文）。",
}
"""What it is → a text in which not one character changes."""

MENDED = {
    "a comma behind an address": ("邮箱kmzl@km.gov.cn,电话好。", "邮箱kmzl@km.gov.cn，电话好。"),
    "a full stop before a country": ("质量稳步提升.中国制造好。", "质量稳步提升。中国制造好。"),
    "a wide number": ("增长１．０２倍，９月１日。", "增长1.02倍，9月1日。"),
    "a wide clock": ("从９：００起。", "从9:00起。"),
    "a clock beside a number": ("８：３０起，１．０２倍。", "8:30起，1.02倍。"),
    "how long it lasts": ("为期1-3年，2021-2025年。", "为期1～3年，2021—2025年。"),
    "thousands behind ten thousands": ("约8万7千册。", "约8.7万册。"),
    "a number with noughts": ("二00二年，5-10人。", "二〇〇二年，5～10人。"),
    "pairs that stand the wrong way": ("”质量月“和”服务月“。", "“质量月”和“服务月”。"),
    "paragraphs told apart by indents": ("　　甲好。\n　　乙好。", "甲好。\n\n乙好。"),
    "rows of a spreadsheet": (
        "县区\t人数\n五华\t120",
        "| 县区 | 人数 |\n| --- | --- |\n| 五华 | 120 |",
    ),
    "wide brackets of a link": (
        "[办法]（/news/），[](数据：a/b）。",
        "[办法](/news/)，[](数据：a/b)。",
    ),
}
"""What it is → a text, and what becomes of it."""

HEADS = {
    "wide colons on every line": (
        "title：甲\ndate：2022-09-02\ntopic：launch\norigin：本站\n",
        "title: 甲\ndate: 2022-09-02\ntopic: launch\norigin: 本站\n",
    ),
    "no space behind colons": ("title:甲\ndate:2022-09-02\n", "title: 甲\ndate: 2022-09-02\n"),
    "wide and no-break spaces": (
        "title:　甲\ndate:\u00a02022-09-02\nsources:\n　　- km\n",
        "title: 甲\ndate: 2022-09-02\nsources:\n    - km\n",
    ),
    "another generator's draft": ("title: 甲\ndraft: 是\n", "title: 甲\nstatus: 草稿\n"),
    "a draft that is none": ("title: 甲\ndraft: false\n", "title: 甲\nstatus: 发布\n"),
    "a draft beside a status": (
        "title: 甲\ndraft: 是\nstatus: 发布\n",
        "title: 甲\ndraft: 是\nstatus: 发布\n",
    ),
    "a list with wide commas": (
        "title: 甲\nkeywords: [乙，丙]\n",
        "title: 甲\nkeywords: [乙, 丙]\n",
    ),
    "names and numbers in full width": (
        "title: 甲\nedition: ２０２２\ntopic: “launch”\nactivities: [２０２２/lianliankan]\n",
        "title: 甲\nedition: 2022\ntopic: launch\nactivities: [2022/lianliankan]\n",
    ),
    "a name that is no name": ("title: 甲\ntopic: 启动,部署\n", "title: 甲\ntopic: 启动,部署\n"),
    "two colons": ("title: 口号: 乙\n", "title: '口号：乙'\n"),
    "a hash that may be a comment": ("title: #1 号公告\n", "title: #1 号公告\n"),
    "an answer in Chinese": ("title: 甲\nsample: 是\n", "title: 甲\nsample: true\n"),
    "words below a field": (
        "title：甲\nsummary: |\n  title：乙\n",
        "title: 甲\nsummary: |\n  title：乙\n",
    ),
    "what is no field": ("title：甲\n乙：丙\n", "title：甲\n乙：丙\n"),
    "a wide date": ("title: 甲\ndate: ２０２２－０９－０２\n", "title: 甲\ndate: 2022-09-02\n"),
    "another zone": (
        "title: 甲\ndate: 2022-08-31T16:30:00Z\n",
        "title: 甲\ndate: 2022-09-01 00:30\n",
    ),
    "after noon": (
        "title: 甲\ndate: 2022年9月1日中午1点半\n",
        "title: 甲\ndate: 2022-09-01 13:30\n",
    ),
    **{
        f"{time!r}": (f"title: 甲\ndate: 2022-09-01 {time}\n",) * 2
        for time in (
            "晚上12点",
            "凌晨0点",
            "3点",
            "9:00-11:00",
            "09:00-11:00",
            "上午12点",
            "（星期日）",
        )
    },
}
"""What it is → fields, and what becomes of them."""


@pytest.mark.parametrize("body", LEFT.values(), ids=LEFT)
def test_what_may_mean_two_things_is_left_alone(fixed, body):
    """No guess is ever written into an editor's file."""

    assert fixed(article(body)) == (article(body), [])


@pytest.mark.parametrize(("body", "right"), MENDED.values(), ids=MENDED)
def test_what_means_one_thing_is_mended(fixed, body, right):
    """Beside what is left alone, what looks like it and is sure is put right."""

    assert fixed(article(body))[0] == article(right)


@pytest.mark.parametrize(("head", "right"), HEADS.values(), ids=HEADS)
def test_fields_are_mended_where_they_mean_one_thing(fixed, head, right):
    """An input method's signs become those that YAML reads; values keep what they say."""
    data, _ = fixed(f"---\n{head}---\n\n甲。\n".encode())

    assert data == f"---\n{right}---\n\n甲。\n".encode()


@pytest.mark.parametrize(
    "start", ["\n\n---\n", "－－－\n", "———\n", "\ufeff\ufeff---\n", "\u200b---\n"]
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_fences_are_put_right(fixed, start, line_end):
    """What an input method or a paste makes of the first line keeps no article from being read."""
    text = f"{start}title：甲\n－－－\n\n乙,丙\n".replace("\n", line_end)
    data, _ = fixed(text.encode())

    assert data.decode("utf-8-sig") == "---\ntitle: 甲\n---\n\n乙，丙\n".replace("\n", line_end)


def test_reprint_keeps_its_signs_and_is_read(fixed):
    """Others' words stay to the letter; only what the site needs to read them is put right."""
    data, _ = fixed(article("質量,好.[办法]（/news/）", "昆明信息港"))

    assert data == article("質量,好.[办法](/news/)", "昆明信息港")


def test_names_by_which_others_call_are_left_alone(fixed):
    """A word in a list of words is called by that name elsewhere."""
    data = "terms:\n  - slug: launch\n    name: 启动,部署\n".encode()

    assert fixed(data, "data/vocabularies/topics.yaml")[0] == data


def test_all_files_are_given_back(fixed, campaign):
    """What was mended in one run comes back in one undo, byte for byte."""
    other = "content/news/2022/other.md"
    campaign.write(other, article("丙,丁"))
    fixed(article("甲,乙").replace(b"\n", b"\r\n"))
    assert (campaign.root / other).read_bytes() == article("丙，丁")

    undo(campaign.root)

    assert (campaign.root / other).read_bytes() == article("丙,丁")
    assert (campaign.root / "content/news/2022/example.md").read_bytes() == article(
        "甲,乙"
    ).replace(b"\n", b"\r\n")


def test_each_change_is_told_in_one_readable_line(fixed):
    """An editor reads what became of rows and indents, too."""
    _, told = fixed(article("　　甲好。\n　　乙好。\n\n县区\t人数\n五华\t120"))

    assert told == [
        "content/news/2022/example.md:8: “行首”后面删去了空格",
        "content/news/2022/example.md:9: “乙好。”前面的空格改成了空一行，各成一段",
        "content/news/2022/example.md:11: “县区 人数 五华 120”改成“| 县区 | 人数 | | --- | --- | | 五华 | 120 |”",
    ]
