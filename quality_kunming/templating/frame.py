"""What stands around every page: who answers for the site, its filings, its links."""

from math import ceil

from quality_kunming.model.catalog import Catalog
from quality_kunming.model.drawing import Drawing
from quality_kunming.model.placeholder import is_filled
from quality_kunming.model.site import Profile, Site
from quality_kunming.templating.values.services import channel_today

FILINGS = {
    "identification_code": "网站标识码",
    "icp": "ICP 备案号",
    "police": "公安备案号",
}
OF_GOVERNMENTS = ("identification_code",)
"""Filings that only a government site has: a demonstration never shows them."""

PREVIEW_NOTICE = {"title": "预览", "text": "含示例和草稿，只供内部查看，请不要对外发布。"}
DEMONSTRATION_NOTICE = {
    "title": "演示站点",
    "text": "这不是政府网站，内容仅供演示，正式信息以主管部门发布为准。",
}
FILING_LINKS = {"icp": "https://beian.miit.gov.cn/", "police": "https://beian.mps.gov.cn/"}


def frame(catalog: Catalog) -> dict:
    """The values that base.html and the footer take as `site`."""
    site = catalog.site
    return {
        "name": site.name,
        "public_name": catalog.public_name,
        "publisher": site.organiser if catalog.is_official else catalog.public_name,
        "is_indexed": catalog.is_official,
        "tagline": site.tagline,
        "spirit": site.spirit,
        "organisers": _organisers(catalog),
        "contacts": [channel_today(one, catalog) for one in site.contact],
        "feedback": _feedback(catalog),
        "identity": identity(catalog),
        "filings": _filings(catalog),
        "links": [{"label": link.name, "href": link.link} for link in site.links],
        "preview": catalog.preview,
        "notice": _notice(catalog),
        "elder": site.elder,
        "drawing": _drawing(catalog.drawing),
    }


def _drawing(drawing: Drawing | None) -> dict | None:
    """city_line, in both sizes: the small one is shown at half of its own."""
    if drawing is None:
        return None
    return {
        size: {
            "view": sketch.view,
            "width": sketch.width // part,
            "height": ceil(sketch.height / part),
            "paths": sketch.paths,
        }
        for size, sketch, part in (("wide", drawing.wide, 1), ("small", drawing.small, 2))
    }


def filings_left_out(site: Site) -> list[str]:
    """The filings that a publication does not show, by their names."""
    return [
        label
        for name, label in FILINGS.items()
        if not is_filled(getattr(site, name))
        or (site.profile is Profile.DEMONSTRATION and name in OF_GOVERNMENTS)
    ]


def _feedback(catalog: Catalog) -> dict | None:
    """channel: where to say that a page is wrong; nothing where nobody listens on the day."""
    channel = catalog.site.feedback
    if channel is None or not channel.is_current(catalog.day):
        return None
    return channel_today(channel, catalog)


def identity(catalog: Catalog) -> list[str]:
    """Whose site this is, and what of it is not official, in sentences."""
    site = catalog.site
    if catalog.is_official:
        return [f"这是{site.organiser}的网站，网址是 {site.domain}。"]
    missing = filings_left_out(site)
    return [
        "这不是政府网站，是演示站点。" if not catalog.preview else "这是内部预览，还没有发布。",
        f"内容照公开的报道和文件写成，涉及{site.organiser}，不代表它发布；正式信息以它发布的为准。",
        *([f"现在还没有的：{'、'.join(missing)}。"] if missing else []),
    ]


def _organisers(catalog: Catalog) -> list[dict]:
    """Who runs the site; of a demonstration, only whom it tells of."""
    site = catalog.site
    undertakers = [site.undertaker] if site.undertaker else []
    if site.profile is Profile.DEMONSTRATION:
        return [{"role": "资料涉及单位", "names": [site.organiser, *undertakers]}]
    organisers = [{"role": "主办单位", "names": [site.organiser]}]
    return organisers + [{"role": "承办单位", "names": [name]} for name in undertakers]


def _filings(catalog: Catalog) -> list[dict]:
    values = {name: getattr(catalog.site, name) for name in FILINGS}
    return [
        {
            "label": FILINGS[name],
            "value": value if is_filled(value) else None,
            "href": FILING_LINKS.get(name),
        }
        for name, value in values.items()
        if catalog.is_official or catalog.preview or name not in OF_GOVERNMENTS
    ]


def _notice(catalog: Catalog) -> dict | None:
    if catalog.is_official:
        return None
    if not catalog.preview:
        return DEMONSTRATION_NOTICE
    text = PREVIEW_NOTICE["text"]
    return PREVIEW_NOTICE | ({"text": f"分支 {catalog.branch}。{text}"} if catalog.branch else {})
