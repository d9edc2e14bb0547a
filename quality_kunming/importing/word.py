"""A Word file → HTML that says what each paragraph is, by mammoth."""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from xml.etree import ElementTree

from selectolax.lexbor import LexborHTMLParser

from quality_kunming.importing.draft import UnreadableDocumentError, refuse_long
from quality_kunming.importing.pictures import Pictures
from quality_kunming.importing.word_looks import read_styles
from quality_kunming.importing.word_mending import Mending, style_map
from quality_kunming.importing.word_numbers import read_numbering
from quality_kunming.importing.word_package import Package, open_package
from quality_kunming.importing.word_xml import children, text_in
from quality_kunming.reading.extracted import DAMAGED

_TEXTS = ("footnotes.xml", "endnotes.xml")
_BESIDE = (("header", "页眉"), ("footer", "页脚"))


def read_word(name: str, data: bytes, pictures: Pictures) -> tuple[str, list[str]]:
    """The HTML of a Word file and what was left out; its pictures are added to `pictures`."""
    try:
        return _convert(open_package(name, data), pictures)
    except UnreadableDocumentError:
        raise
    except Exception:  # a part that is not what it should be surfaces as anything
        raise UnreadableDocumentError(DAMAGED) from None


def _convert(package: Package, pictures: Pictures) -> tuple[str, list[str]]:
    import mammoth

    refuse_long(sum(one.tag.endswith("}p") for one in package.root(package.main).iter()))
    dropped = list(_left_out(package))
    mending = Mending(
        read_styles(package.root(package.beside("styles.xml"))),
        read_numbering(package.root(package.beside("numbering.xml"))),
    )
    for part in (package.main, *map(package.beside, _TEXTS)):
        root = package.root(part)
        if root is not None:
            mending.mend(root)
            package.parts[part] = ElementTree.tostring(root, "utf-8", xml_declaration=True)
    _drop_links(package)

    def keep(image) -> dict[str, str]:
        with suppress(KeyError, ValueError), image.open() as stream:
            return {"src": pictures.add(stream.read())}
        return {"src": pictures.miss("Word 里的一张图片，没有存在文件里")}

    result = mammoth.convert_to_html(
        package.packed(),
        style_map=style_map(mending.looks),
        include_embedded_style_map=False,
        convert_image=mammoth.images.img_element(keep),
        external_file_access=False,
    )
    counted = [f"{name} {count} 处" for name, count in mending.lost.items() if count]
    unread = list(_unread(package, result.value))
    return result.value, [*dropped, *mending.dropped, *counted, *unread]


def _unread(package: Package, html: str) -> Iterator[str]:
    """The characters of the text that mammoth left out, whatever the reason."""
    root = package.root(package.main)
    before = Counter("".join(text_in(root).split()))
    after = Counter("".join((LexborHTMLParser(html).text() if html else "").split()))
    if lost := "".join((before - after).elements()):
        yield f"{len(lost)} 个没有读出来的字（{lost[:20]}），请对照原文补上"


def _left_out(package: Package) -> Iterator[str]:
    """What stands beside the text: headers, footers, comments."""
    for start, name in _BESIDE:
        texts = []
        for part in sorted(package.parts):
            if part.startswith(package.beside(start)):
                texts.append(text_in(package.root(part)).strip())
        for text in dict.fromkeys(filter(_says_something, texts)):
            yield f"{name}“{text[:30]}”"
    for part in sorted(package.parts):
        if part.startswith(package.beside("diagrams/data")):
            words = "、".join(filter(None, _lines(package.root(part))))
            yield f"SmartArt 图示里的字“{words[:80]}”"
    comments = package.root(package.beside("comments.xml"))
    if count := sum(1 for _ in children(comments, "comment")):
        yield f"批注 {count} 条"


def _says_something(text: str) -> bool:
    """Whether a header is more than a page number."""
    return bool(re.search(r"[^\W\d_]{2}", text))


def _lines(root: ElementTree.Element) -> Iterator[str]:
    for one in root.iter():
        if one.tag.endswith("}p"):
            yield text_in(one).strip()


def _drop_links(package: Package) -> None:
    """Leave no way to a picture outside: a document of somebody else's names no file of this machine."""
    for part in [name for name in package.parts if name.endswith(".rels")]:
        root = package.root(part)
        for one in list(root):
            is_external = one.attrib.get("TargetMode") == "External"
            if is_external and one.attrib.get("Type", "").endswith("/image"):
                one.attrib["Target"] = "missing.png"
        package.parts[part] = ElementTree.tostring(root, "utf-8", xml_declaration=True)
