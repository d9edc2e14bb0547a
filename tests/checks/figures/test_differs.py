"""A number that stands where one of the data is meant is asked about, and no other."""

import pytest

from quality_kunming.checks.figures import edition_number, figure_differs
from quality_kunming.checks.project import Project
from quality_kunming.loading.collection import Collection
from quality_kunming.model.moment import Moment
from quality_kunming.reading import documents

FIGURE = """
    name: 示例梨
    brand_kind: 地理标志
    recognition: 地理标志证明商标
    summary: 皮薄汁多。
    text: |
      2022年“千家企业帮扶工程”一共走访企业2050家（次）。1978年，桃源村的老李在0.3亩坡地里嫁接第一棵示例梨，
      28户邻居跟着栽种。报名的人交一张照片、一个800字的故事。
    figures:
      - label: 种植面积
        value: 1.52
        unit: 万亩
        as_of: 2022-08
        source: launch
      - label: 帮扶的企业
        value: 666
        unit: 家
        as_of: 2022-08
        source: launch
      - label: 抽检合格率
        value: 93.29
        unit: '%'
        as_of: 2021-12
        source: launch
      - label: 抽检合格率
        value: 93.65
        unit: '%'
        as_of: 2022-08
        source: launch
      - label: 连续办节的年数
        value: 3
        unit: 年
        as_of: 2022-08-20
        source: launch
    sources: [launch]
"""
ACTIVITY = """
    number: 1
    announced: 2022-08-10
    name: 第七届“质量强市 昆明快走”
    short_name: 昆明快走
    iteration: 7
    audience: [市民]
    summary: 一起走。
    schedule:
      start: 2022-09-01
      end: 2022-10
    sources: [launch]
"""


@pytest.fixture
def told(campaign):
    campaign.write("data/brands/example.yaml", FIGURE)
    campaign.write("data/activities/2022/walk.yaml", ACTIVITY)

    def told(rule, body: str) -> list[str]:
        text = f"---\ntitle: 介绍\ndate: 2022-09-02\ntopic: launch\norigin: 质量昆明编辑部\n---\n\n{body}\n"
        campaign.write("content/news/2022/x.md", text.encode())
        project = Project(Collection(campaign.root), Moment.at("2026-11-21"), {})
        document = documents.read("content/news/2022/x.md", text.encode())
        return [one.message for one in rule.find(document, rule.known(project))]

    return told


WRONG = [
    "示例梨种植面积5.12万亩。",
    "示例梨种植面积15.2万亩。",
    "示例梨种植面积1.25万亩。",
    "2022年，示例梨种植面积15,200亩，帮扶的企业有696家。",
    "帮扶的企业566家。",
    "2022年，抽检合格率93.29%。",
    "示例梨栽种面积达15.2万亩。",
    "2022年，示例梨种植面积扩大到1.25万亩。",
    "2019年，示例梨种植面积5.12万亩。",
    "示例梨种植面积1.62万亩。",
    "示例梨帮扶的企业有6660家。",
    "8月20日，示例梨连续四年办节。",
    "去年，示例梨的抽检合格率是93.92%。",
    "截至2022年8月，示例梨一共帮了五十家企业，帮扶的企业五十家。",
    "截至2022年8月20日，示例梨连续四年办节。",
    "“千家企业帮扶工程”已走访企业2500家。",
]
IN_WORDS = [
    ("示例梨的故事，从老李嫁接第一棵的3亩坡地讲起。", "3亩"),
    ("老李1987年嫁接了第一棵示例梨。", "1987年"),
    ("老李的82户邻居跟着栽种示例梨。", "82户"),
    ("要报名，交一张照片和一个8000字的故事。", "8000字"),
    ("示例梨熟了。今年栽种面积15.2万亩，比往年都多。", "15.2万亩"),
    ("帮扶的企业有666家，走访企业2500家。", "2500家"),
]
UNITS = [
    ("示例梨的种植面积是1.52亩。", "1.52亩"),
    ("示例梨种植面积1.52万公顷。", "1.52万公顷"),
    ("示例梨的种植面积是1.52多万公顷。", "1.52多万公顷"),
    ("帮扶的企业有666户。", "666户"),
    ("帮扶的企业达到666人次。", "666人次"),
]
NOT_OF_THE_DATA = [
    "帮扶的企业666个；新增帮扶的企业员工666人；会上来了666人。",
    "一个少“之”字，一个有“之”字。",
    "玉溪市的老李在3亩坡地里嫁接苹果。",
    "老李1988年搬到了桃源村，1979年才有了电。",
    "另有82户邻居栽种石榴。",
    "要报名，交一张照片和一个800字的故事；另一个比赛要8000字。",
    "邻居比从前多了82户。",
]
RIGHT = [
    "示例梨种植面积1.52万亩，帮扶的企业666家。",
    "2019年，示例梨种植面积0.9万亩。",
    "示例梨亩产1.25万斤，卖了566家店，会上来了696家媒体。",
    "石榴种植面积1.25万亩。",
    "2019年，示例梨种植面积1.62万亩。",
    "示例梨种植面积比上年增加1.62万亩。",
    "示例梨今年新增种植面积1.62万亩，每家企业送来1.25万斤。",
    "玉溪市帮扶的企业有696家。",
    "2021年，抽检合格率93.29%，2022年93.65%。",
    "2022年8月，示例梨连续三年办节，三年里办了三次。",
    "“千家企业帮扶工程”已走访企业2050家，“百家企业帮扶工程”走访企业2500家。",
    "“千家企业帮扶工程”今年再走访企业300家。",
]


