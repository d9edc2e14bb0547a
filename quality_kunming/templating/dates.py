"""Dates and ordinals as Chinese readers expect them."""

from datetime import date, datetime

NUMERALS = "〇一二三四五六七八九十"
FORMAL = "〇壹贰叁肆伍陆柒捌玖拾"


def date_text(day: date) -> str:
    """2022年9月1日 (GB/T 15835)."""
    return f"{day.year}年{day.month}月{day.day}日"


def month_day(day: date) -> str:
    """09-01, as lists of news show it."""
    return f"{day.month:02}-{day.day:02}"


def moment_text(moment: datetime) -> str:
    """YYYY-MM-DD HH:MM, as the rules for government sites want a publishing time."""
    return f"{moment:%Y-%m-%d %H:%M}"


def chinese_number(number: int, formal: bool = False) -> str:
    """1 to 19 in characters: 七, 十一; formal ones as on a seal: 壹 to 拾."""
    digits = FORMAL if formal else NUMERALS
    if number <= 10:
        return digits[number]
    return digits[10] + digits[number - 10]
