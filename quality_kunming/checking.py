"""Whether a project may be published; nothing is asked again where the answer would be the same."""

from collections.abc import Mapping
from pathlib import Path

from quality_kunming.checks.verdict import Verdict
from quality_kunming.last_run import LastRun
from quality_kunming.model.moment import Moment
from quality_kunming.place import Place


def check(
    root: Path, as_of: Moment, published: Mapping[str, str], place: Place | None = None
) -> Verdict:
    """What the gate says of the project as it would be published as of a moment, as `checks.gate.examine` does."""
    last = LastRun(root, "check", f"{sorted(published.items())} {place}")
    if verdict := last.result(as_of.instant):
        return verdict
    from quality_kunming.checks.gate import examine

    verdict = examine(root, as_of, published, place=place)
    if verdict.span:
        last.remember(*verdict.span, verdict)
    return verdict
