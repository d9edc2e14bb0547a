"""A deploy to a branch in a process of its own, to be killed.

Arguments: the settings as JSON, the project's folder, the finished folder, and a file to write its id into.
"""

import json
import os
import sys
from pathlib import Path

from delivering import publish

from quality_kunming.delivery.kinds.pages import Pages
from quality_kunming.delivery.release import Release
from quality_kunming.model.targets import PagesTarget


def main(settings: str, root: str, folder: str, id_file: str) -> None:
    """Say who this is, then deploy."""
    Path(id_file).write_text(str(os.getpid()))
    publish(Pages(PagesTarget(**json.loads(settings)), Path(root)), Release.read(Path(folder)))


main(*sys.argv[1:])
