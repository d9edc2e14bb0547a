"""Another city's site: everything that is a city's own comes from its data."""

import re
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser
from support import TinySite

from quality_kunming.building import PREVIEW, PRODUCTION, build
from quality_kunming.checks.gate import examine
from quality_kunming.model.moment import Moment

DAY = Moment.at("2027-09-10")
KUNMING = ("昆明", "春城", "云南", "滇", "山茶", "西山")
TEXTS = {".html", ".xml", ".json", ".csv", ".svg", ".txt", ".css"}

COLUMNS = {
    "home": ("首页", "海州的质量月在做什么。"),
    "activities": ("主题活动", "每年的主题活动。"),
    "ambassadors": ("海州质量大使", "为海州质量说话的人。"),
    "cases": ("质量案例", "海州企业怎样抓质量。"),
    "brands": ("海州品牌", "海州的品牌，按类别排列。"),
    "indicators": ("质量测评", "海州公布过的数。"),
    "services": ("质量服务", "到哪里找帮助。"),
    "programmes": ("专项活动", "主题活动之外的活动。"),
    "take-part": ("如何参与", "今天能报名什么。"),
    "news": ("新闻", "海州的新闻和通知。"),
    "media": ("媒体报道", "报纸怎样写海州。"),
    "editions": ("历届回顾", "每一年的质量月。"),
    "sources": ("来源", "本站的数出自哪里。"),
    "menu": ("全部栏目", "有哪些栏目。"),
    "brands/districts": ("按区看品牌", "一个区一个区列出来。"),
    "a-z": ("拼音索引", "按拼音查找。"),
    "years": ("年份索引", "按年份查找。"),
    "sitemap": ("网站地图", "全部页面。"),
}
SITE = """
name: 质量海州
tagline: 每年9月，一起说质量
description: 海州市“质量月”活动的网站。
keywords: [质量, 海州, 质量月]
spirit: 求实 创新
origin: https://quality-haizhou.example
city:
  name: 海州
  place: 海州市
  address: 东海省海州市
  province: 浙
  seal: 海
  wider: [东海, 全国]
organiser: 海州市市场监督管理局
contact:
  - {kind: 电话, label: 投诉举报, value: '12315', source: launch}
links:
  - {name: 海州市市场监督管理局, link: 'https://scjg.haizhou.example/'}
columns:
""" + "".join(
    f"  - section: {section}\n    name: {name}\n    kind: 专题专栏\n"
    f"    description: {description}\n    keywords: [质量]\n"
    for section, (name, description) in COLUMNS.items()
)
FILES = {
    "data/site.yaml": SITE,
    "data/hosts.yaml": """
        hosts:
          - {host: scjg.haizhou.example, name: 海州市市场监督管理局}
          - {host: www.12315.cn, name: 全国12315平台}
        """,
    "data/contacts.yaml": "contacts:\n  - {kind: 电话, value: '12315', name: 投诉举报热线}\n",
    "data/vocabularies/topics.yaml": "terms:\n  - {slug: launch, name: 启动与部署}\n",
    "data/vocabularies/districts.yaml": "terms:\n  - {slug: gangkou, name: 港口区}\n",
    "data/vocabularies/brand_kinds.yaml": "terms:\n  - {slug: seafood, name: 东海海鲜}\n",
    "data/sources/launch.yaml": """
        name: 质量月启动
        publisher: 海州日报
        date: 2027-08-20
        """,
    "data/national_themes/2027.yaml": "name: 共建质量强国\nsource: launch\n",
    "data/editions/2027.yaml": """
        name: 2027年海州市“质量月”
        announced: 2027-08-20
        period: {start: 2027-09-01, end: 2027-09-30}
        summary: 四项主题活动。
        organisers: [海州市市场监督管理局]
        sources: [launch]
        """,
    "data/activities/2027/tiyan.yaml": """
        number: 1
        name: 海鲜质量体验营
        short_name: 体验营
        audience: [市民, 企业]
        summary: 到码头看一条鱼怎样检验。
        schedule: {start: 2027-09-01, end: 2027-09-30}
        calls:
          - name: 质量案例征集
            audience: 企业
            collects: 案例
            summary: 讲一讲怎样抓质量。
            window: {start: 2027-09-01, end: 2027-09-20 18:00}
            sends: [一个案例]
        sessions:
          - name: 第一期
            start: 2027-09-18 09:00
            place: 港口检验院
        sources: [launch]
        """,
    "data/ambassadors/wang.yaml": """
        name: 王海
        profession: 渔民
        edition: 2027
        summary: 三十年只卖当天的鱼。
        sources: [launch]
        """,
    "data/brand_cases/2027/yu.yaml": """
        name: 一条鱼的身份证
        organisation: 海州渔业公司
        sector: 水产
        stage: 征集
        summary: 一鱼一码。
        challenge: 分不清产地。
        practice: 每条鱼贴一个码。
        result: 退货少了。
        sources: [launch]
        """,
    "data/brands/daiyu.yaml": """
        name: 海州带鱼
        brand_kind: 东海海鲜
        district: gangkou
        since: 2020
        recognition: 地理标志证明商标
        summary: 银白，肉嫩。
        figures:
          - {label: 年产量, value: 3, unit: 万吨, as_of: 2026, source: launch}
        sources: [launch]
        """,
    "data/evaluations/service.yaml": """
        name: 公共服务质量监测
        summary: 公共服务好不好。
        sources: [launch]
        """,
    "data/indicators/service-score.yaml": """
        name: 服务质量得分
        evaluation: service
        unit: 分
        chart: 折线
        summary: 2025到2026年的得分。
        points:
          - {year: 2025, value: 80, as_of: 2025, source: launch}
          - {year: 2026, value: 82, as_of: 2026, source: launch}
          - {year: 2026, value: 79, scope: 东海, as_of: 2026, source: launch}
        """,
    "data/services/station.yaml": """
        name: 海州质量服务站
        service_kind: 服务中心
        audience: [企业]
        summary: 一个窗口都能问。
        sources: [launch]
        """,
    "data/step_guides/enterprise.yaml": """
        name: 企业怎样参加
        who: 我是企业
        audience: 企业
        order: 1
        summary: 报一个案例。
        steps:
          - name: 报送
            hangs_on: {part: 征集, collects: 案例}
          - name: 来
            hangs_on: {part: 场次, activity: tiyan}
        sources: [launch]
        """,
    "data/programmes/open-day.yaml": """
        name: 实验室开放日
        audience: [市民]
        summary: 走进实验室。
        sources: [launch]
        """,
    "data/media_reports/launch.yaml": "source: launch\nsummary: 报道了启动。\n",
    "content/news/2027/launch.md": """\
        ---
        title: 海州质量月启动
        date: 2027-09-01 10:30
        topic: launch
        origin: 质量海州编辑部
        edition: 2027
        activities: [2027/tiyan]
        ---

        海州市“质量月”今天启动。

        - 质量官: wang
        - 品牌: daiyu
        - 活动: 2027/tiyan
        """,
    **{
        f"content/pages/{slug}.md": f"---\ntitle: {title}\nsummary: {title}的一页。\n---\n\n{title}。\n"
        for slug, title in (
            ("about", "关于质量海州"),
            ("accessibility", "无障碍声明"),
            ("contact", "联系我们"),
            ("copyright", "版权与隐私"),
            ("take-part", "如何参与"),
        )
    },
}


