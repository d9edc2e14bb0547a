"""The cards that other sites show: what stands on each, and the code by which it is placed."""

from math import ceil

from quality_kunming.model.activity import Activity
from quality_kunming.model.cards import card_address, card_picture_address
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.edition import Edition
from quality_kunming.model.view import View
from quality_kunming.sharing.frame import CARD
from quality_kunming.sharing.picture import card_picture
from quality_kunming.templating.values.activities import activity_row
from quality_kunming.templating.values.editions import edition_state_name
from quality_kunming.templating.values.sessions import sessions

NEWS = {"postponed": "延期", "cancelled": "取消"}
LINE, ROW, REST, NOTICE = 8, 30, 230, 130
"""In a frame of 280 px: the characters that surely fit a line of a title, its height, and that of everything else;
that of the notice on a site that is not official."""


def embed_card(page: View, catalog: Catalog) -> dict:
    """embed_card: an edition or an activity as it stands."""
    record = page.record
    told = _activity(record, catalog) if isinstance(record, Activity) else _edition(record, catalog)
    return {"title": page.title, "href": page.address, "site": catalog.public_name, **told}


def embed_code(page: View, catalog: Catalog) -> dict:
    """embed_code: where the card of a page and its picture are; no picture where none could be drawn."""
    picture = card_picture(page, catalog)
    origin = catalog.site.origin
    return {
        "title": page.title,
        "note": f"{page.record.edition}年" if isinstance(page.record, Activity) else "",
        "id": page.address.strip("/").replace("/", "-"),
        "href": origin + page.address,
        "name": f"{page.title}（{catalog.public_name}）",
        "card": card_address(page.address),
        "frame": origin + card_address(page.address),
        "height": _height(page.title, catalog.is_official),
        "picture": card_picture_address(page.address) if picture else "",
        "src": origin + card_picture_address(page.address),
        "alt": picture.plate.words if picture else "",
        "width": CARD.width // 2,
        "picture_height": CARD.height // 2,
    }


def _activity(activity: Activity, catalog: Catalog) -> dict:
    row = activity_row(activity, catalog)
    return {
        "number": activity.number,
        "kicker": f"{activity.edition}年{catalog.column('activities').name}",
        "state": row["state"],
        "date_text": row["date_text"],
        "news": _news(activity, catalog),
        "sample": activity.sample,
    }


def _news(activity: Activity, catalog: Catalog) -> str:
    """That sessions to come are put off or called off, in one line whatever becomes of how many."""
    states = [one["mark"]["state"] for one in sessions(activity, catalog)["ahead"]]
    counts = ((states.count(state), word) for state, word in NEWS.items())
    return "、".join(f"{count}场{word}" for count, word in counts if count)


def _edition(edition: Edition, catalog: Catalog) -> dict:
    return {
        "number": 0,
        "kicker": edition.slogan,
        "state": edition_state_name(edition, catalog),
        "date_text": edition.period.text if edition.period else "",
        "news": "",
        "sample": edition.sample,
    }


def _height(title: str, is_official: bool) -> int:
    """Pixels in which the card has room at 280 px, also on a day on which all of it is told."""
    return REST + ROW * ceil(len(title) / LINE) + (0 if is_official else NOTICE)
