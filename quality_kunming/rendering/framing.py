"""The parts around every page, rendered once for all pages from which they look the same."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from jinja2 import Environment
from markupsafe import Markup

from quality_kunming.rendering.reads import Question, Reads

# Private-use characters, which `prose` removes from whatever authors write.
_MARK = re.compile("\ue010([^\ue010\ue011]+)\ue011")

Departures = dict[str, str]
Finish = Callable[[str], tuple[str, Departures]]
"""Makes HTML ready for the place of a page: its links as they are written there, and where they leave the site."""


@dataclass(frozen=True)
class _Part:
    html: str
    departures: Departures
    questions: frozenset[Question]


class Framing:
    """Header, footer and the like: a template marks where each stands, and it is set in when the page is ready."""

    def __init__(self, env: Environment, reads: Reads):
        self._env = env
        self._reads = reads
        self._parts: dict[tuple, _Part] = {}

    @staticmethod
    def mark(name: str) -> Markup:
        """What a template has in the place of a part, by the part's template."""
        return Markup(f"\ue010{name}\ue011")

    def fill(self, html: str, path: str, place: object, finish: Finish) -> tuple[str, Departures]:
        """The page with its parts, and where these leave the site; `place` stands for what `finish` depends on."""
        departures: Departures = {}

        def part(match: re.Match) -> str:
            one = self._part(match[1], path, place, finish)
            self._reads.add(one.questions)
            departures.update(one.departures)
            return one.html

        return _MARK.sub(part, html), departures

    def _part(self, name: str, path: str, place: object, finish: Finish) -> _Part:
        key = name, self._standing(path), place
        if key not in self._parts:
            with self._reads.collected() as questions:
                html, departures = finish(self._env.get_template(name).render(current_path=path))
            self._parts[key] = _Part(html, departures, frozenset(questions))
        return self._parts[key]

    def _standing(self, path: str) -> tuple[bool | None, ...]:
        """For each way of the navigation whether it leads to a page (True), above it (False) or elsewhere."""
        return tuple(path == way or (False if path.startswith(way) else None) for way in self._ways)

    @cached_property
    def _ways(self) -> tuple[str, ...]:
        ways = self._env.globals["navigation"]
        hrefs = {
            one["href"] for one in (*ways.main, *ways.thumb, *ways.footer, ways.menu, ways.search)
        }
        return ("/", *sorted(hrefs))
