"""Words that only fill a place."""

import re
from collections.abc import Iterator

from quality_kunming.checks.finished import FinishedSite, Page
from quality_kunming.checks.pages.visible import around, has_any, words
from quality_kunming.checks.rule import Example, Rule, Scope

RULE = Rule(
    id="filler-words",
    title="没有占位置的字",
    scope=Scope.PAGE,
    reason="写稿时占位置的字留在网上，读者会当真，普查会扣分。",
    source="《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）",
    bad=Example.on_page("<h1>例</h1><p>活动地点：XXX小区，TODO 核实。</p>"),
    good=Example.on_page("<h1>例</h1><p>活动地点：吾悦广场。</p>"),
)

_SIGNS = [
    "TODO",
    "ＴＯＤＯ",
    "FIXME",
    "TBD",
    "TBA",
    "XXX",
    "xxx",
    "ＸＸＸ",
    "ｘｘｘ",
    "×××",
    "＊＊＊",
    "orem",
    "qwerty",
    "asdf",
    "1234567890",
    "00000000",
    "此处",
    "占位",
    "测试",
]
_FILLER = re.compile(
    r"(?<![A-Za-z])(?:TODO|ＴＯＤＯ|FIXME|TBD|TBA)(?![A-Za-z])"
    r"|(?<![A-Za-zＡ-Ｚ])(?:X{3,}|Ｘ{3,})(?![A-Za-zＡ-Ｚ])|(?<![A-Za-z\d×＊])[×＊]{3,}"
    r"|lorem ipsum|dolor sit amet|\b(?:asdf\w*|qwerty)\b|(?<!\d)(?:1234567890|0{8,})(?!\d)"
    r"|此处(?:插入|填写|添加|放)?(?:图片|文字|标题|内容)|(?:标题|正文|内容|文字|图片)占位"
    r"|占位(?:符|文字|文本|图|内容)|测试(?:文章|标题|页面)(?![\u4e00-\u9fff])",
    re.IGNORECASE,
)


def find(page: Page, site: FinishedSite) -> Iterator[str]:
    """Each word that stands where something is still to be written."""
    text = words(page)
    if not has_any(text, _SIGNS):
        return
    for found in _FILLER.finditer(text):
        yield f"有占位置的字“{found[0]}”（“{around(text, *found.span())}”），请写上真的内容或者删去"
