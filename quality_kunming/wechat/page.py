"""The page from which a post is copied into WeChat's editor; it needs no server and nothing from the network."""

import base64
import re
from html import escape, unescape
from pathlib import Path

from markupsafe import Markup

from quality_kunming.templating.local import local_templates
from quality_kunming.wechat.drawing import coloured
from quality_kunming.wechat.post import Picture, Post

HERE = Path(__file__).parent
_SOURCE = re.compile(r'(<img\b(?:"[^"]*"|[^">])*? src=")([^"]*)(")')

_TEMPLATES = local_templates(HERE)


def copying_page(post: Post) -> str:
    """The page with its buttons, what is to be done, and the text as it will look."""
    return _TEMPLATES.get_template("page.html").render(
        post=post,
        html=Markup(embedded(post)),
        covers=[(one.name, data_address(one)) for one in post.covers],
        names=[unescape(name) for _, name, _ in _SOURCE.findall(post.html)],
        sheet=Markup(coloured("page.css")),
        script=Markup((HERE / "copy.js").read_text("utf-8")),
    )


def article_page(post: Post) -> str:
    """The text alone, to be selected and copied by hand."""
    return _TEMPLATES.get_template("article.html").render(
        title=post.title.text, html=Markup(embedded(post))
    )


def embedded(post: Post) -> str:
    """The text with its pictures in it."""
    addresses = {escape(one.name): data_address(one) for one in post.pictures}
    return _SOURCE.sub(lambda found: f"{found[1]}{addresses[found[2]]}{found[3]}", post.html)


def data_address(picture: Picture) -> str:
    """A picture as an address that holds all of it."""
    return f"data:{picture.type};base64,{base64.b64encode(picture.data).decode()}"