def text_of(path: Path) -> str:
    """A file's text, with the characters that JSON writes as numbers."""
    return re.sub(r"\\u([0-9a-f]{4})", lambda one: chr(int(one[1], 16)), path.read_text("utf-8"))


@pytest.fixture(scope="module")
def haizhou(tmp_path_factory) -> TinySite:
    """The files of a city that is made up, of every kind one."""
    site = TinySite(tmp_path_factory.mktemp("haizhou"))
    for name, text in FILES.items():
        site.write(name, text)
    return site


@pytest.fixture(scope="module", params=[PREVIEW, PRODUCTION])
def made(request, haizhou, tmp_path_factory) -> Path:
    """Its site, in preview and in public."""
    folder = tmp_path_factory.mktemp("made") / "output"
    build(haizhou.root, DAY, request.param, folder)
    return folder


def test_another_city_meets_no_word_of_kunming(made):
    """Whoever takes the project over finds no name of Kunming's in any text that goes out."""
    texts = [path for path in made.rglob("*") if path.suffix in TEXTS]
    found = [
        (path.relative_to(made).as_posix(), word)
        for path in texts
        for word in KUNMING
        if word in text_of(path)
    ]

    assert len(texts) > 40
    assert found == []


def test_another_citys_own_words_are_on_every_kind_of_page(made):
    """Its sections, seal, place, scopes and kinds of brands are called as its data call them."""

    def page(name: str) -> LexborHTMLParser:
        return LexborHTMLParser((made / name).read_text("utf-8"))

    home = page("index.html")
    listed = [node.text(strip=True) for node in home.css(".site-nav__link")]

    assert "海州质量大使" in listed
    assert "海州品牌" in listed
    assert home.css_first(".hero__name .seal__text").text(strip=True) == "海"
    assert page("ambassadors/index.html").css_first("h1").text() == "海州质量大使"
    assert page("brands/index.html").css_first("#seafood").text() == "东海海鲜"
    assert "东海省海州市" in text_of(made / "activities/2027/tiyan/index.html")
    for scope in ("海州", "东海"):
        assert f"2026,{scope}," in text_of(made / "indicators/service-score/data.csv")


def test_without_a_drawing_pages_have_none(made):
    """A city that has drawn nothing of its own is not shown Kunming's hills."""
    pages = [path.read_text("utf-8") for path in made.rglob("*.html")]

    assert not any('class="city-line' in page for page in pages)


def test_another_city_may_go_out(haizhou):
    """Every rule lets a complete city of any name through."""
    verdict = examine(haizhou.root, DAY, {})

    assert [str(one) for one in verdict.errors] == []
