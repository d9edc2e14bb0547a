"""What only the preview shows: the page of problems and the script that reloads every page."""

from html import escape
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from quality_kunming.serving.preview import Outcome

HERE = Path(__file__).parent
RELOAD_SCRIPT = (HERE / "reload.js").read_bytes()
# Not the theme's environment: the theme may be what is broken.
_TEMPLATES = Environment(
    loader=FileSystemLoader(HERE),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def error_page(outcome: Outcome) -> bytes:
    """The page that stands in for every page while a build fails."""
    return _TEMPLATES.get_template("problems.html").render(outcome=outcome).encode()


def with_reload(page: bytes, script: str, version: str) -> bytes:
    """An HTML page with the script that reloads it once a build has another version."""
    element = f'<script src="{escape(script)}" data-version="{escape(version)}" defer></script>'
    head, end, tail = page.rpartition(b"</body>")
    return head + element.encode() + end + tail if end else page + element.encode()
