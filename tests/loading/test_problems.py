"""What an editor is told about a file that cannot be read, and where."""

from textwrap import dedent

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support import ACTIVITY, ARTICLE, TODAY, consent

from quality_kunming.checks.project import Project
from quality_kunming.checks.running import problems_in_files
from quality_kunming.checks.support.drawn import png
from quality_kunming.loading.checking import problems_between
from quality_kunming.loading.collection import Collection

BRAND = """
    name: 呈贡宝珠梨
    brand_kind: 地理标志
    district: chenggong
    recognition: 地理标志证明商标
    summary: 呈贡的梨。
    sources: [launch]
"""


def test_tiny_site_has_no_problems(campaign):
    """A project that is right is told nothing."""

    assert campaign.problems() == []


RECORDS = [
    pytest.param(
        "name: 呈贡宝珠梨\nkolor: 黄\n",
        "data/brands/x.yaml:2: 不认识的字段 “kolor”",
        id="unknown field",
    ),
    pytest.param(
        BRAND + "    since: 2005年9月3日\n",
        "data/brands/x.yaml:7: “取得时间”（since）写成了 “2005年9月3日”：日期看不懂，请写成 2005-09-03",
        id="spoken date",
    ),
    pytest.param(
        BRAND.replace("地理标志\n", "地标\n", 1),
        "data/brands/x.yaml:2: 写了类别“地标”，但 data/vocabularies/brand_kinds.yaml 里没有；"
        "请写 地理标志、产业名片 之一",
        id="word outside the list",
    ),
    pytest.param(
        BRAND.replace("chenggong", "chengong"),
        "data/brands/x.yaml:3: 写了县区“chengong”，但 data/vocabularies/districts.yaml 里没有",
        id="dangling term",
    ),
    pytest.param(
        BRAND.replace("launch", "lunch"),
        "data/brands/x.yaml:6: 写了来源“lunch”，但 data/sources/ 里没有",
        id="dangling source",
    ),
    pytest.param(
        BRAND + "    figures:\n      - label: 产量\n        value: 3\n        as_of: 2022\n",
        "data/brands/x.yaml:8: 缺少“来源”（source）：data/sources/ 里的文件名",
        id="figure without source",
    ),
    pytest.param(
        BRAND
        + "    figures:\n      - label: 产量\n        value: 三\n        as_of: 2022\n        source: launch\n",
        "data/brands/x.yaml:9: “数值”（value）写成了 “三”（只写数字，例如 183 或 80.88）",
        id="number in words",
    ),
    pytest.param(
        BRAND + "    name: 又一个\n",
        "data/brands/x.yaml:7: “name”写了两遍，请删去一个",
        id="key twice",
    ),
    pytest.param(
        BRAND.replace("summary: ", "summary："),
        "data/brands/x.yaml:5: 字段名后面用了中文冒号",
        id="Chinese colon",
    ),
    pytest.param(BRAND + "\tnote: x\n", "data/brands/x.yaml:7: 缩进用了 Tab 键", id="tab"),
    pytest.param("- 甲\n- 乙\n", "data/brands/x.yaml:1: 应当是一行一个“字段: 内容”", id="list"),
    pytest.param("", "data/brands/x.yaml:1: 里面没有内容", id="empty"),
    pytest.param(
        BRAND.replace("summary: 呈贡的梨。", "summary: *梨"),
        "data/brands/x.yaml:5: 这里的 & 或 * 有特别的意思，请把整句放进英文引号",
        id="star",
    ),
    pytest.param(
        BRAND.replace("summary: 呈贡的梨。", "summary:"),
        "data/brands/x.yaml:5: “一句话”（summary）是空的；请写上",
        id="empty field",
    ),
    pytest.param(
        BRAND + "    picture:\n      file: images/x.jpg\n      credit: 某某\n",
        "data/brands/x.yaml:7: “图片”（picture）",
        id="picture without alt",
    ),
    pytest.param(
        BRAND.replace("呈贡的梨。", "关注 #呈贡的梨# 话题"),
        "data/brands/x.yaml:5: # 后面的字会丢，请把整句放进英文引号",
        id="text cut off at a hash",
    ),
    pytest.param(
        BRAND.replace("summary: ", "summary:\u3000"),
        "data/brands/x.yaml:5: 冒号后面是全角空格，请改成半角空格",
        id="wide space behind the colon",
    ),
    pytest.param(
        BRAND + "    picture:\n\u3000\u3000file: images/x.jpg\n",
        "data/brands/x.yaml:8: 缩进用了全角空格",
        id="wide indentation",
    ),
    *(
        pytest.param(
            BRAND.replace("呈贡的梨。", text),
            f"data/brands/x.yaml:5: 这一行开头的 {text[0]} 有特别的意思，请把整句放进英文引号",
            id=f"text that begins with {text[0]}",
        )
        for text in ('"好"梨', "'好'梨", "[好]梨", "{好梨", "!好梨", "? 好梨", ">好梨", "- 好梨")
    ),
    pytest.param(
        BRAND + "    picture:\n      file：images/x.jpg\n",
        "data/brands/x.yaml:7: “图片”（picture）写成了 “file：images/x.jpg”：字段名后面用了中文冒号",
        id="Chinese colon in a group",
    ),
    pytest.param(
        BRAND.replace("[launch]", "[launch，lunch]"),
        "data/brands/x.yaml:6: 列表里用了中文逗号“，”",
        id="Chinese comma in a list",
    ),
    pytest.param(
        BRAND.replace("呈贡的梨", "呈贡\u200b的梨"),
        "data/brands/x.yaml:5: 有看不见的字符",
        id="zero-width space",
    ),
    pytest.param(
        BRAND.replace("name:", "名称:"),
        "data/brands/x.yaml:1: 不认识的字段 “名称”，是不是 “name”（名称）？",
        id="field called by its title",
    ),
    pytest.param(
        BRAND.replace("summary: ", "since：2022\n    summary: "),
        "data/brands/x.yaml:5: 字段名后面用了中文冒号",
        id="Chinese colon below another field",
    ),
    pytest.param(
        BRAND.replace(": ", "："),
        "data/brands/x.yaml:1: 字段名后面用了中文冒号“：”，请改成英文冒号加一个空格 “: ”；这样的有 6 行",
        id="Chinese colon in every line",
    ),
    pytest.param(
        BRAND.replace("呈贡宝珠梨", "#1 号梨"),
        "data/brands/x.yaml:1: # 后面的字会丢，请把整句放进英文引号",
        id="text that begins with a hash",
    ),
    pytest.param(
        BRAND.replace("[launch]", "[“launch”]"),
        "data/brands/x.yaml:6: 写了来源““launch””，两边多了引号；请只写 launch",
        id="quotation marks around a name",
    ),
    pytest.param(
        BRAND.replace("[launch]", "[“nobody”]"),
        "data/brands/x.yaml:6: 写了来源““nobody””，但 data/sources/ 里没有；"
        "两边的引号请删去；请核对名字，或者先建好它",
        id="quotation marks around a name that nothing has",
    ),
    pytest.param(
        BRAND + "    since: “2022”\n",
        "data/brands/x.yaml:7: “取得时间”（since）写成了 ““2022””：两边的中文引号请删去；日期看不懂",
        id="quotation marks around a day",
    ),
    *(
        pytest.param(
            BRAND.replace("呈贡的梨。", text),
            f"data/brands/x.yaml:5: 这一行开头的 {text[0]} 有特别的意思，请把整句放进英文引号",
            id=f"text that would lose {text.split()[0]}",
        )
        for text in ("&hao 梨", "!好 梨", "!!int 3", "!!python/none")
    ),
    pytest.param(
        BRAND + "    <<: {note: 甲}\n", "data/brands/x.yaml:7: 用了 << 的合并写法", id="merge key"
    ),
    pytest.param(
        BRAND + "    ---\n" + BRAND,
        "data/brands/x.yaml:7: 一个文件只写一条；请删去这一行 ---",
        id="two records",
    ),
    pytest.param(
        BRAND.replace("呈贡的梨。", "# 1 号梨"),
        "data/brands/x.yaml:5: “一句话”（summary）是空的；请写上（60 字以内）；# 后面的字不算",
        id="text behind a hash",
    ),
    pytest.param(
        BRAND + "    since: [2022]\n",
        "data/brands/x.yaml:7: “取得时间”（since）写成了一个列表：日期看不懂",
        id="list in the place of a day",
    ),
    pytest.param("a: &x [*x]\n", "data/brands/x.yaml:1: ", id="alias"),
    pytest.param(
        "name: 昆明".encode("gbk"),
        "data/brands/x.yaml:1: 文件不是 UTF-8 编码（看起来是 GBK）",
        id="GBK",
    ),
    pytest.param(
        "name: 昆明".encode("utf-16"),
        "data/brands/x.yaml: 文件不是 UTF-8 编码（看起来是 UTF-16）；"
        "请运行 python3 tasks.py convert data/brands/x.yaml",
        id="UTF-16",
    ),
    pytest.param(
        "名称：昆明\nslogan: 质量\n",
        "data/brands/x.yaml:1: 字段名后面用了中文冒号“：”",
        id="wide colon behind a Chinese name",
    ),
    pytest.param(b"name: \0\n", "data/brands/x.yaml:1: 有看不见的空字符", id="NUL"),
]


