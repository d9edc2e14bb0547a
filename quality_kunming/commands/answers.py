"""How a task says what is wrong: the sentence for the editor, and the status that goes with it."""

import sys
import traceback
from collections.abc import Callable, Iterable
from functools import wraps
from pathlib import Path

from quality_kunming import environment, faults
from quality_kunming.checks.telling import told_once
from quality_kunming.errors import DataError, Problem, printable


class UnclearError(Exception):
    """Something on the command line that cannot be meant; its text says what to write."""


def answered(task: Callable[..., int]) -> Callable[..., int]:
    """The task; whatever it ends in is answered: what is unclear, what is wrong in files, what nobody foresaw."""

    @wraps(task)
    def run(*arguments, **options) -> int:
        try:
            return task(*arguments, **options)
        except UnclearError as error:
            return fail(str(error))
        except DataError as error:
            return refuse(error)
        except BrokenPipeError:
            raise
        except Exception as error:
            return report_fault(error)

    return run


def fail(sentence: str) -> int:
    """Say what went wrong; the status of a failure."""
    print(sentence, file=sys.stderr)
    return 1


def list_problems(problems: Iterable[Problem]) -> None:
    """Print the problems, one a line, many of a kind together; what only a developer can read goes into a file."""
    problems = list(problems)
    keep_traces(problems)
    for problem in told_once(problems):
        print(problem.listed, file=sys.stderr)


def keep_traces(problems: Iterable[Problem]) -> None:
    """Leave in a file, for whoever mends the program, where files were too much for it."""
    if traces := [f"{one.path}\n{one.trace}" for one in problems if one.trace]:
        _keep("\n".join(traces))


def _keep(trace: str) -> Path | None:
    """The file with the trace; None where it cannot be written."""
    path = environment.ROOT / ".cache" / "fault.txt"
    try:
        path.parent.mkdir(exist_ok=True)
        path.write_text(trace, "utf-8")
    except OSError:
        return None
    return path


def refuse(error: DataError) -> int:
    """List every problem of the editor's files, and their number; the status of a failure."""
    list_problems(error.problems)
    return fail(f"共 {len(error.problems)} 个问题，请改好再试。")


def report_fault(error: Exception) -> int:
    """What nobody foresaw: one sentence here, of a file if it came from one, the rest in a file for who mends it."""
    if isinstance(error, OSError):
        return fail(f"文件读写失败（{printable(str(error))}），请检查磁盘空间和文件夹权限。")
    if problem := faults.problem_of(error):
        return refuse(DataError([problem]))
    sentence = f"程序出了问题，不是内容的错（{type(error).__name__}：{printable(str(error))}）。"
    path = _keep("".join(traceback.format_exception(error)))
    if path is None:
        return fail(f"{sentence}请把这句话发给开发者。")
    return fail(f"{sentence}请把 {path.relative_to(environment.ROOT).as_posix()} 发给开发者。")


def hand_over(report: str, output: str) -> int:
    """Write a report to a file, or to the screen where none is named; the status."""
    if not output:
        print(report, end="")
        return 0
    try:
        Path(output).write_text(report, "utf-8", newline="\n")
    except OSError as error:
        return fail(f"{output} 写不进去（{error.strerror}），请换一个文件名或检查权限")
    return 0
