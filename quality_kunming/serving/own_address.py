"""The address of the page that a file is written for, also where the file does not load."""

from types import SimpleNamespace

from quality_kunming.model.records import RECORDS
from quality_kunming.reading.files import stem


def own_address(name: str) -> str:
    """Where an editor looks for what a file says; empty where it has no page of its own."""
    top, folder, *inner = name.split("/")
    if top == "content" and name.endswith(".md"):
        if folder == "pages":
            return f"/{stem(name)}/"
        return f"/news/{inner[0]}/{stem(name)}/" if folder == "news" and len(inner) == 2 else ""
    kinds = [one for one in RECORDS if top == "data" and one.folder == folder]
    if not kinds or not inner or not kinds[0].address:
        return ""
    parts = SimpleNamespace(slug=stem(name), edition=inner[0])
    address = kinds[0].address.format(record=parts)
    return "" if "#" in address else address
