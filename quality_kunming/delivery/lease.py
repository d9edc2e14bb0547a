"""A lock in a bucket, for which no clock of this machine is believed: it ends when its holder stops renewing it."""

import json
import os
import socket
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from quality_kunming.delivery.bucket import Bucket, StoredObject
from quality_kunming.delivery.errors import DeliveryError
from quality_kunming.model.dates import SHANGHAI

RENEWED = 15
"""Seconds after which the holder writes the lock anew."""

GIVEN_UP = 45
"""Seconds without a renewal after which the holder changes nothing any more."""

STALE = 60
"""Seconds without a renewal after which another may take it; longer than GIVEN_UP."""

SETTLED = 3
"""Seconds after which a store that knows no conditions is asked whose lock it is."""

WATCHED = 2
"""Seconds between two looks at a lock that seems to be left over."""

LOST = "部署的锁没有保住（网络断得太久，或者这台电脑睡过），为了不和别人撞在一起，停了下来。请再运行一次。"


class Lease:
    """One key of a bucket; who wrote it last, and keeps writing, holds it."""

    def __init__(self, bucket: Bucket, key: str, tell: Callable[[str], None] = print):
        self.bucket = bucket
        self.key = key
        self.tell = tell
        self.token = uuid.uuid4().hex
        self._beat = 0
        self._since = ""
        self._renewed = 0.0
        self._is_lost = False
        self._ended = threading.Event()

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold it for the block; DeliveryError that names the other where another holds it."""
        self._acquire()
        renewing = threading.Thread(target=self._keep, daemon=True)
        renewing.start()
        try:
            yield
        finally:
            self._ended.set()
            renewing.join()
            self._release()

    def check(self) -> None:
        """Raise DeliveryError where another may hold it by now."""
        if self._is_lost or _clock() - self._renewed > GIVEN_UP:
            raise DeliveryError(LOST)

    def _acquire(self) -> None:
        watched: tuple[str, float] = ("", 0.0)
        lost = 0
        while lost < 5:
            stored = self.bucket.get(self.key)
            if not stored:
                if self._take(IfNoneMatch="*"):
                    return
                lost += 1
                continue
            holder = Holder.read(stored)
            if stored.etag != watched[0]:
                if watched[0] or not (holder.is_gone or holder.is_late):
                    raise DeliveryError(holder.sentence)
                watched = (stored.etag, _clock())
                if not holder.is_gone:
                    self.tell(f"{holder.who}的部署好像中断了，等一等它，最多 {STALE} 秒……")
            if holder.is_gone or _clock() - watched[1] >= STALE:
                if self._take(IfMatch=stored.etag):
                    return
                lost += 1
                continue
            time.sleep(WATCHED)
        raise DeliveryError("部署的锁一直被别人抢先拿走。请等别的部署结束再试。")

    def _take(self, **condition: str) -> bool:
        """Write our name; False where another was there first."""
        started = _clock()
        if not self._write(**condition) and not self._is_ours():
            return False
        # Does this store keep to conditions? Ours is there, so it has to refuse.
        if self.bucket.put_if(self.key, self._body(), IfNoneMatch="*"):
            time.sleep(SETTLED)
            if not self._is_ours():
                return False
        self._renewed = started
        return True

    def _keep(self) -> None:
        while not self._ended.wait(RENEWED):
            started = _clock()
            try:
                stored = self.bucket.get(self.key)
                if not stored or Holder.read(stored).token != self.token:
                    self._is_lost = True
                    return
                self._since = self._since or stored.written.isoformat()
                if self._write(IfMatch=stored.etag) or self._is_ours():
                    self._renewed = started
            except DeliveryError:
                pass  # the next turn may do; `check` knows how long it has been

    def _release(self) -> None:
        with suppress(DeliveryError):  # it runs out by itself
            if self._is_ours():
                self.bucket.delete(self.key)

    def _write(self, **condition: str) -> bool:
        self._beat += 1
        return self.bucket.put_if(self.key, self._body(), **condition)

    def _body(self) -> bytes:
        described = {
            "token": self.token,
            "host": socket.gethostname(),
            "pid": os.getpid(),
            "machine": _machine(),
            "started": _started(os.getpid()),
            "since": self._since,
            "beat": self._beat,
        }
        return json.dumps(described, ensure_ascii=False).encode()

    def _is_ours(self) -> bool:
        stored = self.bucket.get(self.key)
        return stored is not None and Holder.read(stored).token == self.token


@dataclass(frozen=True)
class Holder:
    """What a lock says about who holds it."""

    token: str
    host: str
    pid: int
    machine: str
    started: str
    since: datetime
    age: float
    """Seconds since it was renewed, both ends by the store's clock."""

    @classmethod
    def read(cls, stored: StoredObject) -> "Holder":
        """Read it; a lock that says nothing sensible is somebody's all the same."""
        try:
            said = json.loads(stored.data)
            since = datetime.fromisoformat(said["since"]) if said["since"] else stored.written
            fields = [str(said[key]) for key in ("token", "host", "machine", "started")]
            pid = int(said["pid"])
        except (ValueError, KeyError, TypeError, AttributeError):
            since, fields, pid = stored.written, ["", "", "", ""], 0
        token, host, machine, started = fields
        age = (stored.asked - stored.written).total_seconds()
        return cls(token, host, pid, machine, started, since, age)

    @property
    def is_gone(self) -> bool:
        """Whether it was a process of this machine that has ended."""
        is_here = bool(self.machine) and self.machine == _machine()
        return is_here and _started(self.pid) != self.started

    @property
    def is_late(self) -> bool:
        """Whether it missed a renewal, as far as the store's clock can tell."""
        return not -WATCHED <= self.age <= 2 * RENEWED

    @property
    def who(self) -> str:
        """Whose it is."""
        return f"{self.host or '另一台电脑'}（进程 {self.pid}）" if self.pid else "另一台电脑"

    @property
    def sentence(self) -> str:
        """Why one may not deploy now."""
        since = f"{self.since.astimezone(SHANGHAI):%Y-%m-%d %H:%M}"
        return f"另一次部署正在进行：{self.who}，{since} 开始。请等它结束再试。"


def _clock() -> float:
    """Seconds that nobody sets, and that go on while the machine sleeps where the system can tell."""
    if hasattr(time, "CLOCK_BOOTTIME"):
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.monotonic()


def _machine() -> str:
    """Names this start of this machine, and the container; empty where the system does not tell."""
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()
        return f"{socket.gethostname()} {boot} {os.readlink('/proc/self/ns/pid')}"
    except OSError:
        return ""


def _started(pid: int) -> str:
    """When a process of this machine was started, in the kernel's ticks; empty where there is none."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text("utf-8", errors="replace")
    except OSError:
        return ""
    state, *rest = stat.rpartition(")")[2].split()
    return "" if state in "ZX" else rest[18]
