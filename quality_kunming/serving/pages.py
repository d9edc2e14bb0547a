"""What only the preview shows: the strip of findings, the page of problems, the script that reloads every page."""

from collections.abc import Iterable
from html import escape
from pathlib import Path

from quality_kunming.checks.telling import told_once
from quality_kunming.errors import Problem, Severity
from quality_kunming.loading.agenda import instant_text
from quality_kunming.model.appointment import Appointment
from quality_kunming.serving.preview import Save
from quality_kunming.serving.state import Shown, UnmadeError
from quality_kunming.templating.local import local_templates

HERE = Path(__file__).parent
SCRIPT = "/__preview.js"
SHEET = "/__preview.css"
OWN_FILES = {
    SCRIPT: (HERE / "reload.js").read_bytes(),
    SHEET: (HERE / "strip.css").read_bytes(),
}
"""Address → the file that every page of the preview loads, and no page that goes out."""

_TEMPLATES = local_templates(HERE)


def served_page(found: Shown, version: str) -> bytes:
    """A page with the strip at its foot."""
    strip = _strip(found.page.view.editors_file, found.findings, found.broken)
    return _completed(found.page.html, version, strip)


def missing_page(found: Shown | None, version: str, later: Appointment | None = None) -> bytes:
    """The site's own page for an address where nothing is, or nothing yet; its links hold at any depth."""
    if found is None:
        return _completed("<!doctype html><body><p>没有这个页面。</p></body>", version)
    html = found.page.html.replace("<head>", '<head>\n<base href="/">', 1)
    return _completed(html, version, _strip("", (), found.broken, later))


def problem_page(error: UnmadeError, save: Save) -> bytes:
    """The page that stands in for one that cannot be made."""
    html = _TEMPLATES.get_template("problems.html").render(error=error, changed=save.changed)
    return _completed(html, save.version)


def _strip(
    file: str,
    findings: Iterable[Problem],
    broken: Iterable[str],
    later: Appointment | None = None,
) -> str:
    findings = list(findings)
    errors = [one for one in findings if one.severity is Severity.ERROR]
    values = {
        "file": file,
        "findings": told_once(findings),
        "errors": errors,
        "broken": list(broken),
        "until": None,
    }
    if later:
        until = {"text": instant_text(later.at), "argument": str(later.when)}
        values |= {"file": later.file, "until": until}
    return _TEMPLATES.get_template("strip.html").render(values)


def _completed(html: str, version: str, strip: str = "") -> bytes:
    """An HTML page with the strip, and the script that reloads it once there is another version."""
    script = f'<script src="{SCRIPT}" data-version="{escape(version)}" defer></script>'
    sheet = f'<link rel="stylesheet" href="{SHEET}">' if strip else ""
    html = html.replace("</head>", f"{sheet}</head>", 1)
    head, end, tail = html.rpartition("</body>")
    return (f"{head}{strip}{script}{end}{tail}" if end else f"{html}{strip}{script}").encode()
