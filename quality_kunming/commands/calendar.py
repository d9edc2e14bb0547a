"""`next`: when the pages change, and whether a publication is out of date."""

from datetime import datetime

from quality_kunming import environment
from quality_kunming.commands.answers import UnclearError, answered, fail, hand_over
from quality_kunming.commands.options import is_target, moment_meant, online_manifest
from quality_kunming.errors import printable

FORMS = ("text", "time", "env")
LISTED = 10
"""Things to come that are named."""
NOT_DUE = 4
"""The status where a publication still says what holds."""


@answered
def next_changes(on: str, form: str, since: str, output: str) -> int:
    """Tell when any page changes next, and what the files name after that; or whether a publication is out of date.

    Of a publication, 0: it is. 4: not yet. A form for programs is always 0.
    """
    from quality_kunming.loading.agenda import next_change
    from quality_kunming.loading.collection import Collection

    if form not in FORMS:
        return fail(f"--form 写成了“{form}”，请写其中一个：{'、'.join(FORMS)}")
    if form == "env" and not since:
        return fail("--form env 说到没到时候，还要用 --since 写明哪次发布")
    moment = moment_meant(on).instant
    if since:
        return _answer_whether_due(since, moment, form, output)
    collection = Collection(environment.ROOT)
    if form == "time":
        return hand_over(_instant(next_change(collection, moment)), output)
    return hand_over("".join(f"{line}\n" for line in _outlook(collection, moment)), output)


def _outlook(collection, moment: datetime) -> list[str]:
    """When any page changes next, and what is to come after that; a sentence each."""
    from quality_kunming.loading.agenda import appointments_after, instant_text, next_change

    change, ahead = next_change(collection, moment), appointments_after(collection, moment)
    lines = [f"网页下一次会变：{instant_text(change)}。"]
    if not any(one.at == change for one in ahead):
        lines.append("到时候换的是首页页脚的日期，还有写着“还有几天”的地方。")
    lines += [printable(str(one)) for one in ahead[:LISTED]]
    if more := len(ahead[LISTED:]):
        lines.append(f"后面还有 {more} 个。")
    if faulty := len({problem.path for problem in collection.problems}):
        lines.append(f"有 {faulty} 个文件读不出来，没有算进去，请先 python3 tasks.py check。")
    return lines


def _answer_whether_due(to: str, moment: datetime, form: str, output: str) -> int:
    """Whether a published site is to be made anew by a moment; one that does not say so is."""
    from quality_kunming.loading.agenda import instant_text
    from quality_kunming.output.manifest import next_change_of

    manifest = _manifest(to)
    change = next_change_of(manifest) if manifest else None
    is_due = change is None or change <= moment
    if form == "text" or output:
        print(
            "到时候了：网上的网页该换了。"
            if is_due
            else f"还没到时候：网上的网页到{instant_text(change)}才会变。"
        )
    if form == "text":
        return 0 if is_due else NOT_DUE
    if form == "env":
        return hand_over(f"due={str(is_due).lower()}\n", output)
    return hand_over(_instant(moment if is_due else change), output)


def _manifest(to: str) -> bytes | None:
    """The manifest that a file or a target holds; None, which is said, where there is none or none can be read."""
    from quality_kunming.delivery.errors import DeliveryError

    if not is_target(to):
        try:
            return (environment.ROOT / to).read_bytes()
        except OSError as error:
            raise UnclearError(f"--since 写的 {to} 打不开（{error.strerror}）") from None
    try:
        online = online_manifest(to, "--since")
    except DeliveryError as error:
        fail(f"网上的清单没有读到（{error}），当作到时候了。")
        return None
    if online is None:
        fail(f"{to} 在网上还没有清单，当作到时候了。")
        return None
    return online.data


def _instant(moment: datetime) -> str:
    return moment.isoformat(timespec="minutes") + "\n"
