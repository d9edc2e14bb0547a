"""The number of an edition goes up with the years."""

import pytest

from quality_kunming.checks.support.times.yearly_editions import wrong_editions

WRONG = {
    "首届比武2016年举办，一年一届，2022年是第九届。": "就是第7届",
    "2019年第一届，2020年第二届，2021年第四届，年年都有。": "就是第3届",
    "今年是第三届，去年是第四届，参赛人数都过了百。": "还小",
    "第五届比武去年举办，今年的第五届又来了新面孔。": "都是第5届",
    "自2018年起，公司每年办技能比武，今年已是第八届。": "就是第5届",
}
RIGHT = [
    "首届比武2016年举办，一年一届，2022年是第七届。",
    "2019年第一届，2022年第二届，中间停了两年。",
    "自2018年起，公司每年办技能比武，今年是第五届。",
    "2021年第六届快走，2022年第三届比武。",
]


@pytest.mark.parametrize(("text", "told"), WRONG.items())
def test_what_cannot_be_is_asked_about(text, told):
    """With what is right, or why."""
    (slip,) = wrong_editions(text, 2022)

    assert told in slip.message


@pytest.mark.parametrize("text", RIGHT)
def test_what_may_be_is_left_alone(text):
    """Also where the words only stand near each other."""
    assert [*wrong_editions(text, 2022)] == []
