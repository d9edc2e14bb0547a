"""sitemap.xml (sitemaps.org 0.9) and robots.txt (RFC 9309)."""

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape

from quality_kunming.exports.export import ExportFile, Source
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.view import View

ALL_MAY_INDEX = "User-agent: *\nAllow: /\n\nSitemap: {origin}/sitemap.xml\n"
NONE_MAY_INDEX = """\
# {reason}，请不要收录。
# 下面两家认得页面上的 noindex，让它们读到；别的请不要抓取。
User-agent: Googlebot
User-agent: Bingbot
Allow: /

User-agent: *
Disallow: /
"""
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def files(source: Source) -> Iterator[ExportFile]:
    """Both files."""
    yield ExportFile("sitemap.xml", lambda: sitemap(source.catalog, source.views).encode())
    yield ExportFile("robots.txt", lambda: robots(source.catalog).encode())


def sitemap(catalog: Catalog, views: Iterable[View]) -> str:
    """Every page that search engines may know, with the day of its last change where it has one."""
    origin = catalog.site.origin
    lines = [f'{HEAD}<urlset xmlns="{NAMESPACE}">']
    for view in sorted(views, key=lambda view: view.address):
        if view.listed:
            changed = view.changed or view.published
            day = f"<lastmod>{changed.first_day}</lastmod>" if changed else ""
            lines.append(f"<url><loc>{escape(origin + view.address)}</loc>{day}</url>")
    return "\n".join([*lines, "</urlset>", ""])


def robots(catalog: Catalog) -> str:
    """What robots may do."""
    if catalog.is_official:
        return ALL_MAY_INDEX.format(origin=catalog.site.origin)
    return NONE_MAY_INDEX.format(reason="预览" if catalog.preview else "演示站点")
