"""Words that stand twice, one behind the other."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import CHINESE, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.views import ours
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="repeated-words",
    title="同样的字写了两遍",
    scope=Scope.TEXT,
    languages=CHINESE,
    severity=Severity.WARNING,
    reason="粘贴、删改时多出来的字，自己读不出来，读者一眼看见。",
    source="《政府网站与政务新媒体检查指标》对错别字的要求",
    bad=Example.in_article("质量强市活动质量强市活动启动，这是群众关心的的大事。"),
    good=Example.in_article("大家讨论讨论，一个一个地改，这是活动的目的的一部分。"),
)

_WORDS = (
    "质量|活动|昆明|企业|产品|服务|标准|品牌|市场|监督|管理|工作|发展|建设|单位|部门|群众|社会|国家|全市"
    "|进行|开展|以及|通过|对于|关于|根据|为了|因为|但是|我们|他们|可以|应当|已经"
    "|组织|推动|推进|促进|实施|监管|检测|认证|计量|消费者|经营者|生产|负责|参加|举办|召开|启动|发布|提供|要求"
    "|积极|认真|切实|深入|全面|有效|及时|严格|充分|广泛|重要|主要|广大|共同|必须|需要|能够|应该|所有|全部|现场|记者|报名|安全|持续|计划|准备|希望|决定|开始|正在|邀请|继续|陆续|逐步|分别|特别|非常|十分|孩子|家长|老师|大赛|论坛|直播|案例|这个|这些|完成|获得|成为|来自|位于"
    "|规定|一起|加大|加快|加强|提高|提升|增强|扩大|减少|降低|落实|保障|维护|规范|有关|相关|其中|同时|目前|由于|按照|根据|如果|虽然|居民|市民|学生|专家|人员|部门|机构|项目|问题|情况"
)
_DONE_TWICE = "商量|讨论|研究|考虑|了解|打听|休息|活动|锻炼|学习|尝试|体验|打扮|收拾|整理|修改|调整|检查|比划|哆嗦|嘀咕"
"""What one does a little of by saying it twice."""
_TWICE = re.compile(
    rf"(?P<phrase>(?![一-龥]{{0,3}}(?:多少|多大|多长|多久|什么|怎么|哪|谁|几))(?!一)(?!(?P<laugh>.)(?P=laugh))[一-龥]{{3,12}})(?P=phrase)|(?P<word>{_WORDS})(?P=word)"
    rf"|(?P<verb>(?!{_DONE_TWICE})(?!(?P<twin>.)(?P=twin))[一-龥]{{2}})(?P=verb)(?=[了着过])"
    r"|(?<![目标有众似真怎端准])(?P<sign>的)的(?!确|士)|(?P<and>[与及])(?P=and)|(?P<one>等等(?=等(?!级))|由由(?!于|此|来|头)|(?<![不得])了了(?!解|然|结|无|事|心|却|望|不|吗|吧|呢|啊)"
    r"|(?<![实现存处])在在(?!建|线|编|校|野|职|册|途|押|逃|场|岗|此|于|京|昆)|率率(?!先|领|队|部)|到到(?!期|账|位|达|场|访|货|时|底|岗|家|处|会)"
    r"|(?<![面应针核反相校结成配一绝双])对对(?!联|子|方|手|象|口|策|面|应|比|于|外|接|待|照|决|立|称|抗|话|错|碰)"
    r"|是是(?!非|否)|被被(?!动|告|迫|子)|(?<![大名主武上中少干女虎猛老强悍])将将(?!来|士|领|军|近|帅|官|够|好|能)|为为(?![之何什人])|把把(?![关脉])|从从(?![容头来业事])|就就(?![业近是此地])"
    r"|(?<!的)都都(?!市)|已已(?!经)|并并(?![且购列不入存])|向向(?!上|前|往|阳|导|来)|给给(?!予))"
)
_PARTICLE = re.compile(
    r"(?<=[一-龥])(?<![获取值觉舍懂记晓难显免博赢变落懒不使非应算认])(?<!蹄声)(?<!马蹄)得得(?![到以了出知着罪分益失当天心力奖住法票名体过])(?=[一-龥])"
    r"|(?P<slow>[一-龥])(?P=slow)地地(?![道方面区下点铁板处址势理质标上里头县])"
    r"|(?<=认真|仔细|细致|严格|积极|主动|耐心|热情|快速|迅速|及时|顺利|有效|一步|一遍|一次|一点|高兴|愉快|自觉|不断|持续)地地(?![方面区下点铁板处址势理质标上里头县])"
)

_SERVES = re.compile("为[^，。；！？\n]{1,10}(?:提供|服务|办|解|谋|着想|创造|打造)|为时[尚已不过]")
"""What begins with 为 as a word by itself: 作为为群众办实事的窗口."""

_ITEM = r"[一-龥A-Za-z0-9]{2,12}"
_NAME = 4
"""Characters of an item that is known behind other words, as 市发改委 in 成员有市发改委."""
_LEADING = tuple("有是为即")
_LISTED = re.compile(
    rf"(?<![一-龥A-Za-z0-9“《（]){_ITEM}(?:、{_ITEM}){{2,}}(?![一-龥]{{0,12}}[”》）])"
)


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each repetition that is no way of speaking, as 讨论讨论 and 一步一步 are; each item that a list has twice."""
    text = ours(document)
    yield from _twice_listed(text)
    for match in _TWICE.finditer(text):
        if _is_of_two_words(text, match):
            continue
        once = match[0][:1] if match["one"] else match[match.lastgroup]
        half = len(once) // 2
        if half and len(once) % 2 == 0 and once[:half] == once[half:]:
            continue  # four times and more is laughter, or a song
        told = f"“{once}”连着写了两遍，请留一个；是有意这样写的，不用改"
        yield Slip(*match.span(), told)
    for match in _PARTICLE.finditer(text):
        sign = match[0][-1]
        yield Slip(match.end() - 2, match.end(), f"“{sign}”连着写了两遍，请留一个", sign)


def _is_of_two_words(text: str, match: re.Match) -> bool:
    """Whether one word ends in a sign with which the next begins: 作为|为民办实事, 以及|及时, 与|与会者."""
    from rjieba import has_word  # reads its dictionary when it is imported

    if not (match["one"] or match["and"]):
        return False
    start, end = match.start(), match.start() + 2
    ends = bool(match["and"]) or has_word(text[max(0, start - 1) : end - 1])
    begins = has_word(text[end - 1 : end + 1]) or _SERVES.match(text, end - 1)
    return bool(ends and begins)


def _leads(first: str, item: str) -> bool:
    """Whether the first of a list ends in an item, behind the words that lead to the list."""
    before = first.removesuffix(item)
    return before != first and (len(item) >= _NAME or before.endswith(_LEADING))


def _twice_listed(text: str) -> Iterator[Slip]:
    for listed in _LISTED.finditer(text):
        seen: set[str] = set()
        at = listed.start()
        lead, *_ = items = listed[0].split("、")
        for item in items:
            if item in seen or (seen and _leads(lead, item)):
                told = f"“{item}”在并列的几项里写了两遍，请核对，留一个"
                yield Slip(at, at + len(item), told)
            seen.add(item)
            at += len(item) + 1
