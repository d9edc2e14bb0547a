"""Requests that styles, scripts and drawings would send to another site."""

import re
from collections.abc import Iterator

from quality_kunming.checks.css import addresses_in_css
from quality_kunming.checks.finished import FinishedSite
from quality_kunming.checks.pages.origins import asks_elsewhere
from quality_kunming.checks.rule import Example, Finding, Rule, Scope

RULE = Rule(
    id="other-origin-files",
    title="样式、脚本和图形不向别的网站要东西",
    scope=Scope.SITE,
    reason="页面干净，样式里一个外来的字体也会把读者的访问告诉别人。",
    source="《政府网站发展指引》（国办发〔2017〕47号）；《中华人民共和国个人信息保护法》第六条",
    bad=Example(
        {
            "output/theme/css/site.css": '@font-face { src: url("https://fonts.example.com/a.woff2"); }\n'
        }
    ),
    good=Example(
        {"output/theme/css/site.css": 'body { background: url("../images/city.svg"); }\n'}
    ),
)

NAMES_ONLY = ("http://www.w3.org/", "https://www.w3.org/", "https://schema.org")
"""Addresses that name a vocabulary; nobody asks them."""

_ADDRESS = re.compile(r"[\"'`(=\s]((?:https?|wss?):)?(//[\w\[][^\s\"'`)<>]*)", re.IGNORECASE)
_COMMENT = re.compile(r"/\*.*?\*/|<!--.*?-->|(?m:^\s*//.*$)", re.DOTALL)


def find(site: FinishedSite) -> Iterator[Finding]:
    """Each address of another origin in the stylesheets, scripts and SVG files of the site."""
    for path in sorted(site.output.rglob("*")):
        if path.suffix not in (".css", ".js", ".mjs", ".svg") or not path.is_file():
            continue
        text = path.read_text("utf-8", errors="replace")
        addresses = addresses_in_css(text) if path.suffix == ".css" else _written(text)
        name = path.relative_to(site.output).as_posix()
        for address in dict.fromkeys(addresses):
            if asks_elsewhere(address, site.catalog.site.origin):
                message = f"要连到别的网站（{address[:60]}），请把文件放进本站，或者删去"
                yield Finding(f"output/{name}", 0, message)


def _written(text: str) -> list[str]:
    addresses = ("".join(one) for one in _ADDRESS.findall(_COMMENT.sub("", text)))
    return [address for address in addresses if not address.startswith(NAMES_ONLY)]
