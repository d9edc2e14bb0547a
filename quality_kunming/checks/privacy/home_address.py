"""Where somebody lives."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import Example, Rule, Scope, Slip
from quality_kunming.checks.support.lodgings import lodgings
from quality_kunming.checks.support.matching import Hit, has_any, matches, slips
from quality_kunming.model.contacts import Contacts
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="home-address",
    title="家庭住址",
    scope=Scope.TEXT,
    reason="写到门牌的住址能找上门去；报道里写到县区、街道就够了。",
    source="《中华人民共和国个人信息保护法》第四条、第六条",
    bad=Example.in_article("李女士家住盘龙区江东小区3栋2单元501室。"),
    good=Example.in_article(
        "李女士家住盘龙区。服务窗口在呈贡区锦绣大街1号市级行政中心5号楼201室。"
    ),
)
MESSAGE = "有住址“{}”，请只写到县区或街道；单位的办公地址请先写进 data/contacts.yaml"

_N = r"[\dA-Za-z一二三四五六七八九十百〇零甲乙丙丁两]{1,5}"
_HOUSING = (
    r"(?:小区|花园|公寓|家园|嘉园|佳园|雅苑|名苑|花苑|苑|新村|住宅区?|家属[院区楼]|宿舍区?|社区|公馆|府邸|华庭|名邸"
    r"|别墅|山庄|新城|名城|生活区|安置房|廉租房|公租房|还迁房)"
)
_FLOOR = rf"(?:{_N}[ ]?[楼层][ ]?)?"
_UNIT = rf"{_N}[ ]?单元[ ]?"
_BLOCK = rf"(?:{_N}[ ]?(?:号楼|栋|幢|座|号院|排|区|期|号|组团)[ ,\-]?)"
_DOOR = rf"(?:{_N}[ ]?(?:室|号房?|房)|\d{{3,4}}(?!\d|[年元人户平米]))"
_PART = rf"{_N}[ ]?(?:号[院楼]?|组团|[栋幢座排])"
_REST = (
    rf"(?:{_PART}|{_N}[ ]?(?:单元|[楼层室房户])|(?<=[元栋幢座楼层])\d{{3,4}}(?![\d年元人户平米]))"
)
"""What an address goes on with."""
_DISTRICT = "昆明|盘龙|五华|官渡|西山|呈贡|东川|晋宁|安宁|富民|宜良|石林|嵩明|禄劝|寻甸"
_ROAD = re.compile(
    rf"(?:(?:(?:{_DISTRICT})[市区县]?)*(?:[\u4e00-\u9fff]{{2,4}}街道)?[\u4e00-\u9fff]{{1,4}}(?:路|街|巷|道)"
    rf"{_N}号[\u4e00-\u9fff]{{0,6}})?(?:{_PART}[，, ]?)*(?:{_N})?$"
)
"""What stands before a block as part of the same address."""
_FAR = 50
_BETWEEN = r"[^\s，。；、|]"
_ADDRESS = re.compile(
    rf"""(?P<found>
      单元[ ]?{_FLOOR}(?:{_N}[ ]?[室号房户]|\d{{3,4}})
      | {_HOUSING}{_BETWEEN}{{0,4}}?{_BLOCK}{{1,3}}(?:{_UNIT})?{_FLOOR}{_DOOR}
      | {_HOUSING}[ ]?\d{{1,3}}[栋幢号]?[ ]?-[ ]?\d{{1,4}}(?:[ ]?-[ ]?\d{{1,4}})?[ ]?[室号]?
        (?!\d|[ ]?[年月日.元人户层楼栋幢期])
      | (?<=[\u4e00-\u9fff])[园苑府湾庭郡居庄坊邸墅轩舍寓]{_N}[ ]?-[ ]?\d{{1,2}}[ ]?-[ ]?\d{{3,4}}[室号]?(?![\d\-年])
      | 宿舍{_BETWEEN}{{0,6}}?(?:{_N}[ ]?(?:室|号房?|房)|[楼栋幢]\d{{3,4}}(?!\d))
      | [村寨屯庄坝营][^\s，。；、|\d一二三四五六七八九十]{{0,6}}第?{_N}[ ]?(?:村民)?(?:小组|组|社|队)
        [^\s，。；、|\d]{{0,3}}?{_N}[ ]?[号户](?![线文])
      | 村[^\s，。；、|\d]{{0,12}}小?组[ ]?\d{{1,4}}[ ]?号(?![线文])
    )""",
    re.VERBOSE,
)
_LIVING = re.compile(
    rf"(?:家住|家在(?={_DISTRICT})|住(?={_DISTRICT})|(?<=[，,。；岁人女男])住(?=[^\s，,。；]{{2,10}}?[村寨营屯路街巷]{_N}号)|现住|居住在|居住于|住在|住于|暂住|租住|住址|家庭地址|居住地|户籍地址?|户籍所在地|户口所在地"
    r"|收件地址|收货地址|寄送地址|通讯地址|(?i:home_?address|zhuzhi))[ :：=为是在于]*"
    r"(?P<found>[^\n。；;|！？!?]{0,40}?[\d一二三四五六七八九十百〇零]{1,5}[ ]?"
    r"(?:号(?!线|台|机|馆|厅|店|工)|(?<![^十百]一)[栋幢]|单元|室|组|弄|门)"
    rf"(?:[，, ]?[^\s。；;|！？!?，的]{{0,10}}?{_REST})*)"
)
_HINTS = (*"单区公园苑村住家社墅庄城房宿组队址户居", "ddress", "zhuzhi")
"""One of these stands in every text that tells where somebody lives."""
_NUMBERED = re.compile(rf"(第?){_N}[ ]?$")
_OPEN = re.compile(
    r"(?:服务|便民|政务|办事|党群|居委会|村委会|物业|商铺|铺面|门店|管委会|委员会|派出所|市场监管|工作站|综合楼|办公)"
)


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Every address of a home, down to the door."""
    return slips(document, policy, hits, MESSAGE)


def hits(text: str, contacts: Contacts) -> Iterator[Hit]:
    """Every address of a home of a plain text that is not declared as an office."""
    if not has_any(text, _HINTS):
        return
    last = 0
    found = [one.span("found") for one in matches(_ADDRESS, text, lambda one: _is_home(text, one))]
    found += [one.span("found") for one in _LIVING.finditer(text)]
    for start, end in sorted(found):
        if start >= last and not contacts.has_address(text[start:end]):
            start = _ROAD.search(text, max(last, start - _FAR), start).start()
            yield Hit(start, end, _shown(text[start:end]))
            last = end
    yield from (one for one in lodgings(text) if not any(_overlap(one, span) for span in found))


def _overlap(hit: Hit, span: tuple[int, int]) -> bool:
    return hit.start < span[1] and span[0] < hit.end


def _is_home(text: str, match: re.Match) -> bool:
    if match[0].startswith("单元"):
        numbered = _NUMBERED.search(text[max(0, match.start() - 8) : match.start()])
        if not numbered or numbered[1]:
            return False
    return "组" in match[0] or not _OPEN.search(text[match.start() : match.end() + 8])


def _shown(address: str) -> str:
    """The address with its numbers covered."""
    covered = re.sub(r"[\d〇零一二三四五六七八九十百]+", "*", re.sub(r"\s+", "", address))
    return covered if len(covered) <= 24 else f"{covered[:10]}……{covered[-10:]}"
