"""`serve`: the preview on this machine."""

import re

from quality_kunming import environment
from quality_kunming.commands.answers import answered, fail
from quality_kunming.commands.options import day_or_minute


@answered
def serve(on: str, port: str) -> int:
    """Serve a preview that follows every saved change."""
    from quality_kunming.serving import serve as run

    as_of = day_or_minute(on)
    if not re.fullmatch(r"\d{1,5}", str(port)) or not 0 < int(port) < 65536:
        return fail(f"--port 写成了“{port}”，请写 1024 到 65535 之间的数，例如 8000")
    return run(environment.ROOT, as_of, int(port))
