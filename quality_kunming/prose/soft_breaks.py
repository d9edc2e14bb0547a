"""Line breaks inside a paragraph: nothing beside Chinese, one space between Latin words."""

import re

# Ideographs, kana, full-width forms and the punctuation that only Chinese text uses.
CHINESE = (
    "\u2014\u2026\u2e80-\u2fdf\u3001-\u303f\u3040-\u30ff\u3100-\u312f\u31a0-\u31ef"
    "\u3200-\u9fff\uf900-\ufaff\ufe10-\ufe1f\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff"
)
# Shared with Latin text: Chinese only when the character on their other side is.
QUOTES = "‘’“”·"

_INLINE_TAG = re.compile(
    r"</?(?:a|abbr|b|code|del|em|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u)\b[^<>]*>"
)
_BREAK = re.compile(r"\n[ \u3000]*")
_ENDS_CHINESE = re.compile(f"[{CHINESE}][{QUOTES}]?$")
_BEGINS_CHINESE = re.compile(f"[{QUOTES}]?[{CHINESE}]")
_CODE = re.compile(r"<(pre|code)\b.*?</\1>", re.DOTALL)
_CODE_BREAK = "\ue000"  # private use: `sanitise` has removed it from what authors write


def join_lines(html: str) -> str:
    """The sanitised `html` without the line breaks that touch a Chinese character.

    Tags of inline elements are looked through; text in `<code>` and `<pre>` is left as it is.
    """
    html = _CODE.sub(lambda code: code[0].replace("\n", _CODE_BREAK), html)
    html = html.replace(" \n", "\n").replace("\u3000\n", "\n")
    return _BREAK.sub(_keep_between_latin, html).replace(_CODE_BREAK, "\n")


def _keep_between_latin(line_break: re.Match[str]) -> str:
    html, before, after = line_break.string, line_break.start(), line_break.end()
    while before and html[before - 1] == ">":
        start = html.rfind("<", 0, before)
        if start < 0 or not _INLINE_TAG.match(html, start):
            break
        before = start
    while tag := _INLINE_TAG.match(html, after):
        after = tag.end()
    touches = _ENDS_CHINESE.search(html[max(before - 2, 0) : before])
    return "" if touches or _BEGINS_CHINESE.match(html, after) else line_break[0]
