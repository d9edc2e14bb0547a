"""When pages first went out, and what became of them since."""

from quality_kunming.model.catalog import Catalog
from quality_kunming.model.change import Change, ChangeKind, changes_of
from quality_kunming.model.view import View
from quality_kunming.pages.changes import ADDRESS


def change_entry(change: Change) -> dict:
    """change_list."""
    return {
        "id": change.anchor,
        "date": change.when.iso,
        "date_text": change.when.text,
        "kind": str(change.kind),
        "title": change.title,
        "href": change.address,
        "text": change.words,
    }


def page_history(view: View, catalog: Catalog) -> dict | None:
    """page_history; none of a page that only leads on, or is not to be found."""
    if not catalog.site.changes or not (view.listed or view.is_retracted):
        return None
    first = view.published or catalog.first_published(view.address)
    changes = changes_of(view.written) if view.written else []
    return {
        "first": {"date": first.iso, "date_text": first.text} if first else None,
        "latest": _latest(changes[0]) if changes else None,
        "href": ADDRESS,
    }


def _latest(change: Change) -> dict:
    is_telling = change.words or change.kind is not ChangeKind.UPDATED
    text = f"{change.kind}：{change.words}" if is_telling else "内容有更新，没有写明改了什么。"
    return {"date": change.when.iso, "date_text": change.when.text, "text": text}
