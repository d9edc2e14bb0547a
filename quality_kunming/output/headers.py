"""How each finished file is served: the one description that every target and server configuration is made from."""

import re
from collections.abc import Mapping
from pathlib import PurePosixPath

from quality_kunming.model.addresses import address_of
from quality_kunming.model.cards import is_card

FEEDS = "feeds/"
ATOM = "application/atom+xml; charset=utf-8"
OTHER = "application/octet-stream"

TEXT_TYPES: Mapping[str, str] = {
    ".css": "text/css",
    ".csv": "text/csv",
    ".html": "text/html",
    ".ics": "text/calendar",
    ".js": "text/javascript",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".md": "text/markdown",
    ".mjs": "text/javascript",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".webmanifest": "application/manifest+json",
    ".xml": "application/xml",
    ".xsl": "application/xml",
}
"""Files of characters, all of them UTF-8; only these are worth compressing."""

BINARY_TYPES: Mapping[str, str] = {
    ".avif": "image/avif",
    ".bmp": "image/bmp",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".gif": "image/gif",
    ".ico": "image/x-icon",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".mp3": "audio/mpeg",
    ".mp4": "video/mp4",
    ".odp": "application/vnd.oasis.opendocument.presentation",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".ofd": "application/ofd",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".rtf": "application/rtf",
    ".tif": "image/tiff",
    ".tiff": "image/tiff",
    ".wasm": "application/wasm",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".zip": "application/zip",
}
"""Files of bytes. Written out, as above: what `mimetypes` says depends on the machine (on Windows, its registry)."""

IMMUTABLE = "public, max-age=31536000, immutable"
"""RFC 8246: never asked for again within the year that RFC 9111 caches are given."""

REVALIDATED = "no-cache"
"""RFC 9111, 5.2.2.4: kept, but asked about by its ETag each time, so that a text withdrawn is gone at once."""

UNINDEXED = ("X-Robots-Tag", "noindex")
"""On the Markdown of a page: search engines are to know the page itself, assistants may read both."""

_TEXT_PAGE = re.compile(r"(?:.+/)?index\.md")
_IMMUTABLE = re.compile(
    r"theme/[0-9a-f]{12}/.+|images/[^/]+-[0-9a-f]{8}-\d+\.(?:avif|webp|jpg|png)"
    r"|images/share/[0-9a-f]{16}\.png"
)

POLICY = "Content-Security-Policy"
FRAMES = "X-Frame-Options"
"""RFC 7034, for browsers that do not know `frame-ancestors`; it cannot say that any site may."""


def _policy(ancestors: str) -> str:
    """CSP Level 3: nothing but files of our own, no code inside a page, in a frame of `ancestors` alone."""
    return "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "font-src 'self'",
            "media-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            f"frame-ancestors {ancestors}",
            "base-uri 'none'",
        )
    )


SECURITY_HEADERS: Mapping[str, str] = {
    POLICY: _policy("'none'"),
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": ", ".join(
        f"{feature}=()"
        for feature in ("camera", "display-capture", "geolocation", "microphone", "payment", "usb")
    ),
    "X-Content-Type-Options": "nosniff",
    FRAMES: "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
}
"""On every response, also of errors, but that of a card; the same over HTTP and HTTPS."""

CARD_HEADERS: Mapping[str, str] = {
    name: _policy("*") if name == POLICY else value
    for name, value in SECURITY_HEADERS.items()
    if name != FRAMES
}
"""On a card, which any site may show in a frame."""

TRANSPORT_SECURITY = ("Strict-Transport-Security", "max-age=31536000")
"""RFC 6797, only over HTTPS; without `includeSubDomains`, for the host's other names are not ours to bind."""


def content_type(path: str) -> str:
    """The media type of a file by its path in the output (RFC 9110, 8.3), the same on every machine."""
    suffix = PurePosixPath(path).suffix.lower()
    if suffix == ".xml" and path.startswith(FEEDS):
        return ATOM
    if suffix in TEXT_TYPES:
        return f"{TEXT_TYPES[suffix]}; charset=utf-8"
    return BINARY_TYPES.get(suffix, OTHER)


def is_text(path: str) -> bool:
    """Whether a file is of characters."""
    return PurePosixPath(path).suffix.lower() in TEXT_TYPES


def is_immutable(path: str) -> bool:
    """Whether a file's name holds a digest of what it is made of, so that other bytes have another name."""
    return bool(_IMMUTABLE.fullmatch(path))


def cache_control(path: str) -> str:
    """How long a file may be kept without asking (RFC 9111, 5.2)."""
    return IMMUTABLE if is_immutable(path) else REVALIDATED


def is_text_page(path: str) -> bool:
    """Whether a file is a page's Markdown beside it."""
    return bool(_TEXT_PAGE.fullmatch(path))


def security_headers(path: str) -> Mapping[str, str]:
    """What keeps a page safe, by its file's path in the output."""
    return CARD_HEADERS if is_card(address_of(path)) else SECURITY_HEADERS


def headers_for(path: str) -> dict[str, str]:
    """All that must be on the response that carries a file, whether plain or compressed."""
    return {
        "Content-Type": content_type(path),
        "Cache-Control": cache_control(path),
        **security_headers(path),
        **dict([UNINDEXED] if is_text_page(path) else []),
    }
