"""How long a check of many articles takes: from nothing, unchanged, after one edit; each in its own process."""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.campaign import article, make
from quality_kunming.environment import ROOT

LIMIT = 10.0
"""Seconds for 10,000 articles that have not changed, on two cores."""

_CHECK = """
import sys
from pathlib import Path
from quality_kunming.checks.gate import examine
from quality_kunming.model.dates import now
verdict = examine(Path(sys.argv[1]), now(), {})
print(len(verdict.problems))
"""


def run(articles: int = 10_000) -> bool:
    """Print the times; whether the check of unchanged files keeps the limit."""
    with tempfile.TemporaryDirectory(prefix="quality-kunming-bench-") as folder:
        root = Path(folder)
        make(root, articles)
        first = _timed(root)
        again = _timed(root)
        edited = root / article(articles // 2)
        edited.write_text(edited.read_text("utf-8") + "\n再说一句。\n", "utf-8")
        after_edit = _timed(root)
    print(f"检查 {articles:,} 篇新闻（连同全站的数据和页面）")
    for name, seconds in (("第一次", first), ("没有改动", again), ("改了一篇", after_edit)):
        print(f"  {name}：{seconds:.1f} 秒，是第一次的 {seconds / first:.0%}")
    slowest = max(again, after_edit)
    print(f"  上限 {LIMIT:.0f} 秒：{'达到' if slowest <= LIMIT else '没有达到'}")
    return slowest <= LIMIT


def _timed(root: Path) -> float:
    started = time.monotonic()
    command = [sys.executable, "-c", _CHECK, str(root)]
    told = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    if told.strip() != "0":
        raise SystemExit(f"检查本该没有问题，却有 {told.strip()} 个")
    return time.monotonic() - started
