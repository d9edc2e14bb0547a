"""What an editor is told about marks that do not do what they seem to."""

from pathlib import Path

import pytest

from quality_kunming.prose import markup_problems

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("甲\n乙[^1]", (2, "脚注 [^1] 没有写注释，请另起一行写 [^1]: 内容")),
        (
            "甲\n** 质量 **强市",
            (2, "“** 质量 **”的星号里边有空格，不会成为粗体，请写成“**质量**”"),
        ),
        ("**质量 **强市", (1, "“**质量 **”的星号里边有空格，不会成为粗体，请写成“**质量**”")),
        (":: 活动 2022/a", (1, "“:: 活动”前面只有两个冒号，请写三个：“::: 活动”")),
        ("：：提示", (1, "“：：提示”前面只有两个冒号，请写三个：“::: 提示”")),
        (
            "![图](file:///C:/a.jpg)",
            (
                1,
                "图片“图”没有可用的地址；请把图片放进 content/images/，"
                '写成 ![图](images/文件名.jpg "说明｜摄影：某某")',
            ),
        ),
        (
            "# 背景\n\n[甲](#背景)",
            (3, "链接 #背景 在这段文字里没有对应的标题；请写成 #bei-jing"),
        ),
        (
            "[甲](#没有)",
            (1, "链接 #没有 在这段文字里没有对应的标题；请核对标题（地址是标题的拼音）"),
        ),
    ],
)
def test_slip_is_told_with_its_line(written, expected):
    """What would be printed as typed, or lead nowhere, is not published unnoticed."""

    assert markup_problems(written) == [expected]


@pytest.mark.parametrize(
    "written",
    [
        "甲[^1]\n\n[^1]: 注",
        "`[^1]` `** 甲 **`",
        "```\n[^1]\n:: 活动 a\n```",
        "<!-- [^1] ** 甲 ** -->",
        "**甲** 和 **乙** 和 **丙**",
        "2 ** 3，3*4*5",
        r"\*\* 甲 \*\*",
        "活动:: 甲",
        "[甲](#bei-jing) [乙](#)",
        "# 背景 {#背景}\n\n[甲](#背景)",
        "#质量昆明# **甲** ![图](a.png)",
    ],
)
def test_what_is_meant_is_no_slip(written):
    """Nobody is asked to change what is right."""

    assert markup_problems(written) == []


@pytest.mark.parametrize(
    "path", sorted((ROOT / "content").rglob("*.md")), ids=lambda path: path.stem
)
def test_texts_of_the_site_have_no_slips(path):
    """What has been published stays as it is."""

    assert markup_problems(path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    ("written", "line", "words"),
    [
        ("甲\n[办法] (https://www.km.gov.cn/)", 2, "中间有空格"),
        ("[办法]　（https://www.km.gov.cn/）", 1, "中间有空格"),
        ("【办法】(https://www.km.gov.cn/)", 1, "全角方括号"),
        ("［办法］（https://www.km.gov.cn/）", 1, "全角方括号"),
        ("(https://www.km.gov.cn/)[办法]", 1, "写反了"),
        ("甲\n\n[办法](https://www.km.gov.cn/。)", 3, "末尾多了“。”"),
        ("[办法](/activities/，)", 1, "末尾多了“，”"),
        ("甲\n[注]: 某某", 2, "不会显示"),
        ("甲\n<iframe src='https://v.qq.com/x'></iframe>", 2, "::: 视频"),
        ("甲\n\n<video controls src='a.mp4'></video>", 3, "::: 视频"),
        ("<embed src='a.swf'>", 1, "::: 视频"),
        ("<audio src='a.mp3'></audio>", 1, "声音"),
        ("<script>alert(1)</script>", 1, "网页代码"),
        ("甲\n标题\n====", 3, "## 标题"),
        ("甲\n\n|甲|乙|\n|1|2|", 3, "|---|---|"),
        ("|甲|乙|\n|-|-|\n|1|2|3|", 3, "多出来的不会显示"),
        ("|甲|乙|\n|-|-|-|\n|1|2|3|", 2, "不会成为表格"),
        ("1. 甲\n3. 乙", 2, "编号从 1 跳到了 3"),
        ("<title>质量</title>", 1, "整个网页"),
        ("单位：\n\n昆明市五华区\n昆明市盘龙区\n昆明市官渡区\n\n完。", 3, "连成一段"),
        ("张三  局长\n李四  副局长\n王五  科长", 1, "连成一段"),
        ('甲\n\n<img data-src="https://mmbiz.qpic.cn/a" alt="图">', 3, "data-src"),
        ("甲\n<img src='data:image/png;base64,AA' alt='图'>", 2, "content/images/"),
        ("甲\n\n乙**没有结束", 3, "照样显示"),
        ("甲\n~~乙~~", 2, "照样显示"),
        ("甲\n见[这里](/about/", 2, "照样显示"),
    ],
)
def test_what_would_vanish_or_show_as_typed_is_named(written, line, words):
    """Nothing that an editor wrote is lost in silence, and the line is the right one."""
    told = markup_problems(written)

    assert told[0][0] == line
    assert words in told[0][1]


@pytest.mark.parametrize(
    "written",
    [
        "[办法](https://www.km.gov.cn/) （附件一）",
        "见【通知】（二）和[1]（略）",
        "[办法](https://www.km.gov.cn/a.html)",
        "[办法][1]\n\n[1]: https://www.km.gov.cn/",
        "|甲|乙|\n|-|-|\n|1|a\\|b|\n|2|`c|d`|",
        "｜甲｜乙｜\n｜---｜---｜\n｜1｜2｜",
        "1. 甲\n1. 乙\n1. 丙",
        "1. 甲\n2. 乙\n\n第二组：\n\n1. 丙\n2. 丁",
        "3. 甲\n4. 乙",
        "1. 甲\n2. 8月31日报送\n3. 乙",
        "1. 甲\n\n   说明\n\n2. 乙",
        "水是H<sub>2</sub>O，2<3，<name>",
        "甲<br>乙<!-- 丙 -->",
        "- 甲\n2. 乙",
        "# C#",
        "质量\n昆明",
        "> 昆明市\n\n五华区  \n盘龙区  \n官渡区",
        "春风又绿江南岸，\n明月何时照我还，\n又是一年质量月，\n人人都来把关口。",
    ],
)
def test_what_is_understood_is_not_named(written):
    """Who writes it right, or so that it is understood, hears nothing."""

    assert markup_problems(written) == []
