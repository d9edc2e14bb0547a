"""The accessibility statement: an editor's words with the figures of the very site that it stands in."""

from collections.abc import Iterator

from quality_kunming.model.account import Account
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.sections import STATEMENT
from quality_kunming.model.view import View
from quality_kunming.pages.texts import text_view


def views(catalog: Catalog, account: Account | None = None) -> Iterator[View]:
    """The page, where an editor has written it; in the preview, without an account, it has no figures yet."""
    for matter in catalog.pages.values():
        if matter.slug == STATEMENT:
            figures = {"account": account, "audit": catalog.audit}
            yield text_view(matter, STATEMENT, figures)


def is_statement(view: View) -> bool:
    """Whether a page tells of all others, and is made after them."""
    return view.template == STATEMENT
