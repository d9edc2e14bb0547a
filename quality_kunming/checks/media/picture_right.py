"""Pictures of which nobody knows who made them, or by what right they are shown."""

import re
import unicodedata
from collections.abc import Iterator

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import Example, Finding, Rule, Scope
from quality_kunming.checks.support.drawn import png
from quality_kunming.checks.support.shown_pictures import ShownPicture, shown_pictures
from quality_kunming.model.placeholder import UNWRITTEN


def _example(words: str) -> Example:
    text = f'![清晨的斗南花市](images/dounan.png "{words}")'
    files = {"content/images/dounan.png": png(), **Example.in_article(text).files}
    return Example(files, shown=text)


RULE = Rule(
    id="picture-right",
    title="图片要写明谁拍的、凭什么可以用",
    scope=Scope.PROJECT,
    reason="从网上找来的图片没有授权，用了就是侵权。",
    source="《中华人民共和国著作权法》第二十四条、第五十三条",
    bad=_example("花市的早晨｜来源：网络"),
    good=_example("花市的早晨｜摄影：张三｜授权：作者授权本站使用"),
)

_LABEL = r"(?:(?:图片)?(?:来源|来自|源自|作者)|图源|图|摄影|拍摄|供图|绘图|授权|版权)?[: ]*"
_NOBODY = re.compile(
    _LABEL + r"(?:来源于|来自|摘自|取自|转自|源于|于|自)?"
    r"(?:互联网|因特网|网络|网上|网友|百度|谷歌|google|必应|bing|搜狗|360|搜索引擎|小红书|抖音|快手|微博|朋友圈|微信群"
    r"|来源不明|不明|不详|未知|佚名|匿名|无名|无|没有|暂无|某{2,}|x{2,}|n/?a|none|unknown|[-—]+|\?+"
    rf"|{UNWRITTEN})"
    r"(?:图片|图库|百科|搜索|搜图|识图|截图|下载|供图|转载|来源|用户|作者|资料|素材|\.com|\.cn)*",
    re.IGNORECASE,
)
_NO_RIGHT = re.compile(
    r"侵权?[即必立]?删|如有侵权|联系删除|版权归原作者|版权归原|权属不明|(?:未|没有|无)(?:获得?|经)?授权|网络转载|盗用"
)
_PARTS = re.compile(r"[｜|、,;/]")


def find(project: Project) -> Iterator[Finding]:
    """Every picture without a licence, or with a credit that is none."""
    for shown in shown_pictures(project):
        if reason := _fault(shown):
            yield Finding(shown.file, shown.line, f"图片 {shown.name} {reason}")


def _fault(shown: ShownPicture) -> str | None:
    for field, text in (("来源", shown.credit), ("授权", shown.licence)):
        if text and is_nobody(text):
            return (
                f"的{field}写成了“{text}”，等于没有权利使用；请换成有授权的图片，写明谁拍的、谁授权"
            )
    if shown.credit and not shown.licence:
        if shown.file.endswith(".md"):
            return "没有写授权；请在来源后面接着写，例如 ｜授权：作者授权本站使用"
        return "没有写授权；请加一行，例如 licence: 作者授权本站使用"
    return None


def is_nobody(text: str) -> bool:
    """Whether a credit or licence names nobody who could have given a right."""
    plain = unicodedata.normalize("NFKC", text).strip(" 。.()")
    parts = [plain, *(part.strip(" ()") for part in _PARTS.split(plain))]
    is_blank = plain.endswith(":")
    return (
        is_blank
        or bool(_NO_RIGHT.search(plain))
        or any(_NOBODY.fullmatch(part) for part in parts if part)
    )
