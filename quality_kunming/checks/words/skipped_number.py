"""Numbers of paragraphs, clauses and items that go on by more than one, or stand twice."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import CHINESE, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.views import ours
from quality_kunming.model.numerals import value_of
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document, Kind

RULE = Rule(
    id="skipped-number",
    title="序号跳了、重了",
    scope=Scope.TEXT,
    reason="序号少一个，读者会以为漏了一段；多半是删改以后没有重新排。",
    severity=Severity.WARNING,
    source="本项目规定；《党政机关公文格式》（GB/T 9704—2012）的结构层次序数",
    bad=Example.in_article("参观分三步：一、登记；二、换上白大褂；四、进实验室。"),
    good=Example.in_article("参观分三步：一、登记；二、换上白大褂；三、进实验室。"),
    languages=CHINESE,
)

_NUMBER = "[一二三四五六七八九十]{1,3}"
_STARTS = r"(?:^|(?<=[：:；;。\n]))(?:[#*> ]+)?"
_WITHIN = r"(?:^|(?<=[，：:；;。\n]))"
_THROUGHOUT = (
    re.compile(rf"{_STARTS}({_NUMBER})、", re.MULTILINE),
    re.compile(rf"{_STARTS}[（(]({_NUMBER})[）)]", re.MULTILINE),
)
_IN_PARAGRAPH = (
    re.compile(rf"{_WITHIN}({_NUMBER})(?=是(?!否))"),
    re.compile(rf"{_WITHIN}第({_NUMBER})(?=[，、])"),
    re.compile(rf"{_WITHIN}其({_NUMBER})(?=[，、])"),
)
"""Ways to count: those that go on over paragraphs, and those of one."""
_PARAGRAPH = re.compile(r".+")


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each number that does not go on from the one before it in the same way of counting."""
    if document.kind is not Kind.MARKDOWN:
        return
    text = ours(document)
    for pattern in _THROUGHOUT:
        yield from _slips([*pattern.finditer(text)])
    for paragraph in _PARAGRAPH.finditer(text):
        for pattern in _IN_PARAGRAPH:
            yield from _slips([*pattern.finditer(text, *paragraph.span())])


def _slips(numbers: list[re.Match]) -> Iterator[Slip]:
    last = 0
    for match in numbers:
        number = value_of(match[1])
        if last and number > last + 1:
            yield Slip(*match.span(1), f"序号从{last}到了{number}，中间少了；请核对是不是漏了一段")
        elif number == last > 1:
            yield Slip(*match.span(1), f"序号“{match[1]}”写了两次，请重新排")
        last = number
