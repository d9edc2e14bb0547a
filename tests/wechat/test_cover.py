"""Covers are drawn by the theme, and never with an empty box in the place of a character."""

import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from support import TODAY

from quality_kunming import fonts, wechat
from quality_kunming.charts.drawing import SIZES, TEXT_SIZE
from quality_kunming.charts.text import text_width
from quality_kunming.environment import ROOT
from quality_kunming.fonts import Fonts, system_fonts
from quality_kunming.loading import read
from quality_kunming.wechat.cover import LEADING, SQUARE, WIDE, title_lines
from quality_kunming.wechat.drawing import colours

pytestmark = pytest.mark.usefixtures("chinese_fonts")


def size_and_colours(data: bytes) -> tuple[tuple[int, int], set[str]]:
    image = Image.open(io.BytesIO(data)).convert("RGB")
    return image.size, {
        f"#{red:02x}{green:02x}{blue:02x}" for _, (red, green, blue) in image.getcolors(1 << 20)
    }


def test_covers_have_the_sizes_and_colours(post):
    """Both covers are of the size that WeChat asks for, in the theme's ink, paper and red."""
    made = {one.name: size_and_colours(one.data) for one in post().covers}

    assert {name: size for name, (size, _) in made.items()} == {
        "封面-900x383.png": (900, 383),
        "封面-500x500.png": (500, 500),
    }
    for _, found in made.values():
        assert {colours()[name] for name in ("ink", "paper", "accent")} <= found


@pytest.mark.parametrize("form", [WIDE, SQUARE], ids=lambda form: form.name)
@pytest.mark.parametrize(
    "title",
    [
        "质量月",
        "2022年昆明“质量月”启动，六大主题活动一起来",
        "质" * 32,
        "质" * 64,
        "A very long English title of a page " * 2,
    ],
    ids=len,
)
def test_title_has_room(title, form):
    """Every line of a title stays within the cover, whatever its length."""
    size, lines = title_lines(title, form)

    assert "".join(lines).replace(" ", "") == title.replace(" ", "")
    assert len(lines) * size * LEADING <= form.title_height


@given(st.text("质量月，：。“”— Ab9", min_size=1, max_size=70), st.sampled_from([WIDE, SQUARE]))
def test_no_character_of_a_title_is_lost(title, form):
    """Whatever a title is made of, all of it is on the cover, line by line within its width."""
    made = title_lines(title, form)

    if made:
        assert "".join("".join(made[1]).split()) == "".join(title.split())
        assert all(text_width(line, made[0]) <= form.title_width for line in made[1])


def test_title_breaks_at_its_marks():
    """A title of two parts stands in two lines."""
    assert title_lines("2022年昆明“质量月”启动，六大主题活动一起来", WIDE)[1] == (
        "2022年昆明“质量月”启动，",
        "六大主题活动一起来",
    )


def test_title_without_end_has_no_cover():
    """A title for which there is no room is not set smaller than one can read."""
    assert title_lines("质" * 400, WIDE) is None


def test_missing_characters_are_known():
    """A character that no font has is told of before it is drawn as an empty box."""
    found = system_fonts()

    assert isinstance(found, Fonts)
    assert found.lacking("质量“月”2022·𠮷 \u3000\u200b") == ""
    assert found.lacking("质\U0001f600\u0e01") == "\U0001f600\u0e01"


def test_cover_with_a_missing_character_is_not_made(site):
    """Rather no cover than one with a hole in its title; the editor reads which character it is."""
    site.write(
        "content/news/2022/x.md",
        "---\ntitle: 质\u0e01量\ndate: 2022-09-12\ntopic: launch\norigin: 编辑部\n---\n\n字。\n".encode(),
    )
    made = wechat.article(read(site.root), "content/news/2022/x.md", TODAY)

    assert made.covers == ()
    assert [one for one in made.remarks if "没有“\u0e01”" in one]


def test_machine_without_fonts_is_known(monkeypatch, tmp_path):
    """Where there is no Chinese font nothing is drawn."""
    monkeypatch.setattr(fonts, "_folders", lambda: iter([tmp_path, tmp_path / "none"]))

    assert system_fonts.__wrapped__() is None


def test_pictures_look_as_the_site():
    """Whoever changes the look of a chart on the site is told to change it in posts as well."""
    site = (ROOT / "theme/static/css/components/chart.css").read_text("utf-8")
    own = (ROOT / "quality_kunming/wechat/drawing.css").read_text("utf-8")
    parts = re.compile(r"\.(chart__(?:label|small|rule|bar|marker|stroke|hatch)[\w-]*)")
    sizes = dict(re.findall(r"\.chart__label(?:--(\w+))? \{[^}]*font-size: (\d+)px", own))

    assert set(parts.findall(site)) - set(parts.findall(own)) <= {"chart__label--panel"}
    assert sizes == {"": str(TEXT_SIZE)} | {kind: str(size) for kind, size in SIZES.items()}