@pytest.mark.parametrize(("text", "expected"), RECORDS)
def test_bad_record_is_named_with_line_and_advice(site, text, expected):
    """An editor who writes a record wrongly reads where, which field, what was found and what to write."""
    site.write("data/brands/x.yaml", text)

    assert any(problem.startswith(expected) for problem in site.problems()), site.problems()


SITE_ADDRESSES = [
    ("https://质量昆明.中国", "请写成 xn--uhvqa2411ae5d.xn--fiqs8s"),
    ("https://quality kunming.cn", "中间没有空格"),
    ("https://[", "照浏览器地址栏里的抄"),
    ("https://x.cn:99999", "照浏览器地址栏里的抄"),
    ("https://x.cn/?a=1", "没有 ?、#、@ 和汉字"),
    ("https://x.cn/质量", "没有 ?、#、@ 和汉字"),
    ("HTTPS://X.CN", "网址要以 https:// 或 http:// 开头"),
]


@pytest.mark.parametrize(("address", "advice"), SITE_ADDRESSES)
def test_address_of_the_site_is_refused_once_where_it_stands(campaign, address, advice):
    """One wrong address is one sentence at its line, not one for each page and feed that would carry it."""
    path = campaign.root / "data/site.yaml"
    text = path.read_text("utf-8").replace("https://quality-kunming.example", address)
    path.write_text(text, "utf-8")

    (problem,) = campaign.problems()

    assert problem.startswith("data/site.yaml:6: “网址”（origin）写成了")
    assert advice in problem


