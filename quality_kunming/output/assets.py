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
    return f"theme/{_digest(static, Path(stylesheet.__file__).read_bytes())}"


def theme_digest(theme: Path) -> str:
    """Another text whenever anything of a theme is changed: its templates, its styles, its pictures."""
    return _digest(theme)


def _digest(folder: Path, first: bytes = b"") -> str:
    digest = hashlib.sha256(first)
    for path in sorted(files_below(folder), key=lambda one: one.relative_to(folder).as_posix()):
        name = path.relative_to(folder).as_posix().encode()
        data = path.read_bytes()
        digest.update(b"%d %s %d " % (len(name), name, len(data)) + data)
    return digest.hexdigest()[:DIGITS]
