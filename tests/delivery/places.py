"""A part of a real object store for one test, and a deploy to it that is killed at a chosen request."""

import os
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from releases import make_release
from servers.object_store import BUCKET, ObjectStore
from servers.processes import free_port

from quality_kunming.delivery.bucket import Bucket
from quality_kunming.delivery.kinds.s3 import S3
from quality_kunming.delivery.release import Release
from quality_kunming.environment import ROOT
from quality_kunming.model.targets import S3Target

STOPPED_DEPLOY = Path(__file__).with_name("stopped_deploy.py")

OLD_STYLE = "theme/0123456789ab/css/site.css"
NEW_STYLE = "theme/ba9876543210/css/site.css"

FIRST = {
    "index.html": b"<link href=theme/0123456789ab/css/site.css> 1",
    "news/one/index.html": b"one",
    "news/two/index.html": b"two",
    "downloads/表 +%.pdf": b"%PDF",
    "404.html": b"nothing",
    "empty.txt": b"",
    OLD_STYLE: b"a {}",
    "index.html.br": b"twin",
}
SECOND = {
    "index.html": b"<link href=theme/ba9876543210/css/site.css> 2",
    "news/one/index.html": b"one, corrected",
    "news/three/index.html": b"three",
    "downloads/表 +%.pdf": b"%PDF",
    "404.html": b"nothing",
    "empty.txt": b"",
    "data/new.csv": b"1",
    NEW_STYLE: b"b {}",
}


def watched(bucket: Bucket, note: Callable[[str, str, dict], None]) -> None:
    """Have each change of a bucket told before it is asked for: the operation, the key and what may be changed."""
    change = bucket._change

    def told(operation: str, key: str, **parameters) -> None:
        note(operation, key, parameters)
        change(operation, key, **parameters)

    bucket._change = told


def cut_off(bucket: Bucket, is_meant: Callable[[str, str], bool]) -> None:
    """Let the changes of a bucket that are meant, by their operation and key, reach nobody."""
    change, endpoint = bucket._change, f"http://127.0.0.1:{free_port()}"
    nowhere = Bucket(bucket.settings.model_copy(update={"endpoint": endpoint}))

    def sent(operation: str, key: str, **parameters) -> None:
        way = nowhere._change if is_meant(operation, key) else change
        way(operation, key, **parameters)

    bucket._change = sent


@contextmanager
def spoilt(target: S3, ending: str) -> Iterator[None]:
    """Meanwhile let copies to keys with an ending have another life in caches than they should."""
    is_meanwhile = True

    def spoil(operation: str, key: str, parameters: dict) -> None:
        if is_meanwhile and operation == "copy_object" and key.endswith(ending):
            parameters["CacheControl"] = "max-age=60"

    watched(target._bucket, spoil)
    yield
    is_meanwhile = False


class Place:
    """A prefix of the bucket of its own."""

    def __init__(self, store: ObjectStore, prefix: str, folder: Path, **settings):
        self.store, self.prefix, self.folder = store, prefix, folder
        self.settings = S3Target(
            name="store",
            endpoint=store.url,
            bucket=BUCKET,
            prefix=prefix,
            path_style=True,
            **settings,
        )
        self.target = S3(self.settings, folder)
        self.release = make_release(folder / "first", FIRST)

    def other(self, files: dict[str, bytes], name: str = "second") -> Release:
        return make_release(self.folder / name, files)

    def url(self, path: str) -> str:
        return f"{self.store.url}/{BUCKET}/{self.prefix}{urllib.request.quote(path)}"

    def read(self, path: str) -> bytes:
        with urllib.request.urlopen(self.url(path)) as answer:
            return answer.read()

    def live(self) -> dict[str, bytes]:
        """Everything that visitors can read."""
        return {
            path: self.read(path) for path in self.everything() if not path.startswith(".deploy/")
        }

    def everything(self) -> set[str]:
        listed = self.store.client.list_objects_v2(Bucket=BUCKET, Prefix=self.prefix)
        return {one["Key"].removeprefix(self.prefix) for one in listed.get("Contents", ())}

    def requests(self, target: S3) -> list[tuple[str, str]]:
        """Every change that a target asks for from now on: the operation, and the key below the prefix."""
        made = []

        def note(operation: str, key: str, _: dict) -> None:
            made.append((operation, key.removeprefix(self.prefix)))

        watched(target._bucket, note)
        return made

    def deploy_killed(self, release: Release, operation: str, part: str, number: int) -> None:
        """Deploy in a process of its own, killed before its `number`th such request."""
        settings = self.settings.model_dump_json()
        arguments = [settings, str(release.folder), operation, part, str(number)]
        process = subprocess.Popen(
            [sys.executable, str(STOPPED_DEPLOY), *arguments],
            env={**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests'}"},
            stdout=subprocess.PIPE,
            text=True,
        )
        with process:
            told = process.stdout.readline()
            process.kill()
        assert told == "standing still\n"


def served(release: Release) -> dict[str, bytes]:
    return {path: (release.folder / path).read_bytes() for path in release.manifest.files}
