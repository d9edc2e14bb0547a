"""A mail as it was saved → who sent it, what it says, what is attached."""

import email
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.header import decode_header
from email.message import Message
from email.utils import collapse_rfc2231_value, parseaddr

from quality_kunming.importing.draft import UnreadableDocumentError
from quality_kunming.importing.plain import text_in
from quality_kunming.intake import limits
from quality_kunming.intake.pieces import Piece, RefusedError

BODY = "邮件正文"
_APART = "请把要的另存到文件夹，一个人一个文件夹"
_HEADER = re.compile(rb"(?:[!-9;-~]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){2,}")
_USUAL = re.compile(
    rb"^(?:From|To|Subject|Date|Received|MIME-Version):", re.MULTILINE | re.IGNORECASE
)
_HEADER_LENGTH = 2_000
_ENCODED = re.compile(r"=\?[\w.+-]+\?[bqBQ]\?[^?]*\?=")


@dataclass(frozen=True)
class Letter:
    """A mail: its sender as shown, its files – its text among them –, the mails attached to it."""

    sender: str
    pieces: tuple[Piece, ...]
    letters: tuple[Piece, ...]


def is_mail(piece: Piece) -> bool:
    """Whether a file is a mail."""
    start = piece.data[:20_000]
    return piece.suffix == ".eml" or (
        piece.kind is None and bool(_HEADER.match(start)) and len(_USUAL.findall(start)) > 2
    )


def open_mail(name: str, data: bytes) -> Letter:
    """The mail in the bytes of a file; RefusedError for what is none, or carries too much."""
    try:
        message = email.message_from_bytes(data)
        parts = list(_parts(name, message))
        if not message.keys():
            raise RefusedError(name, "不是邮件，或者没有存完整；请在邮箱里重新另存为 .eml")
        return _letter(name, message, parts)
    except RefusedError:
        raise
    except (
        Exception
    ):  # headers that nobody foresaw surface as anything from LookupError to IndexError
        raise RefusedError(
            name, "是邮件，可是读不出来；请在邮箱里打开，把附件另存到一个文件夹"
        ) from None


def _parts(name: str, message: Message) -> Iterator[Message]:
    """The leaves of a mail; a mail within it is one."""
    waiting, count = [message], 0
    while waiting:
        part = waiting.pop(0)
        count += 1
        if count > limits.MAIL_PARTS:
            raise RefusedError(name, f"邮件有 {limits.MAIL_PARTS} 段以上，不像是人写的；{_APART}")
        if part.get_content_maintype() == "multipart" and part.is_multipart():
            waiting = [*part.get_payload(), *waiting]
        else:
            yield part


def _letter(name: str, message: Message, parts: list[Message]) -> Letter:
    files = [part for part in parts if _is_file(part)]
    if len(files) > limits.ATTACHMENTS:
        raise RefusedError(
            name, f"有 {len(files)} 个附件，最多收 {limits.ATTACHMENTS} 个；{_APART}"
        )
    pieces, letters = [], []
    for number, part in enumerate(files, 1):
        if part.get_content_type() == "message/rfc822":
            letters.append(Piece(_file_name(part) or f"附件{number}.eml", _mail_in(part)))
            continue
        data = part.get_payload(decode=True) or b""
        pieces.append(Piece(_file_name(part) or f"附件{number}", data))
    if body := _body(name, [part for part in parts if not _is_file(part)]):
        pieces.append(body)
    return Letter(_sender(message), tuple(pieces), tuple(letters))


def _is_file(part: Message) -> bool:
    is_text = part.get_content_maintype() == "text"
    return not is_text or bool(_file_name(part)) or part.get_content_disposition() == "attachment"


def _mail_in(part: Message) -> bytes:
    inner = part.get_payload()
    return (
        inner[0].as_bytes() if isinstance(inner, list) else (part.get_payload(decode=True) or b"")
    )


def _body(name: str, parts: list[Message]) -> Piece | None:
    """What the mail itself says: as plain text where it has one, else as the page that it is."""
    texts = {part.get_content_subtype(): part for part in reversed(parts)}
    part = texts.get("plain") or texts.get("html")
    data = part.get_payload(decode=True) if part else None
    if not data or not data.strip():
        return None
    text = _decoded(name, data, part.get_content_charset())
    is_page = part.get_content_subtype() == "html"
    if is_page:
        return Piece(f"{BODY}.html", f"<!doctype html><meta charset=utf-8>{text}".encode())
    return Piece(f"{BODY}.txt", text.encode())


def _decoded(name: str, data: bytes, charset: str | None) -> str:
    """The text of a body in the encoding that is named, or where that is wrong, in the one that it is in."""
    if charset:
        named = charset.lower().replace("gb2312", "gb18030").replace("gbk", "gb18030")
        try:
            return data.decode(named)
        except (LookupError, UnicodeError):
            pass
    try:
        return text_in(name, data)
    except UnreadableDocumentError as error:
        raise RefusedError(name, f"邮件正文{error}") from None


def _file_name(part: Message) -> str:
    """The name of an attachment, however its program wrote it; folders in it count for nothing."""
    name = part.get_filename() or ""
    name = _words(collapse_rfc2231_value(name) if name else "")
    return re.split(r"[/\\]", name)[-1].strip()


def _sender(message: Message) -> str:
    raw = next((value for key, value in message.raw_items() if key.lower() == "from"), "")
    name, address = parseaddr(_words(str(raw)).replace("\n", " ").replace("\r", " "))
    return f"{name} {address}".strip()


def _words(text: str) -> str:
    """A header's text: encoded words, and bytes that were written as they are."""
    text = text[:_HEADER_LENGTH]
    try:
        text = text.encode("ascii", "surrogateescape").decode("utf-8")
    except UnicodeEncodeError:
        pass
    except UnicodeDecodeError:
        text = text.encode("ascii", "surrogateescape").decode("gb18030", "replace")
    if not _ENCODED.search(text):
        return text
    return "".join(
        part if isinstance(part, str) else part.decode(_codec(charset), "replace")
        for part, charset in decode_header(text)
    )


def _codec(charset: str | None) -> str:
    named = (charset or "utf-8").lower()
    if named.startswith("gb"):
        return "gb18030"
    try:
        "".encode(named)
    except LookupError:
        return "utf-8"
    return named
