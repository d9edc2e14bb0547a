"""robots.txt: what the site asks of programs that read it."""

from collections.abc import Iterator
from urllib.robotparser import RobotFileParser

from quality_kunming.checks.finished import FinishedSite
from quality_kunming.checks.rule import Example, Finding, Rule, Scope

NAME = "robots.txt"
PATH = f"output/{NAME}"


def _example(rule: str) -> Example:
    return Example({PATH: f"User-agent: *\n{rule}\n"})


RULE = Rule(
    id="robots-file",
    title="robots.txt 和网站的身份一致",
    scope=Scope.SITE,
    reason="演示站点要请人不要收录，正式网站要请人来收录，写反了都是事故。",
    source="RFC 9309《Robots Exclusion Protocol》",
    bad=_example("Allow: /"),
    good=_example("Disallow: /"),
)


def find(site: FinishedSite) -> Iterator[Finding]:
    """A robots.txt that is missing, or asks for the opposite of what the site is."""
    path = site.output / NAME
    if not path.is_file():
        yield Finding(PATH, 0, "没有 robots.txt，请让网站生成它")
        return
    text = path.read_text("utf-8", errors="replace")
    asked = RobotFileParser()
    asked.parse(text.splitlines())
    may_read = asked.can_fetch("*", f"{site.catalog.site.origin}/")
    if not site.catalog.is_official:
        if may_read:
            yield Finding(PATH, 0, "没有请搜索引擎不要来，预览和演示请写 Disallow: /")
        return
    if not may_read:
        yield Finding(PATH, 0, "请搜索引擎不要来，正式网站请写 Allow: /")
    wanted = f"{site.catalog.site.origin}/sitemap.xml"
    if wanted not in (asked.site_maps() or []):
        yield Finding(PATH, 0, f"没有写站点地图，正式网站请加一行 Sitemap: {wanted}")
