"""`docs`, `bench` and `test`: what keeps the project itself in order."""

import re
import subprocess
import sys

from quality_kunming import environment
from quality_kunming.commands.answers import fail


def docs() -> int:
    """Write the guides to fields and checks anew."""
    from quality_kunming.authoring import guide as fields
    from quality_kunming.checks import guide as checks

    for guide in (fields, checks):
        path = guide.write(environment.ROOT)
        print(f"已写好 {path.relative_to(environment.ROOT).as_posix()}。")
    return 0


def bench(articles: str) -> int:
    """Measure how fast many articles are checked."""
    from benchmarks.checking import run

    if not re.fullmatch(r"[1-9]\d{0,5}", articles):
        return fail(f"--articles 写成了“{articles}”，请写一个数，例如 10000")
    return 0 if run(int(articles)) else 1


def test(only: str) -> int:
    """Run the tests, the browser's too."""
    command = [sys.executable, "-m", "pytest", "-n", "2", *(["-k", only] if only else [])]
    return subprocess.run(command, cwd=environment.ROOT).returncode
