"""The site before a change: the files of the commit where it began, made into a preview by their own program."""

import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from quality_kunming.history import environment, git
from quality_kunming.model.moment import Moment


class ComparisonError(Exception):
    """Why nothing can be compared: a Chinese sentence, and what a program said of it, line by line."""

    def __init__(self, sentence: str, details: str = ""):
        super().__init__(sentence)
        self.details = tuple(line for line in details.splitlines() if line.strip())


def common_commit(root: Path, ref: str) -> str:
    """The commit where the checkout and `ref` went apart; ComparisonError where there is none to be seen."""
    tip = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
    if tip is None:
        raise ComparisonError(f"没有“{ref}”这个分支或提交，--base 请写 origin/main 这样的名字")
    commit = _git(root, "merge-base", tip, "HEAD")
    if commit is None:
        raise ComparisonError(
            f"找不到这次改动和“{ref}”分开的地方：克隆得太浅，请取下全部历史（fetch-depth: 0）"
        )
    return commit


def unpack(root: Path, commit: str, folder: Path) -> None:
    """Write the files of a commit into a new folder; the checkout and its index stay as they are."""
    folder.mkdir()
    index = {"GIT_INDEX_FILE": str(folder.with_name(f"{folder.name}.index"))}
    for words in (["read-tree", commit], ["checkout-index", "--all", f"--prefix={folder}/"]):
        if _git(root, *words, settings=index) is None:
            raise ComparisonError(f"取不出 {commit[:10]} 的文件，请检查磁盘空间")


def build_base(folder: Path, as_of: Moment, pictures: Path) -> Path:
    """The preview of the files in `folder` by the program beside them; pictures already worked on are shared."""
    (folder / ".cache").mkdir(exist_ok=True)
    pictures.mkdir(parents=True, exist_ok=True)
    with suppress(OSError):  # a system without such links works on the pictures once more
        (folder / ".cache" / "pictures").symlink_to(pictures, target_is_directory=True)
    command = [sys.executable, "-m", "quality_kunming.console", "--search-root", str(folder)]
    ended = subprocess.run(
        [*command, "build", "--on", as_of.text],
        cwd=folder,
        env=environment() | {"PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    output = folder / "output"
    if ended.returncode or not output.is_dir():
        raise ComparisonError("改动以前的网站做不出来，没有可比的", ended.stdout)
    return output


def _git(root: Path, *words: str, settings: dict[str, str] | None = None) -> str | None:
    """What a git command says; None where it fails."""
    if shutil.which("git") is None:
        raise ComparisonError("这台电脑上没有 git，比不了")
    printed = git(root, *words, settings=settings)
    return None if printed is None else printed.decode().strip()
