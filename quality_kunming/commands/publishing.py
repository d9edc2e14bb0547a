"""`build` and `publish`: the site in output/, for the editor or for visitors."""

import time
from collections.abc import Callable, Iterable
from datetime import date

from quality_kunming import environment
from quality_kunming.commands.answers import answered, fail, list_problems, refuse, report_fault
from quality_kunming.commands.examination import examination, remember_publication
from quality_kunming.commands.options import moment_meant
from quality_kunming.commands.outcome import announce, announce_publication
from quality_kunming.errors import DataError, Problem, printable

UNCHANGED = "网站没有更新，output/ 还是原来的样子。"


@answered
def build(on: str, preview: str = "") -> int:
    """Build the preview into output/; with a branch, the one that stands beside the site for all who may look."""
    from quality_kunming.building import build as run
    from quality_kunming.place import Place

    as_of, started = moment_meant(on), time.monotonic()
    try:
        result = run(environment.ROOT, as_of, place=Place.of_this_machine(preview))
    except DataError as error:
        refuse(error)
        return fail(UNCHANGED)
    except Exception as error:
        report_fault(error)
        return fail(UNCHANGED)
    announce("预览网站", result, time.monotonic() - started)
    if preview:
        print(f"放上去以后的网址是 {result.site.origin}/")
    return 0


@answered
def publish(on: str, manifest: str, *, falls_back: bool = False) -> int:
    """Build the production site into output/, if every rule holds.

    Where one does not, and it `falls_back`: the last state that was right, with what cannot wait.
    """
    as_of = moment_meant(on)
    examine = examination(as_of, manifest, environment.ROOT / "output")
    try:
        verdict = examine(environment.ROOT)
    except Exception as error:
        report_fault(error)
        return _fall_back(as_of.day, (), examine) if falls_back else 1
    list_problems(verdict.problems)
    if verdict.errors:
        count = f"共 {len(verdict.errors)} 个错误，请改好再试。"
        if not falls_back:
            return fail(f"{count}{UNCHANGED}")
        fail(count)
        return _fall_back(as_of.day, verdict.errors, examine)
    return _end(verdict.result)


def _fall_back(day: date, errors: Iterable[Problem], examine: Callable) -> int:
    """Publish the last state that was right with what cannot wait, and say so."""
    from quality_kunming.fallback import fall_back
    from quality_kunming.history import REACH

    fallback = fall_back(environment.ROOT, day, {one.path for one in errors}, examine)
    if fallback is None:
        return fail(
            f"以前的样子也用不上：没有 git 的历史，或者往前 {REACH} 次改动都有错误。{UNCHANGED}"
        )
    list_problems(fallback.verdict.problems)
    fail(f"最新的改动没有放进去，网站照提交 {fallback.commit}的内容生成。")
    if fallback.urgent:
        fail(f"另外放进了不能等的：{'、'.join(map(printable, fallback.urgent))}。")
    if fallback.waiting:
        fail(f"不能等、可是自己有错误，没有放进去：{'、'.join(map(printable, fallback.waiting))}。")
    return _end(fallback.verdict.result)


def _end(result) -> int:
    remember_publication()
    announce_publication(result)
    return 0
