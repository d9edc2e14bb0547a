"""The styles of `article.css` written into every element, since WeChat keeps no style sheet and no class."""

import re

import css_inline

from quality_kunming.wechat.drawing import coloured

SHEET = "article.css"
_TAG = re.compile(r"<(?:\"[^\"]*\"|[^\">])*>")
_CLASS = re.compile(r" class=\"[^\"]*\"")
_NEWLINES = re.compile(r"\s*\n\s*")


def styled(html: str) -> str:
    """The text in one box, with inline styles and no class; it has no line end that an editor could make a gap of."""
    inlined = css_inline.inline_fragment(
        f'<section class="article">{html}</section>',
        coloured(SHEET),
        load_remote_stylesheets=False,
        minify_css=True,
    )
    return _TAG.sub(lambda tag: _CLASS.sub("", tag[0]), _NEWLINES.sub("", inlined))
