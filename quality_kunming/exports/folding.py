"""Words as search compares them: one form for what may be written in several ways."""

import re
import unicodedata
from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_name("variants.txt")
"""Groups of characters, the one that stands for the others first: 国國.

Traditional ones (国务院《简化字总表》), of those that simplified texts have as well only 於 and 麽; and radicals that
PDF files give in place of characters (Unicode, EquivalentUnifiedIdeograph) where NFKC leaves them.
"""

IGNORED = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]")
"""Signs that nobody sees; theme/static/js/search-index.js leaves out the same."""
_SPACES = re.compile(" +")


def fold(text: str) -> str:
    """The text in full forms (NFKC), small letters and simplified characters."""
    plain = IGNORED.sub("", unicodedata.normalize("NFKC", text))
    folded = (_SPACES.sub(" ", plain) if "  " in plain else plain).lower()
    return folded.translate(_variants()) if _any_variant().search(folded) else folded


def groups(alphabet: set[str]) -> str:
    """The part of the table by which a query can come to one of the characters of folded texts."""
    return " ".join(one for one in TABLE.read_text("utf-8").split() if one[0] in alphabet)


@cache
def _variants() -> dict[int, str]:
    return {ord(one): group[0] for group in TABLE.read_text("utf-8").split() for one in group[1:]}


@cache
def _any_variant() -> re.Pattern:
    return re.compile(f"[{''.join(map(chr, _variants()))}]")
