"""Numbers in Chinese words and in digits."""

DIGITS = "〇一二三四五六七八九"


def to_arabic(words: str) -> str:
    """A number up to 99 in Chinese words as digits: 十二 → 12, 三十 → 30."""
    tens, ten, ones = words.partition("十")
    if not ten:
        return "".join(str(DIGITS.index(sign)) for sign in words)
    return str((DIGITS.index(tens) if tens else 1) * 10 + (DIGITS.index(ones) if ones else 0))


def to_words(number: int) -> str:
    """A number up to 99 in Chinese words: 12 → 十二."""
    tens, ones = divmod(number, 10)
    start = "" if not tens else ("" if tens == 1 else DIGITS[tens]) + "十"
    return start + (DIGITS[ones] if ones or not tens else "")
