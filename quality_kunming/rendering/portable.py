"""Root-absolute links → relative ones, so that one folder serves at a root, under a sub-path and from a disk.

Templates and texts name a page by its address (`/activities/`). In the finished page the link is relative and names the
file (`../activities/index.html`), because a disk and many object stores know no directory index.
"""

import re
from functools import lru_cache

from quality_kunming.model.addresses import file_of

_TAG = re.compile(r"<[a-zA-Z](?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_ROOTED = re.compile(r"=\"/[^/]|=\"/\"|url=/")
"""What every tag with an address of our own has; most tags have none."""
_ATTRIBUTE = re.compile(
    r"(\s(?:href|src|srcset|imagesrcset|poster|action|cite|data)=\")(/[^/\"][^\"]*|/)(\")"
)
_REFRESH = re.compile(r"(\scontent=\"\d+; url=)(/[^/\"][^\"]*|/)(\")")
_RAW = re.compile(r"(<script\b[^>]*>)(.*?)(</script>)", re.DOTALL)
_ADDRESS = re.compile(r"/([^?#\s]*)(.*)", re.DOTALL)


def make_portable(html: str, file: str, base: str | None = None) -> str:
    """The page with every root-absolute link made relative to `file` (its path in the output).

    With `base` (“/ztzl/zlkm/”) links stay root-absolute below it: for the 404 page, which a server shows at any depth.
    """
    up = "../" * file.count("/")

    def relative(value: str) -> str:
        return base + value[1:] if base else _relative(value, up)

    def rewrite(found: re.Match) -> str:
        before, value, after = found.groups()
        if "srcset" in before:
            value = ", ".join(relative(part.strip()) for part in value.split(","))
        else:
            value = relative(value)
        return f"{before}{value}{after}"

    def tag(found: re.Match) -> str:
        whole = found[0]
        if not _ROOTED.search(whole):
            return whole
        return _REFRESH.sub(rewrite, _ATTRIBUTE.sub(rewrite, whole))

    scripts: list[str] = []

    def keep(match: re.Match) -> str:
        scripts.append(match[2])
        return f"{match[1]}{match[3]}"

    html = _TAG.sub(tag, _RAW.sub(keep, html))
    kept = iter(scripts)
    return _RAW.sub(lambda match: f"{match[1]}{next(kept)}{match[3]}", html)


@lru_cache(maxsize=10_000)
def _relative(value: str, up: str) -> str:
    path, part = _ADDRESS.match(value).groups()
    return up + file_of(f"/{path}") + part
