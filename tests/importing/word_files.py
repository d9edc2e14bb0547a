"""Word files made by hand, part by part."""

from collections.abc import Iterable

from made_files import W, packed

_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMES = (
    f'{W} xmlns:r="{_RELATIONS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="png" ContentType="image/png"/></Types>'
)


def run(words: str, look: str = "") -> str:
    """A run of words; `look` is what stands in its w:rPr."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(words: str = "", look: str = "", runs: str = "", own: str = "") -> str:
    """A paragraph; `own` is what stands in its w:pPr."""
    return f"<w:p><w:pPr>{own}</w:pPr>{run(words, look) if words else ''}{runs}</w:p>"


def item(words: str, number: int, depth: int = 0) -> str:
    """A paragraph that Word numbers by itself."""
    own = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
    return paragraph(words, own=own)


def cell(words: str, look: str = "") -> str:
    """A cell; `look` is what stands in its w:tcPr."""
    return f"<w:tc><w:tcPr>{look}</w:tcPr>{paragraph(words)}</w:tc>"


def table(*rows: Iterable[str]) -> str:
    """A table of rows of cells."""
    written = (f"<w:tr>{''.join(row)}</w:tr>" for row in rows)
    return f"<w:tbl>{''.join(written)}</w:tbl>"


def numbering(*levels: tuple[str, str]) -> str:
    """word/numbering.xml with one list, number 1: the form and the text of each level."""
    written = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for depth, (form, text) in enumerate(levels)
    )
    return (
        f'<w:numbering {W}><w:abstractNum w:abstractNumId="7">{written}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>'
    )


def word(body: str, pictures: dict[str, bytes] | None = None, **parts: str | bytes) -> bytes:
    """A Word file; `parts` are those of word/ (`numbering="…"`), pictures by their relation."""
    pictures = pictures or {}
    relations = "".join(
        f'<Relationship Id="{key}" Type="{_RELATIONS}/image" Target="media/{key}.png"/>'
        for key in pictures
    )
    return packed(
        {
            "[Content_Types].xml": _TYPES,
            "word/document.xml": f"<w:document {_NAMES}><w:body>{body}</w:body></w:document>",
            "word/_rels/document.xml.rels": "<Relationships xmlns="
            f'"http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>',
            **{f"word/media/{key}.png": data for key, data in pictures.items()},
            **{f"word/{name}.xml": text for name, text in parts.items()},
        }
    )


def drawing(key: str, description: str = "") -> str:
    """A run with a picture."""
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="{description}"/><a:graphic><a:graphicData>'
        f'<pic:pic><pic:blipFill><a:blip r:embed="{key}"/></pic:blipFill></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
