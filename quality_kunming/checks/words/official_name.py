"""Names of campaigns, bodies, titles and documents as they are officially written."""

from collections.abc import Iterator

from quality_kunming.checks.rule import SIMPLIFIED, Rule, Scope, Slip
from quality_kunming.checks.support.lexicon import LastLexicon, example
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

_TERMS = """\
names:
  - name: 昆明市市场监督管理局
    wrong: [昆明市市场监管管理局]
    source: 昆明市市场监督管理局网站
"""

RULE = Rule(
    id="official-name",
    title="规范名称",
    scope=Scope.TEXT,
    reason="单位、活动、职务和文件的名称写错，是检查里的严重问题。",
    source="《政府网站与政务新媒体检查指标》；各名称的依据写在 data/vocabularies/terms.yaml",
    bad=example(_TERMS, "启动仪式由昆明市市场监管管理局举办。"),
    good=example(_TERMS, "启动仪式由昆明市市场监督管理局举办。"),
    languages=SIMPLIFIED,
)

_LEXICON = LastLexicon()


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Every wrong form of a name, also in quotation marks and tables for download; not in reprints."""
    names = _LEXICON.of(policy.wording.names)
    for start, end, name in names.find(document, document.composed):
        message = f"名称“{document.text[start:end]}”不规范，请写“{name.right}”（{name.source}）"
        yield Slip(start, end, message, name.right)
