"""Dates in prose: the whole year, with 年月日."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from quality_kunming.checks.rule import CHINESE, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.times.bare_decades import bare_decades
from quality_kunming.checks.support.times.lunar_calendar import MONTHS, named
from quality_kunming.checks.support.views import composed, ours
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="written-date",
    title="正文里的日期",
    scope=Scope.TEXT,
    reason="年份写全四位，日期写明年、月、日，几年以后还看得懂。",
    severity=Severity.WARNING,
    source="GB/T 15835—2011《出版物上数字用法》",
    bad=Example.in_article("22年9月启动，2022.9.30结束。"),
    good=Example.in_article(
        "2022年9月启动，2022年9月30日结束。工作22年9个月，软件版本2022.9.30版。"
    ),
    languages=CHINESE,
    is_told_once=True,
)

_SHORT = re.compile(
    r"([0-9](?<![\d.,:：/〔（(第满近约超来—～~-].)[0-9])年"
    r"(?=\d{1,2}月|度|[春夏秋冬]季?[，。、的招启开]|上半年|下半年|第[一二三四]季度|([底初末]))"
)
_GOES_ON = re.compile(r"\d[\s\u00ad\u200b-\u200f\u2060\ufeff]{1,9}\Z")
"""The first half of a year that a space or line end has cut in two."""
_UNTIL = ("截至", "截止", "到", "于", "自", "从")
_DOTTED = re.compile(
    r"([12](?<![A-Za-z0-9_./．版本号第-].)[09][0-9]{2})([./．])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])"
    r"(?![\d./．A-Za-z-]|版)日?"
)
_HYPHENED = re.compile(
    r"(?<![A-Za-z0-9_./:号第版本-])(?<![A-Za-z] )(?P<year>(?:19|20)\d\d)-(?=[1-9]-|\d\d-[1-9](?!\d))"
    r"(?P<month>0?[1-9]|1[0-2])-(?P<day>3[01]|[12]\d|0?[1-9])(?![\d./A-Za-z_-]|[版号])日?"
)
"""With noughts, 2023-09-01, it is as GB/T 7408 has it."""
_DAY = r"(?:0?[1-9]|1[0-2])(?P<{0}>[./．])(?:3[01]|[12]\d|0?[1-9])"
_DOTTED_SPAN = re.compile(
    rf"(?<![A-Za-z0-9_./．版本号第-])(?:19|20)\d\d[./．]{_DAY.format('first')}(?P<dash>[-–~～—－]{{1,2}})"
    rf"(?:(?:19|20)\d\d[./．])?{_DAY.format('last')}(?![\d./．A-Za-z-]|版)日?"
)
_NEAREST = 49
_HALF_DAY = "[上下]午|中午|晚上|早上|凌晨|当天|当晚"
_WITHOUT_YEAR = re.compile(
    r"(?:^|(?<=[。！？；\n]))(?P<month>0?[1-9]|1[0-2])(?P<sign>[./．])(?P<day>0?[1-9]|[12]\d|3[01])"
    rf"(?=日?(?:{_HALF_DAY})|(?<=\d\d)[，,][一-龥])"
    rf"|(?<![\d./．A-Za-z〔\[-])(?P<of>0?[1-9]|1[0-2])/(?P<in>0?[1-9]|[12]\d|3[01])(?=日?(?:{_HALF_DAY}))",
    re.MULTILINE,
)
_PADDED = re.compile(
    r"(?<![\d年])(?:(?P<year>(?:19|20)\d\d)年)?(?:0(?P<month>[1-9])月(?P<day>\d{1,2})日|(?P<of>1[0-2]|[1-9])月0(?P<in>[1-9])日)"
    r"|(?<=年)0(?P<only>[1-9])月(?!\d)"
)
_NO_SIGN = re.compile(
    rf"(?<![\d.])(?P<year>(?:19|20)\d\d年)?(?P<month>1[0-2]|[1-9])月(?P<day>3[01]|[12]\d|[1-9])(?=[，,。；]|{_HALF_DAY})"
    r"|(?<![\d.])(?P<of>1[0-2]|[1-9])月(?P<in>3[01]|[12]\d|[1-9])(?=(?:[—–～~－-]{1,2}|[至到])(?:1[0-2]|[1-9])月\d{1,2}[日号])"
)
_ZERO = re.compile(
    "(?<![一-龥〇])[一二][〇零一二三四五六七八九]*零[〇零一二三四五六七八九]*(?=年[一二三四五六七八九十]|年度)"
)
"""A year in characters, in which the sign for nothing is 〇 (GB/T 15835—2011, 4.2.4)."""
_LUNAR_IN_DIGITS = re.compile(r"农历(?P<month>\d{1,2})月(?P<day>\d{1,2})[日号]?")
_LONGEST_MONTH = 30
_CLOCK_TWICE = re.compile(
    r"(?<![\d:：])(?P<time>(?:[01]?\d|2[0-3])[:：][0-5]\d)(?:点整?|时整?(?![间段候])|分(?!钟))"
)
"""A time of digits with the word for the hour behind it as well."""


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each date in our own words that is cut short or dotted."""
    text = ours(document)
    for match in _SHORT.finditer(text):
        start = match.start() - (text[max(match.start() - 1, 0)] in "'’")
        if _GOES_ON.search(text, max(start - 10, 0), start):
            continue
        if match[2] and not text[max(start - 2, 0) : start].endswith(_UNTIL):
            continue
        right = f"{'20' if int(match[1]) <= _NEAREST else '19'}{match[1]}年"
        told = f"年份“{text[start : match.end()]}”要写全四位，请写“{right}”"
        yield Slip(start, match.end(), told, right)
    for match in _DOTTED.finditer(text):
        yield from _told(match, (match[1], match[3], match[4]))
    yield from _hyphened(text)
    yield from _cut_short(text)
    yield from bare_decades(text, composed(document))


