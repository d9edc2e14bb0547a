"""Pictures and charts go along as files that WeChat takes, in the order of the text."""

import io

import pytest
from PIL import Image
from selectolax.lexbor import LexborHTMLParser
from wechat.samples import INDICATOR, picture

from quality_kunming.wechat import composing
from quality_kunming.wechat.album import HEAVIEST, WIDEST, encoded

pytestmark = pytest.mark.usefixtures("chinese_fonts")


def of(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def test_pictures_are_numbered_where_they_stand(site, post):
    """An editor uploads the pictures in the order of their names."""
    exif = Image.Exif()
    exif[0x010E] = "某人家里"
    site.write("content/images/b.jpg", picture(exif=exif))
    site.write("content/images/a.webp", picture(form="WEBP"))
    site.write("content/images/head.png", picture("RGBA", (640, 480), "PNG"))
    made = post(
        '![启动仪式的台上](/images/b.jpg "启动仪式 现场｜摄影：张伟｜授权：本站")\n\n字\n\n'
        '![市民排队送检](/images/a.webp "摄影：张伟｜授权：本站")',
        "picture:\n  file: images/head.png\n  alt: 一扎鲜切花\n  credit: 张伟\n  licence: 本站\n",
    )

    assert [one.name for one in made.pictures] == [
        "图01-一扎鲜切花.png",
        "图02-启动仪式-现场.jpg",
        "图03-市民排队送检.jpg",
    ]
    assert [one.attributes["src"] for one in LexborHTMLParser(made.html).css("img")] == [
        one.name for one in made.pictures
    ]
    assert {of(one.data).format for one in made.pictures} == {"JPEG", "PNG"}
    assert [dict(of(one.data).getexif()) for one in made.pictures] == [{}] * 3
    assert max(of(one.data).width for one in made.pictures) == WIDEST
    assert "摄影：张伟" in made.text


def test_pictures_are_not_too_heavy():
    """A drawing that one can see through is made smaller until WeChat takes it."""
    noise = Image.effect_noise((2600, 2600), 100)
    made = encoded(
        Image.merge("RGBA", [noise, noise.rotate(90), noise.rotate(180), noise.rotate(270)])
    )

    assert len(made.data) <= HEAVIEST
    assert made.suffix == ".png"


def test_widths_of_pictures_are_set(site, post):
    """A wide picture fills the column, a smaller one keeps its size and is never wider than a phone."""
    site.write("content/images/a.jpg", picture())
    site.write("content/images/b.jpg", picture(size=(640, 480)))
    made = post(
        '![一扎花](/images/a.jpg "摄影：张伟｜授权：本站")\n\n![检验员在记录](/images/b.jpg "摄影：张伟｜授权：本站")'
    )
    styles = [one.attributes["style"] for one in LexborHTMLParser(made.html).css("img")]

    assert [";width:100%" in one for one in styles] == [True, False]
    assert "width:640px" in styles[1]
    assert all("max-width:100%" in one and "height:auto" in one for one in styles)


def test_chart_is_a_picture(site, post):
    """WeChat draws no SVG of ours: the chart goes along as a picture, with its name below."""
    site.write("data/indicators/x.yaml", INDICATOR)
    made = post("字\n\n::: 图表 x")

    assert [one.name for one in made.pictures] == ["图01-公众满意度.png"]
    assert of(made.pictures[0].data).width == 1080
    assert "svg" not in made.html
    assert "公众满意度" in made.text


def test_chart_without_letters_is_a_table(site, post, monkeypatch):
    """Where no Chinese font is, the numbers stand in a table, and the editor reads what to install."""
    monkeypatch.setattr(composing, "system_fonts", lambda: None)
    site.write("data/indicators/x.yaml", INDICATOR)
    made = post("::: 图表 x")

    assert made.pictures == made.covers == ()
    assert "80分" in made.text
    assert all(
        any(word in one and "fonts-noto-cjk" in one for one in made.remarks)
        for word in ("封面", "图表")
    )
