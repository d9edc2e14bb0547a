"""Services, and the channels by which one reaches them or anybody else."""

from datetime import date

from quality_kunming.model.base import Channel, ChannelKind
from quality_kunming.model.service import Service

KINDS = {
    ChannelKind.PHONE: "phone",
    ChannelKind.MAIL: "mail",
    ChannelKind.WEB: "web",
}
"""The kinds of channel that can be followed; any other is a place."""


def channel_values(channel: Channel, day: date) -> dict:
    """channel: one that no longer works is text with the year of its use."""
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


def service_row(service: Service, day: date) -> dict:
    """service_row: what is not published is said, too."""
    return {
        "id": service.slug,
        "name": service.name,
        "audience": "、".join(service.audience),
        "summary": service.summary,
        "items": list(service.items),
        "place": service.place or None,
        "unknown": list(service.unknown),
        "channels": [channel_values(one, day) for one in service.channels],
    }
