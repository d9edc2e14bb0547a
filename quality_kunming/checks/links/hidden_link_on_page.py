"""Links of a finished page that no visitor sees or hears."""

import re
from collections.abc import Iterator
from functools import lru_cache

from selectolax.lexbor import LexborNode

from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.checks.rule import Example, Rule, Scope
from quality_kunming.checks.support.hiding import hides_by_style

RULE = Rule(
    id="hidden-link-on-page",
    title="页面上看不见的链接",
    scope=Scope.PAGE,
    reason="看不见的链接是“暗链”；没有名字的链接，听的人不知道去哪里。",
    source="《政府网站发展指引》（国办发〔2017〕47号），避免出现“暗链”",
    bad=Example.on_page('<h1>例</h1><div hidden><a href="index.html">例</a></div>'),
    good=Example.on_page('<h1>例</h1><a href="index.html" aria-label="例"><svg></svg></a>'),
)

_TELLING = re.compile(r"[^\W_]|[#↩←→↑↓…]")
_HIDDEN = "[hidden], [inert], [aria-hidden=true], [style], noscript, template, marquee"


def find(page: Page, site: FinishedSite) -> Iterator[str]:
    """Each link inside something hidden, and each without a name."""
    told = set()
    for node in page.tree.css(_selector(site.hiding_classes)):
        if not _is_hidden(node):
            continue
        for link in node.css("a[href]"):
            told.add(link.mem_id)
            yield f"的链接 {link.attributes['href']} 被藏起来了；请让读者看得见，或者删去它"
    for link in page.tree.css("a[href], area[href]"):
        if link.mem_id not in told and not _name(link):
            yield f"的链接 {link.attributes['href']} 没有文字；请写上说明去处的文字"


def _is_hidden(node: LexborNode) -> bool:
    style = node.attributes.get("style")
    others = {"hidden", "inert", "aria-hidden", "class"} & node.attributes.keys()
    return bool(others or style is None or hides_by_style(style))


def _name(link: LexborNode) -> str:
    """The words by which a link is known; punctuation alone is none."""
    if _is_plain(link) and _TELLING.search(words := link.text()):
        return words
    label = link.attributes.get("aria-label") or ""
    alternatives = [one.attributes.get("alt") or "" for one in link.css("img, area, input")]
    unseen = [one.text() for one in link.css("[hidden], [aria-hidden=true]")]
    words = link.text()
    for one in unseen:
        words = words.replace(one, "", 1)
    told = " ".join((label, *alternatives, words, link.attributes.get("alt") or ""))
    return told if _TELLING.search(told) else ""


def _is_plain(link: LexborNode) -> bool:
    """Whether nothing is in a link but words, all of them seen, as in most."""
    only = link.child
    if only is None or only.next is not None or only.tag != "-text":
        return False
    return link.attributes.keys().isdisjoint(("hidden", "aria-hidden"))


@lru_cache(maxsize=1)
def _selector(hiding: frozenset[str]) -> str:
    """What hides, on every page of one finished folder."""
    return ", ".join((_HIDDEN, ".visually-hidden", *(f".{one}" for one in sorted(hiding))))
