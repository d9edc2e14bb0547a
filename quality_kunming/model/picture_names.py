"""The name of a picture below content/, however an editor's computer writes the way there."""

import re

_AWAY = ("", ".", "..", "content")


def tidy_name(written: str) -> str:
    """`./images/x.jpg`, `..\\images\\x.jpg` and `content/images/x.jpg` are `images/x.jpg`; an address stays."""
    if re.match(r"[/\\]{2}|[a-zA-Z][a-zA-Z0-9+.-]*:", written):
        return written
    root = "/" if written.startswith("/") else ""
    parts = written.replace("\\", "/").split("/")
    while len(parts) > 1 and parts[0] in _AWAY:
        del parts[0]
    return root + "/".join(part for part in parts if part not in ("", "."))
