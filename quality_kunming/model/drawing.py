"""The city's drawings: lines above the front page and at the foot of every page, and how its districts lie."""

import re
from enum import StrEnum
from itertools import combinations
from typing import Annotated

from pydantic import AfterValidator, Field, model_validator

from quality_kunming.model.base import DistrictSlug, Line, Model
from quality_kunming.model.path_data import draws

FILE = "data/drawing.yaml"
MAP_SIZE = (328, 740)
"""The most that a phone of 360 × 740 px shows of the map, a unit a pixel."""
LEAST = 44
"""What a finger hits."""
_VIEW = re.compile(r"-?\d+ -?\d+ [1-9]\d* [1-9]\d*", re.ASCII)
_PLACE = re.compile(r"-?\d+ -?\d+", re.ASCII)


def _path(text: str) -> str:
    if not draws(text):
        raise ValueError("只能写 SVG 路径的命令和各自该有的几个数，以 M 开头，例如 M0 0L10 10")
    return text


def _view(text: str) -> str:
    if not _VIEW.fullmatch(text):
        raise ValueError("要写四个整数：左、上、宽、高，例如 0 0 1600 340")
    return text


def _place(text: str) -> str:
    if not _PLACE.fullmatch(text):
        raise ValueError("要写两个整数：横、竖，例如 164 262")
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


class Tile(Model):
    """One district of the map."""

    district: DistrictSlug = Field(
        title="县区", description="data/vocabularies/districts.yaml 里的代号"
    )
    name: Line = Field(
        max_length=4, title="短名", description="图上的两三个字，最多四个，例如 石林"
    )
    box: Annotated[Line, AfterValidator(_view)] = Field(
        title="位置", description="左、上、宽、高四个整数，宽、高至少 44，例如 0 128 78 60"
    )

    @property
    def edges(self) -> tuple[int, int, int, int]:
        """Left, top, right and bottom."""
        left, top, width, height = map(int, self.box.split())
        return left, top, left + width, top + height

    def covers(self, other: "Tile") -> bool:
        """Whether a part of another district lies under this one."""
        left, top, right, bottom = self.edges
        x, y, end, foot = other.edges
        return left < end and x < right and top < foot and y < bottom


class Landmark(Model):
    """What everybody knows the way by, such as a lake."""

    name: Line = Field(title="名称", description="例如 滇池")
    at: Annotated[Line, AfterValidator(_place)] = Field(
        title="名称的位置", description="字的正中：横、竖两个整数，例如 164 262"
    )
    d: Annotated[Line, AfterValidator(_path)] = Field(
        title="路径", description="SVG 的 path 里 d 的内容，别的都不收"
    )


class DistrictMap(Model):
    """How the districts lie to each other: neither borders nor sizes."""

    view: Annotated[Line, AfterValidator(_view)] = Field(
        title="画幅",
        description="SVG 的 viewBox：左、上、宽、高四个整数，宽到 328、高到 740，例如 0 0 324 380",
    )
    tiles: tuple[Tile, ...] = Field(
        min_length=1, title="县区", description="一块一个，每个县区都要有"
    )
    landmarks: tuple[Landmark, ...] = Field((), title="地标", description="湖、山，帮人认方向")

    @model_validator(mode="after")
    def _fits_a_phone(self):
        _, _, width, height = map(int, self.view.split())
        if width > MAP_SIZE[0] or height > MAP_SIZE[1]:
            raise ValueError(
                f"“画幅”（view）{self.view} 太大，手机上会缩小；宽最多 {MAP_SIZE[0]}，高最多 {MAP_SIZE[1]}"
            )
        for tile in self.tiles:
            x, y, right, bottom = tile.edges
            if min(right - x, bottom - y) < LEAST:
                raise ValueError(
                    f"“{tile.name}”的“位置”（box）{tile.box} 太小，手指点不准；宽和高至少 {LEAST}"
                )
        return self

    @model_validator(mode="after")
    def _tiles_are_seen(self):
        left, top, width, height = map(int, self.view.split())
        for tile in self.tiles:
            x, y, right, bottom = tile.edges
            if x < left or y < top or right > left + width or bottom > top + height:
                raise ValueError(f"“{tile.name}”的“位置”（box）{tile.box} 出了画幅，请移进来")
        for landmark in self.landmarks:
            x, y = map(int, landmark.at.split())
            if not (left <= x <= left + width and top <= y <= top + height):
                raise ValueError(
                    f"“{landmark.name}”的“名称的位置”（at）{landmark.at} 出了画幅，请移进来"
                )
        return self

    @model_validator(mode="after")
    def _tiles_lie_apart(self):
        for one, other in combinations(self.tiles, 2):
            if one.covers(other):
                raise ValueError(
                    f"“{one.name}”的“位置”（box）{one.box} 和“{other.name}”的 {other.box} 重叠了，请移开"
                )
        return self


class Drawing(Model):
    """data/drawing.yaml; without it pages have no drawing."""

    wide: Sketch = Field(title="大幅", description="首页上方")
    small: Sketch = Field(title="小幅", description="每页页尾，以及没有海报的视频")
    map: DistrictMap | None = Field(
        None,
        title="县区图",
        description="按县区看品牌的那一页用；只表示谁挨着谁，不是边界；没有就不写",
    )
