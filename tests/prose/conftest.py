"""A renderer whose records and pictures are easy to recognise."""

from collections.abc import Callable
from html import escape

import pytest

from quality_kunming.prose import Prose, ProseRenderer


def place_record(kind: str, key: str) -> str:
    return f'<div class="record">{kind} {escape(key)}</div>'


def place_picture(src: str, alt: str, caption: str, credit: str) -> str:
    words = escape(f"{caption}｜{credit}")
    return f'<figure><img src="{escape(src)}" alt="{escape(alt)}">{words}</figure>'


@pytest.fixture(scope="session")
def renderer() -> ProseRenderer:
    return ProseRenderer(place_record=place_record, place_picture=place_picture)


@pytest.fixture
def render(renderer: ProseRenderer) -> Callable[[str], Prose]:
    return renderer.render


@pytest.fixture
def html(renderer: ProseRenderer) -> Callable[[str], str]:
    return lambda markdown: renderer.render(markdown).html.strip()
