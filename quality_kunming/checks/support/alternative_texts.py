"""What an alternative text says of a picture, and when it says nothing."""

import re
import unicodedata
from pathlib import PurePosixPath

from quality_kunming.model.placeholder import UNWRITTEN

_FILE_NAME = re.compile(r".*\.(jpe?g|png|webp|avif|gif|tiff?|bmp|heic|svg|pdf)", re.IGNORECASE)
_PROGRAM_NAME = re.compile(
    r"(img|dsc[nf]?|dscf|pxl|mvimg|dji|vid|pic|wx|mmexport|screenshot|image|images|picture|photo|photograph"
    r"|untitled|figure|fig|alt|test|微信图片|qq图片|qq截图|微信截图|屏幕截图|屏幕快照|截图|截屏|插图|配图|题图|封面"
    r"|图片|照片|图像|相片|活动图片|活动照片|新闻图片|新闻配图|现场图片|现场照片|配图照片|图|未命名|无标题|无|替代文字|说明|现场|现场图|活动现场|示意图|图示|logo|标志|文字|标题|如图|见图|下图|上图|(?:图片|照片|配图|插图|图像)(?:的)?(?:描述|说明|介绍|内容|文字)|x{2,}"
    rf"|(?:此处)?(?:插入|添加|放置?)(?:图片|照片|图)|点击(?:查看|放大)?(?:大图|图片)|{UNWRITTEN})"
    r"[\s_()\[\].\-—第张幅#号]*[\d一二三四五六七八九十]*([\s_()\[\].\-—:张幅#号\d]|副本|copy)*",
    re.IGNORECASE,
)
_SAYS_PICTURE = re.compile(
    r"(这是|此为|这里是)?(一|这|该|本)?[张幅]?(图片|照片|图像|图)(中|里|上)?(是|为|:|显示|展示|反映|拍摄|的内容|有)"
)
_LETTER = re.compile(r"[^\W\d_]")


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
