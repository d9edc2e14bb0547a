"""git with one remote: never a question, never a secret on a command line or in what is printed."""

import base64
import os
import re
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from quality_kunming.delivery.credentials import HIDDEN, TOKEN, credential, redacted
from quality_kunming.delivery.errors import DeliveryError
from quality_kunming.delivery.git_faults import DISK_FULL, REFUSED, SENTENCES, THEIRS, last_words
from quality_kunming.errors import printable

USER = "x-access-token"
"""GitHub's name for who comes with a token; GitLab and Gitea look at the token alone."""

STALLED_SECONDS = "120"

_SETTINGS = (
    ("core.hooksPath", os.devnull),
    ("gc.auto", "0"),
    ("maintenance.auto", "false"),
    ("fetch.recurseSubmodules", "false"),
    ("push.recurseSubmodules", "no"),
    ("push.gpgSign", "false"),
)
"""What a person's own configuration must not change; their proxies and ways to log in stay theirs."""

_NOT_OURS = re.compile(
    r"GIT_(?:DIR|WORK_TREE|INDEX_FILE|COMMON_DIR|NAMESPACE|PREFIX|SHALLOW_FILE|GRAFT_FILE|CONFIG"
    r"|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|QUARANTINE_PATH|CEILING_DIRECTORIES"
    r"|DEFAULT_HASH|LITERAL_PATHSPECS|REPLACE_REF_BASE|TRACE.*|CURL_VERBOSE|REDIRECT_.*)"
)
"""Variables that lead git to another repository (a deploy may run within a hook) or make it print what it sends."""


class GitError(Exception):
    """git did not do it; the text is what it said, without secrets."""


class RemoteError(DeliveryError):
    """The remote did not do it. `printed` is git's standard output."""

    def __init__(self, sentence: str, printed: str = ""):
        super().__init__(sentence)
        self.printed = printed

    @property
    def was_locked(self) -> bool:
        """Whether another push was at the same branch at that moment."""
        return "failed to update ref" in self.printed


@dataclass(frozen=True)
class Remote:
    """Where a repository is, and who we are there: `login` is `user:password`, empty for the person's own way in."""

    address: str
    login: str = ""

    @classmethod
    def of(cls, text: str, root: Path) -> "Remote":
        """From an address, or the name of one of the project's remotes; what is secret in it is taken out of it."""
        address = _remote_of_project(text, root)
        parts = urlsplit(address) if re.match(r"https?://", address, re.I) else None
        if not parts:
            return cls(address)
        user, password = unquote(parts.username or ""), unquote(parts.password or "")
        token = credential(TOKEN).strip()
        plain = parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()
        if token or password:
            return cls(plain, f"{user or USER}:{token or password}")
        return cls(address)

    @property
    def host(self) -> str:
        """The part of the address that a credential belongs to."""
        parts = urlsplit(self.address)
        return f"{parts.scheme}://{parts.netloc}/"

    @property
    def header(self) -> str:
        """The login as HTTP says it (RFC 7617)."""
        return base64.b64encode(self.login.encode()).decode()

    @property
    def is_ssh(self) -> bool:
        """Whether git goes there by ssh: `ssh://…` or `user@host:path`."""
        return bool(re.match(r"(?:git\+)?ssh(?:\+git)?://|(?!\w+://)[^/\\]{2,}:", self.address))

    @property
    def settings(self) -> list[tuple[str, str]]:
        """git's configuration for the login: for this host alone, and for no other by a redirect."""
        if not self.login:
            return []
        return [
            (f"http.{self.host}.extraHeader", f"Authorization: Basic {self.header}"),
            ("http.followRedirects", "false"),
            ("credential.helper", ""),
        ]

    def redact(self, text: str) -> str:
        """A text without what is secret, and with nothing that steers a terminal."""
        text = redacted(text)
        if self.login:
            for secret in (self.login.partition(":")[2], self.header):
                text = text.replace(secret, HIDDEN)
        return "\n".join(printable(line) for line in text.splitlines())


