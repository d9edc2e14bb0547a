"""QR codes in pictures of which nobody says whose they are."""

import re
from collections.abc import Iterator

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import Example, Finding, Rule, Scope, Severity
from quality_kunming.checks.support.codes import with_code
from quality_kunming.checks.support.drawn import in_article
from quality_kunming.checks.support.shown_pictures import ShownPicture, shown_pictures


def _example(alt: str, caption: str) -> Example:
    return in_article("code.png", alt, f"{caption}｜绘图：张三｜授权：作者授权本站使用")


RULE = Rule(
    id="qr-code",
    title="图片里的二维码是谁的",
    scope=Scope.PROJECT,
    severity=Severity.WARNING,
    reason="个人的微信码、群码、收款码是个人信息，也最容易被换掉行骗；看不见图的人也要知道扫了去哪里。",
    source="《中华人民共和国个人信息保护法》第十条；GB/T 37668—2019",
    bad=_example("报名二维码", "扫码加王老师微信"),
    good=_example("公众号“昆明市场监管”的二维码", "关注公众号“昆明市场监管”"),
)

_CODE = re.compile(
    r"(?:二维码|[收付]款码|赞赏码|小程序码|太阳码|群码|名片码|微信码|QR ?code)(?:图片?|一张)?(?:$|[，。、；：:（(\s])"
    r"|^(?:请|长按|打开|用)?(?:微信)?(?:扫码|扫一扫|识别)(?=$|[，。、；：:\s]|[进入加]|添加|关注|报名|咨询|联系|领|查看|了解|图中|下方|二维码|参与)",
    re.IGNORECASE,
)
_FILE = re.compile(
    r"(?:^|[-_.])(?:qr|qr-?code|er-?wei-?ma|shou-?kuan-?ma|qun-?ma|wei-?xin-?ma|wx-?code)(?:[-_.\d]|$)"
)
_OWNER = re.compile(
    r"公众号|小程序|视频号|官[网方]|网站|平台|系统|热线|客户端|(?:局|委|办|中心|协会|学会|医院|学校|公司|集团|馆|所)的"
)
_PERSONAL = re.compile(
    r"个人|好友|老师|群(?!众)|[收付]款|转账|打赏|赞赏|捐款|联系人|加.{0,4}微信|微信号|[先女]士|女生|师傅|经理|主任|名片"
)


def find(project: Project) -> Iterator[Finding]:
    """Every picture with a code, or said to be one, whose words do not name a public owner."""
    pictures = shown_pictures(project)
    coded = with_code(project.root, (one.path for one in pictures))
    for shown in pictures:
        is_said = any(map(_CODE.search, (shown.alt, shown.caption))) or _is_named(shown)
        if (is_said or shown.path in coded) and not _has_owner(shown):
            message = (
                f"图片 {shown.name} 里像是有二维码；请写明是谁的、扫了到哪里，"
                "例如 公众号“昆明市场监管”的二维码；个人的微信码、群码、收款码请换掉"
            )
            yield Finding(shown.file, shown.line, message)


def _is_named(shown: ShownPicture) -> bool:
    return _FILE.search(shown.name.rpartition("/")[2].lower()) is not None


def _has_owner(shown: ShownPicture) -> bool:
    words = f"{shown.alt}\n{shown.caption}"
    return bool(_OWNER.search(words)) and not _PERSONAL.search(words)
