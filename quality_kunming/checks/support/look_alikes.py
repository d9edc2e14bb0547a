"""Characters that look like the right one and are another: the right one of each."""

import unicodedata
from functools import cache

_RADICALS = {
    "⺁": "厂", "⺊": "卜", "⺌": "小", "⺎": "兀", "⺒": "巳", "⺓": "幺", "⺟": "母", "⺠": "民",
    "⺢": "水", "⺥": "爪", "⺩": "王", "⺪": "疋", "⺫": "目", "⺬": "示", "⺮": "竹", "⺯": "糸",
    "⺶": "羊", "⺸": "羊", "⺻": "聿", "⺼": "肉", "⺽": "臼", "⻁": "虎", "⻄": "西", "⻅": "见",
    "⻆": "角", "⻉": "贝", "⻋": "车", "⻓": "长", "⻔": "门", "⻘": "青", "⻙": "韦", "⻚": "页",
    "⻛": "风", "⻜": "飞", "⻝": "食", "⻢": "马", "⻣": "骨", "⻤": "鬼", "⻥": "鱼", "⻦": "鸟",
    "⻧": "卤", "⻨": "麦", "⻩": "黄", "⻬": "齐", "⻮": "齿", "⻰": "龙", "⻳": "龟", "⻲": "龟",
}  # fmt: skip
"""Those of the supplement to the radicals, which Unicode gives no right character."""

_SIGNS = {
    "﹐": "，", "﹑": "、", "﹒": "。", "﹔": "；", "﹕": "：", "﹖": "？", "﹗": "！", "﹙": "（", "﹚": "）",
    "｡": "。", "､": "、", "｢": "“", "｣": "”", "︰": "：", "︐": "，", "︒": "。", "︓": "：", "︔": "；",
    "︕": "！", "︖": "？", "︵": "（", "︶": "）", "︽": "《", "︾": "》", "﹁": "“", "﹂": "”",
}  # fmt: skip
"""Small, narrow and upright forms of punctuation marks."""

CYRILLIC = dict(zip("АВЕЅІЈКМНОРСТУХаеѕіјорсухһԁԛԝ", "ABESIJKMHOPCTYXaesijopcyxhdqw", strict=True))
GREEK = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo", strict=True))
LATIN = CYRILLIC | GREEK
"""Letters of other alphabets that look like Latin ones."""

KANA = dict(zip("エカニロトタハチミ", "工力二口卜夕八千三", strict=True))
"""Japanese letters that look like Chinese characters."""

LONG_SOUND = "ー"
"""The sign of a long sound in Japanese, which looks like a dash and like 一."""


@cache
def right_of() -> dict[str, str]:
    """Radicals, compatibility characters, odd marks and ornamental letters → what is meant."""
    ranges = (
        (0x2F00, 0x2FD6),
        (0x2E80, 0x2EF4),
        (0xF900, 0xFB00),
        (0x2F800, 0x2FA20),
        (0x1D400, 0x1D800),
    )
    signs = _RADICALS | _SIGNS
    for start, end in ranges:
        for code in range(start, end):
            sign = chr(code)
            plain = unicodedata.normalize("NFKC", sign)
            if plain != sign and len(plain) == 1:
                signs.setdefault(sign, plain)
    return signs
