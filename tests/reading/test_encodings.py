"""Texts that other programs have saved: known by their encoding, also where there is little to go by."""

import pytest

from quality_kunming.reading.encodings import recognise
from quality_kunming.reading.text import decode

ARTICLE = "---\ntitle: 质量开放日\ndate: 2022-09-02\n---\n\n市民走进检验室，看奶粉怎么检。\n"
SIMPLIFIED = [
    ARTICLE,
    "name: 昆明\n",
    "title: 通知\n",
    "name: 曦\n",
    "县区,数量\n呈贡区,3\n",
    "name: 滇池\n",
]
TRADITIONAL = ["昆明市品質月活動啟動，六大主題活動展開。", "name: 報名通知\n"]
WIDE = ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be")


@pytest.mark.parametrize("codec", ["gbk", "gb18030", *WIDE])
@pytest.mark.parametrize("text", SIMPLIFIED)
def test_simplified_text_is_read_as_it_was_written(text, codec):
    """An editor's file from an old notepad is known for what it is, a line or an article."""

    assert recognise(text.encode(codec)).text == text


@pytest.mark.parametrize("codec", ["big5", *WIDE])
@pytest.mark.parametrize("text", TRADITIONAL)
def test_traditional_text_is_read_as_it_was_written(text, codec):
    """A text from Taiwan or Hong Kong is not taken for GBK."""

    assert recognise(text.encode(codec)).text == text


def test_japanese_text_is_read_as_it_was_written():
    """A partner city's text is no GBK either."""
    text = "これは品質月間のお知らせです。"

    assert recognise(text.encode("shift_jis")).text == text


@pytest.mark.parametrize(
    "data",
    [bytes(range(256)) * 20, b"\xff\xd8\xff\xe0\x00\x10JFIF", b"caf\xe9 a\n", b"\xff\xfe\x00", b""],
)
def test_what_is_no_text_is_taken_for_none(data):
    """A picture with the wrong suffix is not offered for conversion."""

    assert recognise(data) is None


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
def test_bom_and_line_ends_do_not_matter(bom, ending):
    """A file from any editor is read alike."""

    assert decode(bom + ARTICLE.replace("\n", ending).encode(), "x.md") == ARTICLE


def test_mixed_line_ends_do_not_matter():
    """A text that was put together from two files keeps its lines."""

    assert decode("甲\r乙\r\n丙\n丁".encode(), "x.md") == "甲\n乙\n丙\n丁"


def test_damaged_text_is_no_other_encoding():
    """A file that lost a byte is not to be converted, but mended."""
    data = ARTICLE.encode().replace("质".encode(), "质".encode()[:2])

    problem = decode(data, "content/news/2022/x.md")

    assert (problem.line, problem.rule) == (2, "file-encoding")
    assert problem.message.startswith("这里有几个字坏了")


@pytest.mark.parametrize(
    ("name", "command"),
    [
        ("content/news/2022/x.md", "python3 tasks.py convert content/news/2022/x.md"),
        ("content/news/2022/我的 x.md", 'python3 tasks.py convert "content/news/2022/我的 x.md"'),
    ],
)
def test_command_that_converts_can_be_copied(name, command):
    """An editor copies the end of the message, spaces in the name or not."""

    assert decode(ARTICLE.encode("gbk"), name).message.endswith(f"请运行 {command}")
