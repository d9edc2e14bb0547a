"""Whether an address asks another site than this one."""

import re

_SPACE = re.compile(r"^[\x00-\x20]+|[\t\r\n]+")
_ELSEWHERE = re.compile(r"(?:[a-z][a-z0-9+.-]*:|[/\\]{2})", re.IGNORECASE)
_HARMLESS = re.compile(r"(?:data|about):", re.IGNORECASE)


def asks_elsewhere(address: str, origin: str) -> bool:
    """Whether loading the address from a page of `origin` sends a request to another origin."""
    address = _SPACE.sub("", address)
    if not _ELSEWHERE.match(address) or _HARMLESS.match(address):
        return False
    return address != origin and not address.startswith((f"{origin}/", f"{origin}#"))


def addresses_in_srcset(value: str) -> list[str]:
    """The addresses of a `srcset`."""
    return [part.split()[0] for part in value.split(",") if part.strip()]
