"""A page says its type, encoding, view and language, and has one main part (HTML; WCAG 2.2: 1.4.4, 3.1.1)."""

import re
from collections.abc import Iterator

from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.checks.support.head import metas
from quality_kunming.model.introduction import HOME

_CHARSET = re.compile(rb"<meta charset=[\"']?utf-8[\"' />]", re.IGNORECASE)
_CHINESE = re.compile(r"zh(-Hans)?(-CN)?", re.IGNORECASE)
_FIXED = re.compile(r"user-scalable\s*=\s*(no|0)\b|maximum-scale\s*=\s*(0|1)(\.\d+)?\b", re.I)


def on_page(page: Page, site: FinishedSite) -> Iterator[str]:
    """What a page lacks of document type, UTF-8, its language, one main part, a view that can be enlarged."""
    if not page.html[:200].lower().lstrip("\ufeff \n").startswith("<!doctype html>"):
        yield "开头不是 <!doctype html>，请补上"
    if not _CHARSET.search(page.html[:1024].encode()):
        yield '前 1024 字节里没有写明编码，请在 head 的最前面写 <meta charset="utf-8">'
    view = " ".join(metas(page).get("viewport", []))
    if "width=device-width" not in view.replace(" ", ""):
        yield '没有按手机的宽度显示，请写 <meta name="viewport" content="width=device-width, initial-scale=1">'
    elif match := _FIXED.search(view):
        yield f"不让人放大（{match[0]}），请从 viewport 里删去"
    if (count := len(page.tree.css("main"))) != 1:
        yield f"有 {count} 个主要内容区（main），请正好写一个"
    language, own = page.tree.root.attributes.get("lang") or "", page.view and page.view.language
    if language != (own or HOME) and not (own in (None, HOME) and _CHINESE.fullmatch(language)):
        yield f'的语言写成了“{language}”，请在 html 上写 lang="{own or HOME}"'
