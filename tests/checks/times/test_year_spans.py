"""Years that are told to have passed are those from the one year to the other."""

import pytest

from quality_kunming.checks.support.times.year_spans import wrong_spans

WRONG = {
    "公司2012年成立，到2022年已经走过了15个年头。": "从2012年到2022年是10年",
    "2016年以来，这项评选已连续举办十年。": "是6年",
    "老李1998年进厂，到今年已经在质检岗位上干了三十四年。": "是24年",
    "小区2019年开始垃圾分类，三年后的2021年拿到了示范称号。": "2019年的三年后是2022年",
    "十年前的2010年，他还只是一名学徒。": "2022年的十年前是2012年",
    "她2003年开店，二十九年来从没缺斤短两。": "是19年",
    "工厂1990年建成，半个世纪以来没有出过质量事故。": "是32年",
    "老店1962年开张，一个多世纪里没有缺斤短两。": "是60年",
    "改革开放三十年来，从1978年到2022年，这条街变了样。": "是44年",
    "学校建于1942年，今年迎来建校90周年。": "是80年",
    "从2012年到2022年的二十年间，合格率提高了。": "是10年",
}
RIGHT = [
    "公司2012年成立，到2022年已经走过了10个年头。",
    "从2019年到2022年，三年间返修率下降了一半。",
    "2016年以来，这项评选断断续续办了三次。",
    "他干了34年质检，其中在这家厂1998年才开始。",
    "工厂1970年建成，半个世纪以来没有出过质量事故。",
    "1982年的小作坊，2012年迎来30周年厂庆。",
    "1952年建厂，1982年改名，今年是改名40周年。",
    "公司1992年创立，2002年上市，今年庆祝上市20周年。",
    "2002年成立时的协会，是从1992年的小组变来的，小组今年30周年。",
    "从2024年开始，连续五年每年安排一笔资金。",
    "从1941年9月到1944年1月的两年多里，城里缺粮。",
    "2012年以来，近五年新增三百家。",
    "2019年到2022年，前两年减了一成，后一年又减一成。",
    "他1990年进厂，2008年建起实验室，干了32年。",
]


@pytest.mark.parametrize(("text", "told"), WRONG.items())
def test_what_cannot_be_is_asked_about(text, told):
    """With what is right, or why."""
    (slip,) = wrong_spans(text, 2022)

    assert told in slip.message


@pytest.mark.parametrize("text", RIGHT)
def test_what_may_be_is_left_alone(text):
    """Also where the words only stand near each other."""
    assert [*wrong_spans(text, 2022)] == []
