"""No two places on a page have one name (HTML 3.2.6)."""

from collections import Counter
from collections.abc import Iterator

from quality_kunming.checks.finished import FinishedSite, Page


def on_page(page: Page, site: FinishedSite) -> Iterator[str]:
    """Each id that is empty, holds a space, or is there twice."""
    counted = Counter(node.attributes.get("id") or "" for node in page.tree.css("[id]"))
    for name, count in counted.items():
        if not name.strip():
            yield "有一处的名字（id）是空的，请写好或者删去"
        elif any(sign.isspace() for sign in name):
            yield f"有一处的名字（id）“{name}”里有空格，请改掉"
        elif count > 1:
            yield f"有 {count} 处都叫“{name}”（id），请改得不一样"
