"""What a stylesheet loads."""

import re

_ADDRESS = re.compile(
    r"url\(\s*(?:\"([^\"]*)\"|'([^']*)'|([^)\"'\s]*))\s*\)|@import\s+(?:\"([^\"]*)\"|'([^']*)')",
    re.IGNORECASE,
)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def addresses_in_css(css: str) -> list[str]:
    """Every address in `url()` and `@import`, as written; empty where none is."""
    addresses = _ADDRESS.findall(_COMMENT.sub("", css))
    return [next(filter(None, one), "") for one in addresses]
