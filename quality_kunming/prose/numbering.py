"""The number that a line of an official document begins with: 一、 （一） 1. 1.1 1、 （1） 1） ① 第一条 A."""

import re
import unicodedata
from dataclasses import dataclass

from quality_kunming.model.numerals import value_of

_HAN = "[一二三四五六七八九十]{1,3}"
_CIRCLED = "①-⑳⑴-⒇㈠-㈩❶-❿㊀-㊉"
_FORMS = {
    "chapter": rf"(?:{_HAN})、(?![一二三四五六七八九十]、|[一二三四五六七八九十](?:[季月级期类等年]))",
    "section": rf"[（(](?:{_HAN})[）)](?![项款目条])",
    "clause": rf"第(?:{_HAN}|\d{{1,3}})[章节条](?=[ \u3000：:])",
    "level": r"\d{1,2}(?:[.．]\d{1,2}){1,3}(?![\d.．%％万亿元米倍度公千百多余至到~-])[、.．]?",
    "stop": r"\d{1,2}[.．](?![\d.．])",
    "comma": r"\d{1,2}、(?!\d)",
    "both": r"[（(]\d{1,2}[）)](?![项款目条])",
    "bracket": r"\d{1,2}[）)](?![项款目条])",
    "circled": rf"[{_CIRCLED}](?![、，和至到—-]?[{_CIRCLED}])",
    "letter": r"[A-HＡ-Ｈ][.．、）)](?![A-Za-z.])",
}
_LINE = re.compile(
    rf"[ \u3000\u00a0]*(?:{'|'.join(f'(?P<{kind}>{form})' for kind, form in _FORMS.items())})"
    r"[ \u3000\u00a0\t]*(?=\S)"
)


@dataclass(frozen=True)
class Number:
    """What a line begins with: the kind of number, its value from 1, and where the words after it begin."""

    kind: str
    value: int
    mark: str
    end: int

    def follows(self, before: "Number | None") -> bool:
        """Whether a row of numbers begins or goes on here."""
        return self.value == 1 or (before is not None and self.value == before.value + 1)


def read_number(line: str) -> Number | None:
    """The number at the start of a line that has words after it."""
    found = _LINE.match(line)
    if found is None:
        return None
    kind = found.lastgroup
    return Number(kind, _value(found[kind]), found[kind], found.end())


def _value(mark: str) -> int:
    if (number := unicodedata.numeric(mark[0], None)) is not None and len(mark) == 1:
        return int(number)
    if digits := re.search(r"\d+", mark):
        return int(digits[0])
    if han := re.search(_HAN, mark):
        return value_of(han[0])
    return ord(unicodedata.normalize("NFKC", mark)[0]) - ord("A") + 1


_OWN_MARKS = frozenset(["level", "comma", "both", "bracket", "circled", "letter"])
_SIGN = re.compile(r"[ \u3000\u00a0]*([□☐☑√✓✔×※★☆▲△►➢➤→○◇◎])[ \u3000\u00a0\t]*(?=\S)")


def own_mark(line: str) -> str | None:
    """The kind of mark at the start of a line that is kept as it is: a number in its form, or a sign; or None."""
    if number := read_number(line):
        return number.kind if number.kind in _OWN_MARKS else None
    sign = _SIGN.match(line)
    return sign[1] if sign else None
