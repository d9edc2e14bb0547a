"""The addresses that exist whatever the records say: the sections of the site."""

SECTIONS = {
    "/": "首页",
    "/activities/": "主题活动",
    "/ambassadors/": "春城质量官",
    "/cases/": "十佳案例",
    "/brands/": "昆明品牌",
    "/brands/districts/": "按县区看昆明品牌",
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
"""Address → what the section is called."""
