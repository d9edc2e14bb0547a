"""Links that show one address and lead to another."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.link_words import links
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document
from quality_kunming.reading.link_targets import authority

RULE = Rule(
    id="disguised-link",
    title="写的是一个网址，去的是另一个",
    scope=Scope.TEXT,
    severity=Severity.WARNING,
    reason="读者照看见的网址相信它，去的却是别处；骗人的链接就是这样做的。",
    source="《政府网站发展指引》（国办发〔2017〕47号）",
    bad=Example.in_article("见[www.km.gov.cn](https://scjgj.km.gov.cn/)。"),
    good=Example.in_article("见[scjgj.km.gov.cn](https://scjgj.km.gov.cn/)。"),
)

_ADDRESS = re.compile(
    r"(?:https?://(?P<whole>[^\s/:?#]+)|(?P<host>(?:[a-z0-9-]+\.)+(?:com|cn|net|org|gov|edu|info|top|xyz)))"
    r"(?:[/:?#]\S*)?",
    re.IGNORECASE,
)


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each link whose words are an address of another host than its own."""
    for link in links(document):
        said = _ADDRESS.fullmatch(link.words)
        if said and link.address.lower().startswith("http"):
            host = authority(link.address).host.lower()
            shown = said["whole"] or said["host"]
            if host.removeprefix("www.") != shown.lower().removeprefix("www."):
                told = f"链接写的是 {shown}，去的是 {host}；请改成一样的"
                yield Slip(link.start, link.end, told)
