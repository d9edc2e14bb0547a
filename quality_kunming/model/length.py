"""How long a text is, as editors and people who apply count."""

import re

_COUNTED = re.compile(
    r"[^\W\d_a-zA-Z]|[\u3000-\u303f\uff00-\uffef\u2018-\u201d\u2026\u2014]|[a-zA-Z\d]+"
)


def count_characters(text: str) -> int:
    """字数 as an editor's word processor counts: each Chinese character and mark, each Latin word or number, as one."""
    return len(_COUNTED.findall(text))


def count_units(text: str) -> int:
    """How long a text is to an SMS (3GPP TS 23.038, UCS-2): every character one, an emoji or a rare one two."""
    return len(text.encode("utf-16-be")) // 2
