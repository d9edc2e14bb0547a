"""Whether an address asks another site than this one."""

import re

_SPACE = re.compile(r"^[\x00-\x20]+|[\t\r\n]+")
_ELSEWHERE = re.compile(r"(?:[a-z][a-z0-9+.-]*:|[/\\]{2})", re.IGNORECASE)
_HARMLESS = re.compile(r"(?:data|about):", re.IGNORECASE)
_CSS = re.compile(
    r"url\(\s*(?:\"([^\"]*)\"|'([^']*)'|([^)\"'\s]*))\s*\)|@import\s+(?:\"([^\"]*)\"|'([^']*)')",
    re.IGNORECASE,
)
_CSS_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def asks_elsewhere(address: str, origin: str) -> bool:
    """Whether loading the address from a page of `origin` sends a request to another origin."""
    address = _SPACE.sub("", address)
    if not _ELSEWHERE.match(address) or _HARMLESS.match(address):
        return False
    return address != origin and not address.startswith((f"{origin}/", f"{origin}#"))


def addresses_in_css(css: str) -> list[str]:
    """Every address that a stylesheet loads."""
    found = _CSS.findall(_CSS_COMMENT.sub("", css))
    return [next(filter(None, one), "") for one in found]


def addresses_in_srcset(value: str) -> list[str]:
    """The addresses of a `srcset`."""
    return [part.split()[0] for part in value.split(",") if part.strip()]
