"""What is told of a private person by name: family, debts, income, relief, record; who informed or suffered."""

import re
from collections.abc import Iterator
from itertools import chain

from quality_kunming.checks.rule import Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.informants import informants
from quality_kunming.checks.support.listed_names import listed_names
from quality_kunming.checks.support.matching import Hit, slips
from quality_kunming.checks.support.overlaps import apart_from
from quality_kunming.checks.support.private_matters import matters_in
from quality_kunming.checks.support.private_rows import private_rows
from quality_kunming.checks.support.private_tellings import tellings, told_later
from quality_kunming.checks.support.pseudonyms import pseudonyms
from quality_kunming.model.contacts import Contacts
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="private-life",
    title="一个人的私事和姓名写在一起",
    scope=Scope.TEXT,
    severity=Severity.WARNING,
    reason="举报人、受害人受法律保护；婚姻、收入、救助、欠债、前科、信仰是私事，写出来要本人同意。",
    source="《市场监督管理投诉举报处理暂行办法》第三十二条；《中华人民共和国民法典》第一千零三十二条",
    bad=Example.in_article("据举报人周建明反映，该店销售过期奶粉。"),
    good=Example.in_article("据举报人反映，该店销售过期奶粉。"),
)
MESSAGE = "写出了一个人的私事（{}）；没有本人的同意，请删去，或者删去姓名"

_ENDS = re.compile(r"[。！？!?；;\n|]")


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each such name in a sentence or in a row of a table that tells it, where the stars of hidden names count."""
    rows = [
        Slip(one.start, one.end, MESSAGE.format(one.shown)) for one in private_rows(document.text)
    ]
    yield from rows
    yield from apart_from(rows, slips(document, policy, hits, MESSAGE))


def hits(text: str, contacts: Contacts) -> Iterator[Hit]:
    """Each of a plain text; of one sentence only the first."""
    told = [*_in_sentences(text)]
    yield from told
    yield from apart_from(told, listed_names(text))


def _in_sentences(text: str) -> Iterator[Hit]:
    there = tuple(matters_in(text))
    at, before = 0, ""
    for end in (*(one.end() for one in _ENDS.finditer(text)), len(text)):
        said = text[at:end]
        several = chain(
            pseudonyms(said),
            informants(said),
            tellings(said, there),
            told_later(before, said, there),
        )
        if found := next(several, None):
            yield Hit(at + found.start, at + found.end, found.shown)
        at, before = end, "" if said.endswith(("\n", "|")) else said
