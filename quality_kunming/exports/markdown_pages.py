"""Each page that search engines may know, as Markdown beside it: /news/ → /news/index.md, with what to quote it by."""

import json
from collections.abc import Iterator, Mapping
from functools import partial

from quality_kunming.exports.export import ExportFile, Source
from quality_kunming.model.addresses import file_of
from quality_kunming.model.catalog import Catalog
from quality_kunming.rendering.page import Page
from quality_kunming.templating.frame import identity

NAME = "index.md"


def files(source: Source) -> Iterator[ExportFile]:
    """Every page's text; none where the site does not have them."""
    if not source.catalog.site.text_pages:
        return
    for page in source.pages:
        if page.markdown:
            path = text_file(page.view.address)
            yield ExportFile(path, partial(_text, page, source.catalog))


def text_file(address: str) -> str:
    """The path in the output of a page's text."""
    return file_of(address).removesuffix("index.html") + NAME


def _text(page: Page, catalog: Catalog) -> bytes:
    return f"{_head(_about(page, catalog))}\n{page.markdown}".encode()


def _about(page: Page, catalog: Catalog) -> Mapping[str, str]:
    """What a page is quoted by, empty where it has none."""
    view = page.view
    return {
        "title": _quoted(view.title_in_lists),
        "address": _quoted(catalog.site.origin + view.canonical),
        "site": _quoted(catalog.public_name),
        "note": "" if catalog.is_official else _quoted("".join(identity(catalog)[:2])),
        "origin": view.origin and _quoted(view.origin),
        "published": view.published.iso if view.published else "",
        "changed": view.changed.iso if view.changed else "",
    }


def _head(about: Mapping[str, str]) -> str:
    """The YAML between two lines that Markdown files begin with."""
    lines = (f"{name}: {value}\n" for name, value in about.items() if value)
    return f"---\n{''.join(lines)}---\n"


def _quoted(text: str) -> str:
    """A text as YAML understands it whatever stands in it."""
    return json.dumps(text, ensure_ascii=False)
