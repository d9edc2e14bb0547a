"""Links that name one body and lead to the site of another."""

import re
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from quality_kunming.checks.rule import Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.link_words import MARKS, Link, links
from quality_kunming.model.hosts import host_of
from quality_kunming.model.policy import POLICY_FILES, Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="misnamed-link",
    title="写的是一个单位，去的是另一个单位的网站",
    scope=Scope.TEXT,
    severity=Severity.WARNING,
    reason="读者照名字点，到的是别的单位的网站，要找的不在那里。",
    source="《政府网站发展指引》（国办发〔2017〕47号）；哪个网站是谁的，以 data/hosts.yaml 为准",
    bad=Example.in_article("见[昆明市市场监督管理局](https://www.12315.cn/)网站。"),
    good=Example.in_article("见[昆明市市场监督管理局](https://scjgj.km.gov.cn/)网站。"),
)

_ASIDE = re.compile(r"（.*?）")
_AS_SITE = re.compile(r"(?:的)?(?:官方|门户|政务)?(?:网站|官网|网址|网页|首页|主页)(?:首页)?$")
"""How a body's name goes on where its site is meant."""


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each link whose words are a body of the list of hosts, to the front page or as the site of another."""
    owners = {one.host: _ASIDE.sub("", one.name) for one in policy.hosts.hosts}
    for link in links(document):
        host = host_of(link.address).rstrip(".")
        owner = owners.get(host)
        said = owner and _said(link.name, owners)
        if not said or said == owner or not _is_of_site(link, said):
            continue
        right = "、".join(one for one, name in owners.items() if name == said)
        message = (
            f"链接写的是“{said}”，去的却是{owner}的网站 {host}；"
            f"{POLICY_FILES['hosts']} 里“{said}”的网站是 {right}，请核对，改成一样的"
        )
        yield Slip(link.start, link.end, message)


def _said(name: str, owners: Mapping[str, str]) -> str | None:
    """The body that the words of a link are, with or without that its site is meant."""
    names = (name, _AS_SITE.sub("", name).strip(MARKS))
    return next((name for name in names if name in owners.values()), None)


def _is_of_site(link: Link, said: str) -> bool:
    """Whether a site as a whole is meant: a page of one body may well be about another, or tell its news."""
    return link.name != said or urlsplit(link.address).path.strip("/") in ("", "index.html")
