"""A real Caddy for tests: its own folder, its own port of 127.0.0.1, stopped by its own id."""

import os
import subprocess
from pathlib import Path

from servers.processes import free_port, program, stop, wait_for

HOST = "generation.invalid"
OPTIONS = "{\n\tadmin off\n\tauto_https off\n}\n"


class Caddy:
    """Serves what a Caddyfile says of the site `name`, without its certificates; `url` ends without a slash."""

    def __init__(self, folder: Path, caddyfile: str, name: str):
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        folder.mkdir(parents=True, exist_ok=True)
        ready = f"http://{HOST}:{self.port} {{\n\tbind 127.0.0.1\n\trespond ready\n}}\n"
        here = f"http://:{self.port} {{\n\tbind 127.0.0.1"
        conf, log = folder / "Caddyfile", folder / "error.log"
        conf.write_text(OPTIONS + caddyfile.replace(f"{name} {{", here) + ready, "utf-8")
        command = [program("caddy"), "run", "--config", str(conf), "--adapter", "caddyfile"]
        home = {"HOME": str(folder), "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
        with log.open("wb") as file:
            self._process = subprocess.Popen(command, stderr=file, env={**os.environ, **home})
        try:
            wait_for(self.url, f"{HOST}:{self.port}", "ready", self._process, log)
        except AssertionError:
            self.stop()
            raise

    def stop(self) -> None:
        """End this Caddy, and no other."""
        stop(self._process)

    def __enter__(self) -> "Caddy":
        return self

    def __exit__(self, *raised) -> None:
        self.stop()
