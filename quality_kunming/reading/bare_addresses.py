"""Where an address that merely stands in a text ends for its readers: before 。（ and before Chinese words."""

import re

_CHINESE = "\u3400-\u9fff"
_ENDS = r"\s<>\"'()\[\]（）［］【】《》〈〉，。；：、！？“”‘’|｜`\u2026\u3000-\u303f"
IN_ADDRESS = f"[^{_ENDS}{_CHINESE}]"
"""A pattern: one character that may belong to it."""
_WORDS = rf"(?:{IN_ADDRESS}{{1,2000}}|[{_CHINESE}]{{1,30}}\.[\w.]{{1,60}})"
WEB_ADDRESS = rf"https?://{_WORDS}"
"""A pattern: one with `http://`; the host may be Chinese. What `without_stop` takes off is still with it."""
ANY_ADDRESS = rf"(?<![a-zA-Z0-9])[a-zA-Z][a-zA-Z0-9+.-]{{1,15}}:[/\\]{{2}}{_WORDS}"
"""The same with any scheme, also with the slashes the wrong way round."""
BEFORE = re.compile(rf"(?:[a-z][a-z0-9+.\-]*://|www\.){IN_ADDRESS}*$", re.IGNORECASE)
"""What stands before a place that is inside an address."""


def without_stop(address: str) -> str:
    """The address without the stop of the sentence that it ends."""
    return address.rstrip(".,;:!?")
