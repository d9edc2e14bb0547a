"""Whether an article may go out to WeChat: only what visitors of the site may read at that moment."""

from quality_kunming.checks.exceptions import without_excepted
from quality_kunming.checks.project import Project
from quality_kunming.checks.running import problems_in_files
from quality_kunming.errors import Problem, Severity
from quality_kunming.loading.collection import Collection
from quality_kunming.loading.withdrawal import Withdrawal
from quality_kunming.model.article import ArticleMatter
from quality_kunming.model.moment import Moment
from quality_kunming.wechat.post import RefusedError


def permit(matter: ArticleMatter, collection: Collection, as_of: Moment) -> list[Problem]:
    """The reminders about an article that may go out; RefusedError with the reason for any other.

    Every rule about files is asked, as `check` asks it.
    """
    if reason := _why_not(matter, collection, as_of):
        raise RefusedError(f"{matter.file} 没有做：{reason}。")
    project = Project(collection, as_of, {})
    told = without_excepted(problems_in_files(project), project, complete=False)
    problems = sorted({one for one in told if one.path == matter.file})
    errors = [one for one in problems if one.severity is Severity.ERROR]
    if errors:
        raise RefusedError(f"{matter.file} 有 {len(errors)} 个错误，请改好再做。", errors)
    return problems


def _why_not(matter: ArticleMatter, collection: Collection, as_of: Moment) -> str:
    if matter.retracted and matter.retracted.day.begins <= as_of.instant:
        return "已经撤稿。公众号上发过的，请登录公众号去删除"
    if matter.sample:
        return "这是示例（sample: true），不是真的内容"
    if matter.is_draft:
        return "还是草稿；写好了，删去 status: 草稿 那一行再做"
    if matter.is_scheduled(as_of.instant):
        return f"定在 {matter.date.stamp} 发布，到那时再做"
    withdrawal = Withdrawal(collection, as_of.day)
    if withdrawal.covers(matter):
        ended = "、".join(sorted(withdrawal.expired.intersection(matter.consents)))
        return f"同意书 {ended} 已经到期或撤回。公众号上发过的，也请登录公众号去删除"
    return ""
