"""Runs the tasks inside the environment; explains them, and answers slips of the command line, in Chinese."""

import difflib
import os
import re
import signal
import sys
from collections.abc import Iterable

from invoke import Program
from invoke.exceptions import Exit, ParseError
from invoke.parser import Parser
from invoke.util import helpline

from quality_kunming import environment
from quality_kunming.commands import report_interrupted

_UNKNOWN = re.compile(r"No idea what '(.*)' is!")
_LEFT_OUT = "did not receive required positional arguments"
_OPTION = re.compile(r"--?\w")
_HELP = {"--help", "-h"}
_COMMAND = "python3 tasks.py"
_SEVERAL = {"import": "--file", "intake": "--word"}
"""Tasks that take any number of words, and the option that stands before each."""


class TaskProgram(Program):
    """invoke's own program, in the words of an editor."""

    _made: Parser | None = None

    def parse_core(self, argv: list[str] | None) -> None:
        """Read invoke's own options; compiled modules are kept, or each task would compile the program anew."""
        was_off = sys.dont_write_bytecode
        super().parse_core(argv)
        sys.dont_write_bytecode = was_off

    def parse_tasks(self) -> None:
        """Read the tasks and their options, words that are left out as empty; Exit with one sentence for a slip."""
        self._hear_call_for_help()
        self._hear_files()
        while True:
            try:
                super().parse_tasks()
                break
            except ParseError as error:
                if _LEFT_OUT not in str(error):
                    raise Exit(self._sentence(error), code=1) from None
                self.core.unparsed.append("")
        for context in self.tasks:
            for word in context.positional_args:
                if _OPTION.match(word.value):
                    raise Exit(_no_option(word.value, context.name), code=1)

    def _make_parser(self) -> Parser:
        if self._made is None:  # each time takes the tasks' help apart
            self._made = super()._make_parser()
        return self._made

    def _hear_call_for_help(self) -> None:
        """Take --help for what it is, also where a task waits for a word."""
        task, *words = self.core.unparsed or [""]
        if _HELP.intersection(words):
            self.args["help"].value = task
            self.core.unparsed = [task]

    def _hear_files(self) -> None:
        """Take every word after a task that takes files for one, unless it is an option or what one is given."""
        task, *words = self.core.unparsed or [""]
        if task not in _SEVERAL or task not in self._make_parser().contexts:
            return
        flags = self._make_parser().contexts[task].flags
        heard, is_value = [task], False
        for word in words:
            is_free = not is_value and not _OPTION.match(word)
            heard += (_SEVERAL[task], word) if is_free else (word,)
            is_value = not is_value and word in flags and flags[word].kind is not bool
        self.core.unparsed = heard

    def parse_cleanup(self) -> None:
        """Answer --help and --list; Exit with one sentence for a task that is not there."""
        try:
            super().parse_cleanup()
        except ParseError as error:
            raise Exit(self._sentence(error), code=1) from None

    def execute(self) -> None:
        """Run the tasks named, once what an earlier one left half-way is put right."""
        report_interrupted(environment.ROOT)
        super().execute()

    def print_help(self) -> None:
        """How tasks are run, and which there are."""
        self.load_collection()
        print(f"用法：{_COMMAND} 任务 [选项]；一个任务怎么用：{_COMMAND} 任务 --help\n")
        self.scoped_collection = self.collection
        self.list_tasks()

    def list_tasks(self) -> None:
        """Every task with what it does."""
        print("可以用的任务：\n")
        _print_pairs((name, helpline(task)) for name, task in sorted(self.collection.tasks.items()))

    def print_task_help(self, name: str) -> None:
        """What a task does, and the words and options that it takes."""
        context, task = self.parser.contexts[name], self.collection[name]
        words = context.positional_args
        options = [one for one in context.args.values() if not one.positional]
        told = [f"[{(one.help or one.name).split('，')[0].split('；')[0]}]" for one in words]
        print(f"用法：{' '.join([_COMMAND, name, *told, *(['[选项]'] if options else [])])}\n")
        print(f"{helpline(task)}\n")
        if words:
            print("要写的：\n")
            _print_pairs((told[at], one.help) for at, one in enumerate(words))
        if options:
            print("可以加的选项：\n")
            _print_pairs((_flags(one), one.help) for one in options)

    def _sentence(self, error: ParseError) -> str:
        found = _UNKNOWN.search(str(error))
        if not found:
            return "命令没有写完整：选项后面要写它的值，例如 build --on 2022-09-10。"
        word, task = found[1], error.context.name if error.context else None
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", word):
            return f"日期前面要写 --on，例如 build --on {word}。"
        if task == "new" and not word.startswith("-"):
            return f"看不懂“{word}”；标题里有空格时，请把标题放进英文引号。"
        if word.startswith("-"):
            return _no_option(word, task or "任务")
        names = sorted(self.collection.task_names)
        close = difflib.get_close_matches(word, names, n=1)
        hint = f"是不是 {close[0]}？" if close else ""
        return f"没有“{word}”这个任务。{hint}可以用的有：{'、'.join(names)}。"


def _no_option(word: str, task: str) -> str:
    return f"没有“{word}”这个选项；看有哪些：{_COMMAND} {task} --help"


def _flags(argument) -> str:
    """An option as it is written: -o, --on 值."""
    names = [f"{'-' if len(name) == 1 else '--'}{name}" for name in argument.names]
    written = ", ".join(sorted(names, key=len))
    return written if argument.kind is bool else f"{written} 值"


def _print_pairs(pairs: Iterable[tuple[str, str | None]]) -> None:
    rows = list(pairs)
    width = max(map(_width, (name for name, _ in rows)))
    for name, told in rows:
        print(f"  {name}{' ' * (width - _width(name))}   {told or ''}".rstrip())
    print()


def _width(text: str) -> int:
    """Columns on a screen: a Chinese character takes two."""
    return sum(1 if char.isascii() else 2 for char in text)


def end_in_order() -> None:
    """Let a signal that ends this process unwind it first, so that nothing stays of what it had put down."""

    def end(number: int, _) -> None:
        signal.signal(number, signal.SIG_DFL)  # the second time at once
        sys.exit(128 + number)

    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, end)


program = TaskProgram(name="tasks.py", binary=_COMMAND)

if __name__ == "__main__":
    end_in_order()
    try:
        program.run()
    except BrokenPipeError:  # whoever reads has seen enough: `… | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
