"""The exceptions that the bureau has granted, held against what the rules have found."""

from collections.abc import Iterable, Iterator

from quality_kunming.checks.project import Project
from quality_kunming.checks.registry import rules
from quality_kunming.checks.rule import Scope
from quality_kunming.errors import Problem
from quality_kunming.loading.text import read_text
from quality_kunming.model.policy import POLICY_FILES, Exemption

FILE = POLICY_FILES["exceptions"]
ID = "exception"


def without_excepted(
    problems: Iterable[Problem], project: Project, *, complete: bool
) -> Iterator[Problem]:
    """The problems that no valid exception covers, and what is wrong with the exceptions themselves.

    Where not all rules were asked (`complete` is false), an exception that nothing needs is not told of.
    """
    granted = project.policy.exceptions.exceptions
    used: set[int] = set()
    for problem in problems:
        number = _covering(problem, granted, project)
        if number is None:
            yield problem
        else:
            used.add(number)
    for number, one in enumerate(granted):
        if message := _fault(one, project, complete and number not in used):
            line = project.collection.line_of(FILE, ("exceptions", number, "rule"))
            yield Problem(FILE, line, message, ID)


def _covering(problem: Problem, granted: Iterable[Exemption], project: Project) -> int | None:
    for number, one in enumerate(granted):
        is_meant = (
            one.rule == problem.rule
            and one.file == problem.path
            and one.valid_until.last_day >= project.day
            and (not one.words or _holds(one.words, problem, project))
        )
        if is_meant and rules()[one.rule].scope is not Scope.LOADING:
            return number
    return None


def _holds(words: str, problem: Problem, project: Project) -> bool:
    """Whether the words stand in what was found, or in the line where it was."""
    if words in problem.message:
        return True
    text = read_text(project.root / problem.path, problem.path) if problem.line else ""
    lines = text.split("\n") if isinstance(text, str) else []
    return len(lines) >= problem.line > 0 and words in lines[problem.line - 1]


def _fault(one: Exemption, project: Project, is_unused: bool) -> str | None:
    if one.rule not in rules():
        return f"没有“{one.rule}”这条规则，请照提示末尾方括号里的代号写"
    if rules()[one.rule].scope is Scope.LOADING:
        return f"“{one.rule}”不能有例外：网站要靠它才做得出来；请改好内容，删去这一条"
    if one.valid_until.last_day < project.day:
        return f"这条例外到 {one.valid_until.text} 为止，已经过期；请改好内容，或者重新核准、写新的有效期"
    if is_unused:
        return f"这条例外用不着了：{one.file} 里没有要放过的问题；请删去这一条"
    return None
