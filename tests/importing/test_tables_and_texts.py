"""Spreadsheets and plain texts become articles."""

import io
from datetime import datetime, timedelta

import pytest
from importing.shown import tree_of, words_of
from opencc import OpenCC
from openpyxl import Workbook

from quality_kunming.importing import UnreadableDocumentError, from_file
from quality_kunming.importing.sheet import shown_value


def test_workbook_is_tables_as_they_are_shown(tmp_path):
    """A spreadsheet is a table with its title and headings; merged cells and shares are as Excel shows them."""
    book = Workbook()
    sheet = book.active
    for row in (
        ["各县区抽检情况", None, None],
        ["县区", "批次", None],
        [None, "食品", "合格率"],
        ["五华", 1200, 0.985],
    ):
        sheet.append(row)
    for cells in ("A1:C1", "A2:A3", "B2:C2"):
        sheet.merge_cells(cells)
    sheet["B4"].number_format, sheet["C4"].number_format = "#,##0", "0.0%"
    hidden = book.create_sheet("底稿")
    hidden["A1"], hidden.sheet_state = "内部", "hidden"
    book.save(tmp_path / "a.xlsx")
    draft = from_file(tmp_path / "a.xlsx")

    assert draft.title == "各县区抽检情况"
    assert words_of(draft) == "县区批次食品合格率五华1,20098.5%"
    assert [one.attributes["scope"] for one in tree_of(draft).css("thead th")] == [
        "col",
        "colgroup",
        "col",
        "col",
    ]
    assert draft.dropped == ("隐藏的工作表“底稿”",)


@pytest.mark.parametrize(
    ("value", "form", "shown"),
    [
        (0.5, "0%", "50%"),
        (0.1 + 0.2, "General", "0.3"),
        (1234.5, '"¥"#,##0.00', "¥1,234.50"),
        (1234.5, "[$¥-804]#,##0.00_);[Red]([$¥-804]#,##0.00)", "¥1,234.50"),
        (12, '0"万元"', "12万元"),
        (7, "000", "007"),
        (-1.25, "0.0", "-1.3"),
        (2.5, "0.##", "2.5"),
        (530102199003071231, "0", "530102199003071231"),
        (3.0, "General", "3"),
        (3.14159, "0.00", "3.14"),
        (1234567.5, "#,##0.00", "1,234,567.50"),
        (datetime(2022, 9, 1), 'yyyy"年"m"月"d"日"', "2022年9月1日"),
        (datetime(2022, 9, 1, 10, 30), "yyyy-mm-dd hh:mm", "2022-09-01 10:30"),
        (1_000_000, '#,##0,"千元"', "1,000千元"),
        (12_345_678, '0.0,,"百万"', "12.3百万"),
        (timedelta(hours=26), "[h]:mm", "26:00"),
        (True, "General", "是"),
        ("001", "@", "001"),
    ],
)
def test_value_is_shown_as_in_its_cell(value, form, shown):
    """Nobody has to translate 0.985 back into 98.5%."""
    assert shown_value(value, form) == shown


def test_csv_of_any_encoding_is_a_table(tmp_path):
    """A table that Excel saved as CSV in China's encoding is one."""
    (tmp_path / "名单.csv").write_bytes("县区,批次\n五华区,120\n".encode("gbk"))
    draft = from_file(tmp_path / "名单.csv")

    assert draft.title == "名单"
    assert draft.body == "| 县区 | 批次 |\n|---|---|\n| 五华区 | 120 |\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "utf-16", "big5"])
def test_text_of_any_encoding_is_its_paragraphs(tmp_path, encoding):
    """A text of Notepad is a title, paragraphs, and a table where a Tab stands between."""
    text = (
        "关于质量月的说明\r\n\r\n　　第一段话，说了一件事情。\r\n　　第二段话，说了别的事情。\r\n"
    )
    text += "县区\t人数\r\n五华\t120\r\n"
    if encoding == "big5":
        text = OpenCC("s2t").convert(text)
    (tmp_path / "a.txt").write_bytes(text.encode(encoding))
    draft = from_file(tmp_path / "a.txt")
    tree = tree_of(draft)

    assert draft.title == text.split("\r\n")[0]
    assert len(tree.css("p")) == 2
    assert [one.text() for one in tree.css("td")][1] == "120"


