"""Texts and articles on their way to WeChat."""

from collections.abc import Callable
from functools import partial

import pytest
from support import TODAY, TinySite

from quality_kunming import wechat
from quality_kunming.loading import read
from quality_kunming.prose import ProseRenderer
from quality_kunming.wechat.album import Album
from quality_kunming.wechat.flow import Flow
from quality_kunming.wechat.notes import Notes
from quality_kunming.wechat.styles import styled

ORIGIN = "https://zhiliang.km.gov.cn"
HEAD = "title: 质量开放日\ndate: 2022-09-12 10:30\ntopic: launch\norigin: 编辑部\n"

PROSE = ProseRenderer(place_record=lambda kind, key: "", place_picture=lambda *_: "")


def posted(body: str) -> str:
    """A text of Markdown as it goes out, without pictures and records."""
    return styled(Flow(Album(), Notes(ORIGIN)).write(PROSE.render(body).html))


def made_in(
    site: TinySite, body: str = "第一段。", head: str = "", name: str = "kaifangri"
) -> wechat.Post:
    """The post of an article with this body, and these further lines at its head."""
    file = f"content/news/2022/{name}.md"
    site.write(file, f"---\n{HEAD}{head}---\n\n{body}\n".encode())
    return wechat.article(read(site.root), file, TODAY)


@pytest.fixture
def post(site: TinySite) -> Callable[..., wechat.Post]:
    """Makes posts in a project of their own."""
    return partial(made_in, site)
