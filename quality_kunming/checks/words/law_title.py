"""Titles of laws and regulations as they were published."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import SIMPLIFIED, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.abroad import ABROAD
from quality_kunming.checks.support.times.dated import sentence_around
from quality_kunming.checks.support.titles import is_known, is_national, right_title
from quality_kunming.model.policy import Policy
from quality_kunming.model.wording import bare
from quality_kunming.reading.document import Document

RULE = Rule(
    id="law-title",
    title="法律法规的名称",
    scope=Scope.TEXT,
    severity=Severity.WARNING,
    reason="依据写错一个词，就没有这部法律法规；处罚、要求都没有了依据。",
    source="国家法律法规数据库；名称见 quality_kunming/checks/tables/titles.yaml",
    bad=Example.in_article("依照《中华人民共和国广告管理法》《医疗器械监督条例》立案。"),
    good=Example.in_article("依照《中华人民共和国广告法》《医疗器械监督管理条例》立案。"),
    languages=SIMPLIFIED,
)

_TITLE = re.compile(r"《([^《》\n]{2,60})》")
_SHORT_FORM = re.compile(r"(?:简称|下称|俗称|又称)[为：“]?《([^《》\n]{2,60})》")
_DOUBLED = re.compile("(?:条例|办法|规定)(?:条例|办法|规定|法)$")


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each title that is almost that of a law, and each of a law of the state that there never was."""
    text = document.composed
    told = {bare(form) for one in policy.wording.names for form in one.wrong}
    short = {*_SHORT_FORM.findall(text)}
    for match in _TITLE.finditer(text):
        written = match[1]
        is_told_elsewhere = any(form in bare(written) for form in told)
        is_abroad = ABROAD.search(sentence_around(text, match.start()))
        if is_told_elsewhere or written in short or is_abroad:
            continue
        if right := right_title(written):
            advice = f"和“{right}”只差一点；说的是它，请照着写"
        elif is_national(written) and not is_known(written):
            advice = "不在国家法律的目录里，请核对名称"
        elif _DOUBLED.search(written):
            advice = "末尾写了两种文件，请核对名称"
        else:
            continue
        yield Slip(*match.span(), f"“{match[0]}”{advice}")