def _hyphened(text: str) -> Iterator[Slip]:
    """Each day with hyphens and without its noughts, and each span of dotted days."""
    for match in _HYPHENED.finditer(text):
        yield from _told(match, (match["year"], match["month"], match["day"]))
    for match in _DOTTED_SPAN.finditer(text):
        first, last = (re.findall(r"\d+", end) for end in match[0].split(match["dash"]))
        yield from _told(match, first, last)


def _told(match: re.Match, *days: Sequence[str]) -> Iterator[Slip]:
    """What to say of days of year, month and day, or of month and day in the year of the first."""
    year = days[0][0]
    if all(_is_a_day(*(*(year,) * (len("年月日") - len(day)), *day)) for day in days):
        right = "—".join(map(_in_words, days))
        yield Slip(*match.span(), f"日期“{match[0]}”要写明年月日，请写“{right}”", right)


def _is_a_day(year: str, month: str, day: str) -> bool:
    try:
        return 1900 <= date(int(year), int(month), int(day)).year < 2100
    except ValueError:
        return False


def _in_words(parts: Sequence[str]) -> str:
    signs = "年月日"[-len(parts) :]
    return "".join(f"{int(part)}{sign}" for part, sign in zip(parts, signs, strict=True))


def _cut_short(text: str) -> Iterator[Slip]:
    """Each day of a month that is dotted, has a zero before it or no 日 behind it, and each clock of two kinds."""
    for match in _WITHOUT_YEAR.finditer(text):
        month, day = match["month"] or match["of"], match["day"] or match["in"]
        right = f"{int(month)}月{int(day)}{'' if text.startswith('日', match.end()) else '日'}"
        yield Slip(*match.span(), f"日期“{match[0]}”要写明月日，请写“{right}”", right)
    for match in _PADDED.finditer(text):
        year = f"{match['year']}年" if match["year"] else ""
        month, day = match["month"] or match["of"] or match["only"], match["day"] or match["in"]
        right = f"{year}{month}月" + (f"{int(day)}日" if day else "")
        yield Slip(*match.span(), f"日期“{match[0]}”里月、日前面的0不写，请写“{right}”", right)
    for match in _NO_SIGN.finditer(text):
        right = f"{match[0]}日"
        yield Slip(*match.span(), f"日期“{match[0]}”缺一个“日”，请写“{right}”", right)
    for match in _ZERO.finditer(text):
        if len(match[0]) == len("二〇二二"):
            right = match[0].replace("零", "〇")
            yield Slip(*match.span(), f"汉字写的年份“{match[0]}”里用“〇”，请写“{right}”", right)
    for match in _LUNAR_IN_DIGITS.finditer(text):
        month, day = int(match["month"]), int(match["day"])
        if 1 <= month <= len(MONTHS) and 1 <= day <= _LONGEST_MONTH:
            right = f"农历{MONTHS[month - 1]}月{named(day)}"
            yield Slip(*match.span(), f"农历的日子“{match[0]}”用汉字写，请写“{right}”", right)
    for match in _CLOCK_TWICE.finditer(text):
        right = match["time"]
        yield Slip(*match.span(), f"时刻“{match[0]}”写了两种样子，请写“{right}”", right)
