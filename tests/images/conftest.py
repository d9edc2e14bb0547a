"""A content folder, and a library over it, for the tests to fill."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from quality_kunming.images import PictureLibrary
from tests.images.drawing import encoded

Save = Callable[..., str]


@pytest.fixture
def content(tmp_path) -> Path:
    folder = tmp_path / "content"
    (folder / "images").mkdir(parents=True)
    return folder


@pytest.fixture
def library(tmp_path, content) -> PictureLibrary:
    return PictureLibrary(content, tmp_path / "cache")


@pytest.fixture
def save(content) -> Save:
    """Saves bytes, or an image in a format, under content/images/; returns the name to render."""

    def save(name: str, picture: bytes | Image.Image, format: str = "PNG", **options) -> str:
        data = picture if isinstance(picture, bytes) else encoded(picture, format, **options)
        (content / "images" / name).write_bytes(data)
        return f"images/{name}"

    return save
