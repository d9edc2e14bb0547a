"""Official contacts are declared once, and match however they are written."""

import pytest
from pydantic import ValidationError

from quality_kunming.checks.rule import ARTICLE, Example
from quality_kunming.model.contacts import Contacts


def contacts(*declared: tuple[str, str]) -> Contacts:
    """Contacts of a kind and a value each."""
    items = [{"kind": kind, "value": value, "name": "某局"} for kind, value in declared]
    return Contacts.model_validate({"contacts": items})


@pytest.mark.parametrize(
    "number",
    [
        "0871-65392426",
        "087165392426",
        "0871 6539 2426",
        "（0871）65392426",
        "０８７１－６５３９２４２６",
        "+86 871 65392426",
        "0086-0871-65392426",
        "65392426",
    ],
)
def test_declared_telephone_matches_in_every_spelling(number):
    """An editor declares a number once and writes it as it reads best."""

    assert contacts(("电话", "0871-65392426")).has_phone(number)


@pytest.mark.parametrize("number", ["0871-65392427", "5392426", "2426", "010-65392426", ""])
def test_other_telephones_do_not_match(number):
    """A slip of one digit is somebody else's number."""

    assert not contacts(("电话", "0871-65392426")).has_phone(number)


def test_declared_words_match_in_every_spelling():
    """Mailboxes, accounts and addresses match whatever their spaces, capitals and wide characters."""
    ours = contacts(
        ("邮箱", "KMPP2022@126.com"), ("账号", "kmzl-2022"), ("地址", "昆明市锦绣大街1号")
    )

    assert ours.has_mail("kmpp2022＠126.com")
    assert ours.has_account("KMZL2022")
    assert ours.has_address("锦绣大街 1 号")
    assert not ours.has_mail("kmpp2023@126.com")
    assert not ours.has_address("锦绣大街2号")


@pytest.mark.parametrize(
    ("kind", "value", "told"),
    [
        ("电话", "请打 12315", "电话写成了“请打 12315”；只写一个号码"),
        ("电话", "12", "电话写成了“12”"),
        ("电话", "0871-65392426/65392427", "只写一个号码"),
        ("邮箱", "KMPP2022", "写完整的邮箱"),
        ("邮箱", "a@b", "写完整的邮箱"),
        ("地址", "1号", "写完整的地址"),
        ("账号", "昆明 质量", "中间没有空格"),
    ],
)
def test_what_is_no_contact_is_refused(kind, value, told):
    """Whoever mistypes a declaration is told at once, and not by a caller."""

    with pytest.raises(ValidationError, match=told):
        contacts((kind, value))


def test_contact_is_declared_once():
    """A number that changes has one place to be changed in."""

    with pytest.raises(ValidationError, match=r"0871 6539 2426 登记了两遍"):
        contacts(("电话", "0871-65392426"), ("电话", "0871 6539 2426"))


@pytest.mark.parametrize(
    "name",
    [
        "content/downloads/张三13987654321.txt",
        "content/downloads/530102199001011231.csv",
        "content/images/zhangsan_139_8765_4321.jpg",
        "content/images/13987654321/a.png",
        "content/images/云A12345.jpg",
        "content/downloads/zhangsan@qq.com.pdf",
        "content/downloads/６２２２０２１２３４５６７８９０１２８.txt",
        "data/sources/zhangsan-13987654321.yaml",
    ],
)
def test_names_of_files_are_read_too(name, problems_of):
    """Nobody's number becomes part of an address, even where the file has no words."""
    told = [one for one in problems_of(Example({name: b"x"})) if one.rule == "personal-file-name"]

    assert [one.path for one in told] == [name]
    assert "13987654321" not in told[0].message


@pytest.mark.parametrize(
    "name",
    [
        "content/images/IMG_20220901_153012.jpg",
        "content/images/mmexport1663987654321.jpg",
        "content/images/dounan@2x.png",
        "content/downloads/kunzhengfa-2018-59.pdf",
        "content/downloads/DB5301-T-125-2025.pdf",
        "content/downloads/9787506613987.pdf",
    ],
)
def test_names_that_cameras_and_offices_give_are_let_through(name, problems_of):
    """An editor need not rename what is harmless."""

    assert [
        one for one in problems_of(Example({name: b"x"})) if one.rule == "personal-file-name"
    ] == []


@pytest.mark.parametrize(
    ("head", "body", "line"),
    [
        ("summary: 找张老师13987654321\n", "甲", 6),
        ("# 张老师 13987654321\n", "甲", 6),
        ("keywords: [甲, '13987654321']\n", "甲", 6),
        ("", "| 姓名 | 电话 |\n|---|---|\n| 张三 | 13987654321 |", 10),
        ("", "> 引用里的13987654321", 8),
        ("", "```\n13987654321\n```", 9),
    ],
)
def test_number_is_found_wherever_it_stands_in_an_article(head, body, line, problems_of):
    """Front matter, comment, table, quotation, code: a leak is a leak, and its line is told."""
    told = [
        one for one in problems_of(Example.in_article(body, head)) if one.rule == "mobile-number"
    ]

    assert [(one.path, one.line) for one in told] == [(ARTICLE, line)]


@pytest.mark.parametrize(
    "content",
    [
        "姓名,电话\n张三,13987654321\n",
        "13987654321: 甲\n",
        "# 13987654321\n",
        "甲: |\n  乙\n  13987654321\n",
    ],
)
@pytest.mark.parametrize(
    "name", ["content/downloads/a.csv", "content/downloads/a.txt", "data/sources/a.yaml"]
)
def test_number_is_found_in_every_kind_of_file(name, content, problems_of):
    """Tables, texts and records, their keys and comments too, leak nothing."""

    assert "mobile-number" in {one.rule for one in problems_of(Example({name: content}))}


@pytest.mark.parametrize("encoding", ["gbk", "utf-16", "big5"])
def test_number_is_found_in_a_table_of_another_encoding(encoding, problems_of):
    """Tables as Excel saves them are read all the same, and named with the command that converts them."""
    name = "content/downloads/a.csv"
    table = "姓名,手机\n李某,13987654321\n昆明市,12315\n".encode(encoding)
    told = {one.rule: one.message for one in problems_of(Example({name: table}))}

    assert "mobile-number" in told
    assert f"convert {name}" in told["download-unreadable"]
