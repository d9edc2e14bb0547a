"""Who informed, and what somebody earns or lives on, beside any name that can be made out."""

import re
from collections.abc import Iterator

from quality_kunming.checks.support.matching import Hit
from quality_kunming.checks.support.persons import Kind, people
from quality_kunming.model.surnames import SURNAME

_ROLE = (
    "举报人|举报者|投诉人|投诉者|申诉人|信访人|上访人|来访人|来信人|反映人|控告人|检举人|线索提供人|线索提供者|爆料人|"
    "低保户|低保对象|特困人员|特困户|刑满释放人员|吸毒人员|社区矫正对象"
)
_CALLED_BY = "(?:顾客|消费者|市民|业主|群众|居民|客人|[住乘租游]客|患者|家长|村民|用户|车主|人)"
_BEFORE = re.compile(
    rf"(?:(?:{_ROLE})(?:名单)?(?:如下)?|(?:(?:投诉|举报|控告|揭发)[^，,。；;的]{{1,12}}的{_CALLED_BY}?|反映[^，,。；;的]{{1,12}}的{_CALLED_BY}))"
    r"(?:的?(?:姓名|名字))?(?:[是系为][^，,。；;\d]{1,14}(?:的|居民|村民|市民|店主|邻居|职工|员工|店员|会计|仓管员|保安|司机|徒弟|同事|业主|老板|师傅|保管员|[质检验]员|工程师|大[爷妈姐哥])|是|系|为|名?叫)?[：:]?$"
)
_AFTER = re.compile(
    r"[，,（(]?(?:是|系|为|属)?(?:[^，,。；;\d的]{0,8}的)?(?:一[名位])?(?:低保户|低保对象|特困人员|特困户|刑满释放)|(?:吃|领|享受)[^，,。；;]{0,3}低保"
    r"|[，,（(：:](?:五保户|孤儿|困难职工|建档立卡户)(?=[，,、；;）)。]|$)"
    r"|的(?:实名|匿名|电话|来电)?(?:举报|投诉|控告)(?=[，,。.；;、线后]|$)"
    r"|(?:所?提供|反映)的(?:举报|投诉|违法|问题)?线索"
    r"|实名举报|(?:向[^，,。；;]{1,12})?(?:匿名)?举报(?:[的了称，,。.]|$)|(?:已经?|刚|是)?离异"
    r"|向(?:我|[^，,。；;]{0,10}(?:监管|执法|稽查|公安))[^，,。；;]{0,6}?(?:局|所|部门|队|支队|机关|人员)(?:实名|匿名|当面|电话)?(?:举报|检举|揭发)"
    r"|[，,]?(?:实名|匿名)?(?:举报|检举|揭发|投诉)[^，,。；;]{2,24}[，,](?:[^，,。；;\d]{0,4})?(?:奖励?金?|领取?|发放)[^，,。；;\d]{0,6}[\d一二三四五六七八九十]"
    r"|[^，,。；;\d]{0,6}(?:工资|薪水|薪酬|月薪|年薪|月收入|年收入)(?:是|为|有|约|只有|仅|达|达到)?[\d一二三四五六七八九]"
)
_HALF_MASKED = re.compile(
    rf"(?:{_ROLE}|孤儿|困难职工|受害人|死者)(?:[是系为][^，。；\d某]{{2,16}}(?:[员工长]|师傅|主任|经理|会计|司机|老师))?(?P<name>{SURNAME}某[兰英华明军芳丽强勇伟敏霞燕玲红杰秀珍梅香平生林峰云](?!某))"
)
"""By all but one character of the name, which those around know all the same."""
_HINT = re.compile(
    rf"{_ROLE}|孤儿|五保户|困难职工|建档立卡|揭发|受害人|死者|举报|投诉|信访|上访|来访|来信|反映|检举|线索"
    "|控告|低保|特困|离异|工资|薪|收入"
)
_MASKED = re.compile("[某*×○保者]|部门|^[向和与应]")
_FAMILIAR = re.compile("^[小老阿](?=.)")
_NEAR = 28
"""Characters before a name that are read for who it is."""
_CALLED = re.compile(rf"{SURNAME}(?:同志|女士|先生|某|姓)")
"""By the family and a title only, as somebody is called who is not to be named."""
_TITLES = ("同志", "女士", "先生")
_LONGER = re.compile(rf"{SURNAME}[\u4e00-\u9fff]$")
"""What a longer name begins with, before a part of it that looks like a name with a title: 周桂兰同志."""


def informants(said: str) -> Iterator[Hit]:
    """Each of a sentence."""
    if not _HINT.search(said) or "化名" in said:
        return
    for half in _HALF_MASKED.finditer(said):
        yield Hit(*half.span("name"), half["name"][:2])
    for one in people(said):
        name = said[one.start : one.end]
        if one.kind is Kind.NAMED and not _MASKED.search(name):
            before = _BEFORE.search(said[max(one.start - _NEAR, 0) : one.start])
            if before or _AFTER.match(said, one.end):
                longer = _LONGER.search(said, 0, one.start) if name.endswith(_TITLES) else None
                if not longer and _CALLED.fullmatch(name):
                    continue
                family = longer[0] if longer else _FAMILIAR.sub("", name)
                yield Hit(one.start, one.end, f"{family[0]}某")