@pytest.mark.parametrize("body", WRONG)
def test_number_that_is_nearly_the_datas_is_asked_about(told, body):
    """Digits that have changed places, a point that has moved, another year's value."""

    assert told(figure_differs, body)


@pytest.mark.parametrize("body", RIGHT)
def test_number_of_another_thing_or_year_is_left_alone(told, body):
    """The right one, another year's, another noun's."""

    assert told(figure_differs, body) == []


@pytest.mark.parametrize(("body", "written"), IN_WORDS)
def test_number_is_known_by_the_words_around_it(told, body, written):
    """Those of a text of the data, or of its record; not only those of its label."""

    assert [one for one in told(figure_differs, body) if one.startswith(f"写了“{written}”")]


@pytest.mark.parametrize(("body", "written"), UNITS)
def test_number_of_the_data_keeps_its_unit(told, body, written):
    """Its power of ten, and what it counts."""

    assert [one for one in told(figure_differs, body) if one.startswith(f"写了“{written}”")]


@pytest.mark.parametrize("body", NOT_OF_THE_DATA)
def test_number_among_like_words_may_be_of_something_else(told, body):
    """Another place, another time, others of the kind, a difference."""

    assert told(figure_differs, body) == []


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("第八届“质量强市 昆明快走”启动。", 1),
        ("2022年，第六届昆明快走启动。", 1),
        ("第七届昆明快走启动。", 0),
        ("2027年，第八届昆明快走启动。", 0),
        ("第八届昆明国际花展启动。", 0),
        ("“质量强市 昆明快走”从2016年起步，到2022年的第八届，它换了走法。", 1),
        ("“质量强市 昆明快走”从2016年起步，到2022年的第七届，它换了走法。", 0),
        ("“质量强市 昆明快走”以后，花展接着开，2022年的第九届，花更多。", 0),
        ("“质量强市 昆明快走”以后还有社区节，2022年的第三届，人更多。", 0),
    ],
)
def test_number_of_an_edition_is_that_of_its_record(told, body, count):
    """Of a year that has no record nothing is known."""

    assert len(told(edition_number, body)) == count


EARLIER = (
    ACTIVITY.replace("2022-", "2021-")
    .replace("第七届", "第六届")
    .replace("iteration: 7", "iteration: 6")
)


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("第六届昆明快走改在线上，9月1日和“质量月”一同启动。", 1),
        ("第六届昆明快走去年9月1日启动。", 0),
        ("上一届，也就是第六届昆明快走，9月1日启动。", 0),
        ("第六届昆明快走的照片还在馆里。", 0),
    ],
)
def test_number_of_an_earlier_edition_is_asked_about_where_the_days_are_of_now(
    campaign, told, body, count
):
    """A day of the text's own time says that the edition is that of its year."""
    campaign.write("data/activities/2021/walk.yaml", EARLIER)

    assert len(told(edition_number, body)) == count


@pytest.mark.parametrize(("number", "count"), [("1500", 0), ("1527", 1)])
def test_round_number_of_another_article_is_told_of_anything(campaign, told, number, count):
    """The same digits with another unit are the same number only where they are no round ones."""
    head = "---\ntitle: 鲜花市场\ndate: 2022-08-02\ntopic: launch\norigin: 质量昆明编辑部\n---\n\n"
    campaign.write("content/news/2022/flowers.md", f"{head}全国鲜花市场全年交易{number}万枝。\n")

    slips = told(figure_differs, f"全国鲜花市场全年交易{number}万元。")

    assert sum("单位不一样" in one for one in slips) == count
