"""The pages of the desk, and the styles and scripts that they load."""

import json
from http import HTTPStatus
from pathlib import Path

from quality_kunming.output.headers import SECURITY_HEADERS, content_type
from quality_kunming.serving.answers import Answer
from quality_kunming.serving.files import STATIC
from quality_kunming.templating.local import local_templates

HERE = Path(__file__).parent
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data: blob:",
        "connect-src 'self'",
        "frame-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    )
)
_PUBLISHED = SECURITY_HEADERS["Content-Security-Policy"]
TRIED_POLICY = (
    _PUBLISHED.replace("base-uri 'none'", "base-uri 'self'")
    .replace("form-action 'self'", "form-action 'none'")
    .replace("frame-ancestors 'none'", "frame-ancestors 'self'")
)
"""What a tried page may do: no more than once published, and send no form; its base is its own address, and the desk
shows it in a frame."""

TOKENS = "tokens.css"
_FILES = {path.name: path for path in (HERE / "static").iterdir()} | {
    TOKENS: STATIC / "css" / TOKENS
}
_TEMPLATES = local_templates(HERE / "templates")


def page(template: str, status: HTTPStatus = HTTPStatus.OK, **values: object) -> Answer:
    """A page of the desk."""
    html = _TEMPLATES.get_template(f"{template}.html").render(values)
    return Answer(status, body=html.encode(), policy=POLICY)


def told(message: str, status: HTTPStatus = HTTPStatus.BAD_REQUEST) -> Answer:
    """A page that says why something was not done."""
    return page("told", status, message=message)


def data(values: object, status: HTTPStatus = HTTPStatus.OK) -> Answer:
    """What a script of the desk is told."""
    body = json.dumps(values, ensure_ascii=False).encode()
    return Answer(status, content_type("answer.json"), body)


def static(name: str) -> Answer | None:
    """A style or script by its name."""
    path = _FILES.get(name)
    return path and Answer(HTTPStatus.OK, content_type(name), path.read_bytes())
