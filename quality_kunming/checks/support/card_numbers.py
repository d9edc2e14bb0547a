"""What the number of a bank card must be: one that a bank gives out, with a last digit that proves the rest."""

import re

_ISSUED = (
    (
        re.compile(r"62|9558|60|62|6[89]|4[0-9]|5[1-5]|35[2-8]|2(?:2[2-9]|[3-6]\d|7[01])"),
        range(16, 20),
    ),
    (re.compile(r"3[47]"), range(15, 16)),
)


def is_issued(number: str) -> bool:
    """Whether digits are the number of a card, its last digit included."""
    is_long = any(bank.match(number) and len(number) in lengths for bank, lengths in _ISSUED)
    return is_long and has_luhn(number)


def has_luhn(number: str) -> bool:
    """Whether the last digit proves the rest (ISO/IEC 7812-1)."""
    doubled = (sum(divmod(int(one) * 2, 10)) for one in number[-2::-2])
    return (sum(map(int, number[-1::-2])) + sum(doubled)) % 10 == 0
