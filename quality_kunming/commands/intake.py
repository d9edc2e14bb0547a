"""`intake`: what people send in becomes drafts, and what is decided of them."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from quality_kunming import environment
from quality_kunming.commands.answers import UnclearError, answered, fail
from quality_kunming.commands.intake_decisions import (
    accept,
    calls_now,
    forget,
    print_register,
    refuse,
    store_here,
)
from quality_kunming.errors import printable, shown

USE = (
    "请写上文件、文件夹，例如 python3 tasks.py intake 收件；"
    "看已经收的：python3 tasks.py intake --list"
)


@answered
def intake(
    words: list[str],
    *,
    call: str = "",
    lists: bool = False,
    registers: bool = False,
    accepts: bool = False,
    refuses: bool = False,
    why: str = "",
    forgets: bool = False,
) -> int:
    """Take in files, or with one of the options say and decide what becomes of what was taken in."""
    chosen = [one for one in (lists, registers, accepts, refuses, forgets) if one]
    if len(chosen) > 1:
        return fail("--list、--register、--accept、--refuse、--forget 一次只能写一个")
    if why and not refuses:
        return fail("--why 只和 --refuse 一起写")
    with _answers():
        if lists:
            return _list()
        if registers:
            return print_register()
        if not words:
            return fail(USE if not chosen else "请写上编号，例如 2027-001")
        if accepts:
            return accept(words)
        if refuses:
            return refuse(words, why)
        return forget(words) if forgets else _take_in(words, call)


@contextmanager
def _answers() -> Iterator[None]:
    """What is wrong with the register, with the lock, with a change, said as one sentence."""
    from quality_kunming.changing import ChangeError
    from quality_kunming.intake.register import RegisterError
    from quality_kunming.locking import TakenError

    try:
        yield
    except (RegisterError, ChangeError) as error:
        raise UnclearError(str(error)) from None
    except TakenError:
        raise UnclearError("别的窗口正在收材料，什么都没有做；等它完成了再运行一次。") from None


def _take_in(files: list[str], named: str) -> int:
    from quality_kunming.intake.register import KEY, Register
    from quality_kunming.intake.reviewing import review
    from quality_kunming.intake.taking import take_in
    from quality_kunming.locking import held

    store, (calls, as_of) = store_here(), calls_now(named)
    register = Register(environment.ROOT)
    refused, taken = [], []
    with held(store.lock), register.opened():
        for progress in take_in(files, store, register, calls):
            start = f"（{progress.at}/{progress.count}）" if progress.count > 1 else ""
            for one in progress.results:
                (refused if isinstance(one, Exception) else taken).append(one)
                _tell(start, one)
        numbers = {one.entry.number for one in taken}
        there = [one for one in store.entries() if one.number in numbers]
        _show(review(store, there, calls, as_of), store, calls, as_of)
        _keep_refused(store, refused)
    new = sum(one.is_new for one in taken)
    known = len(taken) - new
    print(f"新收 {new} 份，以前收过 {known} 份，没有收 {len(refused)} 份。")
    if taken:
        open_ = f"没有加密，要加密请用环境变量 {KEY} 给出密钥"
        secret = "加了密" if register.is_encrypted else open_
        print(f"电话这些不公开的记在项目以外的登记册 {shown(str(register.path))}（{secret}）。")
    return 1 if refused else 0


def _tell(start: str, one) -> None:
    """Say what became of one application, at once."""
    if isinstance(one, Exception):
        print(f"{start}没有收：{one}", file=sys.stderr)
        return
    was = "" if one.is_new else "，以前收过，没有动"
    print(printable(f"{start}{one.entry.number} {one.entry.title}{was}"), flush=True)


def _keep_refused(store, refused: list) -> None:
    """Leave a table of what was not taken in this time, and of what to answer."""
    from quality_kunming.intake.listing import NOT_TAKEN, to_csv
    from quality_kunming.storing import replace_file

    path = store.folder / NOT_TAKEN
    path.unlink(missing_ok=True)
    if refused:
        rows = ((one.name, one.why) for one in refused)
        replace_file(path, to_csv(("文件", "为什么没有收"), rows))
        print(f"没有收的 {len(refused)} 份和原因在 {store.folder.name}/{NOT_TAKEN}。")


def _show(reviews, store, calls, as_of) -> None:
    """Print the rows, and write the whole table."""
    from quality_kunming.intake.listing import COLUMNS, CSV, rows_of, to_csv, to_lines
    from quality_kunming.intake.reviewing import review
    from quality_kunming.storing import replace_file

    for line in to_lines(reviews):
        print(line)
    every = store.entries()
    whole = reviews if len(reviews) == len(every) else review(store, every, calls, as_of)
    if every:
        replace_file(store.folder / CSV, to_csv(COLUMNS, rows_of(whole)))
        print(f"全部 {len(every)} 份的表在 {store.folder.name}/{CSV}。")


def _list() -> int:
    from quality_kunming.intake.reviewing import review
    from quality_kunming.locking import held

    store, (calls, as_of) = store_here(), calls_now()
    with held(store.lock):
        if not store.entries():
            print(f"还没有收过材料。{USE.partition('；')[0]}")
            return 0
        _show(review(store, store.entries(), calls, as_of), store, calls, as_of)
    return 0
