"""A character too many, one too few, two in each other's place, in words that a dictionary cuts otherwise."""

import pytest
from support import slips_in_article

from quality_kunming.checks.support.cutting import runs, words_around
from quality_kunming.checks.support.rereading import stretches
from quality_kunming.checks.support.slips import pen_slips
from quality_kunming.checks.words import misspelling

DOUBLED = [
    ("抽样人员应当出示证件件和抽样通知书。", "证件件", "证件"),
    ("检验报报告要写明依据的标准。", "报报告", "报告"),
    ("这项服务深受群众众欢迎。", "群众众", "群众"),
    ("新设备让产品合格率大幅度提提升。", "提提升", "提升"),
    ("检定员将水表逐一编号号登记。", "编号号", "编号"),
    ("鼓励企企业参与标准制定。", "企企业", "企业"),
]
TURNED = [
    ("农贸市场的快检果结贴在入口。", "果结", "结果"),
    ("检验检测机构应当对其出的具报告负责。", "出的具", "出具的"),
    ("这家企通业过了质量管理体系认证。", "企通业过", "企业通过"),
    ("新标准将于明年一月一日正实式施。", "正实式施", "正式实施"),
    ("本中心面向小微企业提供免检费测服务。", "免检费测", "免费检测"),
    ("工厂引进了两条自化动生产线。", "自化动", "自动化"),
]
LEFT_OUT = [
    ("居民们有了质量意，会先看看标签。", "意", "意识"),
    ("先看包装上有没有强制性产品认标志。", "认", "认证"),
    ("值班员受理费者投诉以后，要在系统里登记。", "受理费者", "受理消费者"),
    ("前来打卡的市民络不绝。", "络不绝", "络绎不绝"),
    ("下一步，两市将进一完善互认机制。", "进一", "进一步"),
    ("企业主体责要落到实处。", "责", "责任"),
    ("这家花卉合社带动了八十户农户增收。", "合社", "合作社"),
]
RIGHT = [
    "省委委员、市场监管局局长、洛杉矶市市长、检察院院长到场，环保部部长讲话。",
    "一张张笑脸，一群群孩子，天天检查，人人参与，好好学习，规规矩矩，绿油油的茶园。",
    "工作作了安排，扩建建筑物，城市道路路面，港区区域，纳入入职培训。",
    "地铁里制冰造雪，经风历雨，浓情厚谊，扎下根来，千乡万村，左等右等。",
    "中国交建、中日关系、日中友好，手艺跟着人老，农业强国强，摸排和排摸。",
    "云天明、王大伟、谢文英三人领奖。",
    "京津冀、哈尔滨人说尔滨，经开区，擦窗机器人，省辖市、自治区辖市。",
    "实施制裁牟私利，绽新颜，共倡文明；神舟二十一乘组，记者今天到场。",
    "质量意识、认证标志、主体责任、启动仪式都写对了。",
    "产业升级链，持续热映，热线工单，预下达资金。",
    "",
]


@pytest.mark.parametrize(("text", "wrong", "right"), [*DOUBLED, *TURNED, *LEFT_OUT])
def test_it_is_found_with_what_is_meant(text, wrong, right):
    """Where no word stands, and one does with a character more or less, or two turned."""
    found = [(text[one.start : one.end], one.right) for one in pen_slips(text)]

    assert found == [(wrong, right)]


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_said_so_is_left_alone(text):
    """Twice said words, names, titles, short names, words that only stand side by side."""
    assert list(pen_slips(text)) == []


@pytest.mark.parametrize(
    ("cases", "how"),
    [(DOUBLED, "多打了一个字"), (TURNED[2:], "前后颠倒了"), (LEFT_OUT, "漏了字")],
)
def test_the_message_says_how_it_came_about(cases, how):
    """An editor knows at once what to do."""
    for text, _, right in cases:
        (slip,) = slips_in_article(misspelling, text)
        assert f"“{right}”{how}，请核对" in slip.message


def test_what_comes_again_in_a_text_is_a_name():
    """A slip of the pen happens once."""
    once, again = "这家企通业过了认证。", "企通业过是一家店，企通业过在翠湖边。"

    assert [one.right for one in pen_slips(once)] == ["企业通过"]
    assert list(pen_slips(again)) == []


def test_a_space_ends_a_stretch():
    """Words are read together only where nothing stands between."""
    line = words_around([*runs("消防安全 保护环境，质量第一")])

    assert [(one.start, one.text) for one in stretches(line)] == [
        (0, "消防安全"),
        (5, "保护环境"),
        (10, "质量第一"),
    ]


def test_nothing_is_read_otherwise_where_a_whole_word_falls_away():
    """What is left of a word is read anew."""
    (stretch,) = stretches(words_around([*runs("质量意识")]))

    assert stretch.reread(2, 4, "") is None
    assert [*stretch.reread(3, 4, "").meant] == ["意"]
