"""What machines read of a page: JSON-LD by schema.org."""

from collections.abc import Callable

from quality_kunming.model.activity import Activity
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.data_sets import FOLDER
from quality_kunming.model.indicator import Indicator
from quality_kunming.model.view import View, ViewKind
from quality_kunming.templating.event_data import event
from quality_kunming.templating.open_data import data_catalog


def structured_data(view: View, catalog: Catalog, share: Callable[[View], dict]) -> list[dict]:
    """The JSON-LD objects of a page: its way from the front page, and what it is about.

    `share` gives the picture by which a page is known, as `sharing.shared_picture`.
    """
    data = []
    if view.kind is ViewKind.HOME:
        data += [_publisher(catalog), _website(catalog)]
    elif view.address != "/404.html":
        data.append(_breadcrumb(view, catalog))
    if isinstance(view.record, Activity):
        organisers = _organisers(view.record, catalog)
        whole = event(view.record, catalog, _city(catalog), organisers)
        data += [whole | _image(view, catalog, share)] if whole else []
    elif isinstance(view.record, Indicator):
        data.append(_dataset(view.record, catalog))
    elif view.address == FOLDER:
        data.append(data_catalog(catalog, _publisher(catalog)))
    elif view.published and not view.is_retracted:
        data.append(_article(view, catalog) | _image(view, catalog, share))
    return [{"@context": "https://schema.org", **item} for item in data]


def _city(catalog: Catalog) -> dict:
    """Where the campaign takes place."""
    city = catalog.site.city
    return {"@type": "Place", "name": city.place, "address": city.address}


def _publisher(catalog: Catalog) -> dict:
    """Who answers for the site: the bureau, where it is the bureau's."""
    site = catalog.site
    if not catalog.is_official:
        return {"@type": "Organization", "name": catalog.public_name, "url": site.origin + "/"}
    bureau = site.links[0].link if site.links else site.origin
    return {"@type": "GovernmentOrganization", "name": site.organiser, "url": bureau}


def _website(catalog: Catalog) -> dict:
    site = catalog.site
    return {
        "@type": "WebSite",
        "name": catalog.public_name,
        "url": site.origin + "/",
        "inLanguage": "zh-CN",
        "publisher": _publisher(catalog),
        "potentialAction": {
            "@type": "SearchAction",
            "target": {
                "@type": "EntryPoint",
                "urlTemplate": f"{site.origin}{catalog.column('search').address}?q={{words}}",
            },
            "query-input": "required name=words",
        },
    }


def _breadcrumb(view: View, catalog: Catalog) -> dict:
    steps = [
        {
            "@type": "ListItem",
            "position": place,
            "name": crumb.label,
            "item": catalog.site.origin + crumb.href,
        }
        for place, crumb in enumerate(view.crumbs(catalog), 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": steps}


def _organisers(activity: Activity, catalog: Catalog) -> list[dict]:
    """Who runs an activity: its own, else those of its edition, else whoever answers for the site."""
    edition = catalog.get("edition", activity.edition)
    names = activity.organisers or (edition.organisers if edition else ())
    return [{"@type": "Organization", "name": name} for name in names] or [_publisher(catalog)]


def _dataset(indicator: Indicator, catalog: Catalog) -> dict:
    url = catalog.site.origin + indicator.url
    return {
        "@type": "Dataset",
        "name": indicator.name,
        "description": f"{indicator.name}：{indicator.summary}",
        "url": url,
        "creator": _publisher(catalog),
        "isAccessibleForFree": True,
        "distribution": {
            "@type": "DataDownload",
            "encodingFormat": "text/csv",
            "contentUrl": f"{url}data.csv",
        },
    }


def _image(view: View, catalog: Catalog, share: Callable[[View], dict]) -> dict:
    return {"image": catalog.site.origin + share(view)["src"]}


def _article(view: View, catalog: Catalog) -> dict:
    return {
        "@type": "Article",
        "headline": view.title,
        "description": view.description,
        "datePublished": view.published.iso,
        "dateModified": (view.changed or view.published).iso,
        "author": {
            "@type": "Organization" if view.author == view.origin else "Person",
            "name": view.author,
        },
        "publisher": _publisher(catalog),
        "mainEntityOfPage": catalog.site.origin + view.address,
        "inLanguage": "zh-CN",
    }
