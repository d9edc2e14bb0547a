"""The folder of the theme's files, named after what is in them, so that browsers may keep them for good."""

import hashlib
from pathlib import Path

from quality_kunming.output import stylesheet
from quality_kunming.reading.files import files_below

DIGITS = 12


def assets_folder(static: Path) -> str:
    """Where the theme's `static` files stand in the output: `theme/1a2b3c4d5e6f`.

    Another name whenever a file is added, renamed or changed, or what makes one stylesheet of them; otherwise the same
    on every machine.
    """
    digest = hashlib.sha256(Path(stylesheet.__file__).read_bytes())
    for path in sorted(files_below(static), key=lambda one: one.relative_to(static).as_posix()):
        name = path.relative_to(static).as_posix().encode()
        data = path.read_bytes()
        digest.update(b"%d %s %d " % (len(name), name, len(data)) + data)
    return f"theme/{digest.hexdigest()[:DIGITS]}"
