"""The same input for the same day gives the same bytes."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from support import TODAY

from quality_kunming.environment import ROOT

BUILD = (
    "from pathlib import Path; from quality_kunming.building import build; import sys;"
    "from quality_kunming.environment import ROOT; from quality_kunming.model.moment import Moment;"
    "build(ROOT, Moment.at(sys.argv[1]), output=Path(sys.argv[2]))"
)


def digests(folder: Path) -> dict[str, str]:
    """A digest of every file."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_zone_locale_and_hash_seed_do_not_reach_the_pages(output, tmp_path):
    """A build on a machine with another zone, locale and order of hashing is byte for byte this one."""
    odd = {
        "TZ": "America/Los_Angeles",
        "LC_ALL": "C",
        "LANG": "C",
        "PYTHONHASHSEED": "7",
        "PYTHONUTF8": "0",
    }
    folder = tmp_path / "output"

    subprocess.run(
        [sys.executable, "-c", BUILD, TODAY.text, str(folder)],
        cwd=ROOT,
        env={**os.environ, **odd},
        check=True,
    )

    assert digests(folder) == digests(output)
