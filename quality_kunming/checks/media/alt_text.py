"""Alternative texts that say nothing of the picture."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import PurePosixPath

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import Example, Finding, Rule, Scope
from quality_kunming.checks.support.drawn import png
from quality_kunming.checks.support.shown_pictures import shown_pictures
from quality_kunming.model.placeholder import UNWRITTEN

_MARKDOWN = '![{}](images/dounan.png "花市的早晨｜摄影：张三｜授权：作者授权本站使用")'


def _example(alt: str) -> Example:
    text = _MARKDOWN.format(alt)
    files = {"content/images/dounan.png": png(), **Example.in_article(text).files}
    return Example(files, shown=text)


RULE = Rule(
    id="alt-text",
    title="替代文字要说图里有什么",
    scope=Scope.PROJECT,
    reason="看不见图的人听到的就是这句话，“图片1”等于什么也没有说。",
    source="GB/T 37668—2019《信息技术 互联网内容无障碍可访问性技术要求与测试方法》",
    bad=_example("IMG_1234.jpg"),
    good=_example("清晨的斗南花市，一位花农抱着一捆玫瑰"),
)

_FILE_NAME = re.compile(r".*\.(jpe?g|png|webp|avif|gif|tiff?|bmp|heic|svg|pdf)", re.IGNORECASE)
_PROGRAM_NAME = re.compile(
    r"(img|dsc[nf]?|dscf|pxl|mvimg|dji|vid|pic|wx|mmexport|screenshot|image|images|picture|photo|photograph"
    r"|untitled|figure|fig|alt|test|微信图片|qq图片|qq截图|微信截图|屏幕截图|屏幕快照|截图|截屏|插图|配图|题图|封面"
    r"|图片|照片|图像|相片|活动图片|活动照片|新闻图片|新闻配图|现场图片|现场照片|配图照片|图|未命名|无标题|无|替代文字|说明|现场|现场图|活动现场|示意图|图示|logo|标志|文字|标题|x{2,}"
    rf"|(?:此处)?(?:插入|添加|放置?)(?:图片|照片|图)|点击(?:查看|放大)?(?:大图|图片)|{UNWRITTEN})"
    r"[\s_()\[\].\-—第张幅#号]*[\d一二三四五六七八九十]*([\s_()\[\].\-—:张幅#号\d]|副本|copy)*",
    re.IGNORECASE,
)
_SAYS_PICTURE = re.compile(
    r"(这是|此为|这里是)?(一|这|该|本)?[张幅]?(图片|照片|图像|图)(是|为|:|显示的?是|的内容)"
)
_LETTER = re.compile(r"[^\W\d_]")


def find(project: Project) -> Iterator[Finding]:
    """Every alternative text that is a file's name, a bare “图片”, or hardly a word."""
    for shown in shown_pictures(project):
        if shown.alt and (reason := why_empty(shown.alt, shown.name)):
            message = (
                f"图片 {shown.name} 的替代文字写成了“{shown.alt}”，{reason}；"
                "请写图里有什么，例如 清晨的斗南花市，一位花农抱着一捆玫瑰"
            )
            yield Finding(shown.file, shown.line, message)


def why_empty(alt: str, file: str) -> str | None:
    """What is wrong with an alternative text; None where it may say something."""
    text = unicodedata.normalize("NFKC", alt).strip().strip("。.!?,、“”\"'《》")
    stem = PurePosixPath(file).stem.casefold()
    if _FILE_NAME.fullmatch(text) or text.casefold() == stem:
        return "这是文件名"
    if not _LETTER.search(text):
        return "只有数字和符号"
    if _PROGRAM_NAME.fullmatch(text):
        return "没有说图里有什么"
    if len(text) < 2:
        return "只有一个字"
    if _SAYS_PICTURE.match(text):
        return "不用说“图片是”，读屏软件会报"
    return None
