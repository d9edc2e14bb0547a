"""Tiny sites that tests write themselves."""

import re
from pathlib import Path
from textwrap import dedent

from quality_kunming.checks.finished import FinishedSite
from quality_kunming.checks.rule import Example, Finding, Slip
from quality_kunming.errors import DataError
from quality_kunming.loading import load
from quality_kunming.model.catalog import Catalog
from quality_kunming.model.moment import Moment
from quality_kunming.model.policy import Policy
from quality_kunming.reading import documents

TODAY = Moment.at("2026-11-21")


def as_written(html: str) -> str:
    """A page as it was before its lines were set: words that stand in it can be looked for."""
    return re.sub(r'<span class="whole">([^<]*)</span>', r"\1", html.replace("<wbr>", ""))


SITE = """
    name: 质量昆明
    tagline: 人人关注质量
    description: 昆明市“质量月”活动的公共网站。
    keywords: [质量, 昆明]
    spirit: 诚信 阳光 卓越 惠民
    origin: https://quality-kunming.example
    city:
      name: 昆明
      place: 昆明市
      address: 云南省昆明市
      province: 滇
      wider: [云南, 全国]
    organiser: 昆明市市场监督管理局
    links:
      - name: 昆明市市场监督管理局
        link: https://scjgj.km.gov.cn/
    columns:
      - section: home
        name: 首页
        kind: 首页
        description: 首页。
        keywords: [质量]
      - section: news
        name: 新闻
        kind: 工作动态
        description: 新闻和通知。
        keywords: [新闻]
"""
BRAND_KINDS = """
    terms:
      - slug: geographical-indication
        name: 地理标志
      - slug: industry
        name: 产业名片
"""
HOSTS = """
    hosts:
      - host: scjgj.km.gov.cn
        name: 昆明市市场监督管理局
      - host: www.12315.cn
        name: 全国12315平台
"""
SOURCE = """
    name: 启动仪式举行
    publisher: 昆明信息港
    date: 2022-09-01
"""
EDITION = """
    name: 2022年昆明市全国“质量月”
    announced: 2022-08-10
    period:
      start: 2022-09-01
      end: 2022-10
    summary: 六大主题活动。
    organisers: [昆明市市场监督管理局]
    sources: [launch]
"""
ACTIVITY = """
    number: 4
    announced: 2022-08-10
    name: 昆明品牌“连连看”
    short_name: 连连看
    audience: [市民]
    summary: 三场直播看昆明品牌。
    schedule:
      start: 2022-09-01
      end: 2022-10
    sources: [launch]
"""
ARTICLE = """\
    ---
    title: 启动仪式举行
    date: 2022-09-01 10:30
    topic: launch
    origin: 质量昆明编辑部
    edition: 2022
    activities: [2022/lianliankan]
    ---

    2022年昆明市全国“质量月”启动。六大主题活动展开。
"""


def site_findings(rule, site: FinishedSite) -> list[Finding]:
    """What a rule about the site finds there, given what it takes from each page."""
    of_page = getattr(rule, "of_page", None)
    values = [{page: of_page(page, site) for page in site.pages.values()}] if of_page else []
    return list(rule.find(site, *values))


def slips_in_article(rule, body: str) -> list[Slip]:
    """What a rule about words finds in an article of 2 September 2022 with this body."""
    ((name, text),) = Example.in_article(body).files.items()
    return [*rule.find(documents.read(name, text.encode()), Policy())]


def consent(
    valid_until: str = "2030-01-01", scope: str = "照片, 姓名, 文字", minor: bool = False
) -> str:
    """A record of data/consents/."""
    return f"scope: [{scope}]\nvalid_until: {valid_until}\nminor: {str(minor).lower()}\n"


FIXED_PAGES = {
    "about": "关于质量昆明",
    "accessibility": "无障碍声明",
    "contact": "联系我们",
    "copyright": "版权与隐私",
    "take-part": "如何参与",
}


class TinySite:
    """A small project in a folder of its own; files are written by their project name."""

    def __init__(self, root: Path):
        self.root = root
        (root / "content").mkdir()
        self.write("data/site.yaml", SITE)
        self.write(
            "data/vocabularies/topics.yaml", "terms:\n  - slug: launch\n    name: 启动与部署\n"
        )
        self.write(
            "data/vocabularies/districts.yaml", "terms:\n  - slug: chenggong\n    name: 呈贡区\n"
        )
        self.write("data/vocabularies/brand_kinds.yaml", BRAND_KINDS)
        self.write("data/hosts.yaml", HOSTS)
        self.write("data/sources/launch.yaml", SOURCE)

    def write(self, name: str, text: str | bytes) -> Path:
        """Write one file of the project; text is dedented."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(text, bytes):
            path.write_bytes(text)
        else:
            path.write_text(dedent(text).lstrip("\n"), "utf-8")
        return path

    def with_campaign(self) -> "TinySite":
        """Add the edition of 2022 with one activity and one article."""
        self.write("data/editions/2022.yaml", EDITION)
        self.write("data/activities/2022/lianliankan.yaml", ACTIVITY)
        self.write("content/news/2022/launch.md", ARTICLE)
        return self

    def with_pages(self) -> "TinySite":
        """Add the fixed pages to which the frame of every page leads."""
        for slug, title in FIXED_PAGES.items():
            text = f"---\ntitle: {title}\nsummary: {title}的一页。\n---\n\n{title}。\n"
            self.write(f"content/pages/{slug}.md", text.encode())
        return self

    def load(self, day: Moment = TODAY, preview: bool = True) -> Catalog:
        """The catalog of the files as they are."""
        return load(self.root, day, preview=preview)

    def problems(self) -> list[str]:
        """What loading says is wrong, a line each."""
        try:
            self.load()
        except DataError as error:
            return [str(problem) for problem in error.problems]
        return []
