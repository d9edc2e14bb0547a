"""Kits for partners as their page tells of them."""

from functools import lru_cache

from quality_kunming.kit.kit import FOLDER, Kit, Pictures, pictures
from quality_kunming.kit.marks import Colour, marks
from quality_kunming.kit.message import Message
from quality_kunming.kit.sentences import LIMITS
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.length import count_units
from quality_kunming.prose.downloads import size_text


def kit(one: Kit, catalog: Catalog) -> dict:
    """An edition's archive, and kit_text for each of its messages; a preview does not weigh it, for that takes long."""
    shared = () if catalog.preview else pictures(one, catalog)
    return {
        "id": f"kit-{one.year}",
        "title": one.name,
        "note": one.state,
        "label": f"{one.year}年的压缩包",
        "href": one.address,
        "size_text": None if catalog.preview else size_text(_weight(one, shared)),
        "holds": "、".join(_contents(one, len(shared))),
        "has_codes": bool(one.home),
        "texts": [kit_text(message, one.year) for message in one.messages],
    }


def kit_text(message: Message, year: int) -> dict:
    """kit_text: what can be said of one thing, a text once however many limits it keeps."""
    limits: dict[str, list[int]] = {}
    for limit, text in zip(LIMITS, message.texts, strict=True):
        if text:
            limits.setdefault(text, []).append(limit)
    name = f"{year}-{message.name.partition('-')[2]}"
    prefix = "session" if message.kind == "场次" else "text"
    return {
        "title": message.title,
        "texts": [
            {
                "id": f"{prefix}-{name}-{fit[0]}",
                "label": f"{'、'.join(map(str, fit))}字以内",
                "count": count_units(text),
                "text": text,
            }
            for text, fit in limits.items()
        ],
        "lacking": [f"{limit}字以内" for limit in message.lacking],
    }


def kit_marks(one: Kit) -> list[dict]:
    """download_link, for each file of the logo and the seal."""
    return [
        {
            "label": mark.name.partition(".")[0],
            "href": FOLDER + mark.file,
            "format": mark.file.rpartition(".")[2].upper(),
        }
        for mark in marks(one.seal, one.fonts)
    ]


def kit_colour(one: Colour) -> dict:
    """colour_table: a row."""
    return {
        "name": one.name,
        "value": one.value,
        "rgb": one.rgb,
        "use": one.use,
        "contrast": f"和“{one.ground}”{one.contrast}",
    }


@lru_cache(maxsize=8)
def _weight(one: Kit, shared: Pictures) -> int:
    from quality_kunming.kit.archive import archive  # a preview packs nothing

    return len(archive(one, shared))


def _contents(one: Kit, shared: int) -> list[str]:
    held = [f"{one.texts}段文字（也有一张表）", "标志和印章"]
    if shared:
        held.append(f"{shared}张分享图")
    if one.home:
        held.append("二维码")
    return [*held, "颜色和使用办法"]
