"""What one opens first: what this is, of which day, how large, and the ways in."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from selectolax.lexbor import LexborHTMLParser

from quality_kunming.bundling.disk_page import TEMPLATES, Copying
from quality_kunming.bundling.output import Output
from quality_kunming.delivery.release import size_text
from quality_kunming.model.date_text import date_text

START = "打开.html"
PREVIEW = "预览"
_WAYS = {
    "index.html": "打开网站",
    "elder/index.html": "长辈版",
    "search/index.html": "搜索",
}
_FORM = "/js/apply.js"
"""What a page loads on which one applies."""

_NO_NAME = re.compile(r'[\\/:*?"<>|\s]+')


@dataclass(frozen=True)
class Start:
    """The first page of a bundle; in it `site` is the folder of the site, `prints` that of prints, if there are any."""

    output: Output
    copying: Copying
    site: str
    prints: str

    @property
    def name(self) -> str:
        """The name of the site, as its own pages say it."""
        named = self._home.css_first('meta[name="SiteName"]')
        return (named and named.attributes.get("content")) or "网站"

    @property
    def bundle_name(self) -> str:
        """Names the bundle by site and day, as a file's name."""
        name = _NO_NAME.sub("", self.name)
        if self.copying.is_preview and PREVIEW not in name:
            name += f"（{PREVIEW}）"
        return f"{name}-{self.copying.day.isoformat()}"

    def html(self, size: int, led_to: Collection[str]) -> bytes:
        """The page, for a site of so many bytes whose pages lead to these files."""
        files = self.output.manifest.files
        html = TEMPLATES.get_template("start.html").render(
            name=self.name,
            day=date_text(self.copying.day),
            is_preview=self.copying.is_preview,
            home=self.copying.home,
            pages=len(self.output.manifest.addresses),
            size=size_text(size),
            site=self.site,
            styles=[one.attributes["href"] for one in self._home.css("link[rel=stylesheet]")],
            ways=[(label, file) for file, label in _WAYS.items() if file in files],
            has_forms=any(file.endswith(_FORM) for file in led_to),
            prints=self.prints,
        )
        return html.encode("utf-8")

    @cached_property
    def _home(self) -> LexborHTMLParser:
        return LexborHTMLParser(self.output.read("index.html").decode("utf-8"))
