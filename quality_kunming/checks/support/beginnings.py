"""With which characters a text can begin that a regular expression matches, alternative by alternative."""

import re
from collections.abc import Iterator

LENGTH = 2
"""Characters of a beginning; fewer where the expression leaves the second open."""
_MOST = 600
"""Beginnings that are told one by one."""
_WIDEST = 40
"""Characters of a range in a class that are told one by one."""
_CLASS = re.compile(r"\[(?P<not>\^?)(?P<members>(?:\\.|[^\]\\])+)\]")
_MEMBER = re.compile(r"(?P<first>\\.|[^\\])(?:-(?P<last>\\.|[^\\]))?")
_REPEAT = re.compile(r"(?:(?P<maybe>\?)|(?P<any>\*|\{0?,\d*\})|(?P<again>\+|\{\d+(?:,\d*)?\}))\??")
_LOOK = re.compile(r"\(\?<?[=!]")
_GROUP = re.compile(r"\((?:\?:|\?P<\w+>)?")
_PLAIN = re.compile(r"(?:\\.|\[\^?(?:\\.|[^\]\\])+\]|[^|()\[\\])+")

Beginning = tuple[str, bool]
"""The first characters, and whether nothing is known of those behind them."""
_NOTHING: Beginning = ("", False)
_ANYTHING: Beginning = ("", True)


def alternatives(expression: str) -> Iterator[tuple[str, frozenset[str] | None]]:
    """Each part of an expression between `|`, with its beginnings; None where anything may stand there."""
    reader, start = _Reader(expression), 0
    while start <= len(expression):
        beginnings = reader.alternative()
        words = frozenset(words for words, _ in beginnings)
        yield expression[start : reader.at], None if "" in words or len(words) > _MOST else words
        reader.at = start = reader.at + 1


class _Reader:
    """Reads an expression from left to right, as far as its beginnings need."""

    def __init__(self, expression: str):
        self._expression = expression
        self.at = 0

    def alternative(self) -> set[Beginning]:
        """Of one thing after another, up to the next `|` or the bracket that closes."""
        beginnings = {_NOTHING}
        while self._sign not in ("", "|", ")"):
            following = self._thing()
            beginnings = {joined for one in beginnings for joined in _joined(one, following)}
            if all(map(_is_done, beginnings)):
                self._skip()
        return beginnings

    @property
    def _sign(self) -> str:
        return self._expression[self.at : self.at + 1]

    def _skip(self) -> None:
        """Go on to where the alternative ends."""
        depth = 0
        while depth or self._sign not in ("", "|", ")"):
            if plain := _PLAIN.match(self._expression, self.at):
                self.at = plain.end()
                continue
            depth += {"(": 1, ")": -1}.get(self._sign, 0)
            self.at += 1

    def _thing(self) -> set[Beginning]:
        """Of a character, a class or a group, with how often it stands there."""
        beginnings = self._once()
        repeat = _REPEAT.match(self._expression, self.at)
        if repeat is None:
            return beginnings
        self.at = repeat.end()
        if repeat["maybe"]:
            return beginnings | {_NOTHING}
        opened = {(words, True) for words, _ in beginnings}
        return opened | {_NOTHING} if repeat["any"] else opened

    def _once(self) -> set[Beginning]:
        if self._sign == "(":
            return self._group()
        if match := _CLASS.match(self._expression, self.at):
            self.at = match.end()
            return {_ANYTHING} if match["not"] else _of_class(match["members"])
        sign = self._expression[self.at : self.at + 1 + (self._sign == "\\")]
        self.at += len(sign)
        return {_NOTHING} if sign in ("^", "$", "\\b") else _of_sign(sign)

    def _group(self) -> set[Beginning]:
        look = _LOOK.match(self._expression, self.at)
        self.at = (look or _GROUP.match(self._expression, self.at)).end()
        if look:
            depth = 1
            while depth:
                self._skip()
                depth -= self._sign == ")"
                self.at += 1
            return {_NOTHING}
        beginnings = self.alternative()
        while self._sign == "|":
            self.at += 1
            beginnings |= self.alternative()
        self.at += 1
        return beginnings


def _of_sign(sign: str) -> set[Beginning]:
    if sign == "\\d":
        return {(digit, False) for digit in "0123456789"}
    if sign == "." or (sign[0] == "\\" and sign[1].isalpha() and sign != "\\n"):
        return {_ANYTHING}
    return {("\n" if sign == "\\n" else sign[-1], False)}


def _of_class(members: str) -> set[Beginning]:
    beginnings = set()
    for member in _MEMBER.finditer(members):
        first, last = member["first"], member["last"]
        if last is None:
            beginnings |= {(".", False)} if first == "." else _of_sign(first)
        elif ord(last[-1]) - ord(first[-1]) > _WIDEST:
            return {_ANYTHING}
        else:
            codes = range(ord(first[-1]), ord(last[-1]) + 1)
            beginnings |= {(chr(code), False) for code in codes}
    return beginnings


def _is_done(beginning: Beginning) -> bool:
    words, is_open = beginning
    return is_open or len(words) >= LENGTH


def _joined(beginning: Beginning, following: set[Beginning]) -> Iterator[Beginning]:
    if _is_done(beginning):
        yield beginning
        return
    for more, is_open in following:
        words = f"{beginning[0]}{more}"[:LENGTH]
        yield words, is_open and len(words) < LENGTH
