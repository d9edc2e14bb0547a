"""The files of a small project with every kind of record, page and reference, in a year of its own."""

from dataclasses import replace

from PIL import Image
from season.files import write
from season.made_up import SEASON
from support import SITE, TinySite, consent

from tests.images.drawing import encoded

SECTIONS = (
    ("home", "首页"),
    ("activities", "主题活动"),
    ("ambassadors", "滨城质量官"),
    ("cases", "品牌案例"),
    ("brands", "滨城品牌"),
    ("indicators", "质量测评"),
    ("services", "质量服务"),
    ("programmes", "专项活动"),
    ("take-part", "如何参与"),
    ("news", "新闻"),
    ("media", "媒体报道"),
    ("editions", "历届回顾"),
    ("sources", "来源"),
    ("a-z", "拼音索引"),
    ("years", "年份索引"),
    ("sitemap", "网站地图"),
)
COLUMNS = "".join(
    f"  - section: {section}\n    name: {name}\n    kind: 专题专栏\n    description: {name}。\n    keywords: [质量]\n"
    for section, name in SECTIONS
)
PICTURE = "picture: {file: images/deng-ta.png, alt: 一座灯塔, credit: 摄影：甲, licence: 作者授权}"
FILES = {
    "data/site.yaml": SITE.partition("    columns:\n")[0].replace("\n    ", "\n").strip()
    + "\ncontact:\n  - {kind: 电话, label: 投诉举报, value: '12315', source: launch}\ncolumns:\n"
    + COLUMNS,
    "data/hosts.yaml": """
        hosts:
          - {host: scjgj.km.gov.cn, name: 昆明市市场监督管理局}
          - {host: www.12315.cn, name: 全国12315平台}
          - {host: paper.example.com, name: 滨城日报}
        """,
    "data/redirects.yaml": "redirects:\n  - {old: /news/2031/old/, new: /news/2031/tong-zhi/}\n",
    "data/drawing.yaml": """
        wide:
          view: 0 0 160 34
          paths:
            - {kind: ink, d: M10 20l30 4l50 2z}
        small:
          view: 0 10 160 21
          paths:
            - {kind: line, d: M10 20l30 4}
            - {kind: accent, d: M60 16A4 4 0 1 1 70 18z}
        """,
    "data/vocabularies/topics.yaml": """
        terms:
          - {slug: launch, name: 启动与部署}
          - {slug: results, name: 成果与评选}
        """,
    "data/vocabularies/districts.yaml": """
        terms:
          - {slug: gangkou, name: 港口区}
          - {slug: chenggong, name: 呈贡区}
        """,
    "data/sources/launch.yaml": """
        name: 质量月的通知
        publisher: 滨城日报
        date: 2031-07-10
        link: https://paper.example.com/launch
        """,
    "data/sources/survey.yaml": "name: 服务质量公报\npublisher: 滨城质量办\ndate: 2031-03\n",
    "data/national_themes/2031.yaml": "name: 质量第一\nsource: launch\n",
    "data/media_reports/launch.yaml": "source: launch\nedition: 2031\nsummary: 报道了通知。\n",
    "data/programmes/open-day.yaml": """
        name: 实验室开放日
        audience: [市民]
        summary: 走进实验室。
        text: 另见[灯塔的照片](/news/2031/zhao-pian/)。
        sources: [launch]
        """,
    "data/evaluations/service.yaml": """
        name: 公共服务质量监测
        summary: 公共服务好不好。
        sources: [survey]
        """,
    "data/indicators/service-score.yaml": """
        name: 服务质量得分
        evaluation: service
        unit: 分
        chart: 折线
        summary: 2029到2031年的得分。
        points:
          - {year: 2029, value: 79.5, as_of: 2029, source: survey}
          - {year: 2030, value: 80, as_of: 2030, source: survey}
          - {year: 2031, value: 82, as_of: 2031-03, source: survey}
          - {year: 2031, value: 78, scope: 云南, as_of: 2031-03, source: survey}
        sources: [survey]
        """,
    "data/indicators/help.yaml": """
        name: 助企帮扶
        unit: 家
        chart: 条形
        summary: 2031年走访了多少家。
        points:
          - {category: 走访企业, value: 1200, as_of: 2031-07, source: launch}
          - {category: 解决问题, value: 340, as_of: 2031-07, source: launch}
        """,
    "data/brands/deng.yaml": f"""
        name: 滨城灯泡
        brand_kind: 产业名片
        district: gangkou
        since: 2020
        recognition: 老字号
        summary: 亮，也省电。
        figures:
          - {{label: 年产量, value: 3, unit: 万只, as_of: 2030, source: survey}}
        {PICTURE}
        sources: [launch]
        """,
    "data/brands/li.yaml": """
        name: 海边的梨
        brand_kind: 地理标志
        recognition: 地理标志证明商标
        summary: 又脆又甜。
        figures:
          - same: deng/年产量
        sources: [launch, survey]
        """,
    "data/services/dian.yaml": """
        name: 质量服务站
        service_kind: 服务中心
        audience: [企业]
        summary: 一个窗口都能问。
        figures:
          - same: help/走访企业
        sources: [launch]
        """,
    "data/step_guides/qi-ye.yaml": """
        name: 企业怎样参加
        who: 我是企业
        audience: 企业
        order: 1
        summary: 报一个案例，问一个窗口。
        steps:
          - name: 看一看
            text: 见[实验室开放日](/programmes/)。
          - name: 报送
            needs: [一个案例]
            hangs_on: {part: 征集, collects: 案例}
          - name: 听
            then: 记下问题。
            hangs_on: {part: 场次, activity: ti-yan-ying}
          - name: 问
            hangs_on: {part: 服务, service: dian}
        sources: [launch]
        """,
    "data/ambassadors/sample.yaml": """
        sample: true
        name: 某位质量官
        profession: 渔民
        edition: 2031
        summary: 这是示例。
        sources: [launch]
        """,
    "data/consents/zp-001.yaml": consent("2031-10-20", "照片, 姓名, 文字", minor=True),
    "content/downloads/shuoming.txt": "怎样报名。\n",
    "content/news/2031/zhao-pian.md": f"""
        ---
        title: 灯塔的照片
        date: 2031-08-20 08:30
        topic: results
        origin: 滨城编辑部
        edition: 2031
        activities: [2031/ti-yan-ying, 2031/pin-pai]
        sources: [launch]
        {PICTURE}
        ---

        2030年灯泡做了[](数据:deng/年产量)，见[说明](/downloads/shuoming.txt)和[报纸](https://paper.example.com/a)。

        ## 人和品牌

        ::: 质量官 an

        ::: 品牌 deng

        ::: 活动 2031/ti-yan-ying

        ::: 图表 service-score

        ![孩子们在灯塔下](images/hai-zi.png "灯塔下｜摄影：甲｜授权：作者授权｜同意书：zp-001")

        再看[通知](/news/2031/tong-zhi/)。
        """,
    "content/news/2031/geng-zheng.md": """
        ---
        title: 名额有多少
        date: 2031-08-26
        topic: launch
        origin: 滨城编辑部
        edition: 2031
        activities: [2031/ti-yan-ying]
        corrected:
          - {day: 2031-09-02, text: 原来写成二十个，实际是三十个。}
        ---

        一场三十个名额。
        """,
    "content/news/2031/che-gao.md": """
        ---
        title: 一条传闻
        date: 2031-08-27
        topic: launch
        origin: 滨城编辑部
        retracted: {day: 2031-09-05, reason: 没有核实。}
        ---

        听说要改期。
        """,
    "content/news/2031/cao-gao.md": """
        ---
        title: 还没有写完
        date: 2031-09-03
        topic: results
        origin: 滨城编辑部
        status: 草稿
        ---

        待补。
        """,
}
SMALL = replace(
    SEASON,
    activities=SEASON.activities[:3],
    cases=(*SEASON.cases[:3], *SEASON.cases[-2:]),
    people=SEASON.people[:3],
)
"""The part of the made-up season that has every state."""


def picture(colour: str, width: int = 640) -> bytes:
    """A photograph of one colour."""
    return encoded(Image.new("RGB", (width, 400), colour), "PNG")


def write_project(site: TinySite) -> None:
    """Write all of it into a folder that has what every project must have."""
    write(SMALL, site.with_pages())
    for name, text in FILES.items():
        site.write(name, text)
    site.write("content/images/deng-ta.png", picture("teal"))
    site.write("content/images/hai-zi.png", picture("maroon"))
