"""A name of ours with another word in it is asked about; names of others in life are left alone."""

import pytest

from quality_kunming.checks.support.kin_names import KinNames

NAMES = (
    "春城质量官",
    "全国12315平台",
    "放心消费在昆明",
    "昆明品牌“连连看”",
    "昆明市“质量月”系列活动",
    "昆明市市场监督管理局",
    "质量强国建设纲要",
    "中国质量奖提名奖",
    "质量技术帮扶“提质强企”行动",
    "“1+2+N”质量基础设施一站式服务",
    "质量发展助力“强省会”行动的10条措施",
)
OTHER_WORD = {
    "争当春城品质官": "春城质量官",
    "全国12358平台": "全国12315平台",
    "平台全国12315": "",
    "12315全国平台": "全国12315平台",
    "“放心购物在昆明”": "放心消费在昆明",
    "昆明品牌“对对碰”": "昆明品牌“连连看”",
    "“质量周”系列活动": "昆明市“质量月”系列活动",
    "昆明市市场监督管理厅": "昆明市市场监督管理局",
    "质量强国建设规划纲领": "",
    "中国质量奖优秀奖": "中国质量奖提名奖",
    "质量技术帮扶“提质强市”行动": "质量技术帮扶“提质强企”行动",
    "“1+3+N”质量基础设施一站式服务": "“1+2+N”质量基础设施一站式服务",
    "“强省会”行动的12条措施": "",
    "质量发展助力“强省会”行动的十二条措施": "质量发展助力“强省会”行动的10条措施",
}
RIGHT = [
    "昆明市城市管理委员会，天津市市场监督管理委员会，五华区市场监督管理所。",
    "放心消费在云南，春城检察官，春城推荐官，中国质量奖，中国品牌日。",
    "质量发展助力“强省会”行动的10条措施，质量发展助力“强省会”行动的十条措施。",
    "质量兴农，质量强县，质量强国，世界标准日，全国“安全生产月”。",
    "“1+2+N”质量基础设施一站式服务，12345热线，全国12315平台。",
]


@pytest.mark.parametrize(("words", "name"), OTHER_WORD.items())
def test_other_word_in_a_name_is_asked_about_with_the_right_form(words, name):
    """A word of like sense, another number, two words that have changed places."""

    assert [one.name for one in KinNames(NAMES).find(f"去年，{words}开始了。")] == [name] * bool(
        name
    )


@pytest.mark.parametrize("text", RIGHT)
def test_name_of_another_is_left_alone(text):
    """Other cities, other bodies, other days, and the names themselves."""

    assert [*KinNames(NAMES).find(text)] == []


def test_place_is_that_of_the_text_with_its_marks():
    """What is pointed at is what stands there."""

    text = "看“放心 购物在昆明”的牌子。"
    (one,) = KinNames(NAMES).find(text)
    assert text[one.start : one.end] == "放心 购物在昆明"


def test_form_that_another_rule_tells_is_not_told_twice():
    """The list of words comes first."""

    assert [*KinNames(NAMES, ("春城品质官",)).find("争当春城品质官。")] == []
