"""Which page stands for each type: the heaviest that the finished site has of it."""

import re
from pathlib import Path

from quality_kunming.model.addresses import address_of

TYPES = {
    "首页": "/",
    "全部栏目": "/menu/",
    "搜索": "/search/",
    "主题活动": "/activities/",
    "一届的活动": r"/activities/\d{4}/",
    "一项活动": r"/activities/\d{4}/[^/]+/",
    "质量官": "/ambassadors/",
    "一位质量官": "/ambassadors/[^/]+/",
    "品牌案例": "/cases/",
    "一届的案例": r"/cases/\d{4}/",
    "一个案例": r"/cases/\d{4}/[^/]+/",
    "品牌": "/brands/",
    "按县区看品牌": "/brands/districts/",
    "品牌连连看": "/brands/game/",
    "一个品牌": "/brands/(?!districts|game)[^/]+/",
    "质量测评": "/indicators/",
    "一项测评": "/indicators/[^/]+/",
    "质量服务": "/services/",
    "专项活动": "/programmes/",
    "历届回顾": "/editions/",
    "一届": r"/editions/\d{4}/",
    "新闻": "/news/",
    "一篇新闻": r"/news/\d{4}/[^/]+/",
    "媒体报道": "/media/",
    "来源": "/sources/",
    "开放数据": "/data/",
    "开放数据的列": "/data/columns/",
    "宣传物料包": "/kit/",
    "放到您的网站上": "/embed/",
    "卡片": "/embed/activities/.+/",
    "活动日历": "/calendar/",
    "如何参与": "/take-part/",
    "报名": r"/take-part/\d{4}/[^/]+/[^/]+/",
    "我的质量宣言": "/take-part/pledge/",
    "一步一步": "/take-part/(?:family|citizen|enterprise)/",
    "A–Z": "/a-z/",
    "各年": "/years/",
    "改动": "/changes/",
    "网站地图": "/sitemap/",
    "别的语言": "/(?:en|zh-hant)/",
    "无障碍声明": "/accessibility/",
    "组件": "/components/",
    "离开本站": "/leaving/.+",
    "没有这一页": "/404.html",
    "长辈版首页": "/elder/",
    "长辈版的一步一步": "/elder/take-part/(?:family|citizen|enterprise)/",
    "长辈版的一篇新闻": r"/elder/news/\d{4}/[^/]+/",
    "长辈版的一项测评": "/elder/indicators/[^/]+/",
    "长辈版按县区看品牌": "/elder/brands/districts/",
}
"""What readers would call it → how its addresses look."""


def examples(output: Path) -> dict[str, Path]:
    """Each type that a folder has, with the file of its heaviest page."""
    files = {
        address_of(path.relative_to(output).as_posix()): path for path in output.rglob("*.html")
    }
    chosen = {}
    for name, pattern in TYPES.items():
        alike = [path for address, path in files.items() if re.fullmatch(pattern, address)]
        if alike:
            chosen[name] = max(alike, key=lambda path: (path.stat().st_size, path.as_posix()))
    return chosen
