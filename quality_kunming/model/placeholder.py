"""Words that stand where something is still to be written."""

import re

PLACEHOLDER = re.compile(
    r"待填|待定|(?<!有)待补充|占位(?!置)|某某|(?<![A-Za-z])(?:TODO|TBD|FIXME)(?![A-Za-z])"
    r"|(?<![A-Za-zＡ-Ｚ])(?:X{3,}|x{3,}|Ｘ{3,}|ｘ{3,})(?![A-Za-zＡ-Ｚ])"
    r"|(?<![A-Za-z\d×＊*])[×＊*]{3,}(?![\d×＊*])|备[.．·…]+号|[Ll]orem ipsum"
    r"|(?<!\d)0{7,}(?!\d)|(?<!\d)123456(?:7(?:8(?:90?)?)?)?(?!\d)"
    r"|(?<![\w-])example\.(?:com|org|net|edu|cn)(?![\w-])|\w\.(?:example|invalid|test|localhost)(?![\w-])"
    r"|(?<![\w-])localhost(?![\w-])|(?<![\d.])127\.0\.0\.1(?![\d.])"
)


def is_filled(value: str) -> bool:
    """Whether a value is there and is the thing itself, not a mark in its place."""
    return bool(value) and not PLACEHOLDER.search(value)
