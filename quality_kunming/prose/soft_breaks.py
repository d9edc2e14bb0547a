"""Line breaks inside a paragraph: nothing beside Chinese, one space between Latin words."""

import re

# Ideographs, kana, full-width forms and the punctuation that only Chinese text uses.
CHINESE = (
    "\u2014\u2026\u2e80-\u2fdf\u3001-\u303f\u3040-\u30ff\u3100-\u312f\u31a0-\u31ef"
    "\u3200-\u9fff\uf900-\ufaff\ufe10-\ufe1f\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff"
)
# Shared with Latin text: Chinese only when the character on their other side is.
QUOTES = "‘’“”·"

_INLINE_TAG = r"</?(?:a|abbr|b|code|del|em|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u)\b[^<>]*>"
_BREAK = r"[ \u3000]*\n[ \u3000]*"
_AFTER_CHINESE = re.compile(f"([{CHINESE}][{QUOTES}]?(?:{_INLINE_TAG})*){_BREAK}")
_BEFORE_CHINESE = re.compile(f"{_BREAK}((?:{_INLINE_TAG})*)(?=[{QUOTES}]?[{CHINESE}])")
_CODE = re.compile(r"<(pre|code)\b.*?</\1>", re.DOTALL)
_CODE_BREAK = "\ue000"  # private use: `sanitise` has removed it from what authors write


def join_lines(html: str) -> str:
    """The sanitised `html` without the line breaks that touch a Chinese character.

    Tags of inline elements are looked through; text in `<code>` and `<pre>` is left as it is.
    """
    html = _CODE.sub(lambda code: code[0].replace("\n", _CODE_BREAK), html)
    html = _AFTER_CHINESE.sub(r"\1", html)
    html = _BEFORE_CHINESE.sub(r"\1", html)
    return html.replace(_CODE_BREAK, "\n")
