"""Documents for download: everything they say is read, whatever is done to them."""

import sys
import time
import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_files import A, S, W, docx, packed, pptx, xlsx
from made_files import pdf as make_pdf

from quality_kunming.reading import pdf
from quality_kunming.reading.document import Kind
from quality_kunming.reading.documents import READERS, read
from quality_kunming.reading.extracted import DAMAGED, LOCKED, TOO_LONG
from quality_kunming.reading.office import EMPTY

PARAGRAPH = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"


def part(kind: str, text: str) -> str:
    """A part of a Word document."""
    return f"<w:{kind} {W}>{PARAGRAPH.format(text)}</w:{kind}>"


def parts(name: str, data: bytes) -> dict[str, str]:
    """What a file says, by part."""
    document = read(name, data)
    ends = [start for start, _ in document.parts[1:]] + [len(document.text)]
    return {
        called: document.text[start:end].strip()
        for (start, called), end in zip(document.parts, ends, strict=True)
    }


def test_pdf_is_read_page_by_page():
    """An editor is told on which page a number stands; comments, links and properties are looked at too."""
    data = make_pdf(
        "报名请打张老师", "第二页", author="李四", note="改成王五", link="mailto:a@b.cn"
    )

    assert parts("a.pdf", data) == {
        "属性": "李四",
        "第 1 页": "报名请打张老师",
        "第 1 页的批注": "改成王五",
        "第 1 页的链接": "mailto:a@b.cn",
        "第 2 页": "第二页",
        "第 2 页的批注": "改成王五",
        "第 2 页的链接": "mailto:a@b.cn",
    }


@pytest.mark.parametrize(
    ("name", "where", "text"),
    [
        ("word__header1_xml", "页眉", part("hdr", "内部资料")),
        ("word__footer2_xml", "页脚", part("ftr", "内部资料")),
        ("word__footnotes_xml", "脚注", part("footnotes", "内部资料")),
        ("word__comments_xml", "批注", part("comments", "内部资料")),
        ("customXml__item1_xml", "自定义数据", "<x><y>内部资料</y></x>"),
        ("docProps__app_xml", "属性", "<p><Pages>3</Pages><Company>内部资料</Company></p>"),
        ("word__charts__chart1_xml", "图表", f"<c {A}><a:p><a:t>内部资料</a:t></a:p></c>"),
        (
            "word___rels__document.xml_rels",
            "链接",
            '<r><R Target="styles.xml"/><R Target="内部资料" TargetMode="External"/></r>',
        ),
    ],
)
def test_word_document_is_read_beyond_its_body(name, where, text):
    """What stands in the margin, in a comment or behind a link is published with the file."""

    assert parts("a.docx", docx(**{name: text})) == {"正文": "质量开放日", where: "内部资料"}


def test_word_document_tells_lines_cells_and_what_was_deleted():
    """Two cells are two words, and a tracked deletion is still in the file."""
    body = (
        "</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>张三</w:t></w:r></w:p></w:tc>"
        "<w:tc><w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        "<w:p><w:del w:author='李四'><w:r><w:delText>删去的话</w:delText></w:r></w:del><w:r><w:t>"
    )

    assert parts("a.docx", docx(body))["正文"].split() == [
        "张三",
        "甲",
        "乙",
        "作者：李四",
        "删去的话",
    ]


def test_sheet_that_the_book_does_not_list_is_read_too():
    """What stands in the file can be taken out of it, whatever Excel shows."""
    hidden = (
        f"<worksheet {S}><sheetData><row><c><v>13987654321</v></c></row></sheetData></worksheet>"
    )
    found = parts("a.xlsx", xlsx("", xl__worksheets__sheet9_xml=hidden))

    assert found["没有列出的工作表"] == "13987654321"


