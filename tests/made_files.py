"""Small files of office programs, made by hand."""

import io
import zipfile

from PIL import Image
from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    StreamObject,
    TextStringObject,
)

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


def pdf(*pages: str, password: str = "", author: str = "", note: str = "", link: str = "") -> bytes:
    """A PDF with a line of text on each page."""
    writer = PdfWriter()
    for text in pages:
        page = writer.add_blank_page(300, 200)
        font = DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Font"),
                NameObject("/Subtype"): NameObject("/Type0"),
                NameObject("/BaseFont"): NameObject("/STSong-Light"),
                NameObject("/Encoding"): NameObject("/UniGB-UTF16-H"),
                NameObject("/DescendantFonts"): ArrayObject([_descendant()]),
            }
        )
        fonts = DictionaryObject({NameObject("/F1"): font})
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        stream = StreamObject()
        if text:
            code = text.encode("utf-16-be").hex()
            stream.set_data(f"BT /F1 12 Tf 20 100 Td <{code}> Tj ET".encode())
        page[NameObject("/Contents")] = writer._add_object(stream)
        if note or link:
            page[NameObject("/Annots")] = ArrayObject([_annotation(note, link)])
    if author:
        writer.add_metadata({"/Author": author})
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    output = io.BytesIO()
    writer.write(output)
    return output.getvalue()


def _descendant() -> DictionaryObject:
    return DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/CIDFontType0"),
            NameObject("/BaseFont"): NameObject("/STSong-Light"),
        }
    )


def _annotation(note: str, link: str) -> DictionaryObject:
    found = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/Text"),
            NameObject("/Rect"): ArrayObject([FloatObject(each) for each in (0, 0, 10, 10)]),
            NameObject("/Contents"): TextStringObject(note),
        }
    )
    if link:
        action = {NameObject("/S"): NameObject("/URI"), NameObject("/URI"): TextStringObject(link)}
        found[NameObject("/A")] = DictionaryObject(action)
    return found


def packed(parts: dict[str, str | bytes]) -> bytes:
    """A zip of these parts."""
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return output.getvalue()


def docx(text: str = "质量开放日", **parts: str | bytes) -> bytes:
    """A Word document with one paragraph, and more parts: `word__header1_xml="…"`."""
    body = f"<w:document {W}><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>"
    return packed({"[Content_Types].xml": "<Types/>", "word/document.xml": body, **_named(parts)})


def xlsx(rows: str, shared: str = "", state: str = "visible", **parts: str | bytes) -> bytes:
    """An Excel file with one sheet called 名单."""
    return packed(
        {
            "xl/workbook.xml": f'<workbook {S} {R}><sheets><sheet name="名单" state="{state}" r:id="r1"/>'
            "</sheets></workbook>",
            "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="r1" '
            'Target="worksheets/sheet1.xml"/></Relationships>',
            "xl/worksheets/sheet1.xml": f"<worksheet {S}><sheetData>{rows}</sheetData></worksheet>",
            "xl/sharedStrings.xml": f"<sst {S}>{shared}</sst>",
            **_named(parts),
        }
    )


def pptx(text: str, **parts: str | bytes) -> bytes:
    """A presentation with one slide."""
    slide = f"<p:sld xmlns:p='p' {A}><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:sld>"
    return packed({"ppt/presentation.xml": "<p/>", "ppt/slides/slide1.xml": slide, **_named(parts)})


def _named(parts: dict[str, str | bytes]) -> dict[str, str | bytes]:
    return {
        name.replace("__", "/")[::-1].replace("_", ".", 1)[::-1]: content
        for name, content in parts.items()
    }


def picture(format_name: str = "JPEG", size: tuple[int, int] = (80, 60), **saved) -> bytes:
    """A small picture; more arguments go to Pillow."""
    output = io.BytesIO()
    Image.new("RGB", size, "grey").save(output, format_name, **saved)
    return output.getvalue()


def exif(**tags) -> Image.Exif:
    """EXIF with tags by their name, `gps` among them as (latitude, longitude) in degrees."""
    found = Image.Exif()
    for name, value in tags.items():
        if name == "gps":
            latitude, longitude = value
            found.get_ifd(0x8825).update(
                {
                    1: "N",
                    2: (float(int(latitude)), round(latitude % 1 * 60, 4), 0.0),
                    3: "E",
                    4: (float(int(longitude)), round(longitude % 1 * 60, 4), 0.0),
                }
            )
        else:
            found[int(name.removeprefix("tag_"), 16)] = value
    return found
