"""Claims of how long something has lasted, without the year in which that was true."""

import re
from collections.abc import Iterator
from itertools import islice

from quality_kunming.checks.rule import Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.surroundings import has_year, paragraph_before
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document, Kind

RULE = Rule(
    id="duration-year",
    title="“连续几年”没有年份",
    scope=Scope.TEXT,
    reason="“连续三年第一”在2022年是对的，到2025年就错了；不写日期，读者会当成现在的事。新闻自己有日期，只问名次和荣誉。",
    severity=Severity.WARNING,
    source="本项目规定：说法带上日期，过几年再读也对",
    bad=Example.in_article("政府质量工作考核，昆明连续三年全省第一。"),
    good=Example.in_article("截至2022年9月，政府质量工作考核，昆明连续三年全省第一。"),
    is_told_once=True,
)

_COUNT = r"(?:[\d０-９]+|[一二两三四五六七八九十百]+|多|数|好几)"
_CLAIM = re.compile(
    rf"(?:连续|接连|一连|已连续|持续|蝉联|连任){{1,2}}了?\s*第?{_COUNT}\s*余?多?个?\s*(?:年|载|届|季度|个月|月份|次|期|周年)"
    rf"|{_COUNT}\s*(?:年|届)\s*(?:连续|蝉联|连任|稳居|稳坐|位居|始终|一直|从未|未曾)"
    r"|(?<![一-龥])(?:连年|年年|历年)(?:稳居|位居|居|获|荣获|夺|蝉联|第一|名列|保持)"
    r"|年年(?:第一|稳居|位居|名列|夺冠|蝉联)"
    rf"|(?:稳居|保持|位居|位列)[^，。；\n]{{0,8}}第一(?:已|长达|整整)?{_COUNT}年(?!级)"
    r"|连年(?:获|居|夺|稳|增|攀|上升|提升|下降|位|保持|荣|名列|第一|创)"
    r"|蝉联"
    rf"|[一二两三四五六七八九十\d]+连(?:冠|胜|霸|增|升|跳|涨)"
    rf"|(?<!多){_COUNT}\s*(?:年|届)(?:来|以来)(?!回|，?首[次度])"
    rf"|已经?(?:有|是)?{_COUNT}\s*(?:年|届)(?:第一|全省第一|居|位居|位列|获|蝉联|保持|领跑)"
    r"|多年(?:来|以来)?(?:一直|始终|稳居|位居|蝉联|保持|连续|名列)"
    rf"|(?:近|过去|这|最近){_COUNT}\s*(?:年|届)(?:来|间|里|中)?(?:，|,)?(?:一直|始终|连续|都|每年)"
)
_PERHAPS = re.compile(
    "连|蝉联|多年|年年|第一|[年届].{0,3}(?:稳|位居|始终|一直|从未|未曾|都|每年)|持续|年来|届来|年以来|届以来|已"
)
_SPEAKER = re.compile(r"(?<!据)(?:介绍|表示|说|指出|强调|透露|认为)(?:说|道)?[，：,:]")
_CONDITION = re.compile(
    "[^，。；\\n]{0,20}的(?:，|[^，。；\\n]{0,12}(?:可|应|不得|须|免|予以|视为))"
)
"""What follows where a rule says to whom it applies: 连续三次不合格的，责令停产."""
_STANDING = re.compile(
    "第一(?![次个届时批季手轮代期天步部任回例])|首位|居首|榜首|之首|冠军|[三四五六七八九十\\d]连冠|夺冠|蝉联|名列|位居|位列|稳居|稳坐|领跑|获奖|荣获|获评|被评为|称号|优胜|全国先进"
)
"""What one may have held until another did; what was counted or done keeps the article's date."""
_COUNTED = re.compile("[次期]$")
_CLAUSE_END = re.compile("[。！？!?；;\\n]")
MOST = 300
"""Claims of one file that are looked at."""
_NEGATED = re.compile(
    r"(?:不写|不说|不再说|没有|不是|不能说|未能|不用|改掉|删去|并非|是否)[^，。；\n]{0,6}$"
)


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each claim of a duration in the site's own words with no year near it."""
    if document.kind is Kind.EXTRACTED or not _PERHAPS.search(document.own):
        return
    for match in islice(_CLAIM.finditer(document.own), MOST):
        before = document.own[max(0, match.start() - 12) : match.start()]
        if (
            _NEGATED.search(before)
            or has_year(document, match.start())
            or _CONDITION.match(document.own, match.end())
            or _is_told(document, match.start())
            or (_is_dated(document, match[0]) and not _is_of_standing(document, match))
        ):
            continue
        message = (
            f"写了“{match[0].strip()}”，没有写是哪一年的说法；"
            "请在同一段写上年份，例如“截至2022年9月，连续三年”"
        )
        yield Slip(*match.span(), message, severity=_severity(document))


def _severity(document: Document) -> Severity:
    """An article says when it was true, if one looks; a page or record is read as of today."""
    return Severity.WARNING if document.name.startswith("content/news/") else Severity.ERROR


def _is_told(document: Document, offset: int) -> bool:
    """Whether somebody else says it, in news, which has a date: 副局长某某介绍，……."""
    is_news = document.name.startswith("content/news/")
    return is_news and bool(_SPEAKER.search(paragraph_before(document, offset)))


def _is_dated(document: Document, claim: str) -> bool:
    """Whether it is read with a date of its own: in news, or as one time of several."""
    return document.name.startswith("content/news/") or bool(_COUNTED.search(claim))


def _is_of_standing(document: Document, match: re.Match) -> bool:
    """Whether the sentence claims a place, a prize or that something never changed: 连续三年第一, 三年来始终居首."""
    text = document.own
    before = text[max(0, match.start() - 25) : match.start()]
    after = text[match.end() : match.end() + 25]
    near = _CLAUSE_END.split(before)[-1] + match[0] + _CLAUSE_END.split(after)[0]
    return bool(_STANDING.search(near))
