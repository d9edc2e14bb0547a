"""Amounts as they stand in a sentence: 1,200、3.5万、2亿."""

import re

AMOUNT = r"\d+(?:,\d{3})*(?:\.\d+)?[万亿]?"
_SCALES = {"万": 10_000, "亿": 100_000_000}


def amount_of(text: str) -> float:
    """The number that an amount says."""
    digits = re.sub("[,万亿]", "", text)
    return float(digits) * _SCALES.get(text[-1], 1)
