"""Root-absolute links → relative ones, so that one folder serves at a root, under a sub-path and from a disk.

Templates and texts name a page by its address (`/activities/`). In the finished page the link is relative and names the
file (`../activities/index.html`), because a disk and many object stores know no directory index.
"""

import re
from functools import lru_cache

from quality_kunming.model.addresses import file_of
from quality_kunming.rendering.variant import ORDINARY, Variant

_TAG = re.compile(r"<[a-zA-Z](?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_ROOTED = re.compile(r"=\"/[^/]|=\"/\"|url=/")
"""What every tag with an address of our own has; most tags have none."""
_ATTRIBUTE = re.compile(
    r"(\s(?:href|src|srcset|imagesrcset|poster|action|cite|data)=\")(/[^/\"][^\"]*|/)(\")"
)
_LEADS = re.compile(r"<(?:a|area|form)\s", re.IGNORECASE)
_REFRESH = re.compile(r"(\scontent=\"\d+; url=)(/[^/\"][^\"]*|/)(\")")
_RAW = re.compile(r"(<script\b[^>]*>)(.*?)(</script>)", re.DOTALL)
_ADDRESS = re.compile(r"/([^?#\s]*)(.*)", re.DOTALL)


def make_portable(
    html: str, file: str, base: str | None = None, variant: Variant = ORDINARY
) -> str:
    """The page with every root-absolute link made relative to `file` (its path in the output).

    With `base` (“/ztzl/zlkm/”) links stay root-absolute below it: for the 404 page, which a server shows at any depth.
    What leads from a page of a variant leads to pages of the same.
    """

    beside = file.removeprefix(variant.root[1:])  # from page to page as between ordinary ones

    def rewrite(found: re.Match) -> str:
        before, value, after = found.groups()
        if "srcset" in before:
            value = ", ".join(portable(part.strip(), file, base) for part in value.split(","))
        else:
            value = portable(value, file, base)
        return f"{before}{value}{after}"

    def lead(found: re.Match) -> str:
        before, value, after = found.groups()
        start = beside if variant.has_own(value) else file
        return f"{before}{portable(value, start, base)}{after}"

    def tag(found: re.Match) -> str:
        whole = found[0]
        if not _ROOTED.search(whole):
            return whole
        return _REFRESH.sub(lead, _ATTRIBUTE.sub(lead if _LEADS.match(whole) else rewrite, whole))

    scripts: list[str] = []

    def keep(match: re.Match) -> str:
        scripts.append(match[2])
        return f"{match[1]}{match[3]}"

    html = _TAG.sub(tag, _RAW.sub(keep, html))
    kept = iter(scripts)
    return _RAW.sub(lambda match: f"{match[1]}{next(kept)}{match[3]}", html)


def portable(address: str, file: str, base: str | None = None) -> str:
    """One root-absolute address, as `make_portable` writes it in a page."""
    return base + address[1:] if base else _relative(address, "../" * file.count("/"))


@lru_cache(maxsize=10_000)
def _relative(value: str, up: str) -> str:
    path, part = _ADDRESS.match(value).groups()
    return up + file_of(f"/{path}") + part
