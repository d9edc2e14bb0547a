"""The two ways in: a file, and the HTML of a clipboard."""

from pathlib import Path

from quality_kunming.importing.blocks import Content
from quality_kunming.importing.draft import Attached, Draft, UnreadableDocumentError
from quality_kunming.importing.habits import shape
from quality_kunming.importing.html_blocks import read_html
from quality_kunming.importing.matter import Known, propose
from quality_kunming.importing.pictures import Pictures, suffix_of
from quality_kunming.importing.word import read_word
from quality_kunming.importing.writing import write_markdown
from quality_kunming.pinyin import slugify
from quality_kunming.reading import formats

SIZE_LIMIT = 60_000_000
"""Bytes of one document."""
SLUG_LENGTH = 60
_CLIPBOARD_HEAD = "StartHTML:"


def from_file(path: Path) -> Draft:
    """The article that a document becomes; UnreadableDocumentError with what is wrong with it."""
    data = _bytes(path)
    kind = formats.format_of(data)
    if kind == formats.DOCX:
        return _from_word(path, data)
    raise UnreadableDocumentError(f"是{kind or path.suffix or '认不出的文件'}，还不能导入")


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
    body = write_markdown(
        shaped.blocks, content.notes, shaped.signature, tuple(file.name for file in files)
    )
    if files:
        questions.append(f"{len(files)} 张图片的替代文字、摄影、授权写着“待填”，请填上")
    missing = [f"{one}，没有放进来" for one in pictures.missing]
    return Draft(title, fields, body, files, (*content.dropped, *missing), tuple(questions))


def _from_word(path: Path, data: bytes) -> Draft:
    pictures = Pictures()
    html, dropped = read_word(path.name, data, pictures)
    content = read_html(html, pictures)
    draft = draft_of(content, pictures, Known(name=path.stem))
    return Draft(
        draft.title,
        draft.fields,
        draft.body,
        draft.files,
        (*dropped, *draft.dropped),
        draft.questions,
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
