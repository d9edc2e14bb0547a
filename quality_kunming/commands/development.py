"""`docs`, `audit`, `bench` and `test`: what keeps the project itself in order."""

import subprocess
import sys

from quality_kunming import environment


def docs() -> int:
    """Write the guides to fields and checks anew."""
    from quality_kunming.authoring import guide as fields
    from quality_kunming.checks import guide as checks

    for guide in (fields, checks):
        path = guide.write(environment.ROOT)
        print(f"已写好 {path.relative_to(environment.ROOT).as_posix()}。")
    return 0


def bench(articles: str, rounds: str, only: str, *, grows: bool, writes: bool) -> int:
    """Measure how fast the project is, beside others on the same articles."""
    from benchmarks.command import run

    return run(articles, rounds, only, grows=grows, writes=writes)


def audit() -> int:
    """Look at the finished pages as people do who see, hear or move with difficulty."""
    from auditing.command import run

    return run()


def test(only: str) -> int:
    """Run the tests, the browser's too."""
    command = [sys.executable, "-m", "pytest", "-n", "2", *(["-k", only] if only else [])]
    return subprocess.run(command, cwd=environment.ROOT).returncode
