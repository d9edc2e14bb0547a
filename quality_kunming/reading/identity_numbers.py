"""What an identity number must hold: a province, a day, and a last digit that proves the rest."""

from datetime import date

PROVINCES = frozenset(
    """
    11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83
    """.split()  # noqa: SIM905 (a list to be read)
)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_OLDEST = 1900
_LAST_YEAR = 2035


def check_digit(first: str) -> str:
    """The last digit that follows from the first seventeen (ISO 7064, MOD 11-2)."""
    return _CHECKS[sum(int(one) * weight for one, weight in zip(first, _WEIGHTS, strict=True)) % 11]


def is_proven(number: str) -> bool:
    """Whether eighteen characters are an identity number, its last digit included."""
    return is_plausible(number) and check_digit(number[:17]) == number[17]


def is_plausible(number: str) -> bool:
    """Whether eighteen characters have the province and the day of an identity number."""
    is_long = len(number) == 18 and number[:17].isdigit() and number[:2] in PROVINCES
    return is_long and _is_day(number[6:10], number[10:12], number[12:14])


def is_old(number: str) -> bool:
    """Whether fifteen digits are an identity number as they were given out until 1999."""
    is_long = len(number) == 15 and number.isdigit() and number[:2] in PROVINCES
    has_county = "01" <= number[2:4] <= "90" and number[4:6] != "00"
    return is_long and has_county and _is_day(f"19{number[6:8]}", number[8:10], number[10:12])


def _is_day(year: str, month: str, day: str) -> bool:
    try:
        return _OLDEST <= date(int(year), int(month), int(day)).year <= _LAST_YEAR
    except ValueError:
        return False
