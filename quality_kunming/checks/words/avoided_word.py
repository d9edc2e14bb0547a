"""Words that the site does not use of its own accord."""

from collections.abc import Iterator

from quality_kunming.checks.rule import Rule, Scope, Slip
from quality_kunming.checks.support.lexicon import LastLexicon, example
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document, Kind

_TERMS = """\
avoided:
  - wrong: [残废人]
    instead: 残疾人
    source: 《新华社新闻信息报道中的禁用词和慎用词》
"""

RULE = Rule(
    id="avoided-word",
    title="不用的词",
    scope=Scope.TEXT,
    reason="歧视、低俗和绝对化的词不能出现在政府网站自己的话里。",
    source="《新华社新闻信息报道中的禁用词和慎用词》，《中华人民共和国广告法》",
    bad=example(_TERMS, "活动为残废人设了专座。"),
    good=example(_TERMS, "活动为残疾人设了专座。"),
)

_LEXICON = LastLexicon()


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Every such word in our own text; what to write in its place a person decides."""
    if document.kind not in (Kind.MARKDOWN, Kind.YAML):
        return
    avoided = _LEXICON.of(policy.wording.avoided)
    for start, end, word in avoided.find(document, document.own):
        advice = f"可以写“{word.right}”" if word.right else "请删去或换一种说法"
        yield Slip(start, end, f"不宜用“{document.text[start:end]}”，{advice}（{word.source}）")