def test_sheet_is_read_as_it_is_shown():
    """A number that a sheet keeps as 1.3987654321E10 is read as readers see it, hidden sheets too."""
    rows = (
        '<row><c t="s"><v>0</v></c><c><v>1.3987654321E10</v></c><c><v>80.5</v></c></row>'
        '<row hidden="1"><c t="inlineStr"><is><t>隐藏</t></is></c><c t="str"><v>公式</v></c></row>'
    )
    data = xlsx(
        rows, "<si><r><t>张</t></r><r><t>三</t></r></si><si><t>没用</t></si>", state="hidden"
    )

    assert parts("a.XLSX".lower(), data) == {
        "隐藏的工作表 名单": "名单\n张三\t13987654321\t80.5\n隐藏\t公式",
        "没有显示的文字": "没用",
    }


@pytest.mark.parametrize(
    ("name", "where", "text"),
    [
        ("xl__comments1_xml", "批注", f"<c {S}><t>内部资料</t></c>"),
        ("xl__drawings__drawing1_xml", "文本框", f"<d {A}><a:p><a:t>内部资料</a:t></a:p></d>"),
        ("xl__pivotCache__a_xml", "透视表的数据", '<c><s v="内部资料"/></c>'),
    ],
)
def test_workbook_is_read_beyond_its_cells(name, where, text):
    """A pivot table keeps a copy of the rows it was made of."""

    assert parts("a.xlsx", xlsx("", **{name: text}))[where] == "内部资料"


def test_slides_are_read_with_their_notes():
    """What a speaker wrote for herself is in the file."""
    notes = f"<n {A}><a:p><a:t>别说出去</a:t></a:p></n>"
    data = pptx("幻灯片", ppt__notesSlides__notesSlide1_xml=notes)

    assert parts("a.pptx", data) == {"备注": "别说出去", "第 1 页": "幻灯片"}


def test_embedded_workbook_is_read():
    """A chart in a document carries the whole table behind it."""
    inner = xlsx("<row><c><v>13987654321</v></c></row>")
    found = parts("a.docx", docx(word__embeddings__data_xlsx=inner))

    assert found["嵌入的 data.xlsx 工作表 名单"] == "名单\n13987654321"


def test_other_formats_are_read():
    """ODF, OFD and RTF are documents like others."""
    mimetype = "application/vnd.oasis.opendocument.text"
    odt = packed({"mimetype": mimetype, "content.xml": "<d><p>甲<s/>乙</p><p>丙</p></d>"})
    page = "<o:P xmlns:o='o'><o:TextObject><o:TextCode>质量报告</o:TextCode></o:TextObject></o:P>"
    ofd = packed({"OFD.xml": "<OFD/>", "Doc_0/Pages/Page_0/Content.xml": page})
    rtf = rb"{\rtf1{\fonttbl{\f0 SimSun;}}{\*\x 1}\'d6\'ca\'c1\'bf\u26376?\par 139}"

    assert read("a.odt", odt).text == "甲 乙\n丙\n"
    assert parts("a.ofd", ofd) == {"第 1 页": "质量报告"}
    assert read("a.rtf", rtf).text.split() == ["1质量月", "139"]


def test_documents_are_what_they_are():
    """Words of a document that was issued are not ours to style."""
    document = read("a.docx", docx())

    assert document.kind is Kind.EXTRACTED
    assert document.own.strip() == ""
    assert document.prose == "质量开放日\n"
    assert document.line(0) == 0


LOCKED_OLE = (
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512 + "EncryptedPackage".encode("utf-16-le")
)
LOCKED_ODT = packed(
    {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "META-INF/manifest.xml": "<m><encryption-data/></m>",
        "content.xml": b"\x01\x02",
    }
)


@pytest.mark.parametrize(
    ("name", "data", "fault"),
    [
        ("a.pdf", make_pdf("甲", password="1"), LOCKED),
        ("a.docx", LOCKED_OLE, LOCKED),
        ("a.odt", LOCKED_ODT, LOCKED),
        ("a.pdf", make_pdf("甲")[:300], DAMAGED),
        ("a.pdf", make_pdf(""), pdf.NO_TEXT),
        ("a.docx", docx()[:200], DAMAGED),
        ("a.docx", packed({"word/document.xml": "<w:p>甲"}), DAMAGED),
        (
            "a.docx",
            packed({"word/document.xml": "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"}),
            DAMAGED,
        ),
        ("a.rtf", b"hello", DAMAGED),
    ],
)
def test_document_that_cannot_be_read_says_why(name, data, fault):
    """Locked, broken, or a picture of text: the editor is told which."""

    assert read(name, data).fault == fault


