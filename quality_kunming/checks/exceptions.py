"""The exceptions that the bureau has granted, held against what the rules have found."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from quality_kunming.checks.project import Project
from quality_kunming.checks.registry import rules
from quality_kunming.checks.rule import Scope
from quality_kunming.errors import Problem, Severity
from quality_kunming.masking import without_personal
from quality_kunming.model.article import ArticleMatter
from quality_kunming.model.policy import POLICY_FILES, Exemption
from quality_kunming.reading.text import read_text

FILE = POLICY_FILES["exceptions"]
ID = "exception"
_SENTENCE_END = re.compile("[。！？!?][”’）)]?|\\n")


def without_excepted(
    problems: Iterable[Problem], project: Project, *, complete: bool
) -> Iterator[Problem]:
    """The problems that no valid exception covers, and what is wrong with the exceptions themselves.

    What an exception covered until its day came is a reminder from then on, as the exception itself is. Where not all
    rules were asked (`complete` is false), an exception that nothing needs is not told of.
    """
    granted = project.policy.exceptions.exceptions
    used: set[int] = set()
    for problem in problems:
        covering = [n for n, one in enumerate(granted) if _covers(one, problem, project)]
        used.update(covering)
        if not covering:
            yield problem
        elif all(_has_expired(granted[number], project) for number in covering):
            yield replace(problem, severity=Severity.WARNING)
    for number, one in enumerate(granted):
        if fault := _fault(one, project, complete and number not in used):
            line = project.collection.line_of(FILE, ("exceptions", number, "rule"))
            yield Problem(FILE, line, *fault)


def _covers(one: Exemption, problem: Problem, project: Project) -> bool:
    """Whether an exception means a problem, and was granted for longer than the text has been there."""
    return (
        one.rule == problem.rule
        and one.file == problem.path
        and rules()[one.rule].scope is not Scope.LOADING
        and one.valid_until.last_day >= _first_day(one.file, project)
        and (not one.words or _holds(one.words, problem, project))
    )


def _first_day(file: str, project: Project) -> date:
    """The day of an article; other files do not say since when they are there."""
    matter = project.collection.matters.get(file)
    return matter.date.first_day if isinstance(matter, ArticleMatter) else date.min


def _has_expired(one: Exemption, project: Project) -> bool:
    return one.valid_until.last_day < project.day


def _holds(words: str, problem: Problem, project: Project) -> bool:
    """Whether the words stand in what was found, or in its sentence (its line, where no sentence is known)."""
    if words in problem.message or without_personal(words) in problem.message:
        return True
    text = read_text(project.root / problem.path, problem.path) if problem.line else ""
    if not isinstance(text, str):
        return False
    if problem.span:
        return _is_about(words, text, *problem.span)
    lines = text.split("\n")
    return len(lines) >= problem.line > 0 and words in lines[problem.line - 1]


def _is_about(words: str, text: str, start: int, end: int) -> bool:
    """Whether the words hold a place of a text, or stand in its sentence."""
    first = text.rfind(words, 0, start + len(words))
    if 0 <= first <= start and end <= first + len(words):
        return True
    return words in text[slice(*_sentence(text, start, end))]


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """From where to where the sentence around a place goes, with the mark that ends it."""
    first = max((one.end() for one in _SENTENCE_END.finditer(text, 0, start)), default=0)
    after = _SENTENCE_END.search(text, max(start, end - 1))
    return first, after.end() if after else len(text)


def _fault(one: Exemption, project: Project, is_unused: bool) -> tuple[str, str, Severity] | None:
    """What is wrong with an exception, its rule and weight: what has become wrong with time is a reminder."""
    if one.rule not in rules():
        message = f"没有“{one.rule}”这条规则，请照提示末尾方括号里的代号写"
    elif rules()[one.rule].scope is Scope.LOADING:
        message = f"“{one.rule}”不能有例外：网站要靠它才做得出来；请改好内容，删去这一条"
    elif _has_expired(one, project):
        told = f"这条例外到 {one.valid_until.text} 为止，已经过期"
        return f"{told}；请改好内容，或者重新核准、写新的有效期", ID, Severity.WARNING
    elif is_unused:
        told = f"这条例外用不着了：{one.file} 里没有要放过的问题"
        return f"{told}；请删去这一条", ID, Severity.WARNING
    else:
        return None
    return message, ID, Severity.ERROR
