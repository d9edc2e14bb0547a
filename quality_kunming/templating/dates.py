"""Dates and ordinals as Chinese readers expect them."""

from datetime import date

NUMERALS = "〇一二三四五六七八九十"


def date_text(day: date) -> str:
    """2022年9月1日 (GB/T 15835)."""
    return f"{day.year}年{day.month}月{day.day}日"


def chinese_number(number: int) -> str:
    """1 to 19 in characters: 七, 十一; greater ones in digits."""
    if number > 19:
        return str(number)
    return NUMERALS[number] if number <= 10 else NUMERALS[10] + NUMERALS[number - 10]
