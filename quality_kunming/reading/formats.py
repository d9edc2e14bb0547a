"""What a file is by its first bytes, whatever its name says."""

import io
import zipfile

PDF, DOCX, XLSX, PPTX, OFD = "PDF", "Word 文档", "Excel 表格", "PPT 演示文稿", "OFD 文件"
ODT, ODS, ODP, RTF = "ODF 文档", "ODF 表格", "ODF 演示文稿", "RTF 文档"
LOCKED_OFFICE, OLD_OFFICE, ZIP = "加密的 Office 文件", "旧版 Office 文件", "压缩包"
JPEG, PNG, WEBP, GIF, TIFF, BMP = (
    "JPEG 图片",
    "PNG 图片",
    "WebP 图片",
    "GIF 图片",
    "TIFF 图片",
    "BMP 图片",
)
AVIF, HEIC, HTML, PROGRAM = "AVIF 图片", "HEIC 图片", "网页", "程序"

SUFFIXES = {
    ".pdf": PDF,
    ".docx": DOCX,
    ".xlsx": XLSX,
    ".pptx": PPTX,
    ".ofd": OFD,
    ".odt": ODT,
    ".ods": ODS,
    ".odp": ODP,
    ".rtf": RTF,
    ".jpg": JPEG,
    ".jpeg": JPEG,
    ".png": PNG,
    ".webp": WEBP,
    ".gif": GIF,
    ".tif": TIFF,
    ".tiff": TIFF,
    ".bmp": BMP,
    ".avif": AVIF,
    ".heic": HEIC,
}
"""Suffix → what a file of that name is."""

_STARTS = (
    (b"{\\rtf", RTF),
    (b"\xff\xd8\xff", JPEG),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"GIF8", GIF),
    (b"II*\0", TIFF),
    (b"MM\0*", TIFF),
    (b"Rar!", ZIP),
    (b"7z\xbc\xaf\x27\x1c", ZIP),
    (b"\x1f\x8b", ZIP),
    (b"MZ", PROGRAM),
    (b"\x7fELF", PROGRAM),
)
_INSIDE = (("word/", DOCX), ("xl/", XLSX), ("ppt/", PPTX), ("OFD.xml", OFD))
_OPEN_DOCUMENT = {"text": ODT, "spreadsheet": ODS, "presentation": ODP}
_BRANDS = {
    b"avif": AVIF,
    b"avis": AVIF,
    **dict.fromkeys((b"heic", b"heix", b"mif1", b"hevc"), HEIC),
}


def format_of(data: bytes) -> str | None:
    """What the bytes are; None where nothing is recognised."""
    for start, found in _STARTS:
        if data.startswith(start):
            return found
    if b"%PDF-" in data[:1024]:
        return PDF
    if data.startswith(b"PK\x03\x04"):
        return _packed(data)
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        is_locked = "EncryptedPackage".encode("utf-16-le") in data
        return LOCKED_OFFICE if is_locked else OLD_OFFICE
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return WEBP
    if data[4:8] == b"ftyp":
        return _BRANDS.get(data[8:12])
    if data[:2] == b"BM" and data[6:10] == b"\0\0\0\0":
        return BMP
    start = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return HTML if start.startswith((b"<!doctype html", b"<html", b"<svg", b"<script")) else None


def mismatch(suffix: str, data: bytes) -> str | None:
    """What to say of a file that is not what its name says; None where it is, or cannot be told."""
    if not data:
        return "是空文件（0 字节）；请重新导出或重新拷贝"
    said, found = SUFFIXES.get(suffix), format_of(data)
    if said is None or found in (None, said, LOCKED_OFFICE):
        return None
    return f"名字是 {suffix}，内容却是{found}；请用原来的软件另存为真正的{said}，只改名字没有用"


def _packed(data: bytes) -> str | None:
    """What a zip holds."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
                return _open_document(archive.read("mimetype").decode("ascii", "replace"))
    except Exception:  # a broken archive surfaces as anything from BadZipFile to struct.error
        return None
    return next(
        (found for start, found in _INSIDE if any(name.startswith(start) for name in names)), ZIP
    )


def _open_document(mimetype: str) -> str:
    name = mimetype.strip().rpartition(".")[2].partition("-")[0]
    return _OPEN_DOCUMENT.get(name, ZIP)
