"""Out to WeChat: an article as its editor keeps it, with pictures, covers and a page to copy from."""

from quality_kunming.wechat.composing import article
from quality_kunming.wechat.folder import write
from quality_kunming.wechat.lookup import find_article
from quality_kunming.wechat.page import copying_page
from quality_kunming.wechat.post import Post, RefusedError, UnknownArticleError

__all__ = [
    "Post",
    "RefusedError",
    "UnknownArticleError",
    "article",
    "copying_page",
    "find_article",
    "write",
]
