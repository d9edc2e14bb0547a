"""Where a picture was taken, as the phone wrote it into the file."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import Example, Rule, Scope, Slip
from quality_kunming.checks.support.drawn import png
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document, Kind

RULE = Rule(
    id="picture-position",
    title="照片里的拍摄位置",
    scope=Scope.TEXT,
    reason="手机会把拍摄的经纬度写进照片，等于公开了拍照的人在哪里。",
    source="《中华人民共和国个人信息保护法》第二十八条",
    bad=Example({"content/images/visit.png": png(gps=True)}, shown="手机直接传来的照片"),
    good=Example({"content/images/visit.png": png()}, shown="删去了位置信息的照片"),
)

_POSITION = re.compile(r"^拍摄位置 (.+)$", re.MULTILINE)


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Every position in the file of a picture, or of one inside a document."""
    if document.kind is not Kind.EXTRACTED:
        return
    for match in _POSITION.finditer(document.text):
        if "图片" in document.part(match.start()):
            message = (
                f"照片里写着拍摄位置（{match[1]}）；请删去再放：Windows 右键“属性”“详细信息”"
                "“删除属性和个人信息”，手机分享时关掉“位置”"
            )
            yield Slip(match.start(), match.end(), message)
