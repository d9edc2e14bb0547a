"""A folder on a server, reached by ssh: sent with rsync, switched by one link, laid out as in folder.py."""

import secrets
import subprocess
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from quality_kunming.delivery.errors import DeliveryError
from quality_kunming.delivery.kinds.folder import BUSY
from quality_kunming.delivery.release import Carried, KeptRelease, Release, read_manifest
from quality_kunming.delivery.ssh import Server, ssh_command, started
from quality_kunming.delivery.target import ServedFolder

HELD = 75
BEAT = 15
"""Seconds between two signs of life that keep the lock; without one the server opens it after a minute."""

LOCK = """
mkdir -p "$1/releases" && cd "$1" || exit 1
exec flock -w 5 -E 75 .lock sh -c '
  rm -rf releases/.incoming-* .current && echo held || exit 1
  while timeout 60 dd bs=1 count=1 2>/dev/null | grep -q .; do :; done
'
"""
CURRENT = 'if [ -e "$1/current" ] && [ ! -L "$1/current" ]; then echo .; else readlink "$1/current" || :; fi'
RELEASES = """
cd "$1" 2>/dev/null || exit 0
for manifest in releases/*/manifest.json; do
  [ -f "$manifest" ] || continue
  echo "$manifest $(wc -c < "$manifest")"
  cat "$manifest"
done
"""
CARRY = """
cd "$1/releases/$3" || exit 1
while IFS=' ' read -r owner path; do
  [ -f "../$owner/$path" ] || continue
  mkdir -p "$(dirname "$path")" && ln -f "../$owner/$path" "$path" || exit 1
done
cd .. && mv -T "$3" "$2"
"""
SWITCH = (
    'cd "$1" && test -d "releases/$2" && ln -s "releases/$2" .current && mv -T .current current'
)
DISCARD = 'cd "$1/releases" && shift && rm -rf -- "$@"'
REMOVE = 'rm -f "$1/current" && rm -rf -- "$1"'


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

    def releases(self) -> Sequence[KeptRelease]:
        """Every release there with a manifest."""
        printed, kept = self.server.run(RELEASES, self.base), []
        while printed:
            line, _, printed = printed.partition(b"\n")
            path, size = line.decode().split()
            kept.append(KeptRelease(Path(path).parts[1], read_manifest(printed[: int(size)])))
            printed = printed[int(size) :]
        return kept

    def current(self) -> str | None:
        """What the link there leads to."""
        link = self.server.run(CURRENT, self.base).decode().strip()
        if link == ".":
            raise DeliveryError(
                f"服务器上的 {self.base}/current 不是本程序放的链接，请先把它移走，再试一次。"
            )
        return Path(link).name if link else None

    def send(
        self, release: Release, name: str, kept: Sequence[KeptRelease], carried: Carried
    ) -> None:
        """Send what is new by its checksum; the server links the rest."""
        # A name of its own: a killed deploy's rsync may still be writing.
        incoming = f".incoming-{secrets.token_hex(4)}"
        linked = [f"--link-dest=../{kept[-1].name}"] if kept else []
        command = [
            *("rsync", "--recursive", "--checksum", "--delete", "--chmod=D755,F644"),
            *("--timeout=60", "--protect-args", "--rsh", _words(self.server.command), *linked),
            f"{release.folder}/",
            f"{self.server.login}:{self.base}/releases/{incoming}/",
        ]
        process = started(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        _, complaint = process.communicate()
        self.server.refuse(process.returncode, complaint)
        lines = "".join(f"{owner} {path}\n" for path, (owner, _) in sorted(carried.items()))
        self.server.run(CARRY, self.base, name, incoming, data=lines.encode())

    def switch(self, name: str) -> None:
        """Put a new link in the place of the old one, which is one step (rename(2))."""
        if self._holder.poll() is not None:
            raise DeliveryError(f"服务器 {self.server.host}：连接断过，锁没有保住，请再运行一次。")
        self.server.run(SWITCH, self.base, name)

    def discard(self, names: Sequence[str]) -> None:
        """Delete these releases."""
        if names:
            self.server.run(DISCARD, self.base, *names)

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


def _words(command: Sequence[str]) -> str:
    """A command as rsync's --rsh reads it: blanks part words, quotes hold them together."""
    return " ".join(f"'{word}'" if " " in word else word for word in command)
