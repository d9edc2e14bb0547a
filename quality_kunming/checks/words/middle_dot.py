"""The dot between the parts of a name."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import CHINESE, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.views import HAN, composed, signs
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="middle-dot",
    title="间隔号",
    scope=Scope.TEXT,
    reason="间隔号只有一种写法“·”，用了样子相近的点，就搜不到，也对不上名称。",
    severity=Severity.WARNING,
    source="GB/T 15834—2011《标点符号用法》",
    bad=Example.in_article("中国•昆明“质量赋能产业发展”论坛将举办。"),
    good=Example.in_article("中国·昆明“质量赋能产业发展”论坛将举办。"),
    languages=CHINESE,
    is_told_once=True,
)

_DOTS = "•・･‧∙⋅●⸱ꞏ᛫"
_DOT = re.compile(
    rf"(?<=[{HAN}A-Za-z])[{_DOTS}](?=[{HAN}])|(?<=[{HAN}])．(?=[{HAN}])|(?<=[0-9])[{_DOTS}](?=[0-9])"
)

_TWICE = re.compile(rf"(?<=[{HAN}A-Za-z])[·{_DOTS}]{{2}}(?=[{HAN}A-Za-z])")
"""Three and more lead from a title to its page."""


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each other dot between two characters, and each that stands twice."""
    text = composed(document)
    for match in _TWICE.finditer(text):
        yield Slip(*match.span(), f"间隔号写了两个“{match[0]}”，请只写一个“·”", "·")
    for match in () if signs(text).isdisjoint(f"{_DOTS}．") else _DOT.finditer(text):
        right = None if _marks_items(text, match) else "·"
        yield Slip(*match.span(), f"间隔号“{match[0]}”写法不对，请写“·”；列举的每项另起一行", right)


def _marks_items(text: str, match: re.Match) -> bool:
    """Whether the same dot begins the line or follows a space or a mark in it, as before the items of a list."""
    line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
    return match[0] == "●" or bool(re.search(rf"(?:^|[\s，。；：、]){match[0]}", line))
