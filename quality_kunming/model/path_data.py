"""What an SVG path may say: commands, each with as many numbers as it takes (SVG 2, 9.3)."""

import re

_NUMBER = r"(?>[\s,]*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)"
_FLAG = r"(?>[\s,]*[01])"
_PAIR = f"(?:{_NUMBER}{{2}})"
_ARGUMENTS = {
    "MmLlTt": f"{_PAIR}+",
    "HhVv": f"{_NUMBER}+",
    "Cc": f"(?:{_NUMBER}{{6}})+",
    "SsQq": f"(?:{_NUMBER}{{4}})+",
    "Aa": f"(?:{_NUMBER}{{3}}{_FLAG}{{2}}{_PAIR})+",
    "Zz": "",
}
_SEGMENT = "|".join(rf"\s*[{letters}]{numbers}" for letters, numbers in _ARGUMENTS.items())
_PATH = re.compile(rf"[Mm](?:{_PAIR}(?:{_SEGMENT})+|{_PAIR}{{2,}}(?:{_SEGMENT})*)\s*", re.ASCII)


def draws(data: str) -> bool:
    """Whether path data can be read to its end and goes on from where it begins."""
    return _PATH.fullmatch(data) is not None
