"""Every type of page of the project's own site, and what tests in a browser ask of it."""

from axe_playwright_python.sync_playwright import Axe

from quality_kunming.rendering.departures import leaving_address

TYPES = {
    "front page": "",
    "activities": "activities/",
    "activities of a year": "activities/2022/",
    "activity": "activities/2022/lianliankan/",
    "ambassadors": "ambassadors/",
    "ambassador": "ambassadors/xia-jiawei/",
    "cases": "cases/",
    "cases of a year": "cases/2022/",
    "case": "cases/2022/sample-01/",
    "brands": "brands/",
    "brands by district": "brands/districts/",
    "brand": "brands/chenggong-baozhuli/",
    "indicators": "indicators/",
    "indicator": "indicators/public-service-rank/",
    "services": "services/",
    "programmes": "programmes/",
    "editions": "editions/",
    "edition": "editions/2022/",
    "news": "news/",
    "article": "news/2023/one-two-n/",
    "article with every form": "news/2022/sample-markdown/",
    "media": "media/",
    "sources": "sources/",
    "take part": "take-part/",
    "menu": "menu/",
    "search": "search/",
    "A–Z": "a-z/",
    "years": "years/",
    "site map": "sitemap/",
    "leaving": leaving_address("https://www.kunming.cn/info/c/2025-10-31/13991504.shtml").lstrip(
        "/"
    ),
    "lost": "404.html",
    "components": "components/",
}
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def file_url(output, address: str) -> str:
    """A page of the folder, opened from disk."""
    path = output / address
    return (path if address.endswith(".html") else path / "index.html").as_uri()


def violations(page, *more: str) -> list[str]:
    """What axe finds, a line each; `more` are rules that it asks only when told to."""
    options = RULES | {"rules": {one: {"enabled": True} for one in more}}
    found = Axe().run(page, options=options).response["violations"]
    return [f"{one['id']}: {node['html'][:120]}" for one in found for node in one["nodes"]]
