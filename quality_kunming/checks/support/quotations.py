"""What is only quoted: words that somebody said, as they were said."""

import re

_SENTENCE = re.compile("[，。！？；]")


def is_said(text: str, at: int) -> bool:
    """Whether a place stands in quotation marks that hold more than a name or a word."""
    opening = text.rfind("“", 0, at)
    if opening < 0 or "”" in text[opening:at]:
        return False
    said = text[opening + 1 : text.find("”", at)]
    return text[max(opening - 1, 0) : opening] in "：:" or bool(_SENTENCE.search(said))
