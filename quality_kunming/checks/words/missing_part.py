"""Pictures, tables, attachments and links that the text points to, and that it has not."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quality_kunming.checks.rule import SIMPLIFIED, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.views import composed
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document, Kind

RULE = Rule(
    id="missing-part",
    title="说有却没有的图、表、附件、链接",
    scope=Scope.TEXT,
    severity=Severity.WARNING,
    reason="从 Word 和公众号搬来的文章，图、表、二维码常常没有跟过来，读者照着找，什么也没有。",
    source="《政府网站与政务新媒体检查指标》对附件、图片不能打开的要求",
    bad=Example.in_article("抽检结果见下表，报名表见附件。"),
    good=Example.in_article("抽检结果：\n\n| 区 | 批次 |\n|---|---|\n| 五华区 | 12 |"),
    languages=SIMPLIFIED,
)

_LINKED = r"\]\(|https?://|:::"


@dataclass(frozen=True)
class _Part:
    """What is pointed to, the words that point, and what is there where it is not missing."""

    name: str
    words: re.Pattern
    there: re.Pattern


_PARTS = (
    _Part(
        "图",
        re.compile(
            r"[如见](?:[下上右左]|附|文末|文后)图(?:[一二三四五\d])?(?:所示|中)?(?=[，。；：、）]|$)"
            r"|(?<![一-龥])[下上]图(?=[是为中]|所示|显示|可见)|如图\d?所示"
        ),
        re.compile(r"!\[|:::|^picture:", re.MULTILINE),
    ),
    _Part(
        "表",
        re.compile(
            r"[如见](?:[下上]|附|文末|文后)表[一二三四五\d]?(?:所示|中)?(?=[，。；：、）]|$)"
            r"|(?<![一-龥])下表(?=[是为中]|所示|列出)"
        ),
        re.compile(r"^[ ]*\|.*\||!\[|:::|\]\(", re.MULTILINE),
    ),
    _Part(
        "附件",
        re.compile(
            r"(?:[详可请]?见|填写|下载|填好|附上|详情见)(?:本文|文末|文后|后面的?|以下)?附件"
            r"[一二三四五\d]?(?=[，。；：、）]|$)"
        ),
        re.compile(rf"{_LINKED}|^[ #*]*附件[一二三四五\d]?[：:. ]", re.MULTILINE),
    ),
    _Part(
        "二维码",
        re.compile(
            r"(?:长按|扫描?|扫一扫|识别)(?:识别)?(?:下方|下面|下列|下图|文末|文后|图中|上方|上图|右侧|以下)"
            r"(?:的|中的?)?二维码|长按识别(?:图中)?二维码"
        ),
        re.compile(r"!\[|:::|^picture:", re.MULTILINE),
    ),
    _Part(
        "链接",
        re.compile(
            r"(?:点击|打开|点开|访问|进入)(?:下方|下面|下列|以下|文末|文后)的?(?:链接|网址|按钮|入口)"
        ),
        re.compile(_LINKED),
    ),
    _Part(
        "视频",
        re.compile(r"(?:请看|观看|点击|点开|戳)(?:下方|下面|以下|文末)的?(?:视频|短片|微视频)"),
        re.compile(_LINKED),
    ),
)


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """The words that point, once for each thing that is nowhere in the file."""
    if document.kind is not Kind.MARKDOWN:
        return
    text = composed(document)
    for part in _PARTS:
        match = part.words.search(text)
        if match and not part.there.search(document.text):
            told = f"“{match[0]}”：文章里没有{part.name}；请补上，或者把这句话改掉"
            yield Slip(*match.span(), told)
