"""What stands around every page: who answers for the site, its filings, its links."""

from quality_kunming.model.catalog import Catalog
from quality_kunming.templating.dates import date_text
from quality_kunming.templating.values import Values

FILINGS = {
    "identification_code": "网站标识码",
    "icp": "ICP 备案号",
    "police": "公安备案号",
}
FILING_LINKS = {"icp": "https://beian.miit.gov.cn/", "police": "https://beian.mps.gov.cn/"}


def frame(catalog: Catalog, values: Values) -> dict:
    """The values that base.html and the footer take as `site`."""
    site = catalog.site
    organisers = [{"role": "主办单位", "names": [site.organiser]}]
    if site.undertaker:
        organisers.append({"role": "承办单位", "names": [site.undertaker]})
    return {
        "name": site.name,
        "tagline": site.tagline,
        "spirit": site.spirit,
        "organisers": organisers,
        "contacts": [values.channel(channel) for channel in site.contact],
        "filings": [
            {"label": label, "value": getattr(site, name) or None, "href": FILING_LINKS.get(name)}
            for name, label in FILINGS.items()
        ],
        "links": [{"label": link.name, "href": link.link} for link in site.links],
        "preview": catalog.preview,
        "updated_text": date_text(catalog.day),
        "notice": None,
    }
