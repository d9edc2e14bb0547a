"""The city's drawing: lines above the front page and at the foot of every page."""

import re
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field

from quality_kunming.model.base import Line, Model

FILE = "data/drawing.yaml"
_COMMANDS = re.compile(r"[Mm][MmLlHhVvCcSsQqTtAaZz0-9eE.,\s+-]+")
_VIEW = re.compile(r"-?\d+ -?\d+ [1-9]\d* [1-9]\d*", re.ASCII)


def _path(text: str) -> str:
    if not _COMMANDS.fullmatch(text):
        raise ValueError("只能写 SVG 路径的命令和数字，以 M 开头，例如 M0 0L10 10")
    return text


def _view(text: str) -> str:
    if not _VIEW.fullmatch(text):
        raise ValueError("要写四个整数：左、上、宽、高，例如 0 0 1600 340")
    return text


class Ink(StrEnum):
    """How a path is painted; the theme has the colours."""

    INK = "ink"
    LINE = "line"
    ACCENT = "accent"


class Path(Model):
    """One path of a drawing."""

    kind: Ink = Field(
        title="画法", description="ink（墨色的面）、line（细线）、accent（点缀的面） 之一"
    )
    d: Annotated[Line, AfterValidator(_path)] = Field(
        title="路径", description="SVG 的 path 里 d 的内容，别的都不收"
    )


class Sketch(Model):
    """One size of the drawing."""

    view: Annotated[Line, AfterValidator(_view)] = Field(
        title="画幅", description="SVG 的 viewBox：左、上、宽、高四个整数，例如 0 0 1600 340"
    )
    paths: tuple[Path, ...] = Field(min_length=1, title="笔画", description="一组一笔")

    @property
    def width(self) -> int:
        """The width of what is seen."""
        return int(self.view.split()[2])

    @property
    def height(self) -> int:
        """The height of what is seen."""
        return int(self.view.split()[3])


class Drawing(Model):
    """data/drawing.yaml; without it pages have no drawing."""

    wide: Sketch = Field(title="大幅", description="首页上方")
    small: Sketch = Field(title="小幅", description="每页页尾，以及没有海报的视频")
