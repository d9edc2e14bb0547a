"""Which article is meant by what an editor writes: a file, an address, a file's name or a title."""

import difflib
import re
from collections.abc import Iterable
from urllib.parse import unquote

from quality_kunming.errors import shown
from quality_kunming.loading.collection import Collection
from quality_kunming.model.article import ArticleMatter
from quality_kunming.wechat.post import UnknownArticleError

NEAREST = 3
_SIMILARITY = 0.5


def find_article(collection: Collection, word: str) -> ArticleMatter:
    """The one article that a word means; UnknownArticleError with what to write instead."""
    articles = [one for one in collection.matters.values() if isinstance(one, ArticleMatter)]
    wanted = _bare(word)
    if not wanted:
        raise UnknownArticleError(
            "请写明是哪一篇：文件、网址或文件名，例如 python3 tasks.py wechat content/news/2022/launch-2022.md"
        )
    found = [one for one in articles if wanted in _names(one) or word.strip() == one.title]
    if len(found) == 1:
        return found[0]
    if found:
        raise UnknownArticleError(
            f"“{shown(word)}”有 {len(found)} 篇，请写明是哪一个文件：{_listed(found)}"
        )
    if any(wanted in _names(one) for one in collection.matters.values()):
        raise UnknownArticleError(f"“{shown(word)}”是固定页面，只有新闻和通知能发到公众号")
    raise UnknownArticleError(f"没有找到“{shown(word)}”这一篇；{_nearest(wanted, articles)}")


def _bare(word: str) -> str:
    """A file or an address without what all of them share: news/2022/launch."""
    path = re.sub(r"^[a-z][\w+.-]*://[^/]*|[?#].*", "", word.strip().strip("“”\"'"))
    path = unquote(path).replace("\\", "/").strip("/").removesuffix("index.html").strip("/")
    path = path.removesuffix(".md")
    return re.sub(r"^(?:.*/)?(?:news|pages)/", "", path.removeprefix("./"))


def _names(matter) -> tuple[str, ...]:
    """What a text is called: its slug, with its year before it where it has one."""
    return matter.slug, _bare(matter.path)


def _nearest(wanted: str, articles: Iterable[ArticleMatter]) -> str:
    names = {name: one for one in articles for name in (*_names(one), one.title)}
    close = difflib.get_close_matches(wanted, names, n=NEAREST * 2, cutoff=_SIMILARITY)
    near = list(dict.fromkeys(names[name].file for name in close))[:NEAREST]
    if near:
        return f"相近的有：{'、'.join(near)}"
    return "请照 content/news/ 里的文件写，例如 content/news/2022/launch-2022.md"


def _listed(articles: Iterable[ArticleMatter]) -> str:
    return "、".join(sorted(one.file for one in articles))
