"""The two ways in: a file, and the HTML of a clipboard."""

from dataclasses import replace
from pathlib import Path

from quality_kunming.importing.blocks import Content
from quality_kunming.importing.draft import Attached, Draft, UnreadableDocumentError
from quality_kunming.importing.habits import shape
from quality_kunming.importing.html_blocks import read_html
from quality_kunming.importing.markdown_file import read_markdown_file
from quality_kunming.importing.matter import Known, propose
from quality_kunming.importing.old_office import as_new
from quality_kunming.importing.pictures import Pictures, suffix_of
from quality_kunming.importing.plain import read_plain
from quality_kunming.importing.saved_page import read_page
from quality_kunming.importing.sheet import read_csv, read_excel
from quality_kunming.importing.word import read_word
from quality_kunming.importing.writing import write_markdown
from quality_kunming.pinyin import slugify
from quality_kunming.reading import formats
from quality_kunming.reading.extracted import DAMAGED

SIZE_LIMIT = 60_000_000
"""Bytes of one document."""
SLUG_LENGTH = 60
_OLD = (formats.OLD_OFFICE, formats.RTF, formats.ODT, formats.ODS)
_OLD_SUFFIXES = (".doc", ".wps", ".wpt", ".dot", ".et", ".xls")
_PAGES = (".html", ".htm", ".mht", ".mhtml", ".xhtml")
_MARKDOWN = (".md", ".markdown")
_IF_LIST = "一行一个人、一个案例的名单不是文章，请改用 python3 tasks.py new 种类 --table 文件名"
_CLIPBOARD_HEAD = "StartHTML:"


def from_file(path: Path) -> Draft:
    """The article that a document becomes; UnreadableDocumentError with what is wrong with it."""
    data = _bytes(path)
    name = path.name
    kind = formats.format_of(data)
    if kind in _OLD or (kind is None and path.suffix.lower() in _OLD_SUFFIXES):
        name, data = as_new(path, data)
    if kind is None and path.suffix.lower() in _MARKDOWN:
        return read_markdown_file(name, data, path.stem)
    pictures = Pictures()
    try:
        content, known = _read(path, name, data, pictures)
    except UnreadableDocumentError:
        raise
    except Exception:  # what is broken in a document of any program surfaces as anything
        raise UnreadableDocumentError(DAMAGED) from None
    if not content.blocks and not pictures.files:
        raise UnreadableDocumentError("里面没有内容，请核对是不是放错了文件")
    return draft_of(content, pictures, known)


def _read(path: Path, name: str, data: bytes, pictures: Pictures) -> tuple[Content, Known]:
    """What a document says, by what its bytes are."""
    kind = formats.format_of(data)
    suffix = Path(name).suffix.lower()
    known = Known(name=path.stem)
    listed = Known(name=path.stem, questions=(_IF_LIST,))
    if kind == formats.DOCX:
        html, dropped = read_word(name, data, pictures)
        content = read_html(html, pictures)
        return replace(content, dropped=(*dropped, *content.dropped)), known
    if kind == formats.XLSX:
        return read_excel(name, data), listed
    if kind == formats.HTML or suffix in _PAGES:
        return read_page(path, data, pictures)
    if kind is not None:
        raise UnreadableDocumentError(_why_not(kind))
    if suffix == ".csv":
        return read_csv(path), listed
    return read_plain(name, data), known


def _why_not(kind: str) -> str:
    if kind == formats.LOCKED_OFFICE:
        return "设了密码；请用原来的软件打开，去掉密码，另存一份再导入"
    if kind == formats.PDF:
        return "是 PDF，段落和表格认不准；请导入原来的 Word 文件，或者用 Word 打开它，另存为 .docx"
    if kind == formats.ZIP:
        return "是压缩包；请先解开，再导入里面的文件"
    return f"是{kind}，不能变成文章；能导入的有 .docx、.xlsx、网页、.csv 和 .txt"


def from_html(html: str) -> Draft:
    """The article that the HTML of a clipboard becomes; UnreadableDocumentError where it is no writing."""
    pictures = Pictures()
    content = read_html(_without_head(html), pictures)
    return draft_of(content, pictures, Known())


def draft_of(content: Content, pictures: Pictures, known: Known) -> Draft:
    """The draft of what was read."""
    shaped = shape(content.blocks, known.title)
    title, fields, questions = propose(shaped, known)
    slug = slugify(title, SLUG_LENGTH) or "article"
    files = tuple(
        Attached(f"images/{slug}-{number}{suffix_of(data)}", data)
        for number, data in enumerate(pictures.files, 1)
    )
    body = write_markdown(shaped.blocks, content.notes, tuple(file.name for file in files))
    if files:
        questions.append(f"{len(files)} 张图片的替代文字、摄影、授权写着“待填”，请填上")
    return Draft(
        title, fields, body, files, (*content.dropped, *pictures.missing), tuple(questions)
    )


def _bytes(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise UnreadableDocumentError("不在这里，请核对路径和文件名")
        if path.stat().st_size > SIZE_LIMIT:
            raise UnreadableDocumentError("太大，超过 60 MB；请把图片缩小，或者分成几份")
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableDocumentError(f"打不开（{error.strerror}），请检查权限") from None
    if not data:
        raise UnreadableDocumentError("是空文件（0 字节），请重新拷贝")
    return data


def _without_head(html: str) -> str:
    """The HTML without the lines that Windows sets before it in a clipboard."""
    start = html.find("<")
    return html[start:] if _CLIPBOARD_HEAD in html[: max(start, 0)] else html
