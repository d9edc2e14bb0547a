"""其他专项活动: one page."""

from collections.abc import Iterator

from quality_kunming.model.catalog import Catalog
from quality_kunming.templating.view import View


def views(catalog: Catalog) -> Iterator[View]:
    """The list of what goes on beside the themed activities."""
    yield View(
        address="/programmes/",
        template="programmes",
        title="专项活动",
        description="主题活动之外，昆明还开展检验检测机构开放日、电梯安全宣传周等专项活动。",
        section="programmes",
        context={"programmes": catalog.all("programme")},
    )
