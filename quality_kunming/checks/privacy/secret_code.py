"""Passwords, codes and keys that open what is somebody's: a system, a door, a parcel."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.matching import Hit, has_any, slips
from quality_kunming.checks.support.overlaps import apart_from
from quality_kunming.checks.support.table_rows import Cell, table_rows
from quality_kunming.masking import masked
from quality_kunming.model.contacts import Contacts
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="secret-code",
    title="密码、验证码和取件码",
    scope=Scope.TEXT,
    severity=Severity.WARNING,
    reason="密码、验证码、取件码写出来，谁都能登录、开门、取走别人的东西；要用的人请单独领取。",
    source="《中华人民共和国网络安全法》第二十一条；《中华人民共和国个人信息保护法》第五十一条",
    bad=Example.in_article("报名系统的初始密码是Kmzl2022。"),
    good=Example.in_article("报名系统的密码请向联系人单独领取，至少8位，不要设成123456。"),
)
MESSAGE = "写出了密码、验证码一类的口令“{}”，谁看到都能用；请删去，改写成“请向联系人单独领取”"

_KEY = (
    r"(?:密码(?![学锁本机法子箱])|(?<!进)口令|密钥|(?:提取|共享|访问|验证|动态|校验|确认|短信|取件|取货|自提|提货|开门|开锁|登录|登陆|解锁|激活|授权)码"
    r"|(?<![A-Za-z])(?i:password|passwd|pwd)(?![A-Za-z]))"
)
_LED = (
    r"[”’\"']?(?:号码?|都|统一|一律|目前|现在|还|仍)?(?:是|为|就是|设为|改成|改为|叫|[:=])?[ “‘\"']{0,2}"
    r"(?:[\u4e00-\u9fff0-9]{1,3}位(?:数字?)?[,，]?(?:是|为|[:])?|[他她其](?:的)?生日|生日)?[ “‘\"']{0,2}"
)
_CODE = (
    r"(?:(?=[^\s]{0,19}\d)[A-Za-z0-9][A-Za-z0-9@#!$%^&*_+\-]{3,19}|[a-z]{5,16}"
    r"|[〇零幺一二三四五六七八九]{4,8}|[〇零壹贰叁肆伍陆柒捌玖]{4,8})"
)
_SECRET = re.compile(
    rf"(?<![A-Za-z]){_KEY}{_LED}(?P<code>{_CODE})"
    r"(?![A-Za-z0-9〇零一二三四五六七八九十百千万]"
    r"|[ ]?(?:位|个|秒|分钟|小时|天|次|年|月|条|种|台|套|份|件|元|项|[-~～至到]\d))"
)
_STANDARD = re.compile(
    r"(?i:GB|GM|ISO|IEC|SM\d|RSA|AES|SHA|MD5|TLS|https?|www|admin$|WPA|20[0-3]\d$)"
)
_IN_GENERAL = re.compile(
    r"弱|不要|不许|不得|不可|不能|不宜|切勿|勿[把将设用]|禁止|避免|别[把设用]|例如|比如|譬如|诸如|简单|易猜|常见|"
    r"设[成为置]|至少|样例|示例|假设|好比|由.{0,8}生成|(?:密码|口令)(?:像|如)|骗|诈|风险|泄露"
)
_HEAD = re.compile(
    r"(?:初始|登录|登陆|默认|系统|平台|原始|账号|帐号|管理员?|后台|邮箱|开机|WiFi|wifi|无线){0,3}的?"
    r"(?:密码|口令|密钥|提取码|取件码|验证码|激活码|(?i:password|pwd))(?:[(（].{1,8}[)）])?"
)
_IN_CELL = re.compile(r"(?=.*[A-Za-z0-9])[A-Za-z0-9@#!$%^&+_.\-]{4,20}")
_CLAUSES = re.compile(r"[。！？!?；;\n|]")
_FAR = 40


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Every code in a document that opens something; how codes should be is none."""
    return slips(document, policy, hits, MESSAGE)


def hits(text: str, contacts: Contacts) -> Iterator[Hit]:
    """Every code of a plain text."""
    if not has_any(text, ("密", "码", "口令", "ass", "pwd", "ASS", "PWD")):
        return
    told = [*_in_sentences(text)]
    yield from told
    yield from apart_from(told, _in_tables(text))


def _in_sentences(text: str) -> Iterator[Hit]:
    for match in _SECRET.finditer(text):
        if not _STANDARD.match(match["code"]) and not _is_general(text, match):
            yield Hit(*match.span("code"), masked(match["code"]))


def _in_tables(text: str) -> Iterator[Hit]:
    """Those under the head of a column, or in the cell behind their name."""
    for row in table_rows(text):
        names = (Cell("", "", 0, 0), *row.cells)
        for name, cell in zip(names, row.cells, strict=False):
            is_named = _HEAD.fullmatch(cell.head) or _HEAD.fullmatch(name.text)
            if is_named and _IN_CELL.fullmatch(cell.text) and not _STANDARD.match(cell.text):
                yield Hit(cell.start, cell.end, masked(cell.text))


def _is_general(text: str, match: re.Match) -> bool:
    """Whether the sentence tells how codes should be, not which one this is."""
    before = _CLAUSES.split(text[max(0, match.start() - _FAR) : match.start()])[-1]
    after = _CLAUSES.split(text[match.start() : match.end() + _FAR])[0]
    return bool(_IN_GENERAL.search(before + after))
