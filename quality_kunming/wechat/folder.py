"""The folder of a post: the page to open, the text, pictures and covers; put in place whole."""

import os
import shutil
from contextlib import suppress
from pathlib import Path

from quality_kunming.wechat.page import article_page, copying_page
from quality_kunming.wechat.post import Post

FOLDER = "output-wechat"
PAGE = "打开这个.html"
TEXT = "article.html"


def write(post: Post, root: Path) -> Path:
    """Put a post into its folder below the project, in the place of an earlier one; the page to open."""
    target = root / FOLDER / post.slug
    fresh, former = (target.with_name(f".{post.slug}.{os.getpid()}{end}") for end in ("", "-old"))
    shutil.rmtree(fresh, ignore_errors=True)
    try:
        fresh.mkdir(parents=True)
        (fresh / PAGE).write_text(copying_page(post), "utf-8", newline="\n")
        (fresh / TEXT).write_text(article_page(post), "utf-8", newline="\n")
        for picture in (*post.pictures, *post.covers):
            (fresh / picture.name).write_bytes(picture.data)
        if target.exists():
            target.rename(former)
        try:
            fresh.rename(target)
        except OSError:
            with suppress(OSError):
                former.rename(target)
            raise
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
        shutil.rmtree(former, ignore_errors=True)
    return target / PAGE
