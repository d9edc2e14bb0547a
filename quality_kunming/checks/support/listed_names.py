"""Names in a list whose heading tells something private of everybody in it: informers, who lives on relief."""

import re
from collections.abc import Iterator

from quality_kunming.checks.support.matching import Hit
from quality_kunming.checks.support.persons import is_whole_name

_BETWEEN = r"[^。；;\n|]{0,10}?"
_KINDS = (
    (
        re.compile(
            rf"(?:(?:举报|检举|揭发|投诉)(?:人|者)?{_BETWEEN}(?:奖励|奖金|表彰)|(?:举报|检举|投诉)(?:人|者))"
            rf"{_BETWEEN}(?:名单|名册|花名册|一览表|明细表?|发放表)"
        ),
        "投诉、举报的人是谁",
    ),
    (
        re.compile(
            "(?:低保|特困|五保|困难(?:职工|家庭|群众|户|学生|党员)|贫困(?:户|学生|生)|孤儿|失独|受助(?:人|学生))"
            rf"{_BETWEEN}(?:名单|名册|花名册|一览表|明细表?|发放表)"
        ),
        "领的救助",
    ),
)
_HINTS = re.compile("名单|名册|一览表|明细|发放表")
_LIST = re.compile(r"[^\n。]*(?:(?:[ \t]*\n){1,2}[ \t]*(?:[-*+]|\d{1,3}[.、)）])[^\n]*)*")
_PIECE = re.compile(
    r"(?:^|[:：、，,；;\n])[ \t]*(?:[-*+]|\d{1,3}[.、)）])?[ \t*]*(?P<name>[\u4e00-\u9fff]{2,4}?)"
    r"(?=$|[、，,；;：:（( \t*\n\d。]|[奖获领]|举报)"
)


def listed_as(title: str) -> str:
    """What a heading tells of those below it; nothing where nothing private."""
    return next((what for head, what in _KINDS if head.search(title)), "")


def listed_names(text: str) -> Iterator[Hit]:
    """The first name of each line of such lists."""
    if not _HINTS.search(text):
        return
    for head, what in _KINDS:
        for match in head.finditer(text):
            yield from _below(text, match.end(), what)


def _below(text: str, at: int, what: str) -> Iterator[Hit]:
    told = None
    for name in _PIECE.finditer(text, at, _LIST.match(text, at).end()):
        line = text.rfind("\n", 0, name.start("name"))
        if line != told and is_whole_name(name["name"]):
            told = line
            yield Hit(*name.span("name"), f"{name['name'][0]}某：{what}")
