"""How a list tells of many problems of one kind in one file: once, with their number and their lines."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from quality_kunming.errors import Problem

MANY = 4
"""Of one kind in one file; fewer are told one by one."""

_QUOTED = re.compile(r"“(.*?)”(?!”)|\"[^\"]*\"")
_NUMBER = re.compile(r"\d+")
_SIGNS = 2
"""Signs of a quotation that are a mark, not words around it."""


def told_once(problems: Iterable[Problem]) -> list[Problem]:
    """The problems in their order; many of one kind in one file are told at the first, with the lines of the others.

    Only rules about style are so: what may harm somebody is told wherever it is.
    """
    problems = list(problems)
    groups: dict[tuple, list[Problem]] = defaultdict(list)
    for one in problems:
        groups[_kind(one)].append(one)
    many = {key: group for key, group in groups.items() if len(group) >= MANY and key[1]}
    if not many:
        return problems
    from quality_kunming.checks.registry import rules  # all of them, seldom needed

    folded: dict[int, Problem | None] = {}
    for key, group in many.items():
        if key[1] in rules() and rules()[key[1]].is_told_once:
            folded |= {id(one): None for one in group[1:]}
            folded[id(group[0])] = replace(group[0], message=_message(group))
    kept = (folded.get(id(one), one) for one in problems)
    return [one for one in kept if one is not None]


def _kind(problem: Problem) -> tuple:
    """What two problems have in common that are mended in the same way: all but the words that are quoted."""
    form = _QUOTED.sub(_sign, _NUMBER.sub("0", problem.message))
    return problem.path, problem.rule, problem.severity, form


def _sign(quoted: re.Match) -> str:
    words = quoted[1] or ""
    return f"“{words if len(words) <= _SIGNS else ''}”"


def _message(group: list[Problem]) -> str:
    first, *others = group
    lines = sorted({one.line for one in others if one.line})
    places = f"：第 {'、'.join(map(str, lines))} 行" if lines else ""
    return f"{first.message}；这样的还有 {len(others)} 处{places}"
