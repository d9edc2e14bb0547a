"""Ages, anniversaries, spans of years and days left that are not what the dates beside them give."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import CHINESE, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.anniversaries import wrong_jubilees
from quality_kunming.checks.support.countdowns import miscounted_days
from quality_kunming.checks.support.dated import sentence_around, written_on, written_year
from quality_kunming.checks.support.views import ours
from quality_kunming.model.numerals import whole_number
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="elapsed-years",
    title="年龄、周年、还有几天和日期对不上",
    scope=Scope.TEXT,
    severity=Severity.WARNING,
    reason="两个日子一减就知道错了，读者会不信别的数。",
    source="本项目规定：同一句里的日期、年龄、周年互相对得上",
    bad=Example.in_article("从2012年到2022年的二十年间，抽检合格率提高了；协会成立于2032年。"),
    good=Example.in_article("从2012年到2022年的十年间，抽检合格率提高了；协会成立于2002年。"),
    languages=CHINESE,
)

_YEAR = r"(?<!\d)((?:19|20)\d\d)年"
_N = r"(\d{1,3}|[一二两三四五六七八九十百]{1,4})"
_SPAN = re.compile(
    rf"{_YEAR}(?:\d{{1,2}}月)?(?:底|初|开始|起)?(?:[—–～~－-]{{1,2}}|(?:[走办跑开干做]|坚持|持续)?[至到])(?:今年|((?:19|20)\d\d)年)(?:\d{{1,2}}月)?(?:底|初)?"
    rf"(?:[，,]|的|这|整整|历时|前后|短短){{0,3}}{_N}年(?:间|来|里|时间|中|[，,。；])"
)
_UNTIL = re.compile(
    rf"{_YEAR}[，,](?:到|至)(?:今年|((?:19|20)\d\d)年)[，,]?(?:算起来|一晃|掐指一算|整整|前后|已经?是?|过去了?|走过了?|有|是|距离?[^，。；\d\n]{{1,10}}?|已经?){{0,4}}{_N}(?:年(?![前后]?[，,]?第)|个年头)"
)
_NTH = re.compile(
    rf"{_YEAR}(?:\d{{1,2}}月)?[^，。；\n\d]{{0,14}}[，,](?:到|至)?(?:今年)?(?:今年|((?:19|20)\d\d)年)(?:\d{{1,2}}月)?[，,]?"
    rf"[^，。；\n\d第]{{0,8}}?(?:走到|走进|走入|进入|迈入|步入|迎来|是|到)了?[^，。；\n\d第]{{0,4}}第{_N}个年头"
)
_SINCE = re.compile(
    rf"{_YEAR}(?:\d{{1,2}}月)?[^，。；\n\d]{{0,10}}[，,](?:到|至)(?:今年|((?:19|20)\d\d)年)(?:\d{{1,2}}月)?[，,]?"
    rf"(?:正好|刚好|整整|已经?|迎来了?|是|满|的)*{_N}(?:周年|年[来间]|年(?=[，。；]))"
)
_FOUNDS = "(?:成立|创办|创建|创立|始建|建成|建厂|建校|建馆|建院|诞生|组建|设立)"
_FOUNDED = re.compile(
    rf"{_FOUNDS}于{_YEAR}|{_YEAR}(?:\d{{1,2}}月(?:\d{{1,2}}日)?)?(?:正式)?{_FOUNDS}(?![^，。]{{0,8}}周年)"
)
_JUBILEE = re.compile(
    rf"(?:(?:(?<!\d)((?:19|20)\d\d)年|(今年|如今|现在))[^，。；\n\d]{{0,12}})?(?<![\d一二两三四五六七八九十百]){_N}周年"
)
_BORN = re.compile(
    rf"(?:(?<!诞)生于|(?<!诞)出生于?){_YEAR}|{_YEAR}(?:\d{{1,2}}月)?(?:出生|生(?=[，,的人]))"
)
_AGE = re.compile(
    r"(?:(?:今年|现年|年龄|如今|到20\d\d年)(?:20\d\d年)?(?:\d{1,2}月)?(?:已经?|刚满?|只有|才|满)?|[，（(])"
    r"(\d{1,3}|[一二三四五六七八九十]{1,4})岁(?!时|那年|的?时候|开始|[就起入参进到前后以])"
)
_THEN = re.compile("当年|那年|时年|享年")
_PLANNED = re.compile("将|计划|拟|预计|力争|到20|目标|规划|争取|届时|有望")


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each such number in our own words; where it is told of now, as of the year of the text."""
    text, now = ours(document), written_year(document)
    for pattern in (_SPAN, _UNTIL, _SINCE, _NTH):
        for match in pattern.finditer(text):
            last = match[2] or now
            years = int(last) - int(match[1]) if last else None
            if years and years > 0 and whole_number(match[3]) not in (years, years + 1):
                is_nth = pattern is _NTH
                yield _slip(match, f"这是第{years + 1}个年头" if is_nth else f"这里有{years}年")
    yield from wrong_jubilees(text, now)
    if written := written_on(document):
        yield from miscounted_days(text, written)
    if now is None:
        return
    for match in _FOUNDED.finditer(text):
        yield from _founded(match, text, now)
    for match in _BORN.finditer(text):
        born, sentence = int(match[1] or match[2]), sentence_around(text, match.start())
        ages = _AGE.findall(sentence)
        is_plain = len(ages) == 1 and len(_BORN.findall(sentence)) == 1
        if is_plain and abs(now - born - whole_number(ages[0])) > 1 and not _THEN.search(sentence):
            yield _slip(match, f"到{now}年是{now - born}岁，写的是{ages[0]}岁")


def _founded(match: re.Match, text: str, now: int) -> Iterator[Slip]:
    year, sentence = int(match[1] or match[2]), sentence_around(text, match.start())
    if year > now:
        is_told_as_past = match[1] or match.string.startswith("的", match.end())
        if is_told_as_past and not _PLANNED.search(sentence):
            yield _slip(match, f"这一篇是{now}年的，那一年还没有到")
        return
    jubilees = [*_JUBILEE.finditer(sentence)]
    if len(jubilees) == 1 and len(_FOUNDED.findall(sentence)) == 1:
        told = jubilees[0]
        until = int(told[1]) if told[1] and int(told[1]) != year else now
        if (told[1] or told[2]) and whole_number(told[3]) != until - year:
            yield _slip(match, f"到{until}年是{until - year}周年")


def _slip(match: re.Match, reason: str) -> Slip:
    return Slip(*match.span(), f"“{match[0]}”和年数对不上，{reason}；请核对")
