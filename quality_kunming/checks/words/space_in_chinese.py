"""Spaces that a paste leaves in Chinese."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import CHINESE, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.views import HAN, composed, ours, signs
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document, Kind

RULE = Rule(
    id="space-in-chinese",
    title="多余的空格",
    scope=Scope.TEXT,
    reason="段首缩进由网页样式来做，标点前后不空格；多余的空格会让搜索和朗读把词断开。",
    severity=Severity.WARNING,
    source="GB/T 15834—2011《标点符号用法》，《党政机关公文格式》对照网页排版的做法",
    bad=Example.in_article("　　质量月 ，九 月 一 日 启 动。"),
    good=Example.in_article("质量月，九月一日启动。主题是质量强市 昆明快走。"),
    languages=CHINESE,
    is_told_once=True,
)

_SPACE = "[ \t\u3000\u00a0\u2002-\u200a\u202f]"
_INDENTS = {"&", "\u3000", "\u00a0", *map(chr, range(0x2002, 0x200B))}
_INDENT = re.compile(
    "^(?:[\u3000\u00a0\u2002-\u200a]|&(?:nbsp|emsp|ensp|#12288|#160);)[ \u3000\u00a0\u2002-\u200a]*"
    "(?:&(?:nbsp|emsp|ensp|#12288|#160);[ \u3000\u00a0]*)*(?=\\S)",
    re.MULTILINE,
)
_OTHER = re.compile(r"[ \t]*(?:[-*+>|]|\d{1,3}[.)]|\[|<)|.*\|")
"""A line above that is no running text."""
_ONE = re.compile(_SPACE)
_MARK = re.compile(rf"[，。、；：？！）》](?<={_SPACE}.)")
_BEFORE = re.compile(rf"[{HAN}A-Za-z0-9”’》）%]")
_BEHIND_MARK = re.compile(
    rf"[，。、；：？！]({_SPACE}{{1,2}})(?=[{HAN}“《（])|[，、；：]({_SPACE}{{1,2}})(?=[A-Za-z0-9])|[（《]({_SPACE}+)(?=[{HAN}A-Za-z0-9])"
)
_IN_TITLE = re.compile(rf"《({_SPACE}+)(?=[{HAN}A-Za-z0-9])|(?<=[{HAN}A-Za-z0-9）”])({_SPACE}+)》")
_SPACED_OUT = re.compile(rf"{_SPACE}[{HAN}](?:{_SPACE}[{HAN}](?![{HAN}])){{3,}}")
_ODD = "\u3000\u00a0\u2002-\u200a"
_WIDE = re.compile(
    rf"(?:(?<![{_ODD}])[{_ODD}]{_SPACE}*+|[ ](?<![ ][ ])[ ]+)(?=[{HAN}“《（])"
    rf"|(?:&(?:nbsp|emsp|ensp);)+(?=[{HAN}“《（A-Za-z0-9])"
)
_CLAUSE = re.compile(r"第[一二三四五六七八九十百零〇\d]+(?:编|章|节|条|款|部分)$")
"""Behind it laws put wide spaces."""
_SPREAD = re.compile(rf"(?:^|[^{HAN}])([{HAN}])[{_ODD} ]+([{HAN}])(?![{HAN}])")
"""Two characters spread to the width of three, as names in a list are: 黄　卫, 总　则."""
_ROLL = re.compile(
    rf"^[ \t{_ODD}]*(?:[{HAN} {_ODD}]{{2,6}}：)?[{HAN}](?:[{_ODD}]?[{HAN}]){{1,3}}[{_ODD}]{{2,}}[^。；！？\n]*$",
    re.MULTILINE,
)
"""A line of a list of people: the name, wide spaces, the post."""
_ENDS = re.compile(rf"[{HAN}，。、；：？！”》）]")


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each such space in our own words."""
    text = ours(document)
    is_indented = document.kind is Kind.MARKDOWN and not signs(text).isdisjoint(_INDENTS)
    for match in _INDENT.finditer(text if is_indented else ""):
        yield _indent(document.text, *match.span())
    beside_marks = {*_before_marks(text), *_behind_marks(text), *_in_titles(composed(document))}
    for start, end in sorted(beside_marks):
        if document.text[start:end].isspace():
            near = document.text[max(start - 4, 0) : end + 3].strip()
            told = f"“{near}”里标点旁边多了空格，请删去"
            if _may_be_a_line_end(text, start, end):
                yield Slip(start, end, f"{told}；这里原来要是换了行，请另起一段")
            else:
                yield Slip(start, end, told, "")
    spaced = [place for place in _spaced_out(text) if _is_real(document, text, place)]
    for start, end in spaced:
        right = re.sub(_SPACE, "", text[start:end])
        yield Slip(start, end, f"“{text[start:end]}”字和字之间多了空格，请写“{right}”", right)
    for match in _WIDE.finditer(text):
        start, end = match.span()
        is_real = document.text[start:end].isspace() or "&" in match[0]
        inside = any(first <= start < last for first, last in spaced)
        is_set = (
            _CLAUSE.search(text, max(start - 12, 0), start)
            or _SPREAD.match(text, max(start - 2, 0))
            or _ROLL.match(text, text.rfind("\n", 0, start) + 1)
        )
        if is_real and not inside and not is_set and _ENDS.match(text, max(start - 1, 0), start):
            near = document.text[max(start - 4, 0) : end + 4].strip()
            yield Slip(start, end, f"“{near}”里有全角或重复的空格，请删去，要分开的留一个半角空格")


def _indent(text: str, start: int, end: int) -> Slip:
    """What to say of spaces at the start of a paragraph; the line above may be the end of another."""
    above = text[: max(start - 1, 0)].rpartition("\n")[2]
    if not above.strip() or above.startswith(("#", "---", ":::", "：：：")):
        return Slip(start, end, "段首不用空格，网页会自己缩进；请删去这里的空格", "")
    told = "段首不用空格，新的一段上面要空一行；请把这里的空格换成一个空行"
    return Slip(start, end, told, None if _OTHER.match(above) else "\n")


def _may_be_a_line_end(text: str, start: int, end: int) -> bool:
    """Whether a heading or a paragraph may have begun here before a paste made one line of them."""
    return text[start - 1] in "。！？" and end < len(text) and text[end] not in "，。、；：？！）》"


def _before_marks(text: str) -> Iterator[tuple[int, int]]:
    for match in _MARK.finditer(text):
        end = match.start()
        start = end
        while start > 0 and _ONE.match(text[start - 1]):
            start -= 1
        if start and _BEFORE.match(text[start - 1]):
            yield start, end


def _behind_marks(text: str) -> Iterator[tuple[int, int]]:
    for match in _BEHIND_MARK.finditer(text):
        yield match.span(match.lastindex)


def _in_titles(text: str) -> Iterator[tuple[int, int]]:
    for match in _IN_TITLE.finditer(text):
        yield match.span(match.lastindex)


def _spaced_out(text: str) -> Iterator[tuple[int, int]]:
    """Five characters and more with a space between each two."""
    for match in _SPACED_OUT.finditer(text):
        before = text[max(match.start() - 2, 0) : match.start()]
        if re.search(rf"(?<![{HAN}])[{HAN}]$", before):
            yield match.start() - 1, match.end()


def _is_real(document: Document, text: str, place: tuple[int, int]) -> bool:
    """Whether the spaces stand in the text, not only for what is hidden."""
    return document.text[slice(*place)] == text[slice(*place)]
