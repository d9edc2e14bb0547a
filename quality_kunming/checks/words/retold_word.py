"""A sentence of the data, told again with one character that is another."""

from collections.abc import Iterator

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import SIMPLIFIED, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.retold import Tellings, tellings
from quality_kunming.reading.document import Document

_BAD = "斗南的花，从1983年化忠仁在自家地里试种剑兰说起。"
_GOOD = "斗南的花，从1983年化忠义在自家地里试种剑兰说起。"
_FILE = {
    "data/brands/hua.yaml": "name: 斗南花卉\nbrand_kind: 产业名片\nrecognition: 花卉产业名片\nsummary: 句。\n"
    "text: 1983年，斗南的化忠义在自家地里试种剑兰。\nsources: [launch]\n"
}

RULE = Rule(
    id="retold-word",
    title="照着资料写的话，有一个字不一样",
    scope=Scope.COMPARISON,
    languages=SIMPLIFIED,
    severity=Severity.WARNING,
    reason="人名、地名有的只在资料的一句话里出现过，照抄时写错一个字，读着通顺，也没有名单可查。",
    source="以 data/ 里的记录为准",
    bad=Example(Example.in_article(_BAD).files | _FILE, shown=_BAD),
    good=Example(Example.in_article(_GOOD).files | _FILE, shown=_GOOD),
)

_SHOWN = 4
"""Characters on a side that are shown."""


def known(project: Project) -> Tellings:
    """What the records tell in their texts."""
    return tellings(project.collection)


def find(document: Document, known: Tellings) -> Iterator[Slip]:
    """Each such place, with what the data say."""
    text = document.composed
    for one in known.retold(text, document.name):
        words = text[max(one.at - _SHOWN, 0) : one.at + 3].replace("\n", "")
        message = (
            f"“{words}”里的“{text[one.at]}”，{one.file} 的同一句话里是“{one.said}”（{one.right}）；"
            "说的是同一件事，请核对"
        )
        yield Slip(one.at, one.at + 1, message)
