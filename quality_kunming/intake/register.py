"""The register: what people told and is never published, in one file outside the project, encrypted by a key."""

import base64
import json
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path

from quality_kunming.locking import held
from quality_kunming.storing import replace_file, sweep_beside

PLACE, KEY = "INTAKE_REGISTER", "INTAKE_KEY"
"""Environment variables: where it is, and the sentence that opens it."""
SHORTEST_KEY = 8
_HEAD = b"quality-kunming register 1\n"
_SALT = 16
_SCRYPT = {"length": 32, "n": 2**14, "r": 8, "p": 1}


class RegisterError(Exception):
    """The register cannot be used, and was not touched; the text is a Chinese sentence."""


@dataclass(frozen=True)
class Private:
    """What is known of whoever sent an application; `kept_until` is a day, empty while it is not known."""

    number: str
    digest: str
    call: str
    title: str
    person: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)
    signer: str = ""
    relation: str = ""
    signed_on: str = ""
    sender: str = ""
    kept_until: str = ""

    def is_expired(self, today: date) -> bool:
        """Whether it must not be kept any more."""
        return bool(self.kept_until) and date.fromisoformat(self.kept_until) < today


class Register:
    """The register of one project, read when it is opened and written whole at each change."""

    def __init__(self, root: Path, settings: Mapping[str, str] = os.environ):
        self.path = place_of(root, settings)
        self._key = settings.get(KEY, "")
        if self._key and len(self._key) < SHORTEST_KEY:
            raise RegisterError(f"{KEY} 太短，至少要 {SHORTEST_KEY} 个字；什么都没有写。")
        self._cipher = None
        self._salt = b""
        self.entries: dict[str, Private] = {}
        self.is_encrypted = bool(self._key)

    @contextmanager
    def opened(self) -> Iterator["Register"]:
        """The register, read, and nobody else's until the block ends; locking.TakenError where it is."""
        with ExitStack() as stack:
            try:
                self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
                stack.enter_context(held(self.path.with_name(f"{self.path.name}.lock")))
                self.entries = {one.number: one for one in self._read()}
            except OSError as error:
                why = f"打不开（{error.strerror}），请检查文件夹的权限。"
                raise RegisterError(f"登记册 {self.path} {why}") from None
            yield self

    def put(self, entry: Private) -> None:
        """Keep an entry in place of what was there under its number."""
        if self.entries.get(entry.number) != entry:
            self.entries[entry.number] = entry
            self._write()

    def forget(self, number: str) -> bool:
        """Keep nothing of a number; whether there was anything."""
        known = self.entries.pop(number, None)
        if known:
            self._write()
        return known is not None

    def number_of(self, digest: str) -> str:
        """The number of what was sent in; empty for what is new."""
        return next((one.number for one in self.entries.values() if one.digest == digest), "")

    def _read(self) -> list[Private]:
        sweep_beside(self.path)
        try:
            data = self.path.read_bytes()
        except FileNotFoundError:
            return []
        try:
            values = json.loads(self._plain(data))
            return [Private(**one) for one in values["entries"]]
        except (ValueError, TypeError, KeyError):
            raise RegisterError(
                f"登记册 {self.path} 坏了，读不出来；没有动它，请用备份换回。"
            ) from None

    def _plain(self, data: bytes) -> bytes:
        from cryptography.fernet import InvalidToken

        if not data.startswith(_HEAD):
            return data
        if not self._key:
            raise RegisterError(f"登记册 {self.path} 加了密；请用环境变量 {KEY} 给出密钥再运行。")
        salt, token = data[len(_HEAD) :].split(b"\n", 1)
        self._salt = base64.b64decode(salt)
        try:
            return self._opener().decrypt(token)
        except InvalidToken:
            raise RegisterError(f"{KEY} 不对，登记册打不开；什么都没有写，登记册没有动。") from None

    def _write(self) -> None:
        values = {"entries": [asdict(one) for one in self.entries.values()]}
        data = json.dumps(values, ensure_ascii=False, indent=1).encode()
        if self._key:
            token = self._opener().encrypt(data)
            data = b"".join((_HEAD, base64.b64encode(self._salt), b"\n", token))
        others = os.umask(0o077)
        try:
            if self.path.exists():
                self.path.chmod(0o600)
            replace_file(self.path, data)
        finally:
            os.umask(others)

    def _opener(self):
        """What encrypts and decrypts with the key; made once, because it is meant to be slow."""
        if self._cipher is None:
            from cryptography.fernet import Fernet
            from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

            self._salt = self._salt or os.urandom(_SALT)
            key = Scrypt(salt=self._salt, **_SCRYPT).derive(self._key.encode())
            self._cipher = Fernet(base64.urlsafe_b64encode(key))
        return self._cipher


def place_of(root: Path, settings: Mapping[str, str]) -> Path:
    """Where the register is; RegisterError for a place inside the project."""
    path = Path(settings[PLACE]).expanduser() if settings.get(PLACE) else _usual(settings)
    path = Path(os.path.abspath(path))
    if path.resolve().is_relative_to(root.resolve()):
        raise RegisterError(
            f"登记册不能放在项目的文件夹里，会跟着提交出去；请把 {PLACE} 改成项目以外的地方。"
        )
    if path.is_dir():
        raise RegisterError(
            f"{PLACE} 写的 {path} 是文件夹；请写到文件，例如 {path / 'register.json'}"
        )
    return path


def _usual(settings: Mapping[str, str]) -> Path:
    """A file in the folder that the system keeps for the data of a user's programs."""
    home = Path.home()
    if sys.platform == "win32":
        folder = Path(settings.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif sys.platform == "darwin":
        folder = home / "Library" / "Application Support"
    else:
        folder = Path(settings.get("XDG_DATA_HOME") or home / ".local" / "share")
    return folder / "quality-kunming" / "register.json"
