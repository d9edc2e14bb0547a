"""The mark behind a number that counts paragraphs."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import CHINESE, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.views import ours
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="ordinal-mark",
    title="序号后面的标点",
    scope=Scope.TEXT,
    reason="序号写作“一、”“（一）”“1.”“（1）”：汉字后用顿号，数字后用点，带括号的后面不用标点。",
    severity=Severity.WARNING,
    source="GB/T 15834—2011《标点符号用法》，《党政机关公文处理工作条例》及公文格式国家标准",
    bad=Example.in_article("一.报名时间\n\n（一）、线上报名"),
    good=Example.in_article("一、报名时间\n\n（一）线上报名\n\n第一、第二季度各一期。"),
    languages=CHINESE,
    is_told_once=True,
)

_NUMBER = re.compile(
    r"""\n(?:[ \t]*(?:[-*+>]|\#{1,6})(?:[ \t]+(?:[-*+>]|\#{1,6}))*[ \t]+)?[*_]{0,3}(?:
        [一二三四五六七八九十]{1,3}(?P<dot>[.．。])(?=\s*\S)
        | (?:[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]|[①-⑳])(?P<extra>[、.．，])
        | (?P<arabic>\d{1,2}、)(?!\d)
    )""",
    re.VERBOSE,
)
_FIRST = re.compile(r"第[一二三四五六七八九十]{1,2}(、)(?![第一二三四五六七八九十])")


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each such number with another mark behind it."""
    text = ours(document)
    for match in _NUMBER.finditer(f"\n{text}"):
        place = (match.start(match.lastgroup) - 1, match.end(match.lastgroup) - 1)
        if match["dot"]:
            yield Slip(*place, f"序号“{match[0].strip()}”后面用顿号，请写“、”", "、")
        elif match["extra"]:
            yield Slip(*place, f"序号带括号，后面不用标点，请删去“{match['extra']}”", "")
        else:
            number = match["arabic"]
            yield Slip(*place, f"数字序号后面用点，请把“{number}”写成“{number[:-1]}. ”")
    for match in _FIRST.finditer(text):
        if match.start() and text[match.start() - 1] not in "\n。；：":
            continue
        yield Slip(*match.span(1), f"“{match[0][:-1]}”后面用逗号，请写“{match[0][:-1]}，”", "，")
