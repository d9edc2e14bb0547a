"""The two covers of a post: its title over the city's drawing, with topic and seal."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jinja2 import Environment

from quality_kunming.charts.text import text_width, wrap
from quality_kunming.fonts import TO_INSTALL, Fonts
from quality_kunming.model.article import ArticleMatter
from quality_kunming.wechat.drawing import draw, words_of
from quality_kunming.wechat.post import Picture

TEMPLATE = "cover.svg"
LEADING = 1.34
_SIZES = range(64, 23, -2)
_LEGIBLE = 34
"""The size down to which a title is set smaller so that its lines end at its marks."""

_PARTS = re.compile(r"[，：；、。？！—\s]*[^，：；、。？！—\s]+[，：；、。？！—\s]*")


@dataclass(frozen=True)
class Format:
    """A cover's size in pixels, and the room for the title on it; `edge` is kept free on every side."""

    width: int
    height: int
    edge: int
    title_width: int
    title_height: int

    @property
    def name(self) -> str:
        """What its file is called."""
        return f"封面-{self.width}x{self.height}.png"


WIDE = Format(900, 383, edge=52, title_width=640, title_height=146)
SQUARE = Format(500, 500, edge=44, title_width=412, title_height=168)


def covers(
    matter: ArticleMatter, env: Environment, fonts: Fonts | None, remarks: list[str]
) -> Iterator[Picture]:
    """Both covers; where one cannot be drawn as it should be, a remark says why instead."""
    if fonts is None:
        remarks.append(f"没有做封面：这台电脑上没有找到中文字体；{TO_INSTALL}。")
        return
    for form in (WIDE, SQUARE):
        title = title_lines(matter.title, form)
        if title is None:
            remarks.append(
                f"没有做{form.width}×{form.height}的封面：标题有 {len(matter.title)} 个字，写不下；请自己做一张。"
            )
            continue
        size, lines = title
        values = {"form": form, "size": size, "lines": lines, "leading": LEADING, "matter": matter}
        svg = env.get_template(TEMPLATE).render(values)
        if lacking := fonts.lacking(words_of(svg)):
            remarks.append(
                f"没有做封面：这台电脑的字体里没有“{lacking}”；请换一个写法，或者自己做封面。"
            )
            return
        yield Picture(form.name, draw(svg, form.width, fonts))


def title_lines(title: str, form: Format) -> tuple[int, tuple[str, ...]] | None:
    """The largest size at which a title has room, and its lines; None where it has none.

    Lines end at the title's own marks where that leaves it large enough to be read.
    """
    for size in _SIZES:
        lines = _parted(title, size, form.title_width)
        if size >= _LEGIBLE and len(lines) > 1 and _has_room(lines, size, form):
            return size, lines
    for size in _SIZES:
        if _has_room(wrap(title, size, form.title_width), size, form):
            return size, _balanced(title, size, form)
    return None


def _parted(title: str, size: int, width: int) -> tuple[str, ...]:
    """Lines that end at the title's marks: as much on each as there is room for."""
    lines: list[str] = []
    for part in _PARTS.findall(title):
        if lines and text_width(lines[-1] + part, size) <= width:
            lines[-1] += part
        else:
            lines.append(part)
    return tuple(line.strip() for line in lines)


def _has_room(lines: Sequence[str], size: int, form: Format) -> bool:
    is_narrow = all(text_width(line, size) <= form.title_width for line in lines)
    return is_narrow and len(lines) * size * LEADING <= form.title_height


def _balanced(title: str, size: int, form: Format) -> tuple[str, ...]:
    """The lines of the narrowest column that has as many."""
    whole = wrap(title, size, form.title_width)
    columns = (wrap(title, size, width) for width in range(size, form.title_width, size // 2))
    return next((lines for lines in columns if len(lines) == len(whole)), whole)
