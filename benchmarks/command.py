"""The task on the command line: what is asked for, the runs, and where the report goes."""

import re
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks import machine, plot, report
from benchmarks.bars import GROWTH_SIZES
from benchmarks.contenders import CONTENDERS
from benchmarks.contenders.contender import Contender, MissingContenderError
from benchmarks.courses import courses
from benchmarks.measuring import FailedRunError
from benchmarks.results import CLONE, COLD, GROWTH, LABELS, UNCHANGED, Results
from quality_kunming.commands.answers import fail
from quality_kunming.environment import ROOT
from quality_kunming.model.moment import Moment

TOOLS = ROOT / ".cache" / "bench"
DOCS = ROOT / "docs"
PARTS = (COLD, UNCHANGED, CLONE, "check", "repository", "preview")


def run(articles: str, rounds: str, only: str, *, grows: bool, writes: bool) -> int:
    """Measure, and print or write the report; 0 where every bar that was measured is kept."""
    parts = only.split(",") if only else list(PARTS)
    if grows:
        parts.append(GROWTH)
    sizes = articles.split(",")
    if not all(re.fullmatch(r"[1-9]\d{0,5}", size) for size in sizes):
        return fail(f"--articles 写成了“{articles}”，请写一个或几个数，例如 1000,10000")
    if not re.fullmatch(r"[1-9]\d?", rounds):
        return fail(f"--rounds 写成了“{rounds}”，请写一个数，例如 3")
    if unknown := set(parts) - {*PARTS, GROWTH}:
        known = "、".join((*PARTS, GROWTH))
        return fail(f"--only 写成了“{'、'.join(sorted(unknown))}”，请写其中几个：{known}")
    contenders, missing = present(CONTENDERS, TOOLS)
    for reason in missing:
        print(reason)
    try:
        results = measured(parts, [*map(int, sizes)], int(rounds), contenders, _say)
    except FailedRunError as error:
        return fail(f"没有量完：{error}")
    told = report.Report(
        Moment.now().day,
        machine.describe(),
        int(rounds),
        tuple((one.name, one.label, one.version) for one in contenders),
        missing,
        results,
    )
    print(report.to_markdown(told))
    if writes:
        write(told, DOCS)
    return 1 if told.missed else 0


def run_deploys(pages: str) -> int:
    """Measure deploys of so many pages, and print a table; 0 where every bar is kept."""
    from benchmarks import deploys

    if not re.fullmatch(r"[1-9]\d{0,5}", pages):
        return fail(f"--articles 写成了“{pages}”，请写一个数，例如 20000")
    return deploys.run(int(pages), _say)


def present(
    kinds: Sequence[type[Contender]], tools: Path
) -> tuple[tuple[Contender, ...], tuple[str, ...]]:
    """Those who can run on this machine, and why the others cannot."""
    contenders, missing = [], []
    for kind in kinds:
        try:
            contenders.append(kind(tools))
        except MissingContenderError as error:
            missing.append(f"{error}。")
    return tuple(contenders), tuple(missing)


def measured(
    parts: Sequence[str],
    sizes: Sequence[int],
    rounds: int,
    contenders: Sequence[Contender],
    say: Callable[[str], None],
    growth: Sequence[int] = GROWTH_SIZES,
) -> Results:
    """The costs of all rounds; the sites are made first and thrown away afterwards."""
    labels = {one.name: one.label for one in contenders}
    results = Results()
    scratch = {"prefix": "quality-kunming-bench-", "ignore_cleanup_errors": True}
    with tempfile.TemporaryDirectory(**scratch) as folder:
        say("正在写文章……")
        all_courses = list(courses(parts, sizes, growth, contenders, Path(folder)))
        for number in range(rounds):
            for course in all_courses:
                for feat, cost in course.round(number):
                    results.add(feat, cost)
                    what = f"{labels[feat.contender]}，{feat.articles:,} 篇，{LABELS[feat.doing]}"
                    say(f"第 {number + 1} 轮：{what}：{report.seconds_text(cost.seconds)}")
    return results


def write(told: report.Report, folder: Path) -> None:
    """Put the report with its plot and its numbers into a folder."""
    (folder / "performance.md").write_text(report.to_markdown(told), "utf-8")
    (folder / "performance.json").write_text(report.to_json(told), "utf-8")
    (folder / "performance.svg").write_text(plot.to_svg(told), "utf-8")


def _say(text: str) -> None:
    print(text, flush=True)
