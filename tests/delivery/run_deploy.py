"""A whole deploy in a process of its own, to be killed: kind, settings as JSON, the project's root, the folder."""

import json
import sys
from pathlib import Path

from quality_kunming.delivery.deploying import deploy
from quality_kunming.delivery.targets import KINDS
from quality_kunming.model import targets
from quality_kunming.model.moment import Moment

kind, settings, root, folder = sys.argv[1:]
model = getattr(targets, kind)
deploy(
    KINDS[model](model(**json.loads(settings)), Path(root)), Path(folder), print, Moment.now().day
)
