"""The page from which a saved article is copied into WeChat's editor."""

import base64
import hashlib
import re
from html import escape
from http import HTTPStatus

from quality_kunming import wechat
from quality_kunming.desk.errors import DeskError
from quality_kunming.desk.places import Place
from quality_kunming.images import PictureError
from quality_kunming.loading.checking import problems_between
from quality_kunming.loading.collection import Collection
from quality_kunming.model.article import ArticleMatter
from quality_kunming.model.moment import Moment
from quality_kunming.serving.answers import Answer

_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def copying_page(collection: Collection, place: Place) -> Answer:
    """The page of an article, whose folder with pictures and covers is made anew.

    DeskError with what keeps the article from going out.
    """
    if place.kind.model is not ArticleMatter:
        raise DeskError("只有新闻能发到公众号")
    problems = [*collection.problems, *problems_between(collection)]
    if problems:
        raise DeskError(f"有 {len(problems)} 处要先改好，例如 {min(problems)}")
    try:
        post = wechat.article(collection, place.name, Moment.now())
        folder = wechat.write(post, collection.root).parent.relative_to(collection.root)
    except wechat.RefusedError as error:
        reasons = "；".join(map(str, error.problems[:3]))
        raise DeskError(f"{error.reason}{f'：{reasons}' if reasons else ''}") from error
    except PictureError as error:
        raise DeskError(str(error)) from error
    except OSError as error:
        raise DeskError(f"公众号的文件夹没有写成（{error.strerror}），请再试一次") from error
    html = wechat.copying_page(post).replace("<main>", f"<main>\n{_where(folder.as_posix())}", 1)
    return Answer(HTTPStatus.OK, body=html.encode(), policy=_policy(html))


def _where(folder: str) -> str:
    return (
        f'<section class="remarks"><p>图片和封面在项目的 {escape(folder)} 文件夹里。'
        '<a href="/_desk/">回到工作台</a></p></section>'
    )


def _policy(html: str) -> str:
    """Only the page's own script runs; what it shows is in it."""
    digests = [
        base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        for script in _SCRIPT.findall(html)
    ]
    scripts = " ".join(f"'sha256-{digest}'" for digest in digests) or "'none'"
    return (
        f"default-src 'none'; script-src {scripts}; style-src 'unsafe-inline'; img-src data:; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
