"""The last net: an exception over one file of the editors becomes a problem that names this file."""

import inspect
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from types import FrameType, TracebackType

from quality_kunming.errors import DataError, Problem

RULE = "file-lost"
FOLDERS = ("content/", "data/")
ATTRIBUTES = ("editors_file", "file", "name")
"""By which a page, a record, a text or a document says of which file it is."""

MESSAGE = (
    "读这个文件或者做它的网页时，碰到一处程序没有料到的写法；请看看它和它提到的文件最近改了什么，"
    "改回去再试，也请把 .cache/fault.txt 发给开发者"
)


def problem_of(error: Exception, path: str = "") -> Problem | None:
    """What to say of an exception over a file, else over the file that it came from; None where it came from none."""
    path = path or _file_behind(error)
    if not path:
        return None
    return Problem(path, 0, MESSAGE, RULE, trace="".join(traceback.format_exception(error)))


@contextmanager
def attributed(path: str = "") -> Iterator[None]:
    """Let an exception inside be told as a problem of this file, or of the one that it came from."""
    try:
        yield
    except (DataError, OSError):
        raise
    except Exception as error:
        if problem := problem_of(error, path):
            raise DataError([problem]) from error
        raise


def caught(ask: Callable[[], Iterable[Problem]], path: str = "") -> Iterator[Problem]:
    """All problems that are found; where the search ends in an exception, that one too."""
    try:
        yield from ask()
    except (DataError, OSError):
        raise
    except Exception as error:
        problem = problem_of(error, path)
        if problem is None:
            raise
        yield problem


def _file_behind(error: BaseException) -> str:
    """The file of the record, text, view or page that the innermost call at fault was about; empty where none was.

    What a function was given comes before what else it knew: that may be left from the turn before.
    """
    frames = [one.tb_frame for one in _chain(error.__traceback__)][::-1]
    for values in (_given, lambda frame: [*frame.f_locals.values()]):
        for frame in frames:
            for value in reversed(values(frame)):
                if path := _file_of(value):
                    return path
    return ""


def _chain(trace: TracebackType | None) -> Iterator[TracebackType]:
    while trace:
        yield trace
        trace = trace.tb_next


def _given(frame: FrameType) -> list[object]:
    """The arguments of a call."""
    names, others, _, values = inspect.getargvalues(frame)
    return [*(values[name] for name in names if name in values), *values.get(others, ())]


def _file_of(value: object) -> str:
    """The editors' file that a value is, or says that it is of."""
    if isinstance(value, str):
        named: Iterable[object] = [value]
    else:
        known = type(value).__module__.startswith("quality_kunming.")
        named = [_attribute(value, name) for name in ATTRIBUTES] if known else ()
    return next((one for one in named if isinstance(one, str) and _is_path(one)), "")


def _attribute(value: object, name: str) -> object:
    try:
        return getattr(value, name, "")
    except Exception:
        return ""


def _is_path(text: str) -> bool:
    return text.startswith(FOLDERS) and text.endswith((".yaml", ".md"))
