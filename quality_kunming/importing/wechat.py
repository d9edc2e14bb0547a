"""What a saved WeChat article says of itself, and what in it is a call to follow an account."""

import json
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

from selectolax.lexbor import LexborHTMLParser

from quality_kunming.importing.blocks import Block, Content, Paragraph, Text
from quality_kunming.importing.left_out import short
from quality_kunming.importing.matter import Known
from quality_kunming.model.spoken_dates import understand

ARTICLE = "#js_content"
_BEIJING = timezone(timedelta(hours=8))
_TITLE = re.compile(r"""var\s+msg_title\s*=\s*(['"])(.*?)\1""")
_ACCOUNT = re.compile(r"""var\s+nickname\s*=\s*(?:htmlDecode\()?(['"])(.*?)\1""")
_SUMMARY = re.compile(r"""var\s+msg_desc\s*=\s*(?:htmlDecode\()?(['"])(.*?)\1""")
_SECONDS = re.compile(r"""var\s+(?:ct|oriCreateTime)\s*=\s*['"](\d{9,10})['"]""")
_MINUTE = re.compile(
    r"""(?:create|publish)_?[tT]ime\s*[=:]\s*['"](\d{4}-\d{2}-\d{2} \d{2}:\d{2})"""
)
_CALL = re.compile(
    r"(?:点击|轻触|戳|请点|长按|扫码|扫一扫|扫描|识别|↑|↓|▲|▼|👆|👇).{0,20}(?:关注|蓝字|二维码|名片|订阅|阅读原文)"
    r"|^.{0,6}(?:关注我们|关注公众号|一键关注|星标我们|设为星标)"
    r"|(?:点个?|求|欢迎|别忘了?|记得).{0,4}(?:在看|点赞|转发|分享|三连)"
    r"|^(?:分享|收藏|点赞|在看|点在看|阅读原文|END|end|- ?END ?-|—— ?END ?——)$"
)
_LONGEST_CALL = 40


def known_of_wechat(tree: LexborHTMLParser, html: str, name: str) -> Known:
    """Title, account, author, moment and summary of a saved article."""
    return Known(
        title=_words(tree, "#activity-name") or _meta(tree, "og:title") or _variable(_TITLE, html),
        date=_moment(tree, html),
        origin=_words(tree, "#js_name") or _variable(_ACCOUNT, html),
        author=_words(tree, "#js_author_name") or _meta(tree, "author"),
        summary=_summary(_meta(tree, "og:description") or _variable(_SUMMARY, html)),
        name=name,
        questions=("文章是公众号的，转载的先看有没有授权；来源写的是公众号的名称（origin）",),
    )


def without_calls(content: Content) -> Content:
    """The content without the lines that only ask to follow an account; each is named."""
    kept: list[Block] = []
    dropped = list(content.dropped)
    for block in content.blocks:
        if isinstance(block, Paragraph) and is_call(block):
            dropped.append(f"“{short(block.words)}”")
            words = tuple(part for part in block.parts if not isinstance(part, Text))
            block = replace(block, parts=words)
            if not words:
                continue
        kept.append(block)
    return replace(content, blocks=tuple(kept), dropped=tuple(dropped))


def is_call(block: Paragraph) -> bool:
    """Whether a paragraph only asks to follow an account, or to share."""
    return 0 < len(block.words) <= _LONGEST_CALL and bool(_CALL.search(block.words))


def _words(tree: LexborHTMLParser, selector: str) -> str:
    node = tree.css_first(selector)
    return " ".join(node.text().split()) if node else ""


def _meta(tree: LexborHTMLParser, name: str) -> str:
    for key in ("property", "name"):
        node = tree.css_first(f'meta[{key}="{name}"]')
        if node and (text := node.attributes.get("content")):
            return " ".join(text.split())
    return ""


def _variable(pattern: re.Pattern[str], html: str) -> str:
    """A text that the page's script holds."""
    found = pattern.search(html)
    if not found:
        return ""
    text = LexborHTMLParser(found[2]).text() if "<" in found[2] or "&" in found[2] else found[2]
    if "\\" in text:
        try:
            text = json.loads(f'"{text}"')
        except ValueError:
            text = text.replace("\\x26", "&")
    return " ".join(text.split())


def _moment(tree: LexborHTMLParser, html: str) -> str:
    if found := _MINUTE.search(html):
        return found[1]
    if found := _SECONDS.search(html):
        moment = datetime.fromtimestamp(int(found[1]), UTC).astimezone(_BEIJING)
        return f"{moment:%Y-%m-%d %H:%M}"
    spoken = understand(_words(tree, "#publish_time"))
    return f"{spoken.day} {spoken.time}".strip() if spoken and spoken.has_day else ""


def _summary(text: str) -> str:
    return text if len(text) <= 120 else ""
