"""The sections of the site: where each is, which records it shows, in which lists of ways it stands."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from quality_kunming.model.site import Column, Site


@dataclass(frozen=True)
class Section:
    """A part of the site with a page of its own.

    `name` is what it is called where data/site.yaml has no column for it; `kind` that of the records it shows;
    `indexed` whether the A–Z index names each of them; `switch` a field of data/site.yaml without which there is none.
    """

    key: str
    name: str
    kind: str = ""
    indexed: bool = False
    only_in_preview: bool = False
    switch: str = ""

    @property
    def address(self) -> str:
        """Where its own page is."""
        return Column.address_of(self.key)


SECTIONS: Mapping[str, Section] = {
    section.key: section
    for section in (
        Section("home", "首页"),
        Section("take-part", "如何参与"),
        Section("take-part/pledge", "我的质量宣言"),
        Section("activities", "主题活动", "activity", indexed=True),
        Section("calendar", "活动日历"),
        Section("ambassadors", "质量官", "ambassador", indexed=True),
        Section("cases", "品牌案例", "brand_case", indexed=True),
        Section("brands", "品牌", "brand", indexed=True),
        Section("brands/districts", "按县区看品牌"),
        Section("brands/game", "品牌连连看"),
        Section("indicators", "质量测评", "indicator", indexed=True),
        Section("services", "质量服务", "service", indexed=True),
        Section("programmes", "专项活动", "programme", indexed=True),
        Section("editions", "历届回顾", "edition"),
        Section("news", "新闻"),
        Section("media", "媒体报道", "media_report"),
        Section("sources", "数据和事实的来源", "source"),
        Section("data", "开放数据", switch="open_data"),
        Section("kit", "宣传物料包", switch="kit"),
        Section("menu", "全部栏目"),
        Section("search", "搜索"),
        Section("a-z", "A–Z 索引"),
        Section("years", "按年份查找"),
        Section("sitemap", "网站地图"),
        Section("components", "组件", only_in_preview=True),
    )
}
"""Key → section; the key is its address between the slashes, and that of its column."""

SURROUNDED = ("take-part",)
"""Slugs of sections around which editors write: the text of the fixed page of that name stands in that page."""

STATEMENT = "accessibility"
"""Slug of the fixed page that stands among the figures of its own site."""

FIXED_PAGES = {
    "about": "关于本站",
    "contact": "联系我们",
    "accessibility": "无障碍声明",
    "copyright": "版权与隐私",
}
"""Slugs of the texts to which every page leads, and what such a link is called."""

MAIN = (
    "activities", "ambassadors", "cases", "brands", "indicators", "services", "news", "take-part",
)  # fmt: skip
"""The header's navigation."""
THUMB = ("take-part", "activities", "services", "menu")
"""What a thumb reaches."""
FOOTER = ("about", "contact", "sitemap", "accessibility", "copyright")
"""What a page ends with."""
MENU = {
    "参加": ("take-part", "activities", "calendar", "ambassadors", "cases", "take-part/pledge"),
    "找帮助": ("services", "contact"),
    "看一看": ("brands", "brands/districts", "brands/game", "indicators", "programmes", "editions"),
    "读新闻": ("news", "media"),
    "查找": ("search", "a-z", "years", "sitemap", "sources", "data", "kit"),
    "本站": ("about", "accessibility", "copyright"),
}
"""The menu page: what each group is called, and what stands in it."""
FINDING = ("home", "menu", "calendar", "search", "a-z", "years", "sources", "data", "kit")
"""The first part of the site map."""
SHOWING = (
    "activities", "programmes", "ambassadors", "cases", "brands", "indicators", "services", "news",
    "media", "editions",
)  # fmt: skip
"""The second part of the site map."""


def there(keys: Iterable[str], site: Site) -> list[str]:
    """Those sections and fixed pages of some that a site has."""
    switches = {key: SECTIONS[key].switch for key in keys if key in SECTIONS}
    return [key for key in keys if not switches.get(key) or getattr(site, switches[key])]


def columns_of(site: Site) -> dict[str, Column]:
    """Every section's column with all its words; one that is not written has the section's own name."""
    written = {column.section: column.completed for column in site.columns}
    unwritten = {
        key: written["home"].model_copy(
            update={
                "section": key,
                "name": section.name,
                "short_name": section.name,
                "title": section.name,
                "description": f"“{site.name}”的{section.name}。",
            }
        )
        for key, section in SECTIONS.items()
        if key not in written
    }
    return unwritten | written
