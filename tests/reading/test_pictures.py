"""What cameras and programs write into a picture beside the picture."""

import pytest
from made_files import exif, picture
from PIL import PngImagePlugin

from quality_kunming.checks.support.drawn import png
from quality_kunming.reading.documents import read

XMP = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="r"><rdf:Description xmlns:exif="e"
 exif:GPSLatitude="25,2.4N" exif:GPSLongitude="102,42E" xmpMM:DocumentID="uuid:13987654321" xmlns:xmpMM="m"
 xmlns:dc="d"><dc:creator><rdf:Seq><rdf:li>张三</rdf:li></rdf:Seq></dc:creator></rdf:Description>
</rdf:RDF></x:xmpmeta>""".encode()
TAGS = exif(gps=(25.04, 102.71), tag_9c9d="张三".encode("utf-16-le"))
COMMENT = b"UNICODE\0" + "电话 13987654321".encode("utf-16-le")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.jpg", picture(exif=TAGS)),
        ("a.JPEG", picture(exif=TAGS)),
        ("a.png", picture("PNG", exif=TAGS)),
        ("a.webp", picture("WEBP", exif=TAGS)),
    ],
)
def test_exif_is_read_in_every_format(name, data):
    """Where it was taken and who took it is known before it is published."""

    assert read(name, data).text.split("\n")[:2] == ["拍摄位置 25.0400N 102.7100E", "张三"]


def test_xmp_is_read_without_what_only_programs_read():
    """Ids of programs look like numbers of people, and are none."""

    assert read("a.jpg", picture(xmp=XMP)).text == "张三\n拍摄位置 25,2.4N 102,42E\n"


def test_comments_are_read():
    """A note that somebody left in the file goes out with it."""
    info = PngImagePlugin.PngInfo()
    info.add_text("Comment", "phone 13987654321", zip=True)
    info.add_itxt("Author", "张三")
    with_comment = exif()
    with_comment.get_ifd(0x8769)[0x9286] = COMMENT

    assert read("a.png", picture("PNG", pnginfo=info)).text.split("\n")[:2] == [
        "phone 13987654321",
        "张三",
    ]
    assert read("a.jpg", picture(comment="电话".encode())).text == "电话\n"
    assert "13987654321" in read("a.jpg", picture(exif=with_comment)).text


def test_plain_picture_says_nothing():
    """A picture without notes is no text at all."""

    assert read("a.png", png()).text == ""
    assert read("a.jpg", b"\xff\xd8\xff").text == ""
