"""The year in the number of an official document."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.views import HAN, ours
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="document-number",
    title="发文字号里的括号",
    scope=Scope.TEXT,
    reason="发文字号里的年份写全四位，用六角括号“〔〕”，序号前面不加“第”。",
    severity=Severity.WARNING,
    source="GB/T 9704—2012《党政机关公文格式》",
    bad=Example.in_article("依照昆政发[2018]59号文件执行。"),
    good=Example.in_article("依照昆政发〔2018〕59号文件执行。（2022）云01民初59号判决书。"),
)

_NUMBER = re.compile(
    rf"(?:(?<=[{HAN}])[\[【［﹝{{｛<＜〈﹙]|(?<=[{HAN}][发函办字规通令电呈批复])[（(〔﹝{{｛])"
    r"(?P<year>(?:19|20)?\d\d)年?[）)\]】］〕﹞}｝>＞〉﹚][ ]?第?(?P<number>\d{1,4})[ ]?号(?![楼馆线厅机门])"
)


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each number of a document in our own words with other brackets, or with 第."""
    text = ours(document)
    for match in _NUMBER.finditer(text) if "号" in text else ():
        year = match["year"] if len(match["year"]) == 4 else f"20{match['year'][-2:]}"
        right = f"〔{year}〕{int(match['number'])}号"
        if match[0] != right:
            yield Slip(*match.span(), f"发文字号“{match[0]}”写法不对，请写“{right}”", right)
