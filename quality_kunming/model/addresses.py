"""Addresses: the sections that are always there, and the files in which addresses are stored."""

import re

SECTIONS = {
    "/": "首页",
    "/take-part/": "如何参与",
    "/activities/": "主题活动",
    "/ambassadors/": "质量官",
    "/cases/": "品牌案例",
    "/brands/": "品牌",
    "/brands/districts/": "按县区看品牌",
    "/indicators/": "质量测评",
    "/services/": "质量服务",
    "/programmes/": "专项活动",
    "/editions/": "历届回顾",
    "/news/": "新闻",
    "/media/": "媒体报道",
    "/sources/": "来源",
    "/a-z/": "A–Z 索引",
    "/years/": "按年份查找",
    "/sitemap/": "网站地图",
    "/components/": "组件",
}
"""Address → what the section is called where data/site.yaml has no column for it."""

SURROUNDED = ("take-part",)
"""Slugs of sections around which editors write: the text of the fixed page of that name stands in that page."""


def file_of(address: str) -> str:
    """Where an address is stored in the output: `/` → index.html, `/a/` → a/index.html, `/x.xml` → x.xml."""
    path = address.removeprefix("/")
    return path + "index.html" if path == "" or path.endswith("/") else path


def address_of(file: str) -> str:
    """The address of a stored file; the reverse of `file_of`."""
    return "/" + (
        file.removesuffix("index.html") if re.search(r"(^|/)index\.html$", file) else file
    )
