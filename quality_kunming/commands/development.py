"""`docs`, `audit`, `bench` and `test`: what keeps the project itself in order."""

import subprocess
import sys

from quality_kunming import environment
from quality_kunming.parallel import cores


def docs() -> int:
    """Write the guides to fields and checks anew."""
    from quality_kunming.authoring import guide as fields
    from quality_kunming.checks import guide as checks

    for guide in (fields, checks):
        path = guide.write(environment.ROOT)
        print(f"已写好 {path.relative_to(environment.ROOT).as_posix()}。")
    return 0


def bench(
    articles: str, rounds: str, only: str, *, grows: bool, writes: bool, deploys: bool = False
) -> int:
    """Measure how fast the project is, beside others on the same articles."""
    from benchmarks.command import run, run_deploys

    if deploys:
        return run_deploys(articles)
    return run(articles, rounds, only, grows=grows, writes=writes)


def bench_gate(texts: str, *, writes: bool) -> int:
    """Measure how well the rules know a fault from a text that is right."""
    from benchmarks.gate.command import run

    return run(texts, writes=writes)


def audit() -> int:
    """Look at the finished pages as people do who see, hear or move with difficulty."""
    from auditing.command import run

    return run()


def test(only: str) -> int:
    """Run the tests, the browser's too."""
    processes = str(cores() + 1)  # one of them waits for a browser or a server
    command = [sys.executable, "-m", "pytest", "-n", processes, *(["-k", only] if only else [])]
    return subprocess.run(command, cwd=environment.ROOT).returncode