@pytest.mark.parametrize("escape", ["\\x0f", "\\u200b", "\\0", "\\u2028", "\\e", "\\u202e"])
def test_sign_that_cannot_be_seen_is_refused_however_it_is_written(site, escape):
    """An escape in quotes brings nothing onto a page that no reader sees."""
    site.write("data/brands/x.yaml", BRAND.replace("呈贡的梨。", f'"呈贡{escape}的梨。"'))

    assert site.problems() == [f"data/brands/x.yaml:5: 引号里写了看不见的字符 {escape}，请删去它"]


def test_backslash_of_a_path_is_answered_with_what_to_write(site):
    """Who copies a path from Windows reads which sign to take instead."""
    site.write("data/brands/x.yaml", BRAND.replace("呈贡的梨。", '"见 D:\\昆明"'))

    assert site.problems() == [
        "data/brands/x.yaml:5: 引号里的反斜杠 \\ 有特别的意思；请改用 / ，或者写两个 \\\\"
    ]


TIMES = [
    ("0001-01-01 00:00", "年份 1 不合理，请核对"),
    ("9999-12-31 23:59", "年份 9999 不合理，请核对"),
    ("1300-01-01", "年份 1300 不合理，请核对"),
]


@pytest.mark.parametrize(("when", "advice"), TIMES)
def test_time_at_which_nothing_was_published_is_refused(campaign, when, advice):
    """A slip in a year is told at its line, not by pages, feeds and calendars that cannot say it."""
    text = dedent(ARTICLE).replace("2022-09-01 10:30", when)
    campaign.write(f"content/news/{when[:4]}/x.md", text.encode())

    assert campaign.problems() == [
        f"content/news/{when[:4]}/x.md:3: “日期”（date）写成了 “{when}”：{advice}"
    ]


