"""`check` and `compare`: what is wrong with the site, and what a change alters in it."""

import difflib
import sys

from quality_kunming import environment
from quality_kunming.commands.answers import (
    answered,
    fail,
    hand_over,
    keep_traces,
    list_problems,
)
from quality_kunming.commands.examination import examination
from quality_kunming.commands.options import moment_meant
from quality_kunming.commands.outcome import announce_waiting
from quality_kunming.errors import printable
from quality_kunming.model.moment import Moment


@answered
def check(on: str, form: str, output: str, manifest: str, fix: bool = False) -> int:
    """Ask every rule, and list what is wrong in the form asked for; with `fix`, mend what is safe before."""
    from quality_kunming.checks.report import FORMS

    if form not in FORMS:
        return fail(f"--form 写成了“{form}”，请写其中一个：{'、'.join(FORMS)}")
    as_of = moment_meant(on)
    if fix and (status := _mend(as_of)):
        return status
    examine = examination(as_of, manifest, None)
    verdict = examine(environment.ROOT)
    keep_traces(verdict.problems)
    write = FORMS[form]
    if write and (status := hand_over(write(verdict.problems), output)):
        return status
    if output or not write:
        list_problems(verdict.problems)
    if output or form in ("text", "github"):
        _sum_up(verdict)
    return 1 if verdict.errors else 0


@answered
def explain(rule: str) -> int:
    """Print why a rule is there, where it comes from, and an example of each kind."""
    from quality_kunming.checks import guide
    from quality_kunming.checks.registry import rules

    key = rule.strip().strip("[]")
    if found := rules().get(key):
        print(guide.explained(found))
        return 0
    near = difflib.get_close_matches(key, rules()) or [
        one.id for one in rules().values() if key and key in one.title
    ]
    hint = f"；是不是 {'、'.join(near)}" if near else ""
    return fail(f"没有“{rule}”这条规则{hint}；代号写在提示末尾的方括号里，全部的见 docs/checks.md")


def _mend(as_of: Moment) -> int:
    """Mend what is safe, and say what was changed."""
    from quality_kunming.changing import ChangeError
    from quality_kunming.fixing.mending import mend

    try:
        changes = mend(environment.ROOT, as_of)
    except ChangeError as error:
        return fail(str(error))
    for change in changes:
        print(printable(str(change)), file=sys.stderr)
    count = f"改好了 {len(changes)} 处，请看一遍再提交；不想要，退回去：python3 tasks.py undo"
    print(count if changes else "没有能自动改的地方。", file=sys.stderr)
    return 0


def _sum_up(verdict) -> None:
    reminders = len(verdict.problems) - len(verdict.errors)
    also = f"有 {reminders} 条提醒" if reminders else ""
    if verdict.errors:
        fail(f"共 {len(verdict.errors)} 个错误{also and f'，另{also}'}，请改好再试。")
    elif reminders:
        print(f"没有错误；{also}，不拦发布，也请看一看。")
    else:
        print(f"没有问题：{verdict.result.pages} 页，{verdict.result.day} 的样子。")
    if not verdict.errors:
        announce_waiting(verdict.result)


@answered
def compare(base: str, on: str, output: str) -> int:
    """Tell which pages this checkout alters, and what they say before and after."""
    from quality_kunming.comparing import summary
    from quality_kunming.comparing.base import ComparisonError
    from quality_kunming.comparing.branch import compare_branch

    as_of = moment_meant(on)
    try:
        changes = compare_branch(environment.ROOT, base, as_of)
        report = summary.to_markdown(changes)
    except ComparisonError as error:
        if output:
            hand_over(summary.not_compared(error), output)
        for line in error.details:
            print(printable(line), file=sys.stderr)
        return fail(f"没有比较：{error}。")
    print(report, end="")  # for logs, too
    return hand_over(report, output) if output else 0
