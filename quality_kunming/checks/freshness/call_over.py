"""Texts that still invite to what has ended."""

import re
from collections.abc import Iterator

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import Example, Finding, Rule, Scope, Severity
from quality_kunming.checks.support.calls import TOPIC
from quality_kunming.checks.support.standing import is_over, running_edition, was_over
from quality_kunming.model.activity import Activity
from quality_kunming.model.article import ArticleMatter
from quality_kunming.model.base import Record
from quality_kunming.reading import documents

_HEAD = "closes: 2022-09-20\n"
_LATE = f"{_HEAD}updated: 2022-10-08\n"

RULE = Rule(
    id="call-over",
    title="结束了的报名不能写成还在报",
    scope=Scope.PROJECT,
    reason="活动已经结束，读者看到“正在报名”会白准备一场。",
    source="《政府网站发展指引》（国办发〔2017〕47号）",
    bad=Example.in_article("第二届体验营正在报名，欢迎踊跃报名。", _LATE),
    good=Example.in_article("第二届体验营2022年9月报名，活动已经结束。", _HEAD),
)

_WHAT = r"(?:报名|征集|招募|招聘|招生|征文|征稿|申报)"
_OPEN = re.compile(
    rf"正在(?:火热|热烈|持续|面向[^。，；\n]{{0,20}})?(?:接受|开放)?{_WHAT}"
    rf"|{_WHAT}(?:工作|活动)?(?:正在|正|仍在)?(?:火热|热烈|持续|有序)?(?:进行|开展)(?:之)?中"
    rf"|{_WHAT}(?:工作|活动)?(?:正在|仍在)(?:火热|热烈|持续|有序)?(?:进行|开展|继续)"
    rf"|现在?(?:开始)?(?:接受|受理){_WHAT}|即将截止"
    rf"|火热(?:进行|{_WHAT})中?|(?<![、“]){_WHAT}(?:正当时|ing|中(?![、”心小国学央华层旬]))"
    rf"|(?:现|即日起)(?:开始|起)?(?:面向|向)[^。；\n]{{0,30}}?{_WHAT}"
    rf"|即日起[^。；\n]{{0,16}}(?:{_WHAT}|投稿|受理)"
    rf"|(?:欢迎|期待|诚邀|快来|赶快|抓紧|速来|请)(?:您|你|大家|广大\w{{0,6}}|市民|各界|各位)?"
    rf"(?:踊跃|积极|前来|尽快|抓紧)?(?:报名|投稿|参赛|申报)"
    rf"|{_WHAT}(?:通道|入口|系统)?(?:现已|已经?|正式|全面)?(?:开启|开放|启动)(?!仪式)"
    rf"|火热开启|名额有限|(?:报名|投稿)从速|先到先得"
)
_HINTS = ("报名", "征", "招", "申报", "投稿", "参赛", "火热", "名额", "先到先得", "从速", "截止")
_PAST = re.compile(
    r"20\d\d年|当时|当年|曾|已结束|已经结束|已截止|下一届|没有|还没|尚未|等到|公布以后"
)


def find(project: Project) -> Iterator[Finding]:
    """Every invitation in our own words about what is over on the day; a sentence that says when it was, is none.

    Where it was over when that was written, it is an error, on whatever day; else the day made it so, and the page
    says by itself that it is over.
    """
    for name, severity in _over(project):
        path = project.root / name
        document = documents.read(name, path.read_bytes())
        for match in _OPEN.finditer(document.own if document else ""):
            if not _PAST.search(_sentence(document.own, match)):
                words = match[0].strip()
                when = "写的时候" if severity is Severity.ERROR else "到这一天"
                message = (
                    f"写着“{words}”，可是这项活动{when}已经结束；"
                    "请改成已经结束的说法，或者写明是哪一年的事"
                )
                yield Finding(name, document.line(match.start()), message, severity)


def _sentence(text: str, match: re.Match) -> str:
    start = max(text.rfind(mark, 0, match.start()) for mark in "。！？\n") + 1
    ends = [at for mark in "。！？\n" if (at := text.find(mark, match.end())) >= 0]
    return text[start : min(ends, default=len(text))]


def _over(project: Project) -> Iterator[tuple[str, Severity]]:
    """The files about what has ended; between campaigns pages and lasting records too."""
    is_quiet = running_edition(project) is None and not _has_open_activity(project)
    for name, record in project.collection.records.items():
        if record.sample:
            continue
        lasting = record.kind in ("service", "programme") and is_quiet
        if was_over(project, record):
            yield name, Severity.ERROR
        elif lasting or is_over(project, record):
            yield name, Severity.WARNING
    for name, matter in project.collection.matters.items():
        is_article = isinstance(matter, ArticleMatter)
        was_wrong = is_article and was_over(project, matter)
        is_stale = _is_stale_call(project, matter) if is_article else is_quiet
        said = f"{matter.title}\n{matter.summary}\n{matter.body}"
        if (was_wrong or is_stale) and _may_invite(said):
            yield name, Severity.ERROR if was_wrong else Severity.WARNING


def _is_stale_call(project: Project, article: ArticleMatter) -> bool:
    """Whether what a call invites to has ended; a report of the day on which it was open stays true."""
    is_call = article.topic == TOPIC or article.closes is not None
    return is_call and is_over(project, article)


def _may_invite(text: str) -> bool:
    """Whether a look at the words is worth while: of thousands of articles few are."""
    if not any(hint in text for hint in _HINTS):
        return False
    sentences = text.replace("\n", "。").split("。")
    return any(_OPEN.search(part) for part in sentences if any(hint in part for hint in _HINTS))


def _has_open_activity(project: Project) -> bool:
    return any(
        isinstance(one, Activity) and not project.season(one.edition).activity(one).state.is_over
        for one in _records(project)
    )


def _records(project: Project) -> Iterator[Record]:
    return (one for one in project.collection.records.values() if not one.sample)
