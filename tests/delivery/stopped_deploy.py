"""A deploy to an object store in a process of its own, which stands still before the request it is told.

Arguments: the settings as JSON, the finished folder, an operation of S3 and a part of a key, and at which such
request. It says so on standard output and waits to be killed.
"""

import json
import sys
import threading
from pathlib import Path

from delivering import publish
from delivery.places import watched

from quality_kunming.delivery.kinds.s3 import S3
from quality_kunming.delivery.release import Release
from quality_kunming.model.targets import S3Target


def main(settings: str, folder: str, operation: str, part: str, number: str) -> None:
    """Deploy, and stand still."""
    target = S3(S3Target(**json.loads(settings)), Path())
    counted = []
    still = threading.Event()

    def stand_still(asked: str, key: str, _: dict) -> None:
        if asked == operation and part in key:
            counted.append(key)
        if len(counted) >= int(number):
            if not still.is_set():
                still.set()
                print("standing still", flush=True)
            threading.Event().wait()

    watched(target._bucket, stand_still)
    publish(target, Release.read(Path(folder)))
    print("came through", flush=True)


main(*sys.argv[1:])
