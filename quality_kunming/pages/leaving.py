"""The pages that say that a link leads away from the site, and to whom."""

from collections.abc import Iterator, Mapping

from quality_kunming.model.catalog import Catalog
from quality_kunming.model.hosts import host_of
from quality_kunming.model.view import View


def views(catalog: Catalog, departures: Mapping[str, str]) -> Iterator[View]:
    """One page for each address of another site that pages lead to (our address → that one)."""
    for address, url in sorted(departures.items()):
        host = host_of(url)
        name = catalog.host_names.get(host, host)
        yield View(
            address=address,
            template="leaving",
            title="即将离开本站",
            distinction=url.partition("//")[2],
            description=f"您访问的链接即将离开“{catalog.site.name}”网站，前往{name}：{url}",
            section="home",
            listed=False,
            context={"leads_to": url, "owner": name},
        )
