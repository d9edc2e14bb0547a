"""From the project's files to a finished output folder, in this process; nothing is done where nothing would change."""

from pathlib import Path

from quality_kunming.faults import attributed
from quality_kunming.last_run import LastRun
from quality_kunming.model.moment import Moment
from quality_kunming.output.switch import put_back, replacing
from quality_kunming.place import Place
from quality_kunming.result import Result

PREVIEW = "pelicanconf.py"
PRODUCTION = "publishconf.py"


def build(
    root: Path,
    as_of: Moment,
    conf: str = PREVIEW,
    output: Path | None = None,
    *,
    place: Place | None = None,
) -> Result:
    """Build the site from `root`'s content and data as of a moment.

    It goes into `output` (None: `root`/output). Settings and theme are the project's; `place` is where the site goes.
    Raises DataError, and leaves the old output as it was, where anything is wrong with the files. Where the output is
    what would be made, nothing is.
    """
    output = output or root / "output"
    put_back(output)
    last = LastRun(root, "build", f"{output.resolve()} {conf} {place}", output)
    if result := last.result(as_of.instant):
        return result
    # Here, because an output that is right is so at once, without Pelican.
    from quality_kunming.loading import read
    from quality_kunming.making import make

    with replacing(output) as folder:
        made = make(read(root, place), as_of, conf, folder)
        with attributed():
            result, span = made.describe(), made.span
    last.remember(*span, result)
    return result