def test_end_at_the_minute_of_the_beginning_is_told_as_it_is(campaign):
    """Nobody is told that a time lies before itself."""
    text = ACTIVITY.replace("start: 2022-09-01", "start: 2022-09-01 09:00")
    text = text.replace("end: 2022-10", "end: 2022-09-01 09:00")
    campaign.write("data/activities/2022/lianliankan.yaml", text)

    (problem,) = campaign.problems()

    assert problem.endswith("结束和开始都写成了 2022-09-01 09:00，请核对")


LINKS_IN_WORDS = [
    (
        "    sessions:\n      - name: 直播\n        text: '[回放](https://www.12315.cn/1)'\n",
        13,
        "网址请写在 link（直播网址）、replay（回放网址）",
    ),
    ("    how_to:\n      - 打开[这里](/take-part/)\n", 12, "请只写字，链接写进正文"),
    ("    partners: ['![图](images/a.jpg)']\n", 11, "不会变成图片；请删去"),
]


@pytest.mark.parametrize(("fields", "line", "advice"), LINKS_IN_WORDS)
def test_link_in_a_field_of_words_is_led_to_its_field(campaign, fields, line, advice):
    """What would stand on the page with its brackets is told at its line, with the field that is for it."""
    campaign.write("data/activities/2022/lianliankan.yaml", ACTIVITY + fields)

    (problem,) = campaign.problems()

    assert problem.startswith(f"data/activities/2022/lianliankan.yaml:{line}: ")
    assert problem.endswith(advice)


FIELDS = [
    ("draft: 是", "还没有写好的，请写 status: 草稿"),
    ("Draft: true", "还没有写好的，请写 status: 草稿"),
    ("tags: [甲]", "请写 keywords（关键词）"),
    ("url: /x/", "请删去这一行"),
]


@pytest.mark.parametrize(("field", "advice"), FIELDS)
def test_field_of_other_programs_is_told_with_ours(campaign, field, advice):
    """Who knows another program's words is led to ours, not to a field that only looks alike."""
    text = dedent(ARTICLE).replace("topic:", f"{field}\ntopic:")
    campaign.write("content/news/2022/launch.md", text.encode())

    (problem,) = campaign.problems()

    assert problem.startswith("content/news/2022/launch.md:4: 不认识的字段")
    assert advice in problem
    assert "date" not in problem


def test_comments_that_cut_no_text_off_are_welcome(site):
    """A note on a line of its own, behind an empty field or a list, and a hash inside quotes lose no word."""
    text = BRAND.replace("呈贡的梨。", '"关注 #呈贡的梨# 话题"').replace(
        "[launch]", "[launch]  # 出处"
    )
    site.write("data/brands/x.yaml", "# 品牌\n" + dedent(text) + "since:  # 例如 2022\n")

    assert site.problems() == []


def test_all_problems_are_told_in_one_run(site):
    """An editor mends all files at once and does not come back for the next message."""
    site.write("data/brands/a.yaml", BRAND.replace("launch", "lunch"))
    site.write("data/brands/b.yaml", "name: 乙\n")
    site.write("data/services/c.yaml", "[\n")

    files = {problem.split(":")[0] for problem in site.problems()}

    assert files == {"data/brands/a.yaml", "data/brands/b.yaml", "data/services/c.yaml"}


