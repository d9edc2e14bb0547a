"""`serve`: the preview on this machine."""

import re

from quality_kunming import environment
from quality_kunming.commands.answers import answered, fail
from quality_kunming.commands.options import moment_meant


@answered
def serve(on: str, port: str) -> int:
    """Serve a preview that follows every saved change."""
    from quality_kunming.serving import serve as run

    named = moment_meant(on).text if on else ""
    if not re.fullmatch(r"\d{1,5}", str(port)) or not 0 < int(port) < 65536:
        return fail(f"--port 写成了“{port}”，请写 1024 到 65535 之间的数，例如 8000")
    return run(environment.ROOT, named, int(port))
