"""Numbers of one sentence that do not add up."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import chain

from quality_kunming.checks.rule import CHINESE, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.averages import averages
from quality_kunming.checks.support.changes import changes
from quality_kunming.checks.support.counted_lists import counted_lists
from quality_kunming.checks.support.differences import differences
from quality_kunming.checks.support.equations import equations
from quality_kunming.checks.support.equivalents import equivalents
from quality_kunming.checks.support.fractions_told import fractions
from quality_kunming.checks.support.listings import listings
from quality_kunming.checks.support.multiples import multiples
from quality_kunming.checks.support.opposites import opposites
from quality_kunming.checks.support.orders import orders
from quality_kunming.checks.support.overlaps import without_overlaps
from quality_kunming.checks.support.products import products
from quality_kunming.checks.support.proportions import proportions
from quality_kunming.checks.support.quantities import is_rounded_to
from quality_kunming.checks.support.ranks import ranks
from quality_kunming.checks.support.reckoned_view import reckoned_view
from quality_kunming.checks.support.relations import relations
from quality_kunming.checks.support.shortfalls import shortfalls
from quality_kunming.checks.support.sums import sums
from quality_kunming.checks.support.table_totals import table_totals
from quality_kunming.checks.support.views import composed
from quality_kunming.model.policy import Policy
from quality_kunming.reading.amounts import UNIT, written_value
from quality_kunming.reading.document import Document

RULE = Rule(
    id="miscalculated-figure",
    title="算不对的数",
    scope=Scope.TEXT,
    severity=Severity.WARNING,
    reason="部分加起来和总数对不上、百分比和前后两个数对不上，多半是抄错了一个，读者一算就知道。",
    source="算术",
    bad=Example.in_article(
        "共有90人参加，其中企业代表50人、学生60人。销量由200吨增加到300吨，增长30%。"
    ),
    good=Example.in_article(
        "共有110人参加，其中企业代表50人、学生60人。销量由200吨增加到300吨，增长50%。"
    ),
    languages=CHINESE,
)

Check = Callable[[str], Iterator[Slip]]

_RATE = re.compile(
    rf"(?:查|检|验|样|理|到|测|发放)[^，。；\d\n]{{0,8}}(?<!合格)(?P<whole>\d+)(?P<unit>{UNIT})[^，。；\d\n]{{0,6}}[，,][^，。；\d\n]{{0,6}}"
    r"(?<!不)(?P<kind>合格|满意|回收|办结|达标|通过|优良)[^，。；\d\n]{0,4}(?P<part>\d+)(?P=unit)[^，。；\d\n]{0,4}[，,][^，。；\d\n]{0,4}"
    r"(?P=kind)率[^，。；\d\n]{0,4}(?P<rate>\d+(?:\.\d+)?)[%％]"
)


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each sum, share and change that does not fit the other numbers of its sentence, once."""
    text = composed(document)
    kinds = (
        sums,
        changes,
        _rates,
        relations,
        opposites,
        listings,
        counted_lists,
        equivalents,
        ranks,
        proportions,
        table_totals,
        averages,
        products,
        equations,
        fractions,
        orders,
        differences,
        multiples,
        shortfalls,
    )
    yield from without_overlaps(chain(_found(kinds, text), _in_view(kinds, text)))


def _found(kinds: Sequence[Check], text: str) -> Iterator[Slip]:
    return (slip for kind in kinds for slip in kind(text))


def _in_view(kinds: Sequence[Check], text: str) -> Iterator[Slip]:
    view = reckoned_view(text)
    if view:
        yield from view.slips(partial(_found, kinds))


def _rates(text: str) -> Iterator[Slip]:
    for match in _RATE.finditer(text):
        whole, part = written_value(match["whole"]), written_value(match["part"])
        if 0 < whole >= part and not is_rounded_to(100 * part / whole, match["rate"]):
            told = (
                f"{part}÷{whole}是{100 * part / whole:.1f}%，写的是{match['rate']}%；请核对这几个数"
            )
            yield Slip(*match.span(), told)
