"""Small finished folders, made up for what the repository's own site does not have."""

import json
from collections.abc import Mapping
from pathlib import Path

from quality_kunming.output.manifest import FILE, Fingerprint

HOME = """<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>质量昆明</title>
<meta name="SiteName" content="质量昆明"><link rel="canonical" href="https://zl.km.gov.cn/"></head>
<body><a class="skip-link" href="#main">跳到正文</a><main id="main">今天。</main></body></html>
"""


def finish(root: Path, files: Mapping[str, str], **said) -> Path:
    """Put `output/` with these files and its manifest below a root."""
    output = root / "output"
    for name, text in files.items():
        path = output / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    manifest = {
        "day": "2026-09-10",
        "origin": "https://zl.km.gov.cn",
        "preview": False,
        "addresses": {"/": {"source": ""}},
        "files": {name: Fingerprint.of(text.encode())._asdict() for name, text in files.items()},
        "encoded": {},
    }
    (output / FILE).write_text(json.dumps(manifest | said), "utf-8")
    return root
