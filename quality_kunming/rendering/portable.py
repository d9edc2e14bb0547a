"""Root-absolute links → relative ones, so that one folder serves at a root, under a sub-path and from a disk.

Templates and texts name a page by its address (`/activities/`). In the finished page the link is relative and names the
file (`../activities/index.html`), because a disk and many object stores know no directory index.
"""

import re

from quality_kunming.model.addresses import file_of

_TAG = re.compile(r"<[a-zA-Z][^\s>]*(?:\s(?:[^>\"']|\"[^\"]*\"|'[^']*')*)?>")
_ATTRIBUTE = re.compile(
    r"(\s(?:href|src|srcset|imagesrcset|poster|action|cite|data)=\")(/[^/\"][^\"]*|/)(\")"
)
_REFRESH = re.compile(r"(\scontent=\"\d+; url=)(/[^/\"][^\"]*|/)(\")")
_RAW = re.compile(r"(<script\b[^>]*>)(.*?)(</script>)", re.DOTALL)


def make_portable(html: str, file: str, base: str | None = None) -> str:
    """The page with every root-absolute link made relative to `file` (its path in the output).

    With `base` (“/ztzl/zlkm/”) links stay root-absolute below it: for the 404 page, which a server shows at any depth.
    """

    def relative(value: str) -> str:
        return base + value[1:] if base else _relative(value, "../" * file.count("/"))

    scripts: list[str] = []

    def keep(match: re.Match) -> str:
        scripts.append(match[2])
        return f"{match[1]}{match[3]}"

    def rewrite(found: re.Match) -> str:
        before, value, after = found.groups()
        if "srcset" in before:
            value = ", ".join(relative(part.strip()) for part in value.split(","))
        else:
            value = relative(value)
        return f"{before}{value}{after}"

    html = _RAW.sub(keep, html)
    html = _TAG.sub(lambda tag: _REFRESH.sub(rewrite, _ATTRIBUTE.sub(rewrite, tag[0])), html)
    kept = iter(scripts)
    return _RAW.sub(lambda match: f"{match[1]}{next(kept)}{match[3]}", html)


def _relative(value: str, prefix: str) -> str:
    match = re.match(r"/([^?#\s]*)(.*)", value, re.DOTALL)
    return prefix + file_of("/" + match[1]) + match[2]
