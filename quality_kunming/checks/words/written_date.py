"""Dates in prose: the whole year, with 年月日."""

import re
from collections.abc import Iterator
from datetime import date

from quality_kunming.checks.rule import CHINESE, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.views import ours
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
    r"(?![\d./．A-Za-z-]|版)"
)
_NEAREST = 49


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
        year, month, day = int(match[1]), int(match[3]), int(match[4])
        if not 1900 <= year < 2100:
            continue
        try:
            date(year, month, day)
        except ValueError:
            continue
        right = f"{year}年{month}月{day}日"
        yield Slip(*match.span(), f"日期“{match[0]}”要写明年月日，请写“{right}”", right)
