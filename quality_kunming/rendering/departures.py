"""Links that leave for sites that are strangers to us → links to a page of ours that says so first.

Only what a visitor clicks: feeds, JSON-LD and canonical links name other sites as they are.
"""

import hashlib
import re
from collections.abc import Container
from html import unescape

from quality_kunming.model.hosts import host_of, is_government

LEAVING = "/leaving/"
_LINK = re.compile(r"<a\b(?:[^>\"]|\"[^\"]*\")*>", re.IGNORECASE)
_OUTWARD = re.compile(r"(\shref=\")((?:https?:)?//[^\"]+)(\")", re.IGNORECASE)


def announce(
    html: str, own_host: str, direct: Container[str] = (), helping: Container[str] = ()
) -> tuple[str, dict[str, str]]:
    """The page with its links to other sites led over our own pages, and those pages: address → where each leads.

    Links to governments, to `own_host`, to the hosts in `helping` and to the addresses in `direct` stay. The real
    address is kept in `data-leads-to`, for paper and for scripts.
    """
    departures: dict[str, str] = {}

    def lead(found: re.Match) -> str:
        url = unescape(found[2])
        if url in direct or not needs_notice(url, own_host, helping):
            return found[0]
        address = leaving_address(url)
        departures[address] = url
        return f'{found[1]}{address}{found[3]} data-leads-to="{found[2]}"'

    return _LINK.sub(lambda link: _OUTWARD.sub(lead, link[0], count=1), html), departures


def leaving_address(url: str) -> str:
    """Our page before the way to another site: /leaving/www-kunming-cn-1a2b3c4d/."""
    host = re.sub(r"[^a-z0-9]+", "-", host_of(url)).strip("-")
    return f"{LEAVING}{host}-{hashlib.sha256(url.encode()).hexdigest()[:8]}/"


def needs_notice(url: str, own_host: str, helping: Container[str] = ()) -> bool:
    """Whether an address is of a site that is neither a government's, nor ours, nor where we send people for help."""
    host = host_of(url)
    return host != own_host and not is_government(host) and host not in helping
