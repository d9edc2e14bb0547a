"""Services, and the channels by which one reaches them or anybody else."""

from datetime import date

from quality_kunming.model.catalog import Catalog
from quality_kunming.model.channel import Channel, ChannelKind
from quality_kunming.model.service import Service

KINDS = {
    ChannelKind.PHONE: "phone",
    ChannelKind.MAIL: "mail",
    ChannelKind.WEB: "web",
}
"""The kinds of channel that can be followed; any other is a place."""


def channel_today(channel: Channel, catalog: Catalog) -> dict:
    """channel, on the catalog's day."""
    return channel_values(channel, catalog.day if channel.is_dated else None)


def channel_values(channel: Channel, day: date | None) -> dict:
    """channel: one that no longer works is text with the year of its use; one that is not dated needs no day."""
    is_current = channel.is_current(day)
    is_over = channel.valid_until is not None and channel.valid_until.last_day < day
    notes = [] if channel.kind in KINDS else [str(channel.kind)]
    if not is_current and not is_over:
        notes.append(f"{channel.opens.text}起使用")
    return {
        "label": channel.label,
        "value": channel.value,
        "kind": KINDS.get(channel.kind, "place"),
        "href": channel.href if is_current else None,
        "expired_text": f"有效至{channel.valid_until.text}" if is_over else None,
        "note": "，".join(notes) or None,
    }


def service_row(service: Service, catalog: Catalog) -> dict:
    """service_row: what is not published is said, too."""
    return {
        "id": service.slug,
        "name": service.name,
        "audience": "、".join(service.audience),
        "summary": service.summary,
        "items": list(service.items),
        "place": service.place or None,
        "unknown": list(service.unknown),
        "channels": [channel_today(one, catalog) for one in service.channels],
    }
