"""The value of a cell as Excel shows it: days, shares, thousands, currencies and units by the form of the cell."""

import re
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal

_DIGITS = re.compile(r"[0#?][0#?,]*(?:\.[0#?]+)?")
_LITERAL = re.compile(r'"([^"]*)"|\\\\(.)|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|[_*].|([^"\\\\\[_*])')
_SIGNIFICANT = 11
"""Digits that Excel shows of a number without a form."""


def shown_value(value: object, form: str) -> str:
    """A value as it is shown in a cell of this form."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, datetime):
        day = _day(value.date(), form)
        return day if value.time() == time.min else f"{day} {value:%H:%M}"
    if isinstance(value, date):
        return _day(value, form)
    if isinstance(value, timedelta):
        minutes = round(value.total_seconds() / 60)
        return f"{'-' if minutes < 0 else ''}{abs(minutes) // 60}:{abs(minutes) % 60:02}"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, int | float):
        return _number(value, form.split(";")[0])
    return str(value)


def _day(day: date, form: str) -> str:
    if "年" in form or "yyyy" not in form.lower():
        return f"{day.year}年{day.month}月{day.day}日"
    return day.isoformat()


def _number(value: float, form: str) -> str:
    digits = _DIGITS.search(re.sub(r'"[^"]*"|\[[^\]]*\]', lambda gone: " " * len(gone[0]), form))
    if digits is None or form == "General":
        return _general(value)
    whole, _, decimals = digits[0].partition(".")
    before, after = form[: digits.start()], form[digits.end() :]
    thousands = len(whole) - len(whole.rstrip(",")) if not decimals else 0
    if scaling := re.match(",+", after):
        thousands, after = len(scaling[0]), after[scaling.end() :]
    whole = whole.rstrip(",")
    number = (Decimal(str(value)) * (100 if "%" in form else 1)).scaleb(-3 * thousands)
    if "E+" in after:
        return _general(value)
    number = number.quantize(Decimal(1).scaleb(-len(decimals)), ROUND_HALF_UP)
    shown = f"{abs(number):{',' if ',' in whole else ''}f}"
    shown = _with_optional(shown, decimals)
    missing = whole.count("0") - len(shown.partition(".")[0].replace(",", ""))
    sign = "-" if number < 0 else ""
    return f"{sign}{_literal(before)}{'0' * missing}{shown}{_literal(after)}".strip()


def _with_optional(shown: str, decimals: str) -> str:
    """The number without the zeros at its end that its form leaves out."""
    optional = len(decimals) - len(decimals.rstrip("#"))
    while optional and shown.endswith("0"):
        shown, optional = shown[:-1], optional - 1
    return shown.removesuffix(".")


def _general(value: float) -> str:
    if isinstance(value, int):
        return str(value)
    number = Decimal(f"{value:.{_SIGNIFICANT}g}")
    return f"{number.to_integral() if number == number.to_integral() else number.normalize():f}"


def _literal(form: str) -> str:
    """What stands in a form beside its digits: quoted words, a currency, a percent sign."""
    return "".join(
        found[1] or found[2] or found[3] or found[4] or "" for found in _LITERAL.finditer(form)
    )
