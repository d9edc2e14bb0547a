"""_headers: what hosts of static pages (Cloudflare Pages, Netlify) read to serve the folder as headers.py says."""

from pathlib import Path

from quality_kunming.output.headers import IMMUTABLE, SECURITY_HEADERS, TRANSPORT_SECURITY

FILE = "_headers"
_FOREVER = ("/theme/*", "/images/*")


def write(output: Path) -> None:
    """Write the file into a finished folder.

    No two rules give one header: these hosts would join the values. What is not named here they ask about each time.
    """
    rules = {"/*": {**SECURITY_HEADERS, TRANSPORT_SECURITY[0]: TRANSPORT_SECURITY[1]}}
    rules |= {pattern: {"Cache-Control": IMMUTABLE} for pattern in _FOREVER}
    lines = []
    for pattern, headers in rules.items():
        lines += [pattern, *(f"  {name}: {value}" for name, value in headers.items()), ""]
    (output / FILE).write_text("\n".join(lines), "utf-8", newline="\n")
