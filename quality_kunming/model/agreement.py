"""The text that somebody who applies agrees to, clause by clause."""

from collections.abc import Iterator

from quality_kunming.model.application import Application
from quality_kunming.model.dates import When
from quality_kunming.model.terms import Terms

Clause = tuple[str, str]
"""What is said of what."""


def clauses(application: Application, terms: Terms) -> Iterator[Clause]:
    """Who keeps what, what for, until when, and how one takes it back (《个人信息保护法》第十七条)."""
    public = [blank.label for blank in application.blanks if not blank.private]
    private = [blank.label for blank in application.blanks if blank.private]
    private += _of_guardian(application)
    yield "报什么", application.title
    yield "谁收", terms.keeper
    yield "做什么用", terms.purpose
    if public:
        yield "入选了会公布", "、".join(public)
    if private:
        yield "不公布", f"{'、'.join(private)}，只用来联系和核对"
    yield "保存到", _kept(application, terms)
    yield "怎样撤回", terms.withdraw
    if application.call.guardian:
        yield "孩子", "未满18周岁，由监护人填写、同意；监护人可以替孩子查看、更正、撤回"


def _of_guardian(application: Application) -> list[str]:
    return ["监护人的姓名、和孩子的关系"] if application.call.guardian else []


def _kept(application: Application, terms: Terms) -> str:
    until = application.kept_until(terms)
    if until is None:
        return f"从公布结果或者征集截止算起{terms.keep_days}天，到期删除"
    return f"{When.of(until).text}，到期删除"
