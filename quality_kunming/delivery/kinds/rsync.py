"""A folder on a server, reached by ssh: sent with rsync, switched by one link, laid out as in folder.py."""

import re
import secrets
import subprocess
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path

from quality_kunming.caching import FOLDER as CACHE
from quality_kunming.caching import Shelf, digest_of
from quality_kunming.delivery.errors import DeliveryError
from quality_kunming.delivery.kinds.folder import BUSY
from quality_kunming.delivery.kinds.server_scripts import (
    CARRY,
    CURRENT,
    DIFFERENCES,
    DISCARD,
    DROP,
    HELD,
    LOCK,
    MANIFEST_SUMS,
    MANIFESTS,
    REMEMBER,
    REMOVE,
    SWITCH,
    TAKE,
)
from quality_kunming.delivery.release import (
    Carried,
    KeptRelease,
    Release,
    is_release_name,
    number_of,
    sound_manifest,
    stays_for_open_pages,
)
from quality_kunming.delivery.ssh import Server, ended, ssh_command
from quality_kunming.delivery.target import ServedFolder
from quality_kunming.output.manifest import Fingerprint, Manifest

BEAT = 15
"""Seconds between two signs of life that keep the lock; without one the server opens it after a minute."""


class Rsync(ServedFolder):
    """`<path>/current` → `releases/<name>/`; unchanged files are hard links to the release before."""

    server: Server
    _holder: subprocess.Popen

    @property
    def base(self) -> str:
        """The folder on the server for the site, or for the preview."""
        path = self.settings.folder
        return f"{path}/previews/{self.preview}" if self.preview else path

    @contextmanager
    def reached(self) -> Iterator[None]:
        """Be ready to talk to the server."""
        with ssh_command() as command:
            one = self.settings
            self.server = Server(command, one.host, one.user, one.port)
            yield

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold a lock file there, as long as the connection stands: whatever ends this process opens it."""
        holder = self.server.start(
            *("sh", "-c", LOCK, "sh", self.base),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        try:
            if holder.stdout.readline() != b"held\n":
                holder.stdin.close()
                status, complaint = holder.wait(), holder.stderr.read()
                if status == HELD:
                    raise DeliveryError(BUSY)
                self.server.refuse(status or 1, complaint)
            with _kept_alive(holder):
                self._holder = holder
                yield
        finally:
            with suppress(OSError):
                holder.stdin.close()
            holder.wait()
            holder.stdout.close()
            holder.stderr.close()

    def manifests(self) -> Mapping[str, Manifest | None]:
        """What the folders there say that are called as releases are; fetched where this machine does not have it."""
        lines = self.server.run(MANIFEST_SUMS, self.base).decode("utf-8", "replace").splitlines()
        sums = {name: sum for sum, _, name in (line.partition(" ") for line in lines)}
        sums = {name: sum for name, sum in sums.items() if is_release_name(name)}
        data = {name: self._shelf.get(sum) for name, sum in sums.items() if sum != "-"}
        if lacking := [name for name, one in data.items() if one is None]:
            data |= self._fetched(lacking)
        self._shelf.retain(sums.values())
        return {name: sound_manifest(data.get(name) or b"") for name in sums}

    def _fetched(self, names: Sequence[str]) -> dict[str, bytes]:
        printed, data = self.server.run(MANIFESTS, self.base, *names), {}
        while printed:
            line, _, printed = printed.partition(b"\n")
            size, _, name = line.decode("utf-8", "replace").partition(" ")
            data[name], printed = printed[: int(size)], printed[int(size) :]
            self._shelf.put(digest_of(data[name]), data[name])
        return data

    @cached_property
    def _shelf(self) -> Shelf:
        """The manifests of kept releases as this machine has them, by their digests."""
        return Shelf(self.root / CACHE / "delivery" / f"{self.settings.name}.manifests")

    def differences(self, release: KeptRelease) -> Sequence[str]:
        """The server reads every file."""
        files = release.manifest.all_files
        sums = _sums({f"./{path}": one for path, one in files.items()})
        printed = self.server.run(DIFFERENCES, self.base, release.name, data=sums)
        strange, there, wrong = (
            {line.removeprefix("./") for line in part.split("\n") if line}
            for part in re.split("^--$", printed.decode("utf-8", "replace"), flags=re.MULTILINE)
        )
        more = {path for path in there - files.keys() if not stays_for_open_pages(path)}
        return sorted({*strange, *more, *wrong, *(files.keys() - there)})

    def current(self) -> str | None:
        """What the link there leads to."""
        link = self.server.run(CURRENT, self.base).decode().strip()
        if link == ".":
            raise DeliveryError(
                f"服务器上的 {self.base}/current 不是本程序放的链接，请先把它移走，再试一次。"
            )
        return Path(link).name if is_release_name(Path(link).name) else None

    def send(
        self, release: Release, name: str, kept: Sequence[KeptRelease], carried: Carried
    ) -> None:
        """Send what is new by its checksum; the server links the rest."""
        # A name of its own: a killed deploy's programs may still be writing.
        incoming = f".incoming-{secrets.token_hex(4)}"
        files = release.manifest.all_files
        wanted = files | {path: one for path, (_, one) in carried.items()}
        try:
            missing = self._taken(wanted, kept[-1], incoming) if kept else wanted.keys()
            names = [path for path in files if path in missing]
            if names:
                self._sent(release.folder, incoming, names if kept else [])
            sums = {
                f"../{carried[path][0]}/{path}": carried[path][1] for path in missing - files.keys()
            }
            self.server.run(CARRY, self.base, name, incoming, data=_sums(sums))
            self._shelf.put(digest_of(release.manifest.data), release.manifest.data)
        except DeliveryError:
            with suppress(DeliveryError):  # what fills a disk there must not stay
                self.server.run(DROP, self.base, incoming)
            raise

    def _taken(
        self, wanted: Mapping[str, Fingerprint], before: KeptRelease, incoming: str
    ) -> set[str]:
        """Let the server begin with the spare, or with the release before; the files that are missing then."""
        sums = _sums({f"./{path}": one for path, one in wanted.items()})
        printed = self.server.run(TAKE, self.base, before.name, incoming, data=sums)
        return {line.removeprefix("./") for line in printed.decode("utf-8", "replace").splitlines()}

    def _sent(self, folder: Path, incoming: str, names: Sequence[str]) -> None:
        """Send files of a folder, all of them where none are named."""
        some = ["--files-from=-", "--from0"] if names else []
        command = [
            *("rsync", "--recursive", "--checksum", "--chmod=D755,F644", *some),
            *("--timeout=60", "--protect-args", "--rsh", _words(self.server.command)),
            f"{folder}/",
            f"{self.server.login}:{self.base}/releases/{incoming}/",
        ]
        self.server.refuse(*ended(command, "\0".join(names).encode()))

    def switch(self, name: str) -> None:
        """Put a new link in the place of the old one, which is one step (rename(2))."""
        if self._holder.poll() is not None:
            raise DeliveryError(f"服务器 {self.server.host}：连接断过，锁没有保住，请再运行一次。")
        self.server.run(SWITCH, self.base, name)

    def discard(self, names: Sequence[str]) -> None:
        """Keep the newest of them as the spare, and delete the others; without one, be ready for links instead."""
        if names:
            self.server.run(DISCARD, self.base, *sorted(names, key=number_of))
        else:
            self.server.run(REMEMBER, self.base)

    def remove(self) -> None:
        """Delete the preview: first what visitors see."""
        self.server.run(REMOVE, self.base)


@contextmanager
def _kept_alive(holder: subprocess.Popen) -> Iterator[None]:
    """Give the server its signs of life meanwhile."""
    ended = threading.Event()

    def beat() -> None:
        with suppress(OSError):
            while not ended.wait(BEAT):
                holder.stdin.write(b".")
                holder.stdin.flush()

    beating = threading.Thread(target=beat, daemon=True)
    beating.start()
    try:
        yield
    finally:
        ended.set()
        beating.join()


def _sums(files: Mapping[str, Fingerprint]) -> bytes:
    """The sums of files as sha256sum writes them."""
    return "".join(f"{one.sha256}  {path}\n" for path, one in sorted(files.items())).encode()


def _words(command: Sequence[str]) -> str:
    """A command as rsync's --rsh reads it: blanks part words, quotes hold them together."""
    return " ".join(f"'{word}'" if " " in word else word for word in command)
