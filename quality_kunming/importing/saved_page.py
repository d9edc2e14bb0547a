"""A page that was saved from a browser → what its article says, and who says it when."""

import re
from dataclasses import dataclass, replace
from email import message_from_bytes, policy
from html import unescape
from pathlib import Path
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser, LexborNode

from quality_kunming.importing.blocks import Content
from quality_kunming.importing.draft import UnreadableDocumentError
from quality_kunming.importing.html_blocks import read_node
from quality_kunming.importing.html_pictures import FindPicture
from quality_kunming.importing.left_out import short
from quality_kunming.importing.matter import Known
from quality_kunming.importing.pictures import Pictures
from quality_kunming.importing.wechat import ARTICLE, known_of_wechat, without_calls
from quality_kunming.model.spoken_dates import understand
from quality_kunming.reading.encodings import recognise

SIZE_LIMIT = 20_000_000
PICTURE_LIMIT = 30_000_000
PARTS = 2_000
"""Files in a page that was saved as one."""
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]{2,20})", re.IGNORECASE)
_BODIES = (
    "#zoom, #UCAP-CONTENT, .TRS_Editor, .trs_editor_view, .pages_content, #artibody, .article-content, .articleContent",
    "article",
    "main",
    "[role=main]",
)
_AROUND = "nav, header, footer, aside, form, [role=navigation], [role=banner], [role=contentinfo]"
_TITLE_TAIL = re.compile(r"\s*[-_|—–]+\s*[^-_|—–]{2,20}$")
_META = {
    "title": ("ArticleTitle", "og:title"),
    "date": ("PubDate", "article:published_time", "publishdate", "weibo: article:create_at"),
    "origin": ("ContentSource", "og:article:author", "og:site_name"),
    "author": ("Author", "author"),
    "summary": ("Description", "description", "og:description"),
}


@dataclass(frozen=True)
class _Saved:
    """The HTML of a page, and the pictures that were saved in the same file, by their addresses."""

    html: str
    pictures: dict[str, bytes]


def read_page(path: Path, data: bytes, pictures: Pictures) -> tuple[Content, Known]:
    """The article of a saved page; UnreadableDocumentError for one that nobody wrote."""
    if len(data) > SIZE_LIMIT:
        raise UnreadableDocumentError("太大，不像是一个网页；请核对是不是放错了文件")
    saved = _unpacked(data)
    tree = LexborHTMLParser(saved.html)
    find = _find_beside(path, saved.pictures)
    if article := tree.css_first(ARTICLE):
        content = without_calls(read_node(article, pictures, find))
        return content, known_of_wechat(tree, saved.html, path.stem)
    content, around = _of_any(tree, pictures, find)
    return replace(content, dropped=(*around, *content.dropped)), _known(tree, path.stem)


def _unpacked(data: bytes) -> _Saved:
    """The page, also where the browser saved it as one file (.mhtml)."""
    if re.match(rb"(?:[\w-]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){2,}", data) and (
        b"multipart/related" in data[:4000]
    ):
        return _of_one_file(data)
    return _Saved(_decoded(data), {})


def _of_one_file(data: bytes) -> _Saved:
    if data.lower().count(b"content-type:") > PARTS:
        raise UnreadableDocumentError("里面的文件太多，不像是一个网页；请核对是不是放错了文件")
    message = message_from_bytes(data, policy=policy.default)
    html, pictures = "", {}
    for part in message.walk():
        content = part.get_payload(decode=True) or b""
        if part.get_content_type() == "text/html" and not html:
            html = _decoded(content)
        elif part.get_content_maintype() == "image":
            for address in (part.get("Content-Location"), part.get("Content-ID")):
                if address:
                    pictures[str(address).strip("<>")] = content
    return _Saved(html, pictures)


def _decoded(data: bytes) -> str:
    declared = _CHARSET.search(data[:4096])
    names = ["utf-8-sig"]
    if declared:
        name = declared[1].decode("ascii", "replace").lower()
        names.append("gb18030" if name in ("gb2312", "gbk") else name)
    for name in names:
        try:
            return data.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
    found = recognise(data)
    if found is None:
        raise UnreadableDocumentError("认不出是什么编码；请在浏览器里重新打开，再另存一次")
    return found.text


def _find_beside(path: Path, saved: dict[str, bytes]) -> FindPicture:
    """Finds a picture among those saved with the page: never outside its folder, never on the network."""
    folder = path.parent.resolve()

    def find(address: str) -> bytes | None:
        if address in saved:
            return saved[address]
        if address.lower().startswith("cid:"):
            return saved.get(address[4:])
        place = unquote(re.split(r"[?#]", address)[0]).replace("\\", "/")
        if not place or re.match(r"[a-z][a-z0-9+.-]*:|/", place, re.IGNORECASE):
            return None
        try:
            file = (folder / place).resolve()
            if not file.is_relative_to(folder) or not file.is_file():
                return None
            return file.read_bytes() if file.stat().st_size <= PICTURE_LIMIT else None
        except (OSError, ValueError):
            return None

    return find


def _of_any(
    tree: LexborHTMLParser, pictures: Pictures, find: FindPicture
) -> tuple[Content, list[str]]:
    """The article of any page: what the page itself says is one, else all but what frames it."""
    for selector in _BODIES:
        found = tree.css(selector)
        if len(found) == 1 and len(found[0].text(strip=True)) > 100:
            return read_node(found[0], pictures, find), ["网页上正文以外的内容（导航、页脚等）"]
    around = []
    for node in tree.css(_AROUND) if tree.body else []:
        if words := " ".join(node.text().split()):
            around.append(f"网页的框架“{short(words)}”")
        node.decompose()
    return read_node(tree.body or tree.root, pictures, find), list(dict.fromkeys(around))


def _known(tree: LexborHTMLParser, name: str) -> Known:
    given = {key: _meta(tree, names) for key, names in _META.items()}
    page_title = tree.css_first("title")
    title = given["title"] or _TITLE_TAIL.sub("", _words(page_title))
    heads = [_words(node) for node in tree.css("h1")]
    if len(heads) == 1 and heads[0]:
        title = heads[0]
    spoken = understand(given["date"].replace("T", " ")[:16]) if given["date"] else None
    day = spoken.day if spoken and spoken.has_day else ""
    return Known(
        title=title,
        date=f"{day} {spoken.time}".strip() if day else "",
        origin=given["origin"],
        author=given["author"],
        summary=given["summary"] if len(given["summary"]) <= 120 else "",
        name=name,
    )


def _meta(tree: LexborHTMLParser, names: tuple[str, ...]) -> str:
    for name in names:
        for node in tree.css("meta"):
            key = node.attributes.get("name") or node.attributes.get("property") or ""
            if key.lower() == name.lower() and (text := node.attributes.get("content")):
                return " ".join(unescape(text).split())
    return ""


def _words(node: LexborNode | None) -> str:
    return " ".join(node.text().split()) if node else ""
