"""A small site in versions, told apart by every page."""

STYLES = "theme/{:012x}/site.css"


def version(number: int) -> dict[str, bytes]:
    """A site whose every page names its version and the stylesheet of that version."""
    style = STYLES.format(number)
    page = f"<link rel=stylesheet href='/{style}'><p>version {number}</p>".encode()
    return {
        "index.html": page,
        "news/index.html": page + b"<h1>News</h1>",
        "404.html": page + b"<h1>404</h1>",
        "about/index.html": b"<p>never changes</p>",
        f"old-{number}/index.html": page,
        "downloads/报名 表#1?50%.txt": b"form",
        style: f"p {{ order: {number} }}".encode(),
    }


TYPES = "types { text/html html; text/css css; application/json json; }"
"""What an nginx must know of these files."""