@pytest.mark.parametrize(
    "name",
    [
        "data/sources/launch.yaml",
        "data/editions/2022.yaml",
        "data/activities/2022/lianliankan.yaml",
        "data/vocabularies/topics.yaml",
    ],
)
def test_file_that_does_not_load_is_told_once(campaign, name):
    """A slip in a file that many others name is not blamed on each of them."""
    campaign.write("content/news/2022/x.md", ARTICLE + "\n    ::: 活动 2022/lianliankan\n")
    campaign.write(name, "name：甲\n")

    assert [problem.split(":")[0] for problem in campaign.problems()] == [name]


@pytest.mark.parametrize(
    "name",
    [
        "data/brands/X.yaml",
        "data/brands/梨.yaml",
        "data/brands/x.yml",
        "data/brands/a/x.yaml",
        "data/activities/x.yaml",
        "data/activities/02022/x.yaml",
        "data/activities/２０２３/x.yaml",
        "data/brand_cases/²/x.yaml",
        "data/editions/abc.yaml",
        "data/national_themes/202.yaml",
        "data/other/x.yaml",
        "data/x.yaml",
        "content/x.md",
        "content/news/x.md",
        "content/news/2022/x.txt",
        "content/pages/a/x.md",
    ],
)
def test_file_in_the_wrong_place_is_named(site, name):
    """No file is passed over in silence because of its name or folder."""
    site.write(name, BRAND)

    assert [problem.split(":")[0] for problem in site.problems()] == [name]


@pytest.mark.parametrize(
    "name",
    [
        "content/news/2022/y.md",
        "content/news/2019",
        "content/images/y.jpg",
        "data/brands/y.yaml",
        "data/brands/nowhere.yaml",
    ],
)
def test_link_in_the_place_of_a_file_is_named(campaign, tmp_path_factory, name):
    """What stands elsewhere, or twice, is told before a build stumbles over it."""
    outside = tmp_path_factory.mktemp("outside")
    path = campaign.root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(outside / "nowhere" if path.stem == "nowhere" else outside)

    assert campaign.problems() == [f"{name}: 是链接（快捷方式），不是文件；请把文件本身放在这里"]


@pytest.mark.parametrize("name", ["content/news/2022/zzz.md", "data/brands/zzz.yaml"])
def test_folder_named_like_a_file_is_named(campaign, name):
    """A folder with the name of a record or article holds neither."""
    (campaign.root / name).mkdir(parents=True)

    assert campaign.problems() == [f"{name}: 是文件夹，名字却像文件；请改名，或者换成文件"]


def test_what_desktops_leave_behind_is_passed_over(campaign):
    """Nobody is told of files that nobody made."""
    for name in ("desktop.ini", "Thumbs.db", "~$launch.md", ".DS_Store"):
        for folder in ("content/news/2022", "data", "data/brands"):
            campaign.write(f"{folder}/{name}", b"\xff\0")

    assert campaign.problems() == []


