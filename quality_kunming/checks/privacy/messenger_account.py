"""Accounts under which a person is reached: WeChat, QQ and its groups."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import Example, Rule, Scope, Slip
from quality_kunming.checks.support.matching import Hit, has_any, is_in_address, slips
from quality_kunming.masking import masked
from quality_kunming.model.contacts import Contacts
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="messenger-account",
    title="微信号和QQ号",
    scope=Scope.TEXT,
    reason="微信号、QQ号和群号能直接找到一个人，也是冒名诈骗最常用的入口。",
    source="《中华人民共和国个人信息保护法》第四条、第十条",
    bad=Example.in_article("报名加微信号：zhangsan_km1990。"),
    good=Example.in_article("请关注微信公众号“昆明市场监管”，用微信扫码报名。"),
)
MESSAGE = "有微信号、QQ号一类的账号“{}”，请删去；单位公开的账号请先写进 data/contacts.yaml"

_LINK = r"[ ]?(?:号码?|群号?|ID|账号|帐号|群)?[ \"'“”]{0,2}(?:[:=是为(（]|同?号码?[:是为]?)[ (\"'“”]{0,3}"
_SPOKEN = "(?:[幺一二三四五六七八九][〇零幺一二三四五六七八九]{5,10}|[壹贰叁肆伍陆柒捌玖][零壹贰叁肆伍陆柒捌玖]{5,10})"
_ACCOUNT = re.compile(
    rf"""(?:
      (?:微[ ]?信|薇信|威信|徽信|V信|(?<![A-Za-z])(?:VX|WX|WeChat|weixin|wechat_id))(?!公众|小程序|视频|支付|扫)
        (?:{_LINK}|号[ ]?|(?:联系|咨询|添加|搜索?)[ :]{{0,2}}|[ ]?(?=[A-Za-z][\w\-]*[\d_]))
        (?P<wechat>[A-Za-z][A-Za-z0-9_\-]{{5,19}}|1[3-9]\d{{9}})
      | (?:加|➕|\+)[ ]?(?:微|V|vx|wx|我)[ :]?(?P<added>[A-Za-z][A-Za-z0-9_\-]{{5,19}})
      | (?<![A-Za-z])V:[ ]?(?P<letter>(?=[A-Za-z_\-]{{1,18}}\d)[A-Za-z][A-Za-z0-9_\-]{{5,19}})
      | (?:抖音|快手|钉钉|小红书|微博|B站|知乎)(?:(?:号|ID|账号|帐号)[ ]?[:=是为 ]|搜索?)[ ]?
        (?P<named>[A-Za-z][A-Za-z0-9_\-.]{{4,29}}|(?<=[号D:=是为 ])\d{{6,12}})
      | (?P<wxid>wxid_[a-z0-9]{{6,24}})
      | (?:(?<![A-Za-z@])Q[ ]?Q|(?<![A-Za-z])Q(?=[一二三四五六七八九\d]?群)|扣扣
        |企鹅号?(?=[: \d是为〇零幺一二三四五六七八九])|钉钉(?=号|群|:))
        (?:交流|工作|报名|咨询|家长|答疑|联系|客服|官方|[一二三四五六七八九])?
        (?:{_LINK}|号码?|群号?|[ :])?[ ]?
        (?P<qq>(?!20\d\d(?:0[1-9]|1[0-2])[0-3]\d)[1-9](?:[ \-]?\d){{4,11}}|{_SPOKEN})
      | (?:群聊?(?:号码?|ID)|(?:加|入|进)[一二三四五六七八九]?群|企鹅群|群聊
        |讨论组(?:ID|号)?|群[(（]?(?:QQ|微信|钉钉)[)）]?(?=:))(?:号码?)?[ ]?
        (?:[:=是为(（]|同?号码?[:是为]?)?[ ("'“”]{{0,3}}
        (?P<group>(?!20\d\d(?:0[1-9]|1[0-2]))[1-9](?:[ \-]?\d){{5,12}}|{_SPOKEN})
        (?![ ]?[多余]?[户家人名个元万亿次件年])
    )(?![A-Za-z0-9])""",
    re.VERBOSE | re.IGNORECASE,
)
_NAMES = ("wechat", "added", "letter", "named", "wxid", "qq", "group")
_HINTS = (
    "信",
    "V:",
    "v:",
    "VX",
    "vx",
    "Vx",
    "WX",
    "wx",
    "Wx",
    "We",
    "we",
    "WE",
    "加",
    "+",
    "QQ",
    "qq",
    "Qq",
    "Q Q",
    "q群",
    "Q群",
    "扣扣",
    "企鹅",
    "钉钉",
    "抖音",
    "快手",
    "小红书",
    "微博",
    "B站",
    "知乎",
    "群",
    "讨论组",
)


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Every account that is not declared as official."""
    return slips(document, policy, hits, MESSAGE)


def hits(text: str, contacts: Contacts) -> Iterator[Hit]:
    """Every undeclared account of a plain text."""
    if not has_any(text, _HINTS):
        return
    for match in _ACCOUNT.finditer(text):
        name = next(key for key in _NAMES if match[key])
        is_known = contacts.has_account(match[name]) or contacts.has_phone(match[name])
        if not is_known and not is_in_address(text, match.start(name)):
            yield Hit(*match.span(name), masked(match[name]))
