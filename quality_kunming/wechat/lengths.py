"""Title, author and summary as WeChat takes them: what is too long is said, with a shorter text to choose."""

import re

from quality_kunming.prose import summarise
from quality_kunming.wechat.post import AUTHOR, SUMMARY, TITLE, Field

_BREAK = re.compile(r"[。！？；：，、——\s]+")


def title_field(title: str) -> Field:
    """The title; a longer one comes with its part up to the last mark that fits."""
    return Field("标题", title, TITLE, _cut(title, TITLE))


def author_field(author: str, site: str) -> Field:
    """Who wrote it; in the place of a longer name the site's own is offered."""
    is_better = len(author) > AUTHOR >= len(site)
    return Field("作者", author, AUTHOR, site if is_better else "")


def summary_field(summary: str) -> Field:
    """The summary; a longer one comes with as many of its sentences as fit."""
    is_over = len(summary) > SUMMARY
    return Field("摘要", summary, SUMMARY, summarise(summary, SUMMARY) if is_over else "")


def remark(field: Field) -> str:
    """What to say of a field that WeChat will not take."""
    told = f"{field.label}有 {len(field.text)} 个字，公众号最多 {field.limit} 个"
    if not field.proposal:
        return f"{told}；请自己改短，网站上的不用改。"
    return f"{told}；可以写“{field.proposal}”（{len(field.proposal)} 个字），网站上的不用改。"


def _cut(text: str, limit: int) -> str:
    """The part of a text up to its last mark within a limit; empty where it fits, or nowhere can be cut."""
    if len(text) <= limit:
        return ""
    ends = [found.start() for found in _BREAK.finditer(text) if 0 < found.start() <= limit]
    return text[: ends[-1]] if ends else ""
