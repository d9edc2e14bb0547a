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
