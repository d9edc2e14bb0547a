"""A hostile or broken document is answered in one sentence, and nothing of it is written."""

import io
import zipfile
from pathlib import Path

import pytest
from importing.word_files import drawing, paragraph, word
from made_files import docx, packed, picture, xlsx
from PIL import Image

from quality_kunming import environment
from quality_kunming.changing import undo
from quality_kunming.commands import import_documents
from quality_kunming.importing import UnreadableDocumentError, from_file, from_html

MANUAL = environment.ROOT / "docs" / "editing.md"


def bomb() -> bytes:
    """A Word file of 200 MB that takes up 200 KB."""
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", "<a>" + " " * 200_000_000 + "</a>")
    return output.getvalue()


def huge_picture() -> bytes:
    output = io.BytesIO()
    Image.new("1", (10_000, 10_000)).save(output, "PNG")
    return output.getvalue()


ENTITY = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
LAUGHS = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
BODY = "<w:document xmlns:w='w'><w:body>&x;</w:body></w:document>"
TABLES = "<w:tbl><w:tr><w:tc>" * 10_000
CLOSED = "</w:tc></w:tr></w:tbl>" * 10_000

PARTS = b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a\n" * 20_000

HOSTILE = {
    "many paragraphs": ("a.docx", lambda: word(paragraph("甲") * 10_001)),
    "many paragraphs of a page": ("a.html", lambda: b"<p>a</p>" * 10_001),
    "page within pages": ("a.mht", lambda: PARTS),
    "zip bomb": ("a.docx", bomb),
    "external entity": ("a.docx", lambda: docx(word__document_xml=ENTITY + BODY)),
    "entities of entities": ("a.docx", lambda: docx(word__document_xml=LAUGHS + BODY)),
    "macros": ("a.docx", lambda: docx(word__vbaProject_bin=b"x")),
    "nested tables": ("a.docx", lambda: word(TABLES + paragraph("甲") + CLOSED)),
    "nested tables of a page": (
        "a.html",
        lambda: ("<table><tr><td>" * 10_000 + "甲" + "</td></tr></table>" * 10_000).encode(),
    ),
    "huge picture": (
        "a.docx",
        lambda: word(paragraph("甲。", runs=drawing("p1")), {"p1": huge_picture()}),
    ),
    "no document": ("a.docx", lambda: packed({"word/x.xml": "<a/>"})),
    "not a zip": ("a.docx", lambda: b"PK\x03\x04" + bytes(200)),
    "empty": ("a.docx", lambda: b""),
    "without words": ("a.docx", lambda: docx("")),
    "program": ("a.docx", lambda: b"MZ" + bytes(200)),
    "PDF": ("a.pdf", lambda: b"%PDF-1.7\n"),
    "archive": ("a.zip", lambda: packed({"a.txt": "甲"})),
    "noise": ("a.txt", lambda: bytes(range(256)) * 40),
    "endless sheet": (
        "a.xlsx",
        lambda: xlsx('<row r="1000000"><c r="XFD1000000"><v>1</v></c></row>'),
    ),
    "repetition": ("a.txt", lambda: ("甲" * 300_000).encode()),
    "old file": ("a.doc", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)),
}


@pytest.mark.parametrize(("name", "make"), HOSTILE.values(), ids=HOSTILE)
def test_hostile_document_is_one_sentence(tmp_path, monkeypatch, capsys, name, make):
    """Nothing is written, the answer is one line that names the file, and the status tells of it."""
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    path = Path(tmp_path, name)
    path.write_bytes(make())

    assert import_documents([str(path)]) == 1

    told = capsys.readouterr()
    assert [line for line in told.err.splitlines() if name in line] == told.err.splitlines()[:1]
    assert "程序出了问题" not in told.err
    assert [one.name for one in tmp_path.iterdir()] == [name]


def test_deep_page_of_a_clipboard_is_refused():
    """What no person wrote is told so, and takes no time."""
    with pytest.raises(UnreadableDocumentError, match="一层套一层"):
        from_html("<section>" * 10_000 + "甲")


def test_picture_of_another_folder_is_not_taken(tmp_path):
    """A saved page takes nothing from outside of its own folder, and nothing from the network."""
    (tmp_path / "secret.png").write_bytes(huge_picture()[:100])
    page = tmp_path / "page" / "a.html"
    page.parent.mkdir()
    page.write_text(
        "<p>这里有一段正文。</p>"
        '<img src="../secret.png"><img src="/etc/passwd"><img src="https://x.cn/a.png">',
        "utf-8",
    )
    draft = from_file(page)

    assert draft.files == ()
    assert "x.cn" not in draft.body
    assert len([one for one in draft.dropped if "旁边没有它的文件" in one]) == 3


def test_linked_picture_of_a_word_file_is_not_looked_for(tmp_path):
    """A Word file that names a file of the machine gets nothing of it."""
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="p1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"'
        ' Target="file:///etc/hostname" TargetMode="External"/></Relationships>'
    )
    data = word(paragraph("甲。", runs=drawing("p1").replace("r:embed", "r:link")))
    path = tmp_path / "a.docx"
    output = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(output, "w") as new:
        for entry in old.namelist():
            is_relations = entry == "word/_rels/document.xml.rels"
            new.writestr(entry, relations if is_relations else old.read(entry))
    path.write_bytes(output.getvalue())

    assert from_file(path).files == ()


@pytest.mark.parametrize("kind", ["macros", "PDF", "archive", "old file"])
def test_manual_has_the_words_of_the_program(tmp_path, monkeypatch, kind):
    """An editor finds in the manual the very sentence with which a document is refused."""
    monkeypatch.setenv("PATH", str(tmp_path))
    name, make = HOSTILE[kind]
    (tmp_path / name).write_bytes(make())

    with pytest.raises(UnreadableDocumentError) as refused:
        from_file(tmp_path / name)

    assert f"`{refused.value}`" in MANUAL.read_text("utf-8")


def test_others_are_imported_beside_a_broken_one(tmp_path, monkeypatch, capsys):
    """Of many files one that is broken is named, the rest are made, and the status tells of the one."""
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    for name in ("甲", "乙"):
        (tmp_path / f"{name}.docx").write_bytes(word(paragraph(f"{name}这一篇的正文。")))
    (tmp_path / "坏.docx").write_bytes(b"PK\x03\x04" + bytes(200))
    files = [str(tmp_path / f"{name}.docx") for name in ("甲", "坏", "乙", "没有")]

    assert import_documents(files) == 1

    told = capsys.readouterr()
    assert [line[:5] for line in told.out.splitlines() if line.startswith("（")] == [
        f"（{number}/4）" for number in range(1, 5)
    ]
    assert len(told.err.splitlines()) == 3
    assert len(list(tmp_path.glob("content/news/*/*.md"))) == 2


def test_imported_article_can_be_given_back(tmp_path, monkeypatch):
    """What an import wrote goes with one undo, its pictures too; importing twice changes nothing."""
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    pictures = {"p1": picture("PNG", (300, 200))}
    source = tmp_path / "甲.docx"
    source.write_bytes(word(paragraph("正文这一句。", runs=drawing("p1")), pictures))
    import_documents([str(source)])
    made = {path: path.read_bytes() for path in (tmp_path / "content").rglob("*.*")}

    assert len(made) == 2
    assert import_documents([str(source)]) == 1
    assert {path: path.read_bytes() for path in (tmp_path / "content").rglob("*.*")} == made

    undo(tmp_path)

    assert not list((tmp_path / "content").rglob("*.*"))
