"""A real sshd for tests: its own keys, folder and home, its own port of 127.0.0.1, stopped by its own id."""

import getpass
import socket
import subprocess
import time
from pathlib import Path

from servers.processes import PATIENCE, free_port, program, stop

CONFIG = """\
Port {port}
ListenAddress 127.0.0.1
HostKey {folder}/host_key
AuthorizedKeysFile {folder}/authorized_keys
PidFile {folder}/sshd.pid
PasswordAuthentication no
KbdInteractiveAuthentication no
UsePAM no
PermitRootLogin prohibit-password
StrictModes no
SetEnv HOME={folder}
LogLevel ERROR
"""


class Sshd:
    """Lets whoever has `key` run commands as the user of the tests; `known_hosts` names its host key."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.port = free_port()
        self.user = getpass.getuser()
        folder.mkdir(parents=True)
        self.key = self._make_key("user_key")
        self._make_key("host_key")
        public = (folder / "host_key.pub").read_text().split()
        self.known_hosts = f"[127.0.0.1]:{self.port} {public[0]} {public[1]}\n"
        (folder / "authorized_keys").write_text((folder / "user_key.pub").read_text())
        (folder / "sshd_config").write_text(CONFIG.format(port=self.port, folder=folder))
        Path("/run/sshd").mkdir(exist_ok=True)
        command = [program("sshd"), "-D", "-e", "-f", folder / "sshd_config"]
        self._process = subprocess.Popen(list(map(str, command)), stderr=subprocess.DEVNULL)
        self._wait()

    def stop(self) -> None:
        """End this sshd, and no other."""
        stop(self._process)

    @property
    def environment(self) -> dict[str, str]:
        """What a deploy finds in its environment."""
        return {"DEPLOY_SSH_KEY": self.key.read_text(), "DEPLOY_KNOWN_HOSTS": self.known_hosts}

    def _make_key(self, name: str) -> Path:
        path = self.folder / name
        command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "tests", "-f", str(path)]
        subprocess.run(command, check=True)
        return path

    def _wait(self) -> None:
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and self._process.poll() is None:
            try:
                with socket.create_connection(("127.0.0.1", self.port), 1) as connection:
                    if connection.recv(4) == b"SSH-":
                        return
            except OSError:
                time.sleep(0.02)
        self.stop()
        raise AssertionError("sshd does not answer")