def test_items_and_attachments_of_a_notice_keep_their_numbers(tmp_path):
    """A date behind a number does not break a list; the attachments stand below each other as they were typed."""
    (tmp_path / "a.txt").write_text(
        "关于开放日的通知\n\n一、要求\n1．精心组织。\n2．8月31日前报送。\n3．联系人：张三。\n\n"
        "附件：1．报名表\n　　　2．场次安排\n",
        "utf-8",
    )
    draft = from_file(tmp_path / "a.txt")
    tree = tree_of(draft)

    assert [one.text() for one in tree.css("ol > li")] == [
        "精心组织。",
        "8月31日前报送。",
        "联系人：张三。",
    ]
    assert "附件：1．报名表<br>2．场次安排" in draft.body


def test_old_file_needs_libreoffice(tmp_path, monkeypatch):
    """Where LibreOffice is not installed, one sentence says how to save the file as a new one."""
    monkeypatch.setenv("PATH", str(tmp_path))
    path = tmp_path / "通知.wps"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))

    with pytest.raises(UnreadableDocumentError, match=r"“另存为”选 \.docx"):
        from_file(path)


def test_old_file_is_made_a_new_one_where_libreoffice_is(tmp_path, monkeypatch):
    """Where LibreOffice is installed, an old file is read like a new one."""
    from importing.word_files import paragraph, word

    made = io.BytesIO(word(paragraph("旧文件里的一句话。"))).getvalue()
    (tmp_path / "made.docx").write_bytes(made)
    program = tmp_path / "soffice"
    program.write_text(
        "#!/bin/sh\n"
        'while [ "$1" != --outdir ]; do shift; done\n'
        f'/bin/mkdir -p "$2" && /bin/cp {tmp_path}/made.docx "$2/document.docx"\n'
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    path = tmp_path / "通知.doc"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))

    assert from_file(path).body == "旧文件里的一句话。\n"


def test_markdown_of_another_program_stays_as_it_is(tmp_path):
    """A text that is Markdown already keeps its signs; what its head says need not be written again."""
    text = "---\ntitle: 质量月\ndate: 2022年9月1日\nlayout: post\n---\n\n**重要**：看[办法](/news/)。\n"
    (tmp_path / "a.md").write_bytes(text.encode("gbk"))
    draft = from_file(tmp_path / "a.md")

    assert (draft.title, draft.fields["date"]) == ("质量月", "2022-09-01")
    assert draft.body == "**重要**：看[办法](/news/)。\n"


def test_lines_set_in_with_tabs_are_no_table(tmp_path):
    """A tab before a line sets it in; columns have their tabs between words, also below an empty corner."""
    (tmp_path / "a.txt").write_text("内容：\n\t1）什么是质量\n\t2）怎么做\n", "utf-8")
    (tmp_path / "b.txt").write_text("\t批次\n五华区\t120\n", "utf-8")

    assert [
        len(tree_of(from_file(tmp_path / name)).css("td, th")) for name in ("a.txt", "b.txt")
    ] == [0, 4]


@pytest.mark.parametrize(
    "lines",
    [
        "1）甲事\n2）乙事",
        "①甲事\n②乙事",
        "（1）甲事\n（2）乙事",
        "- 甲事\n- 乙事",
        "• 甲事\n• 乙事",
        "A. 甲事\nB. 乙事",
        "一是甲事\n二是乙事",
    ],
)
def test_items_of_a_text_stay_lines(tmp_path, lines):
    """Each item of a list in a text is a line of its own, whatever its mark."""
    (tmp_path / "a.txt").write_text(f"内容如下。\n{lines}\n", "utf-8")
    items = [one.text() for one in tree_of(from_file(tmp_path / "a.txt")).css("li, p")]

    assert [one[-2:] for one in items] == ["下。", "甲事", "乙事"]
