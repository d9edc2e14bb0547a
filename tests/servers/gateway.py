"""The nginx of docs/servers in front of an object store with slots."""

from pathlib import Path
from urllib.parse import urlsplit

from servers.nginx import Nginx
from servers.object_store import BUCKET, ObjectStore

from quality_kunming.environment import ROOT

SAMPLES = ROOT / "docs" / "servers" / "nginx"
HOST = "quality-kunming.s3.oss-cn-beijing-internal.aliyuncs.com"


def start_gateway(folder: Path, store: ObjectStore, prefix: str) -> Nginx:
    """Start it, in `folder`, for what is below a prefix of the bucket."""
    address = urlsplit(store.url).netloc
    upstream = (SAMPLES / "object-store-upstream.conf").read_text("utf-8")
    server = (SAMPLES / "object-store.conf").read_text("utf-8")
    base = f"/{BUCKET}/{prefix.rstrip('/')}"
    return Nginx(
        folder,
        server.replace(HOST, address).replace('$qk_base ""', f'$qk_base "{base}"'),
        upstream.replace(f"{HOST}:80", address),
    )
