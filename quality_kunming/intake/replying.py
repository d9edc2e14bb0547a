"""The letter to somebody whose application is not used."""

from quality_kunming.intake.store import Entry, Store
from quality_kunming.model.application import Application
from quality_kunming.model.call import Collects
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.state import State


def write_letter(
    store: Store, entry: Entry, application: Application, why: str, catalog: Catalog
) -> str:
    """Note that an application is not used, write the letter, and return it."""
    letter = letter_text(entry, application, why, catalog)
    path = store.letter(entry.number)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(letter, "utf-8", newline="\n")
    store.note(entry, refused=why)
    return letter


def letter_text(entry: Entry, application: Application, why: str, catalog: Catalog) -> str:
    """The letter: to whom, for which call, why not, until when one may send again."""
    terms, activity, day = application.terms(catalog), application.activity, catalog.day
    call = f"{activity.edition}年{activity.name}{application.call.name}"
    lines = [
        f"{_whom(entry, application)}：",
        "",
        f"您好！您给{call}的材料收到了，谢谢您。",
        f"这一次没有采用，原因是：{why.strip().rstrip('。；;，,')}。",
        "",
        _again(application, catalog),
        f"征集要什么、怎样交，写在这一页：{catalog.site.origin.rstrip('/')}{application.address}",
        "",
        terms.keeper if terms else catalog.site.organiser,
        f"{day.year}年{day.month}月{day.day}日",
    ]
    return "\n".join([*lines, ""])


def _whom(entry: Entry, application: Application) -> str:
    """Whom the letter speaks to; nobody by name whose name is not to be shown."""
    is_named = any(not one.private and "姓名" in one.label for one in application.blanks)
    if application.call.collects is Collects.CASES:
        return entry.title.partition("《")[0]
    return entry.title if is_named else "报名的朋友"


def _again(application: Application, catalog: Catalog) -> str:
    """Until when one may send again, as far as that is known."""
    season = catalog.season(application.activity.edition)
    standing = season.call(application.call, application.activity)
    if standing.state.is_open:
        until = f"到{standing.deadline.text}截止，在这以前" if standing.deadline else "还没有截止，"
        return f"征集{until}改好了，欢迎再交。"
    if standing.state in (State.UPCOMING, State.UNANNOUNCED):
        return "这项征集现在还没有开始收；什么时候收，看下面那一页。"
    return "这次征集已经截止，不能再交了。"
