"""Who informed, what somebody earns, and that somebody lives on relief, was in prison or is divorced."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.matching import Hit, slips
from quality_kunming.checks.support.persons import Kind, people
from quality_kunming.model.contacts import Contacts
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="private-life",
    title="举报人、收入、低保和某个人的姓名在一起",
    scope=Scope.TEXT,
    severity=Severity.WARNING,
    reason="举报人受法律保护；一个人的收入、低保、婚姻是私事，写出来要本人同意。",
    source="《市场监督管理投诉举报处理暂行办法》第三十二条；《中华人民共和国民法典》第一千零三十二条",
    bad=Example.in_article("据举报人周建明反映，该店销售过期奶粉。"),
    good=Example.in_article("据举报人反映，该店销售过期奶粉。"),
)
MESSAGE = "写出了一个人的私事（{}）；没有本人的同意，请删去，或者删去姓名"

_ROLE = (
    "举报人|举报者|投诉人|投诉者|申诉人|线索提供人|线索提供者|爆料人|"
    "低保户|低保对象|特困人员|特困户|刑满释放人员|吸毒人员|社区矫正对象"
)
_BEFORE = re.compile(
    rf"(?:{_ROLE}|(?:投诉|举报|控告)[^，。；的]{{1,12}}的(?:顾客|消费者|市民|业主|群众|居民|客人|人)?)"
    r"(?:的?(?:姓名|名字))?(?:(?:是|为)[^，。；\d]{1,14}(?:的|居民|村民|市民|店主|邻居|职工|员工|业主|老板|师傅|大[爷妈姐哥])|是|为|名?叫)?[：:]?$"
)
_AFTER = re.compile(
    r"(?:，)?(?:是|系|为|属)?(?:[^，。；\d的]{0,8}的)?(?:一[名位])?(?:低保户|低保对象|特困人员|特困户|刑满释放)|(?:吃|领|享受)[^，。；]{0,3}低保"
    r"|的(?:实名|匿名|电话|来电)?(?:举报|投诉|控告)(?=[，,。.；;、线后]|$)"
    r"|实名举报|(?:向[^，。；]{1,12})?(?:匿名)?举报(?:[的了称，,。.]|$)|(?:已经?|刚|是)?离异"
    r"|[^，。；\d]{0,6}(?:工资|薪水|薪酬|月薪|年薪|月收入|年收入)(?:是|为|有|约|只有|仅|达|达到)?[\d一二三四五六七八九]"
)
_HINT = re.compile(rf"{_ROLE}|举报|投诉|控告|低保|特困|离异|工资|薪|收入")
_MASKED = re.compile("[某*×○保者]|部门|^[向和与应]")
_NEAR = 28
"""Characters before a name that are read for who it is."""
_ENDS = re.compile(r"[。！？!?；;\n|]")


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each such name in a sentence that tells it."""
    return slips(document, policy, hits, MESSAGE)


def hits(text: str, contacts: Contacts) -> Iterator[Hit]:
    """Each of a plain text."""
    at = 0
    for end in (*(one.end() for one in _ENDS.finditer(text)), len(text)):
        said = text[at:end]
        if _HINT.search(said):
            for one in people(said):
                name = said[one.start : one.end]
                if one.kind is Kind.NAMED and not _MASKED.search(name):
                    before = _BEFORE.search(said[max(one.start - _NEAR, 0) : one.start])
                    if before or _AFTER.match(said, one.end):
                        yield Hit(at + one.start, at + one.end, f"{name[0]}某")
        at = end
