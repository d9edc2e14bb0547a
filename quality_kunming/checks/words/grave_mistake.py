"""Grave mistakes about the state, the party, its leaders or its territory."""

from collections.abc import Iterator

from quality_kunming.checks.rule import Rule, Scope, Slip
from quality_kunming.checks.support.lexicon import LastLexicon, example
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

_TERMS = """\
mistakes:
  - correct: 中华人民共和国
    wrong: [中华人名共和国]
    source: 《中华人民共和国宪法》
"""

RULE = Rule(
    id="grave-mistake",
    title="严重表述错误",
    scope=Scope.TEXT,
    reason="国名、党和国家机构、领导人姓名职务和重要表述写错，检查时一票否决，引文和转载里也一样。",
    source="《政府网站与政务新媒体检查指标》单项否决指标；各条的依据写在 data/vocabularies/terms.yaml",
    bad=example(_TERMS, "依据《中华人名共和国产品质量法》开展检查。"),
    good=example(_TERMS, "依据《中华人民共和国产品质量法》开展检查。"),
)

_LEXICON = LastLexicon()


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Every such mistake, wherever readers see it."""
    mistakes = _LEXICON.of(policy.wording.mistakes)
    for start, end, mistake in mistakes.find(document, document.prose):
        words = document.text[start:end]
        message = f"严重表述错误“{words}”，请核对原文，应写“{mistake.right}”（{mistake.source}）"
        yield Slip(start, end, message, mistake.right)
