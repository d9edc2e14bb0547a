"""In what ways a number is another by mistake: digits exchanged, one of them wrong, the point moved."""

from decimal import Decimal

_FROM_WAN_TO_YI = 4
"""Powers of ten from 万 to 亿."""


def is_transposed(right: Decimal, written: Decimal, least: int = 2) -> bool:
    """Whether the same digits, at least so many, stand in another order, the point where it was or not."""
    digits, others = _digits(right), _digits(written)
    if digits == others or (len(digits) < least and len(others) < least):
        return False
    longest = max(len(digits), len(others))
    padded = (sorted(one.ljust(longest, "0")) for one in (digits, others))
    first, second = padded
    return first == second


def is_shifted(right: Decimal, written: Decimal) -> bool:
    """Whether the same digits say ten times more or less, or, where there are several, up to a thousand times."""
    digits = _digits(right)
    if digits != _digits(written) or right == written:
        return False
    off = abs(right.adjusted() - written.adjusted())
    return off <= (3 if len(digits) > 1 else 1) or (off == _FROM_WAN_TO_YI and len(digits) > 1)


def is_one_digit(right: Decimal, written: Decimal, least: int) -> bool:
    """Whether one of at least so many digits is another, and all else is the same."""
    one, other = (f"{value:f}" for value in (right, written))
    if "." in one + other:
        longest = max(len(value.partition(".")[2]) for value in (one, other))
        one, other = (f"{value:.{longest}f}" for value in (right, written))
    one, other = one.replace(".", ""), other.replace(".", "")
    wrong = sum(a != b for a, b in zip(one, other, strict=False))
    meant = max(len(_digits(right)), len(_digits(written)))
    return len(one) == len(other) >= 2 and wrong == 1 and meant >= least


def _digits(value: Decimal) -> str:
    """The digits that say something, without the point and the noughts around."""
    return f"{value:f}".replace(".", "").strip("0")
