"""What the head of a page tells machines."""

import json
from functools import lru_cache

from quality_kunming.checks.finished import Page


@lru_cache(maxsize=1)
def metas(page: Page) -> dict[str, list[str]]:
    """The contents of the meta tags of a page by name or property, without surrounding space."""
    contents: dict[str, list[str]] = {}
    for node in page.tree.css("meta[name], meta[property]"):
        values = node.attributes
        name = values.get("name") or values.get("property") or ""
        contents.setdefault(name, []).append((values.get("content") or "").strip())
    return contents


def meta(page: Page, name: str) -> str:
    """The content of one meta tag; empty where it is not there."""
    return metas(page).get(name, [""])[0]


@lru_cache(maxsize=1)
def structured_data(page: Page) -> tuple[object, ...]:
    """What each JSON-LD block of a page says; None for one that no machine can read."""
    return tuple(
        _parsed(node.text()) for node in page.tree.css('script[type="application/ld+json"]')
    )


def objects(data: object) -> list[dict]:
    """Every object with a type in JSON-LD, the nested ones too."""
    if isinstance(data, list | tuple):
        return [thing for item in data for thing in objects(item)]
    if not isinstance(data, dict):
        return []
    nested = [thing for value in data.values() for thing in objects(value)]
    return [data, *nested] if "@type" in data else nested


def _parsed(text: str) -> object:
    try:
        return json.loads(text)
    except ValueError:
        return None
