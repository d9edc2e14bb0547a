"""What there is to say of share pictures that could not be drawn."""

from collections.abc import Iterable

from quality_kunming.errors import printable
from quality_kunming.fonts import TO_INSTALL, edition
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.view import View
from quality_kunming.sharing.picture import has_photo


def remark(views: Iterable[View], catalog: Catalog) -> str:
    """One sentence for whoever builds the site; empty where there is nothing to say."""
    if not catalog.site.share_pictures:
        return ""
    if not edition():
        return f"分享图都用同一张：这台电脑上没有找到中文字体；{TO_INSTALL}。"
    from quality_kunming.sharing.letters import lacking  # Pillow takes long

    titles = [view.title for view in views if not (has_photo(view) or view.moved_to)]
    letters = lacking("".join(dict.fromkeys("".join(titles))))
    pages = sum(not set(letters).isdisjoint(title) for title in titles)
    if not pages:
        return ""
    return f"有 {pages} 页的分享图用了全站那一张：这台电脑的字体里没有“{printable(letters)}”。"
