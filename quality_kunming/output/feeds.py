"""Atom feeds with ids that outlive a change of host."""

import uuid

from quality_kunming.output.portable import make_portable
from quality_kunming.workshop import Workshop

NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:quality-kunming")


def make_permanent(context, feed) -> None:
    """Give each item an id of its address alone (RFC 4287, 4.2.6), absolute links, and first what was put right."""
    origin = Workshop.of(context).catalog.site.origin
    feed.feed["id"] = permanent_id(feed.feed["feed_url"].removeprefix(origin))
    notices = {one.url: one.notice for one in context["articles"]}
    for item in feed.items:
        path = item["link"].removeprefix(origin)
        item["unique_id"] = permanent_id(path)
        content = notices.get(path.removeprefix("/"), "") + (item["content"] or "")
        item["content"] = make_portable(content, "", base=origin + "/")


def permanent_id(path: str) -> str:
    """A `urn:uuid:` from the path below the site's root, whatever the host (RFC 9562, version 5)."""
    return f"urn:uuid:{uuid.uuid5(NAMESPACE, path)}"
