"""Dates and ordinals as Chinese readers expect them."""

from datetime import date

from quality_kunming.model.numerals import in_words


def date_text(day: date) -> str:
    """2022年9月1日 (GB/T 15835)."""
    return f"{day.year}年{day.month}月{day.day}日"


def chinese_number(number: int) -> str:
    """1 to 19 in characters: 七, 十一; greater ones in digits."""
    return in_words(number) if number <= 19 else str(number)
