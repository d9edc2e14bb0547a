"""Whom a credit or licence of a picture names."""

import re
import unicodedata

from quality_kunming.model.placeholder import UNWRITTEN

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
