"""Laws that are no more in force, told of as if they were."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import SIMPLIFIED, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.former import former
from quality_kunming.checks.support.times.dated import sentence_around
from quality_kunming.checks.support.views import composed
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="former-law",
    title="已经废止的法律",
    scope=Scope.TEXT,
    severity=Severity.WARNING,
    reason="读者照着废止的法律去投诉、去签合同，要吃亏。",
    source="《中华人民共和国民法典》第一千二百六十条、《中华人民共和国食品安全法》第一百零四条（2009年）",
    bad=Example.in_article("依照《中华人民共和国合同法》，商家应当退款。"),
    good=Example.in_article("依照《中华人民共和国民法典》，商家应当退款。《合同法》2021年废止。"),
    languages=SIMPLIFIED,
)

_PROVISION = re.compile(
    r"条例|制定本(?:法|条例|办法|规定|细则|规则)|最高人民法院|司法解释|应当?依照"
    r"|(?<!\d)第[ ]?[一二三四五六七八九十百\d]+条"
)
"""Words of statutes and judgements, which name the law that was in force."""


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each such name in our own words, but where the sentence or the text is of its time."""
    for start, end, one in former("laws", document):
        words = document.text[start:end]
        sentence = sentence_around(composed(document), start)
        if _PROVISION.search(sentence.replace(words, "")):
            continue
        yield Slip(start, end, f"{words}已经废止，现在是{one.now}；说的是过去，请写明年份")