def test_text_before_the_damage_is_read():
    """A file that breaks off is still looked at as far as it goes."""
    assert read(
        "a.docx", packed({"docProps/app.xml": "<a><Company>甲</Company></a>", "word/x.xml": "<"})
    ).text


def _entities() -> str:
    levels = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    return f'<!DOCTYPE x [<!ENTITY a0 "{"a" * 10}">{levels}]><x>&a9;</x>'


BOMBS = {
    "one long word": ("a.docx", lambda: packed({"word/document.xml": b"<w>" + b"a" * 10**8})),
    "many elements": ("a.docx", lambda: packed({"word/document.xml": b"<w>" + b"<a/>" * 10**7})),
    "deep": ("a.docx", lambda: packed({"word/document.xml": b"<w>" * 10**6})),
    "entities": ("a.docx", lambda: packed({"word/document.xml": _entities()})),
    "repeated": (
        "a.xlsx",
        lambda: xlsx('<row><c t="s"><v>0</v></c></row>' * 10**5, f"<si><t>{'a' * 10**6}</t></si>"),
    ),
    "many files": ("a.docx", lambda: packed({f"word/x{n}.xml": "<a/>" for n in range(20_000)})),
    "many pictures": (
        "a.docx",
        lambda: packed({f"word/{n}.png": b"\0" * 10**7 for n in range(15)}),
    ),
    "rtf": ("a.rtf", lambda: b"{\\rtf1" + b"\\'41" * 5 * 10**6),
    "brackets": ("a.rtf", lambda: b"{\\rtf1" + b"{" * 10**7),
    "pdf": ("a.pdf", lambda: b"%PDF-1.7\n" + b"1 0 obj<</Kids[" * 10**6),
    "pages": ("a.pdf", lambda: make_pdf(*["甲" * 200] * 2000)),
}


@pytest.mark.parametrize("kind", BOMBS)
def test_nothing_takes_long(kind):
    """A file made to choke a reader is given up in time."""
    name, make = BOMBS[kind]
    data = make()
    started = time.monotonic()
    document = read(name, data)

    assert time.monotonic() - started < 6
    assert document.fault in (TOO_LONG, DAMAGED, EMPTY, "")


@pytest.mark.parametrize("kind", ["one long word", "many elements", "repeated", "many pictures"])
def test_nothing_takes_much_memory(kind):
    """Nor does it fill the machine."""
    name, make = BOMBS[kind]
    data = make()
    tracemalloc.start()
    read(name, data)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert peak < 400_000_000


@given(st.binary(max_size=400), st.sampled_from(sorted(set(READERS) - {".pdf"})))
@settings(max_examples=300, deadline=None)
def test_no_bytes_raise(data, suffix):
    """Any bytes under any name are read or left."""
    for begun in (data, b"PK\x03\x04" + data, b"{\\rtf" + data, b"\xff\xd8\xff" + data):
        read(f"a{suffix}", begun)


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_no_damage_raises(data):
    """A real file with some bytes changed is read or named, never a traceback."""
    name, original = data.draw(
        st.sampled_from([("a.docx", docx()), ("a.xlsx", xlsx("<row/>")), ("a.pptx", pptx("甲"))])
    )
    broken = bytearray(original)
    for _ in range(data.draw(st.integers(1, 10))):
        broken[data.draw(st.integers(0, len(broken) - 1))] = data.draw(st.integers(0, 255))
    read(name, bytes(broken))


def test_pdf_program_runs_without_the_site(monkeypatch):
    """It is started by its path: nothing of the environment changes what it reads."""
    monkeypatch.setenv("PYTHONPATH", "/nowhere")
    monkeypatch.setattr(sys, "path", [])

    assert read("a.pdf", make_pdf("甲")).text == "甲\n"
