"""Files for download: what may be offered, under which name, and what stands at the link."""

import pytest
from made_files import docx, picture, pptx, xlsx
from made_files import pdf as make_pdf
from selectolax.lexbor import LexborHTMLParser
from support import TODAY

from quality_kunming.building import PRODUCTION, build
from quality_kunming.checks.finished import Page
from quality_kunming.checks.media.download_label import find as unlabelled
from quality_kunming.checks.rule import Example
from quality_kunming.checks.support.downloads import word_document
from quality_kunming.prose.downloads import downloaded, file_note

LOCKED_OLE = (
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512 + "EncryptedPackage".encode("utf-16-le")
)


@pytest.fixture
def told(problems_of):
    """The rules of this group that find fault with one file for download, and what they say."""

    def told(name: str, data: bytes) -> dict[str, str]:
        found = problems_of(Example({f"content/downloads/{name}": data}))
        return {one.rule: one.message for one in found if one.rule.startswith("download")}

    return told


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", docx()),
        ("a.xlsx", xlsx('<row><c t="str"><v>名单</v></c></row>')),
        ("a.pptx", pptx("甲")),
        ("2022/a-b_1.0.pdf", make_pdf("甲")),
        ("a.jpg", picture()),
        ("a.png", picture("PNG")),
        ("a.csv", "年份,数\n2022,1\n".encode()),
        ("a.txt", "说明".encode()),
    ],
)
def test_usual_files_pass(told, name, data):
    """What an office makes today is fine as it is."""

    assert told(name, data) == {}


@pytest.mark.parametrize(
    ("name", "data", "rule", "words"),
    [
        ("a.pdf", b"", "download-unreadable", "空文件"),
        ("a.csv", b"", "download-type", "空文件"),
        ("a.txt", b" \r\n\n", "download-type", "空文件"),
        ("a.jpg", b"no picture", "download-unreadable", "损坏"),
        ("a.pdf", make_pdf("甲", password="1"), "download-unreadable", "密码"),
        ("a.docx", LOCKED_OLE, "download-unreadable", "密码"),
        ("a.pdf", make_pdf("甲")[:200], "download-unreadable", "损坏"),
        ("a.docx", docx()[:150], "download-unreadable", "损坏"),
        ("a.pdf", docx(), "download-unreadable", "内容却是Word 文档"),
        ("a.docx", make_pdf("甲"), "download-unreadable", "内容却是PDF"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "download-unreadable", "旧版 Office"),
        ("a.xlsx", docx(), "download-unreadable", "内容却是Word 文档"),
        ("a.jpg", b"\0\0\0\x18ftypheic" + b"\0" * 40, "download-unreadable", "HEIC"),
        ("a.pdf", b"<!DOCTYPE html><html>", "download-unreadable", "网页"),
        ("a.txt", b"MZ\x90\0", "download-type", "程序"),
        ("a.docx", docx(""), "download-unreadable", "没有内容"),
        ("a.pdf", make_pdf(""), "download-scanned", "没有文字"),
        ("a.doc", b"x", "download-type", "旧格式"),
        ("a.WPS", b"x", "download-type", "旧格式"),
        ("a.zip", b"x", "download-type", "压缩包"),
        ("a.docm", b"x", "download-type", "宏"),
        ("a.html", b"x", "download-type", "网页"),
        ("a.exe", b"x", "download-type", "程序"),
        ("a.heic", b"x", "download-type", "JPEG"),
        ("a.abc", b"x", "download-type", "PDF"),
        ("a", b"x", "download-type", "没有扩展名"),
        ("报名表.pdf", make_pdf("甲"), "download-name", "bao-ming-biao.pdf"),
        ("Form A.pdf", make_pdf("甲"), "download-name", "form-a.pdf"),
        ("附件/a.pdf", make_pdf("甲"), "download-name", "fu-jian/a.pdf"),
    ],
)
def test_file_that_a_reader_cannot_use_is_named(told, name, data, rule, words):
    """The editor is told what is wrong with it and what to do."""
    found = told(name, data)

    assert words in found[rule]


def test_link_says_type_and_size(campaign):
    """Whoever clicks knows what opens and what it costs, with a screen reader too."""
    campaign.write("content/downloads/biao.docx", word_document())
    campaign.write(
        "content/pages/about.md",
        "---\ntitle: 关于\n---\n\n填好[报名表](/downloads/biao.docx)，或者看[新闻](/news/)。\n",
    )
    build(campaign.root, TODAY, PRODUCTION)
    html = (campaign.root / "output/about/index.html").read_text("utf-8")
    [link] = LexborHTMLParser(html).css('a[href*="downloads"]')

    assert link.text() == "报名表（DOCX，1 KB）"


@pytest.mark.parametrize(
    ("name", "size", "note"),
    [
        ("a.pdf", 1_234_567, "（PDF，1.2 MB）"),
        ("a.JPEG", 36_400, "（JPG，36 KB）"),
        ("a", 3, "（1 KB）"),
    ],
)
def test_note_is_written_as_readers_know_it(name, size, note):
    """Type in capitals, size in KB or MB."""

    assert file_note(name, size) == note


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("/downloads/a%20b.pdf", "downloads/a b.pdf"),
        ("{static}/downloads/a.pdf", "downloads/a.pdf"),
        ("../downloads/2022/a.pdf?x#y", "downloads/2022/a.pdf"),
        ("https://example.com/downloads/a.pdf", None),
        ("/news/", None),
        ("/downloads/", None),
    ],
)
def test_download_is_known_by_its_address(address, file):
    """Links of other sites are not ours to measure."""

    assert downloaded(address) == file


def test_page_without_downloads_is_not_parsed(tmp_path):
    """Thousands of pages cost nothing."""
    path = tmp_path / "index.html"
    path.write_text("<a href='/news/'>", "utf-8")

    assert list(unlabelled(Page("x/index.html", path), None)) == []
