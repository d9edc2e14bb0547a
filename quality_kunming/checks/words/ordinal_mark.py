"""The mark behind a number that counts paragraphs."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import CHINESE, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.views import ours
from quality_kunming.model.numerals import value_of
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
        [一二三四五六七八九十]{1,3}(?P<dot>[.．。])(?=\s*[^\s一二三四五六七八九十])
        | (?:[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]|[①-⑳])(?P<extra>[、.．，])
        | (?P<arabic>\d{1,2}、)(?!\d)
    )""",
    re.VERBOSE,
)
_FIRST = re.compile(
    r"第(?P<number>[一二三四五六七八九十]{1,2})(?:(?P<mark>、)(?![第一二三四五六七八九十])|，)"
)
_IN_LINE = re.compile(
    r"(?<![^\n。；：，,;:. \t])(?P<number>[一二三四五六七八九十]{1,3})(?:(?P<mark>[.．])|、)"
    r"(?=[\u4e00-\u9fff“《])(?![一二三四五六七八九十])"
)


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
    for match in _rows(_FIRST, text):
        number = match[0][:-1]
        yield Slip(*match.span("mark"), f"“{number}”后面用逗号，请写“{number}，”", "，")
    for match in _rows(_IN_LINE, text):
        if text[match.start() - 1 : match.start()] not in ("", "\n"):
            told = f"序号“{match[0]}”后面用顿号，请写“、”"
            yield Slip(*match.span("mark"), told, "、")


def _rows(pattern: re.Pattern[str], text: str) -> Iterator[re.Match]:
    """The numbers with the wrong mark that begin a clause of their own, or follow the number before them."""
    last, paragraph = 0, 0
    for match in pattern.finditer(text):
        begins = text.rfind("\n", 0, match.start()) + 1
        if begins != paragraph:
            last, paragraph = 0, begins
        value = value_of(match["number"])
        starts = pattern is _FIRST and text[match.start() - 1 : match.start()] in ("", *"\n。；：")
        follows = value == last + 1 and (value > 1 or _is_followed(pattern, match))
        if starts or follows or (value == 1 and last == 0):
            last = value
        if match["mark"] and (starts or follows):
            yield match


def _is_followed(pattern: re.Pattern[str], match: re.Match) -> bool:
    """Whether the second of the row comes in the same line."""
    line = match.string[match.end() :].partition("\n")[0]
    return any(one["number"] == "二" for one in pattern.finditer(line))
