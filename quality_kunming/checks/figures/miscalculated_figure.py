"""Numbers of one sentence that do not add up."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import CHINESE, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.changes import changes
from quality_kunming.checks.support.equivalents import equivalents
from quality_kunming.checks.support.listings import listings
from quality_kunming.checks.support.overlaps import without_overlaps
from quality_kunming.checks.support.proportions import proportions
from quality_kunming.checks.support.quantities import is_rounded_to
from quality_kunming.checks.support.ranks import ranks
from quality_kunming.checks.support.relations import relations
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

_RATE = re.compile(
    rf"(?:查|检|验|样|理|到|测|发放)[^，。；\d\n]{{0,8}}(?<!合格)(?P<whole>\d+)(?P<unit>{UNIT})[^，。；\d\n]{{0,6}}[，,][^，。；\d\n]{{0,6}}"
    r"(?<!不)(?P<kind>合格|满意|回收|办结|达标|通过|优良)[^，。；\d\n]{0,4}(?P<part>\d+)(?P=unit)[^，。；\d\n]{0,4}[，,][^，。；\d\n]{0,4}"
    r"(?P=kind)率[^，。；\d\n]{0,4}(?P<rate>\d+(?:\.\d+)?)[%％]"
)
_LIST = re.compile(
    r"(?P<count>[两二三四五六七八九十]|\d{1,2})(?P<unit>[场家个名处项支所条次起类批组部])[^，。；、\d\n]{0,6}[，：]分别[是为在](?P<list>[^，。；、\n]{1,12}(?:、[^，。；、\n]{1,12})+)"
)


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each sum, share and change that does not fit the other numbers of its sentence, once."""
    text = composed(document)
    kinds = (
        _lists,
        sums,
        changes,
        _rates,
        relations,
        listings,
        equivalents,
        ranks,
        proportions,
        table_totals,
    )
    yield from without_overlaps(slip for kind in kinds for slip in kind(text))


def _lists(text: str) -> Iterator[Slip]:
    for match in _LIST.finditer(text):
        listed = len(match["list"].split("、"))
        is_whole = not re.search("[等和及]", match["list"])
        if is_whole and listed != written_value(match["count"]):
            told = f"写的是{match['count']}{match['unit']}，后面列了{listed}个；请核对是几个"
            yield Slip(*match.span(), told)


def _rates(text: str) -> Iterator[Slip]:
    for match in _RATE.finditer(text):
        whole, part = written_value(match["whole"]), written_value(match["part"])
        if 0 < whole >= part and not is_rounded_to(100 * part / whole, match["rate"]):
            told = (
                f"{part}÷{whole}是{100 * part / whole:.1f}%，写的是{match['rate']}%；请核对这几个数"
            )
            yield Slip(*match.span(), told)
