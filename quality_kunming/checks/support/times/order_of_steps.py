"""Steps of one thing that 先, 再 and 最后 put in the wrong order: 先颁奖，再评审."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quality_kunming.checks.rule import Severity, Slip
from quality_kunming.checks.support.compiled import compiled
from quality_kunming.checks.tables import table

_SENTENCE = re.compile(r"[^。！？；\n]+")
_FIRST = re.compile(
    r"(?<![预优领率首事祖原起])(?:首先|先(?!进|生|行|后|锋|前|期|例|兆|天|导|辈|声|烈|秦|驱|知|予|睹|河))"
)
_THEN = re.compile(
    r"(?:[，、,]|(?<=[了完好]))(?:然后|接着|随后|其次|之后|而后|紧接着)?再(?!次|度|三|也|生|说|现)"
    r"|[，、,](?:然后|接着|随后|其次|之后|而后|紧接着|最后|末了|最终|这才|才|后)(?!来|果|续|期|台|勤|方)"
)
_AFTER = re.compile(
    r"(?P<one>[^，。；：\n]{2,14}?)(?:之后|以后|过后|完毕后)[，,]?(?:再|才|方可|就|开始)(?!次|度|三)(?P<other>[^，。；\n]{2,14})"
)
_FIRST_LATER = re.compile(
    r"(?<![优领率首事祖原起])先(?!进|生|行|后|锋|前|期|天)(?P<one>[^，。；、：\n先]{2,6})[，]?后(?!来|果|续|期|台|勤|方)(?P<other>[^，。；：\n]{2,8})"
)
_OTHER = re.compile(
    "重新|再次|又一|返工|返修|复[检评审查核试]|补[报检办]|拆|另[一外]|新一|下一|上一|第二[批轮次]|去年|往年|明年|不能|不得|不可"
    "|不应|不要|严禁|避免|而不是|倒着|倒过来|颠倒|先上车|抽查|已经|曾|试点|试行"
    "|首先[要是应]|其次[要是应]|最后[要是应]|加强|做好|抓好|强化|管好"
)
"""What says that the steps are not of one thing, or that it is not done so."""


@dataclass(frozen=True)
class _Part:
    start: int
    end: int
    words: str


def steps_out_of_order(text: str) -> Iterator[Slip]:
    """Each sentence in which a later step is told to be done before an earlier one."""
    for sentence in _SENTENCE.finditer(text):
        if _OTHER.search(sentence[0]):
            continue
        for parts in (_by_marks(sentence[0]), *_by_after(sentence[0])):
            if turned := _turned(parts):
                first, last = turned
                start, end = sentence.start() + parts[0].start, sentence.start() + parts[-1].end
                told = f"“{text[start:end]}”的先后反了，“{first}”在“{last}”以前；请核对"
                yield Slip(start, end, told, severity=Severity.WARNING)
                break


def _by_marks(sentence: str) -> list[_Part]:
    """What stands behind 先, and behind each 再 and 最后."""
    first = _FIRST.search(sentence)
    if not first:
        return []
    marks = [first, *_THEN.finditer(sentence, first.end())]
    ends = [*(one.start() for one in marks[1:]), len(sentence)]
    parts = [
        _Part(one.end(), end, sentence[one.end() : end])
        for one, end in zip(marks, ends, strict=True)
    ]
    if len(parts) < 2:
        return []
    last = parts[-1]
    return [
        *parts[:-1],
        _Part(last.start, last.start + len(_clause(last.words)), _clause(last.words)),
    ]


def _by_after(sentence: str) -> Iterator[list[_Part]]:
    """What stands before 之后 and behind 再, or behind 先 and 后."""
    for match in (*_AFTER.finditer(sentence), *_FIRST_LATER.finditer(sentence)):
        yield [_Part(*match.span(name), match[name]) for name in ("one", "other")]


def _clause(words: str) -> str:
    return re.split("[，,]", words)[0]


def _turned(parts: list[_Part]) -> tuple[str, str] | None:
    """The step that is told later, though it is the earlier, and the other."""
    for chain in table("order_of_steps")["chains"]:
        before: tuple[int, str] | None = None
        for part in parts:
            steps = [
                (place, found[0])
                for place, words in enumerate(chain)
                if (found := compiled(words).search(part.words))
            ]
            if not steps:
                continue
            if before and max(steps)[0] < before[0]:
                return max(steps)[1], before[1]
            before = min(steps)
    return None