ARTICLES = [
    pytest.param("\n", "content/news/2022/x.md:1: 文件是空的", id="empty"),
    pytest.param(
        "\n---\ntitle: 甲\n---\n".encode(),
        "content/news/2022/x.md:1: --- 要写在第一行，请删去它前面的空行",
        id="blank first line",
    ),
    pytest.param(
        "---\ntitle: 甲\n", "content/news/2022/x.md:1: 开头少了第二行 ---", id="no second fence"
    ),
    pytest.param("没有开头\n", "content/news/2022/x.md:1: 开头要有两行 ---", id="no front matter"),
    pytest.param(
        "---\ntitle: 甲\ndate: 2022年9月3日\ntopic: launch\norigin: 本站\n---\n",
        "content/news/2022/x.md:3: “日期”（date）写成了 “2022年9月3日”：时间看不懂，请写成 2022-09-03",
        id="spoken date",
    ),
    pytest.param(
        "---\ntitle: 甲\ndate: 2023-09-03\ntopic: launch\norigin: 本站\n---\n",
        "content/news/2022/x.md: “日期”（date）是 2023 年，文件却在 2022 文件夹里",
        id="year of another folder",
    ),
    pytest.param(
        "---\ntitle: 甲\ndate: 2022-09-03\ntopic: lunch\norigin: 本站\n---\n",
        "content/news/2022/x.md:4: 写了栏目“lunch”",
        id="unknown topic",
    ),
    pytest.param(
        "--- \ntitle: 甲\ndate: 2022-09-03\ntopic: lunch\norigin: 本站\n---\t\n",
        "content/news/2022/x.md:4: 写了栏目“lunch”",
        id="space behind the fence",
    ),
    pytest.param(
        "---\ntitle: 甲\nslug: y\ndate: 2022-09-03\ntopic: launch\norigin: 本站\n---\n",
        "content/news/2022/x.md:3: “slug”由文件的位置决定",
        id="slug in the text",
    ),
    pytest.param(
        "---\ntitle: 甲\ndate: 2022-09-03\ntopic: launch\norigin: 本站\n---\n\n看[这里]({filename}nowhere.md)。\n",
        "content/news/2022/x.md:8: 链接的文件 nowhere.md 不在 content/ 里",
        id="broken filename link",
    ),
    pytest.param(
        "---\ntitle: 甲\ndate: 2022-09-03\ntopic: launch\norigin: 本站\n---\n\n![门](images/a.jpg)\n",
        "content/news/2022/x.md:8: content/ 里没有图片 images/a.jpg",
        id="missing picture",
    ),
    pytest.param(
        "---\ntitle: 甲\ndate: 2022-09-03\ntopic: launch\norigin: 本站\n---\n\n::: 活动 2022/nothing\n",
        "content/news/2022/x.md:8: 写了主题活动“2022/nothing”",
        id="block of no record",
    ),
    pytest.param(
        "---\ntitle: 甲\ndate: 2022-09-03\ntopic: launch\norigin: 本站\n---\n\n去[那里](/nowhere/)。\n",
        "content/news/2022/x.md:8: 链接 /nowhere/ 在本站没有这个页面",
        id="broken internal link",
    ),
]


@pytest.mark.parametrize(("text", "expected"), ARTICLES)
def test_bad_article_is_named_with_line_and_advice(site, text, expected):
    """An article that stock Pelican would drop or publish broken is named instead."""
    site.write("content/news/2022/x.md", text)

    assert any(problem.startswith(expected) for problem in site.problems()), site.problems()


def test_references_are_looked_at_where_other_fields_have_faults(site):
    """An editor mends a field and a name that nothing has in one go."""
    record = BRAND.replace("launch", "lunch").replace("chenggong", "chengong") + "    kolor: 黄\n"
    site.write("data/brands/x.yaml", record)

    told = "\n".join(site.problems())

    assert "不认识的字段 “kolor”" in told
    assert "写了来源“lunch”" in told
    assert "写了县区“chengong”" in told


def test_body_is_looked_at_where_the_head_has_faults(campaign):
    """An editor mends a date and a dead link in one go."""
    text = ARTICLE.replace("2022-09-01 10:30", "2022年9月1日").rstrip()
    campaign.write("content/news/2022/x.md", text + "\n\n    去[那里](/nowhere/)。\n")

    date, link = campaign.problems()

    assert "写成了 “2022年9月1日”" in date
    assert "链接 /nowhere/ 在本站没有这个页面" in link


def test_link_to_a_download_that_is_there_is_told_how_to_begin(campaign):
    """Who leaves out the first slash is not told that the file is missing."""
    campaign.write("content/downloads/form.txt", "报名表")
    campaign.write(
        "content/news/2022/x.md", ARTICLE.rstrip() + "\n\n    看[报名表](downloads/form.txt)。\n"
    )

    (problem,) = campaign.problems()

    assert problem.endswith("要从网站根写起，请写成 /downloads/form.txt")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("content/news/2022/x.MD", "扩展名要是 .md，这里是“.MD”"),
        ("content/pages/x.docx", "扩展名要是 .md，这里是“.docx”"),
        ("content/news/2022/x.JPG", "图片放 content/images/"),
        ("content/news/x.md", "放在这里不会出现在网站上"),
    ],
)
def test_misplaced_file_is_told_what_is_wrong_with_it(site, name, expected):
    """Who put a file in the right folder is not told to put it there."""
    site.write(name, "甲")

    (problem,) = site.problems()

    assert problem.startswith(f"{name}: {expected}")


