"""Templates of pages for editors alone, which never go out: not the theme's, for that may be what is broken."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from quality_kunming.errors import shown


def local_templates(folder: Path) -> Environment:
    """The templates of a folder, with `shown` as a filter."""
    templates = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.filters["shown"] = shown
    return templates
