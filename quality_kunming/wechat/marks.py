"""The marks of list items as words: WeChat's editor takes lists apart, so that a mark has to be part of the text."""

from selectolax.lexbor import LexborNode

BULLETS = ("•", "–", "·")
_LETTERS = 26
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_MOST_ROMAN = 3999


def item_marks(node: LexborNode, count: int, depth: int) -> list[str]:
    """The marks of a list's items, as a browser would show them; `depth` is 0 for a list in no other."""
    if node.tag == "ul":
        return [BULLETS[min(depth, len(BULLETS) - 1)]] * count
    is_reversed = "reversed" in node.attributes
    start = _whole(node.attributes.get("start"), count if is_reversed else 1)
    step = -1 if is_reversed else 1
    form = node.attributes.get("type") or "1"
    return [f"{_numbered(start + step * place, form)}." for place in range(count)]


def _whole(text: str | None, default: int) -> int:
    try:
        return int(text or "")
    except ValueError:
        return default


def _numbered(number: int, form: str) -> str:
    if form in "aA" and 1 <= number <= _LETTERS:
        return chr(ord(form) + number - 1)
    if form in "iI" and 1 <= number <= _MOST_ROMAN:
        roman = _roman(number)
        return roman.upper() if form == "I" else roman
    return str(number)


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        text += letters * (number // value)
        number %= value
    return text