def test_page_may_not_take_the_address_of_a_section(site):
    """Two sources never fight for one address: both are named."""
    site.write("content/pages/news.md", "---\ntitle: 新闻\n---\n")

    assert site.problems() == [
        "content/pages/news.md: 网址 /news/ 已经是栏目“新闻”的，请换一个文件名"
    ]


CASE = """
    name: 让每一枝花都有身份
    organisation: 某花卉公司
    sector: 花卉
    stage: 十佳
    rank: {rank}
    summary: 一句话。
    challenge: 难。
    practice: 做。
    result: 成。
    sources: [launch]
"""


def test_record_of_an_edition_that_is_not_there_is_named(campaign):
    """A record in the folder of a year without an edition would appear on no page."""
    campaign.write("data/brand_cases/2030/x.yaml", CASE.format(rank=1))

    assert campaign.problems() == [
        "data/brand_cases/2030/x.yaml:1: 写了年度“2030”，但 data/editions/ 里没有；请核对名字，或者先建好它"
    ]


def test_rank_used_twice_is_named_on_both_files(campaign):
    """Two of the ten cannot share a rank, and an eleventh cannot be among them."""
    for number in range(1, 12):
        campaign.write(
            f"data/brand_cases/2022/c{number:02}.yaml", CASE.format(rank=min(number, 10))
        )

    assert campaign.problems() == [
        "data/brand_cases/2022/c11.yaml:4: 2022 年的十佳已有 10 个，这是第 11 个；请改“阶段”",
        "data/brand_cases/2022/c11.yaml:5: “名次”（rank）10 已经被 data/brand_cases/2022/c10.yaml 用了，请改成别的",
    ]


def test_samples_take_no_place_among_the_ten(campaign):
    """The first real case is welcome while ten samples fill the page."""
    for number in range(1, 11):
        sample = CASE.format(rank=number) + "    sample: true\n"
        campaign.write(f"data/brand_cases/2022/sample-{number:02}.yaml", sample)
    campaign.write("data/brand_cases/2022/real.yaml", CASE.format(rank=1))

    assert campaign.problems() == []


def test_story_over_the_limit_is_named_with_what_to_cut(site):
    """质量故事 has at most 800 字, counted as a word processor counts."""
    site.write("data/editions/2022.yaml", "name: 届\nsummary: 句\n")
    site.write(
        "data/ambassadors/x.yaml",
        "name: 夏某\nprofession: 演员\nedition: 2022\nsummary: 句\nsources: [launch]\nstory: "
        + "好" * 803,
    )

    (problem,) = site.problems()

    assert "data/ambassadors/x.yaml:6: “质量故事”（story）" in problem
    assert "有 803 字，最多 800 字，请删去 3 字" in problem


@given(st.binary(max_size=400))
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_bytes_end_as_a_record_or_a_named_problem(site, data):
    """Whatever is in a file, the editor gets sentences and never a traceback."""
    site.write("data/brands/x.yaml", data)
    site.write("content/news/2022/x.md", data)

    assert {problem.split(":")[0] for problem in site.problems()} == {
        "content/news/2022/x.md",
        "data/brands/x.yaml",
    }


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("见[甲](/nowhere/)", 7),
        ("\n  见[甲](/nowhere/)", 8),
        ("|\n  一。\n\n  见[甲](/nowhere/)", 10),
    ],
)
def test_slip_in_the_text_of_a_record_is_named_where_it_stands(site, text, line):
    """The line is that of the slip, however the text is put behind its field."""
    site.write("data/brands/x.yaml", dedent(BRAND).lstrip() + f"text: {text}\n")

    (problem,) = site.problems()

    assert problem.startswith(f"data/brands/x.yaml:{line}: 链接 /nowhere/")


