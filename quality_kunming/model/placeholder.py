"""Words that stand where something is still to be written."""

import re

PLACEHOLDER = re.compile(
    r"待填|待定|占位(?!置)|某某|\b(?:TODO|TBD|FIXME)\b|(?<![A-Za-z])X{3,}(?![A-Za-z])|(?<![A-Za-z])x{3,}(?![A-Za-z])"
    r"|[×＊]{3,}|\*{4,}|…{2,}号|备[·.]{3,}号|[Ll]orem ipsum|(?<!\d)0{7,}(?!\d)"
    r"|(?<!\d)123456(?:7(?:8(?:90?)?)?)?(?!\d)"
    r"|\bexample\.(?:com|org|net|edu|cn)\b|\w\.(?:example|invalid|test|localhost)\b|\blocalhost\b|\b127\.0\.0\.1\b"
)


def is_filled(value: str) -> bool:
    """Whether a value is there and is the thing itself, not a mark in its place."""
    return bool(value) and not PLACEHOLDER.search(value)
