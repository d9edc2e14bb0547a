"""A real nginx for tests: its own folder, its own port of 127.0.0.1, stopped by its own id."""

import os
import re
import signal
import subprocess
import time
from functools import lru_cache
from pathlib import Path

from servers.processes import PATIENCE, free_port, program, stop, wait_for

GENERATION = "generation.invalid"
"""The host name under which nginx tells which of its configurations is in force."""

MAIN = """\
{load}{user}worker_processes 2;
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log notice;
events {{ worker_connections 256; }}
http {{
  access_log off;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  {http}
  server {{
    listen 127.0.0.1:{port};
    {server}
  }}
  server {{ listen 127.0.0.1:{port}; server_name {name}; return 200 "{generation}"; }}
}}
"""


class Nginx:
    """Serves what the inside of a `server` block says; `http` is put before that block, one level up.

    `folder` takes configuration, logs and temporary files. `url` ends without a slash.
    """

    def __init__(self, folder: Path, server: str, http: str = ""):
        self.folder = folder
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._generation = 0
        folder.mkdir(parents=True, exist_ok=True)
        self._write(server, http)
        log = folder / "error.log"
        command = [program("nginx"), "-p", folder, "-c", self._conf, "-e", log]
        self._process = subprocess.Popen(list(map(str, command)), stderr=subprocess.DEVNULL)
        self._wait()

    def reload(self, server: str, http: str = "") -> None:
        """Take another configuration without dropping a connection; back when no other is in force."""
        before = self._workers()
        self._write(server, http)
        self._process.send_signal(signal.SIGHUP)
        self._wait()
        deadline = time.monotonic() + PATIENCE
        while before & self._workers() and time.monotonic() < deadline:
            time.sleep(0.02)  # old workers still answer whom they have already let in

    def _workers(self) -> set[int]:
        listed = subprocess.run(
            ["ps", "-A", "-o", "pid=,ppid="], capture_output=True, text=True, check=True
        )
        pairs = (map(int, line.split()) for line in listed.stdout.splitlines())
        return {pid for pid, parent in pairs if parent == self._process.pid}

    def stop(self) -> None:
        """End this nginx, and no other."""
        stop(self._process)

    def __enter__(self) -> "Nginx":
        return self

    def __exit__(self, *raised) -> None:
        self.stop()

    @property
    def _conf(self) -> Path:
        return self.folder / "nginx.conf"

    def _write(self, server: str, http: str) -> None:
        self._generation += 1
        module = brotli_module()
        text = MAIN.format(
            load=f"load_module {module};\n" if module else "",
            user="user root;\n" if os.geteuid() == 0 else "",  # who else could read our folders
            folder=self.folder,
            port=self.port,
            name=GENERATION,
            generation=self._generation,
            http=http,
            server=server,
        )
        self._conf.write_text(text, "utf-8")

    def _wait(self) -> None:
        log = self.folder / "error.log"
        try:
            wait_for(self.url, GENERATION, str(self._generation), self._process, log)
        except AssertionError:
            self.stop()
            raise


@lru_cache
def brotli_module() -> Path | None:
    """The module that serves `.br` files, where this machine has it."""
    told = subprocess.run([program("nginx"), "-V"], capture_output=True, text=True).stderr
    folder = re.search(r"--modules-path=(\S+)", told)
    path = Path(
        folder[1] if folder else "/usr/lib/nginx/modules", "ngx_http_brotli_static_module.so"
    )
    return path if path.exists() else None