@pytest.mark.parametrize(
    ("right", "wrong", "expected"),
    [
        (
            "topic: launch",
            "topic: 启动与部署",
            "写了栏目“启动与部署”，但 {}topics.yaml 里没有；是不是“launch”？",
        ),
        (
            "[2022/lian",
            "[lian",
            "写了主题活动“lianliankan”，但 data/activities/ 里没有；是不是“2022/lianliankan”？",
        ),
    ],
)
def test_name_that_is_nearly_right_is_told_the_right_one(campaign, right, wrong, expected):
    """Who writes a term's name, or leaves an edition's year out, reads what to write."""
    campaign.write("content/news/2022/launch.md", ARTICLE.replace(right, wrong))

    (problem,) = campaign.problems()

    assert problem.endswith(expected.format("data/vocabularies/"))


def test_published_text_may_not_lead_to_what_production_leaves_out(campaign):
    """A link to a draft would be dead on the published site; in another draft it is fine."""
    text = (campaign.root / "content/news/2022/launch.md").read_text("utf-8")
    draft = text.replace("title", "status: 草稿\ntitle", 1)
    links = "\n见[甲](/news/2022/draft/)和[乙]({filename}draft.md)。\n"
    campaign.write("content/news/2022/draft.md", draft)
    campaign.write("content/news/2022/other.md", draft + links)
    campaign.write("content/news/2022/launch.md", text + links)

    message = "链接 /news/2022/draft/ 指向草稿或示例，正式发布时没有这个页面；请改掉这个链接"
    assert campaign.problems() == [f"content/news/2022/launch.md:12: {message}"]


CAUSES = [
    pytest.param("content/news/2022/launch.md", "---\ntitle: 甲\n---\n\n正文\n", id="article"),
    pytest.param("data/sources/launch.yaml", "name: 1\n", id="source"),
    pytest.param("data/activities/2022/lianliankan.yaml", "value: 3期\n", id="activity"),
    pytest.param("data/consents/tys-001.yaml", "scope: 照片\n", id="consent"),
    pytest.param("content/pages/about.md", "---\ntitel: 甲\n---\n\n## 乙\n", id="page"),
    pytest.param("data/editions/2022.yaml", "- 甲\n", id="edition"),
]
NAMING_ALL = """\
---
title: 又一篇
date: 2022-09-02
topic: launch
origin: 质量昆明编辑部
edition: 2022
activities: [2022/lianliankan]
sources: [launch]
---

[甲](/activities/2022/lianliankan/) [乙](/news/2022/launch/) [丙](/editions/2022/)
[丁](/sources/#launch) [戊](/about/#yi) [己](/feeds/activities/2022/lianliankan.xml)
[庚](/news/activities/2022/lianliankan/)

::: 活动 2022/lianliankan

![孩子们举着放大镜看包装](images/a.png "甲｜摄影：乙｜授权：作者授权本站使用｜同意书：tys-001")
"""


@pytest.mark.parametrize(("name", "text"), CAUSES)
def test_innocent_files_are_not_accused_of_what_another_has(campaign, name, text):
    """Whatever names a file that does not load is told nothing: no link, anchor, feed, consent or picture."""
    campaign.write("content/news/2022/x.md", NAMING_ALL.encode())
    campaign.write("content/images/a.png", png())
    campaign.write("content/pages/about.md", "---\ntitle: 关于\n---\n\n## 乙\n\n字。\n")
    campaign.write("data/consents/tys-001.yaml", consent(minor=True))
    campaign.write(name, text)

    project = Project(Collection(campaign.root), TODAY, {})
    broken = [*project.collection.problems, *problems_between(project.collection)]
    told = {one.path for one in (*broken, *problems_in_files(project))}

    assert told == {name}
