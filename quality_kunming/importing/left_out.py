"""What of a page is no text: named, so that an editor knows that it is not there."""

from selectolax.lexbor import LexborNode

_SHORT = 20
_NAMES = {
    "iframe": "嵌入的网页",
    "video": "视频",
    "audio": "音频",
    "object": "嵌入的对象",
    "embed": "嵌入的对象",
    "mpvoice": "音频",
    "mp-common-mpaudio": "音频",
    "qqmusic": "音乐",
    "mpvideo": "视频",
    "mp-common-videosnap": "视频号的视频",
    "mp-common-profile": "公众号名片（“点击关注”）",
    "mp-common-product": "商品卡片",
    "mp-miniprogram": "小程序卡片",
    "mp-weapp": "小程序卡片",
    "mp-common-vote": "投票",
    "mpvote": "投票",
    "mp-common-redpacketcover": "红包封面",
    "mp-common-poi": "地点卡片",
    "mp-common-cpsad": "广告",
    "select": "下拉框",
    "button": "按钮",
}
_VIDEO_SIGNS = ("v.qq.com", "video", "player", "bilibili", "youku")
_TITLES = ("data-title", "title", "data-nickname", "name", "data-desc", "data-weui-title")


def name_of(node: LexborNode) -> str:
    """What an element is that cannot be text, by a name that an editor knows it by; empty for all others."""
    tag = node.tag or ""
    if tag not in _NAMES:
        return ""
    source = node.attributes.get("data-src") or node.attributes.get("src") or ""
    kind = _NAMES[tag]
    if tag in ("iframe", "embed") and any(sign in source for sign in _VIDEO_SIGNS):
        kind = "视频"
    title = next(filter(None, (node.attributes.get(key) for key in _TITLES)), "")
    title = title or (" ".join(node.text().split()) if tag not in ("select", "iframe") else "")
    named = f"{kind}“{short(title)}”" if title else kind
    if kind.startswith("视频"):
        named += "（要放的，另起一行写 ::: 视频 网址 标题）"
    return named


def name_of_drawing(node: LexborNode) -> str:
    """What a drawing (SVG) is that says or shows something; empty for an ornament."""
    words = " ".join(node.text().split())
    if words:
        return f"会动的图形里的字“{short(words)}”"
    return "会动的图形里的图片" if node.css_first("image, img") else ""


def short(words: str) -> str:
    """The beginning of some words."""
    return words if len(words) <= _SHORT else f"{words[:_SHORT]}……"
