"""今年, 目前, 日前 in texts that stand for years without a date."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.surroundings import has_year
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document, Kind

_PAGE = "---\ntitle: 活动介绍\n---\n\n{}\n"
_BAD, _GOOD = "今年举办六大主题活动。", "2022年举办六大主题活动。"

RULE = Rule(
    id="relative-time",
    title="固定页面里的“今年”“目前”",
    scope=Scope.TEXT,
    severity=Severity.WARNING,
    reason="固定页面和记录上没有日期，“今年”“日前”过一年就成了错的。",
    source="本项目规定：说法带上日期，过几年再读也对",
    bad=Example({"content/pages/example.md": _PAGE.format(_BAD)}, shown=_BAD),
    good=Example({"content/pages/example.md": _PAGE.format(_GOOD)}, shown=_GOOD),
)

_WORD = re.compile(
    r"今年|去年|明年|(?<!基)本月|上个?月|下个?月(?!份)|目前(?!方)|(?<![最临])近日(?!期)|(?<![一-龥\d])日前(?=[，,])"
    r"|(?<![一-龥])(?:昨天|昨日|前天|前几天|不久前|前不久)(?!的)|(?<![一-龥\d])今[天日](?=[，,上下开起]|举行)"
    r"|(?<![一-龥])[上下本]周(?!期|边|末)|(?<![一-龥])最近(?=[，,几两三一]|\d)|现在正|(?<![一-龥])近期(?=[，,])"
    r"|(?<![一-龥])即将(?=[举开启上推])"
)


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each such word in our own text that has no date, with no year near it."""
    is_page = document.name.startswith("content/pages/")
    if not (is_page or document.kind is Kind.YAML):
        return
    for match in _WORD.finditer(document.own):
        if not has_year(document, match.start()):
            told = f"写了“{match[0]}”，这里没有日期，过些日子就不对了；请写明年月，例如 2022年9月"
            yield Slip(*match.span(), told)
