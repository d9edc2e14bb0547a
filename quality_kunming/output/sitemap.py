"""sitemap.xml (sitemaps.org 0.9) and robots.txt (RFC 9309)."""

from pathlib import Path
from xml.sax.saxutils import escape

from quality_kunming.workshop import Workshop

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def write(output: Path, workshop: Workshop) -> None:
    """Name every page that search engines may know, with the day of its last change where it has one."""
    origin = workshop.catalog.site.origin
    lines = [f'{HEAD}<urlset xmlns="{NAMESPACE}">']
    for address, view in sorted(workshop.views.items()):
        if view.listed:
            changed = view.updated or view.published
            day = f"<lastmod>{changed:%Y-%m-%d}</lastmod>" if changed else ""
            lines.append(f"<url><loc>{escape(origin + address)}</loc>{day}</url>")
    _write(output / "sitemap.xml", "\n".join([*lines, "</urlset>", ""]))
    _write(output / "robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {origin}/sitemap.xml\n")


def _write(path: Path, text: str) -> None:
    path.write_text(text, "utf-8", newline="\n")
