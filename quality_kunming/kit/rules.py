"""How the kit may be used, in words: on the page, and in the archive as text and as a page."""

from dataclasses import dataclass

from quality_kunming.kit.sentences import LIMITS
from quality_kunming.model.site import Site
from quality_kunming.place import is_placeholder


@dataclass(frozen=True)
class Rule:
    """What stands under one heading."""

    key: str
    heading: str
    lines: tuple[str, ...]


def rules(site: Site) -> tuple[Rule, ...]:
    """All of them; what the office has not decided is said to be open."""
    home = "" if is_placeholder(site.origin) else f" {site.origin}"
    short, middle, long = LIMITS
    return (
        Rule(
            "use",
            "怎样用",
            (
                f"文字有三种：{short}字以内的发短信、放滚动屏，{middle}字以内的放屏幕，"
                f"{long}字以内的发账号、写通知。照抄就能用。",
                "字数连标点、数字、字母、空格、网址一起数，表情符号和生僻字算两个，和短信的数法一样。",
                "嫌长，整句删去，不删半句。",
                "写的是日子，不是“正在报名”这样的话，隔几天再发也是对的。"
                "延期、取消、名额满了，网页和这里的文字会改：发以前再来看一眼，换成新的。",
            ),
        ),
        Rule(
            "keep",
            "不能改的",
            (
                "日期、地点、电话、数，数后面的截至日期和来源。",
                "活动、单位、奖项的名称。",
                "标志和印章的样子：不拉长压扁，不换颜色，不拆开，不在上面加字。",
                "二维码四周的白边要留着，不反白，中间不放图。",
            ),
        ),
        Rule(
            "credits",
            "怎样署名",
            (
                f"写“来源：{site.name}网站{home}”。",
                "用了数的，把数自己的来源和截至日期也写上，文字里都有。",
            ),
        ),
        Rule(
            "terms",
            "使用条款和询问",
            (
                f"使用条款还没有定。用在别处、要改、要授权的，请先问{site.organiser}。",
                "这里没有照片：照片各有各的授权，请看网页上照片下面的字。",
            ),
        ),
    )
