"""Projects and finished pages for the examples of what only a publication must hold to."""

from quality_kunming.checks.rule import Example

SITE = """\
name: 质量昆明
tagline: 人人关注质量
description: 昆明市“质量月”活动的公共网站。
keywords: [质量, 昆明]
spirit: 诚信 阳光 卓越 惠民
origin: {origin}
city:
  name: 昆明
  place: 昆明市
  address: 云南省昆明市
  province: 滇
organiser: {organiser}
contact:
{contact}
identification_code: '{identification_code}'
icp: {icp}
police: {police}
columns:
  - section: home
    name: 首页
    kind: 首页
    description: 首页。
    keywords: [质量]
"""
CONTACT = "  - {kind: 电话, label: 投诉举报, value: '12315', source: launch}"
RIGHT = {
    "origin": "https://zlkm.km.gov.cn",
    "organiser": "昆明市市场监督管理局",
    "contact": CONTACT,
    "identification_code": "5301000072",
    "icp": "滇ICP备2022004567号-1",
    "police": "滇公网安备53010202001357号",
}
"""An official site's own details, none of them real."""

NOTICE = (
    '<aside class="notice" aria-label="演示站点"><p><strong>演示站点</strong> '
    "这不是政府网站，内容仅供演示，正式信息以主管部门发布为准。</p></aside>\n"
)
NOINDEX = '<meta name="robots" content="noindex">\n'


def official_site(**changes: str) -> str:
    """data/site.yaml of an official site, right but for the changes."""
    return SITE.format(**RIGHT | changes)


def official(shown: str, **changes: str) -> Example:
    """An official site whose details are changed."""
    return Example({"data/site.yaml": official_site(**changes)}, shown=shown)


def official_page(html: str, shown: str) -> Example:
    """A finished page of an official site."""
    return Example(
        {"data/site.yaml": official_site(), "output/example/index.html": html}, shown=shown
    )
