"""Marks at the end of paragraphs, and marks that begin a line."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import CHINESE, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.views import HAN, composed
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document, Kind

RULE = Rule(
    id="end-mark",
    title="段尾和行首的标点",
    scope=Scope.TEXT,
    severity=Severity.WARNING,
    reason="一段话说完了要有句号；逗号、顿号结尾的话还没有说完；点号和后半个引号、括号不放在行首。",
    source="GB/T 15834—2011《标点符号用法》",
    bad=Example.in_article(
        "活动九月启动，市民可以报名，\n\n名额有限，先到先得，报满为止，请抓紧时间"
    ),
    good=Example.in_article("活动九月启动，市民可以报名。\n\n地点：会展中心"),
    languages=CHINESE,
)

_BLOCK = re.compile(r"(?<!\S)[^\n]+(?:\n(?![ \t]*\n)[^\n]+)*")
_NO_PROSE = re.compile(
    r"[ \t]*(?:[#>|<!\[:`*+-]|\d{1,2}[.)、]|[（(]?[一二三四五六七八九十\d]{1,3}[)）、.]|[图表▲△▼注◎●■◆①-⑳])"
)
"""How a heading, an item, a cell and the like begin."""
_LAST = re.compile(rf"([，、{HAN}]|(?<=[{HAN}])”)[ \t]*$")
_STOP = re.compile("[。！？；]")
_SIGNED = re.compile(
    r"(?:局|办公室|委员会|政府|编辑部|^[^，]*[年月日]|摄影?|供图|图片?|供稿|文|单位|公司|中心|协会|电)$|记者|通讯员|编辑|来源"
)
"""What stands at the end of a paragraph and is no sentence: who wrote it, who took the picture."""
_SHORTEST = 6
"""Characters of a last sentence."""
_LONG = 20
"""Characters of a sentence of two clauses that stands by itself."""
_SENTENCE, _ENTRY = 16, 60
"""Characters of a sentence without a comma; more are no single one."""
_SAYS = re.compile(
    "^[^A-Za-z《“]*(?:可以|请|已经?|应当|必须|需要|能够|将[于在会]|不得|欢迎)[^A-Za-z《“]*$"
)
_LABELLED = re.compile(r"[ *]*[^，。：\n]{1,10}：")
"""How a line begins that is an entry of a list: 地点：…"""
_LEAST = 20
"""Characters of a paragraph that is more than a line of an address or a list."""
_BEGINS = re.compile(r"(?:^|\n)[ \t]*([，。、；：！？”’》）】])(?=[^\n]{2})")


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each paragraph of sentences that ends without a mark or in a comma; each line that begins with a mark."""
    if document.kind is not Kind.MARKDOWN:
        return
    text, head = composed(document), document.text.find("\n---", 3) + 1
    for match in _BEGINS.finditer(text, head):
        if document.text[match.start() : match.start(1)].strip():
            continue
        told = f"“{match[1]}”不放在行首，请放到上一行末尾；多出来的请删去"
        yield Slip(*match.span(1), told)
    for block in _BLOCK.finditer(text, head):
        if _NO_PROSE.match(block[0]):
            continue
        last = _LAST.search(block[0])
        at = block.start() + last.start(1) if last else 0
        if not last or document.text[at + 1 : block.end()].strip():
            continue
        near = text[max(at - 5, block.start()) : at + 1]
        if last[1] in "，、":
            told = f"这一段末尾“{near}”的标点不对：说完了请用句号，没有说完的和下一段连起来"
            yield Slip(at, at + 1, told)
        elif _wants_stop(block[0]):
            told = f"这一段末尾“{near}”后面没有标点，话说完了请用句号"
            yield Slip(at, at + 1, told)


def _wants_stop(block: str) -> bool:
    """Whether it is sentences of which only the last one has no end, or one of several clauses."""
    sentence = _STOP.split(block.rpartition("\n")[2])[-1].strip()
    is_plain = "，" not in block and "：" not in block and len(block) < _ENTRY
    if is_plain and len(sentence) >= _SENTENCE and _SAYS.search(sentence):
        return True
    if len(block) < _LEAST or len(sentence) < _SHORTEST or _SIGNED.search(sentence):
        return False
    if _LABELLED.match(block) and not _STOP.search(block):
        return False
    is_long = len(sentence) >= _LONG and "：" not in sentence
    return bool(_STOP.search(block)) or sentence.count("，") > (0 if is_long else 1)