def _remote_of_project(text: str, root: Path) -> str:
    if "://" in text:
        return text
    try:
        asked = subprocess.run(
            ["git", "-C", str(root), "remote", "get-url", "--", text],
            capture_output=True,
            env=_environment([]),
        )
    except FileNotFoundError:
        raise DeliveryError("这台电脑上没有 git，请先安装。") from None
    if asked.returncode == 0:
        return asked.stdout.decode("utf-8", "replace").strip()
    if re.search(r"[/\\:]", text):
        return text
    raise DeliveryError(
        f"这个项目没有叫“{text}”的远程仓库。运行 git remote -v 看有哪些，或者写仓库的地址。"
    )


def _environment(settings: Sequence[tuple[str, str]]) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not _NOT_OURS.fullmatch(name)}
    count = kept.get("GIT_CONFIG_COUNT", "")
    first = int(count) if count.isdigit() else 0
    for number, (key, value) in enumerate([*_SETTINGS, *settings], first):
        kept |= {f"GIT_CONFIG_KEY_{number}": key, f"GIT_CONFIG_VALUE_{number}": value}
        kept["GIT_CONFIG_COUNT"] = str(number + 1)
    return kept | {
        "LC_ALL": "C",
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_HTTP_LOW_SPEED_LIMIT": "1",
        "GIT_HTTP_LOW_SPEED_TIME": STALLED_SECONDS,
    }


class Git:
    """A bare repository of this machine, and its one remote.

    `ssh` are the words that start ssh, where they are not the person's own.
    """

    def __init__(self, folder: Path, remote: Remote, root: Path):
        self.folder = folder
        self.remote = remote
        self.root = root
        self.ssh = ""

    def __call__(self, *words: str, data: bytes | None = None, **variables: str) -> bytes:
        """Do something here; what git printed. GitError where it failed."""
        return self.run(["git", *words], data, variables)

    def ref(self, name: str) -> str:
        """The id that a ref leads to; empty where there is none."""
        return self("for-each-ref", "--format=%(objectname)", name).decode().strip()

    def run(self, command: list[str], data: bytes | None, variables: Mapping[str, str]) -> bytes:
        """Run a program that works on this repository."""
        environment = _environment([]) | variables
        done = self._done(command, data, environment, self.folder)
        if done.returncode:
            raise self._failure(done.stderr)
        return done.stdout

    def reach(self, *words: str, **variables: str) -> str:
        """Do something with the remote; what git printed. RemoteError where that failed."""
        environment = _environment(self.remote.settings) | variables
        if self.remote.login:
            environment |= {"GIT_ASKPASS": "", "SSH_ASKPASS": ""}
        if self.ssh and self.remote.is_ssh:
            environment["GIT_SSH_COMMAND"] = self.ssh
        done = self._done(["git", *words], None, environment, self.root)
        printed = done.stdout.decode("utf-8", "replace")
        if done.returncode:
            raise RemoteError(self._sentence(done.stderr, printed), printed)
        return printed

    def _done(
        self,
        command: list[str],
        data: bytes | None,
        environment: Mapping[str, str],
        cwd: Path,
    ) -> subprocess.CompletedProcess:
        try:
            return subprocess.run(
                command,
                input=data or b"",
                capture_output=True,
                cwd=cwd,
                env={**environment, "GIT_DIR": str(self.folder)},
            )
        except FileNotFoundError:
            raise DeliveryError("这台电脑上没有 git，请先安装。") from None

    def _failure(self, complaint: bytes) -> Exception:
        text = self.remote.redact(complaint.decode("utf-8", "replace"))
        if DISK_FULL.search(text):
            return DeliveryError(
                f"{self.folder.parent} 所在的磁盘满了，请清出空间再试（{last_words(text)}）。"
            )
        return GitError(last_words(text))

    def _sentence(self, complaint: bytes, printed: str) -> str:
        text = self.remote.redact(complaint.decode("utf-8", "replace"))
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        theirs = [line.removeprefix("remote:").strip() for line in lines if THEIRS.match(line)]
        spoken = "；".join(line for line in theirs if line)
        if REFUSED.search(printed):
            reason = "；".join(REFUSED.findall(printed))
            return f"{self._place} 不收：{spoken or self.remote.redact(reason)}。"
        known = next((sentence for words, sentence in SENTENCES if words.search(text)), None)
        said = "；".join(part for part in (spoken, last_words(text)) if part)
        return f"{self._place}：{known or '没有做成'}（{said}）。"

    @property
    def _place(self) -> str:
        return f"仓库 {self.remote.redact(self.remote.address)}"
