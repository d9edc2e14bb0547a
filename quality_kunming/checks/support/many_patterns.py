"""Many regular expressions at once: each is tried only where a text has what it can begin with."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from quality_kunming.checks.support.beginnings import LENGTH, alternatives
from quality_kunming.checks.support.compiled import compiled


class ManyPatterns:
    """Expressions by number; of each its alternatives are looked for one by one."""

    def __init__(self, expressions: Iterable[str]):
        self._parts: list[tuple[int, str]] = []
        self._anywhere: list[int] = []
        self._by_beginning: dict[str, list[int]] = defaultdict(list)
        for number, expression in enumerate(expressions):
            for part, beginnings in alternatives(expression):
                place = len(self._parts)
                self._parts.append((number, part))
                if beginnings is None:
                    self._anywhere.append(place)
                for beginning in beginnings or ():
                    self._by_beginning[beginning].append(place)

    def matches(self, text: str) -> Iterator[tuple[int, re.Match]]:
        """Each match with the number of its expression, in the order of these."""
        matches = [*self._of_those_anywhere(text), *self._of_those_beginning(text)]
        for place, match in sorted(matches, key=lambda one: (one[0], one[1].start())):
            yield self._parts[place][0], match

    def _of_those_anywhere(self, text: str) -> Iterator[tuple[int, re.Match]]:
        for place in self._anywhere:
            for match in compiled(self._parts[place][1]).finditer(text):
                yield place, match

    def _of_those_beginning(self, text: str) -> Iterator[tuple[int, re.Match]]:
        ends: dict[int, int] = {}
        for at, sign in enumerate(text):
            for beginning in (sign, text[at : at + LENGTH]):
                for place in self._by_beginning.get(beginning, ()):
                    match = compiled(self._parts[place][1]).match(text, at)
                    if match and at >= ends.get(place, 0):
                        ends[place] = match.end()
                        yield place, match
