"""The machine in general words."""

import os
import platform
from contextlib import suppress

GIGA = 1 << 30


def describe() -> str:
    """Cores, memory, system and kind of processor; nothing that names this one machine."""
    parts = [f"{os.cpu_count()} 核"]
    with suppress(AttributeError, ValueError, OSError):
        memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
        parts.append(f"{memory / GIGA:.0f} GB 内存")
    return "，".join([*parts, f"{platform.system()} {platform.machine()}"])
