"""Runs the tasks inside the environment, and answers slips of the command line in Chinese."""

import difflib
import re

from invoke import Program
from invoke.exceptions import Exit, ParseError

_UNKNOWN = re.compile(r"No idea what '(.*)' is!")


class TaskProgram(Program):
    """invoke's own program, whose complaints an editor can read."""

    def parse_tasks(self) -> None:
        """Read the tasks and their options; Exit with one sentence for words that are neither."""
        try:
            super().parse_tasks()
        except ParseError as error:
            raise Exit(self._sentence(error), code=1) from None

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
            return f"没有“{word}”这个选项；看有哪些：python3 tasks.py --help {task or '任务'}"
        names = sorted(self.collection.task_names)
        close = difflib.get_close_matches(word, names, n=1)
        hint = f"是不是 {close[0]}？" if close else ""
        return f"没有“{word}”这个任务。{hint}可以用的有：{'、'.join(names)}。"


program = TaskProgram(name="tasks.py", binary="python3 tasks.py")

if __name__ == "__main__":
    program.run()
