"""Words that stand where something is still to be written: everywhere, on an official site, for a text or a name."""

import re

TO_COME = "待填"
"""What the preview shows of a detail that is not given yet."""

TO_CONFIRM = "待核对："
"""What begins the comment for something that was taken out of a document, or could not be, and waits for a person."""

UNWRITTEN = r"待(?:填|定|补充?|添加|确认)|占位图?"
"""A text or a name that is nothing else is none."""

_NOTES = r"(?<![A-Za-z])(?:TODO|ＴＯＤＯ|FIXME|TBD|TBA)(?![A-Za-z])"
_CROSSES = r"(?<![A-Za-zＡ-Ｚ])(?:[Xx]{3,}|[Ｘｘ]{3,})(?![A-Za-zＡ-Ｚ])"

FILLER = re.compile(
    rf"{_NOTES}|{_CROSSES}|(?<![A-Za-z\d×＊])[×＊]{{3,}}"
    r"|lorem ipsum|dolor sit amet|\b(?:asdf\w*|qwerty)\b|(?<!\d)(?:1234567890|0{8,})(?!\d)"
    r"|此处(?:插入|填写|添加|放)?(?:图片|文字|标题|内容)|(?:标题|正文|内容|文字|图片)占位"
    r"|占位(?:符|文字|文本|图|内容)|测试(?:文章|标题|页面)(?![\u4e00-\u9fff])",
    re.IGNORECASE,
)
"""What no page shows."""
FILLER_SIGNS = (
    "TODO", "ＴＯＤＯ", "FIXME", "TBD", "TBA", "XXX", "xxx", "ＸＸＸ", "ｘｘｘ", "×××", "＊＊＊", "orem",
    "qwerty", "asdf", "1234567890", "00000000", "此处", "占位", "测试",
)  # fmt: skip
"""Where none of them stands, the slow look is spared."""

PLACEHOLDER = re.compile(
    rf"{TO_COME}|待定|(?<!有)待补充|占位(?!置)|某某|{_NOTES}|{_CROSSES}"
    r"|(?<![A-Za-z\d×＊*])[×＊*]{3,}(?![\d×＊*])|备[.．·…]+号|[Ll]orem ipsum"
    r"|(?<!\d)0{7,}(?!\d)|(?<!\d)123456(?:7(?:8(?:90?)?)?)?(?!\d)"
    r"|(?<![\w-])example\.(?:com|org|net|edu|cn)(?![\w-])|\w\.(?:example|invalid|test|localhost)(?![\w-])"
    r"|(?<![\w-])localhost(?![\w-])|(?<![\d.])127\.0\.0\.1(?![\d.])"
)
"""What an official site does not say or lead to."""


def is_filled(value: str) -> bool:
    """Whether a value is there and is the thing itself, not a mark in its place."""
    return bool(value) and not PLACEHOLDER.search(value)
