"""Ages go with the year of birth, with each other and with the years of service."""

import pytest

from quality_kunming.checks.support.times.ages import wrong_ages

WRONG = {
    "他2000年出生，2022年以18岁的年纪当上班组长。": "到2022年是22岁",
    "王老师1985年参加工作，那年她22岁，今年49岁。": "算生在1963年",
    "刘师傅18岁那年，也就是1990年进厂，今年60岁。": "算生在1972年",
    "56岁的老周1976年出生，是厂里的老钳工。": "到2022年是46岁",
    "出生于1995年的她，2015年25岁时考取了内审员证书。": "到2015年是20岁",
    "30岁的小吴有二十年工龄，是厂里的老师傅。": "二十年以前是10岁",
    "结婚四十年的老两口今年都是50岁。": "四十年以前是10岁",
    "他在厂里工作了三十年，入厂时18岁，今年58岁。": "是40年",
}
RIGHT = [
    "张师傅1970年出生，今年52岁，仍在带徒弟。",
    "王老师1985年参加工作，那年她22岁，今年59岁。",
    "1970年出生的张师傅62岁时还想再带徒弟。",
    "40岁的小吴有二十年工龄。",
    "60岁的张师傅和1995年出生的小李一起值班。",
    "他1938年出生，国家规定退休的年龄应该是60岁。",
    "56岁的老周和38岁的小李值班。",
    "他今年60岁，女儿1995年出生。",
    "1982年出生的她，20岁那年进厂。",
]


@pytest.mark.parametrize(("text", "told"), WRONG.items())
def test_what_cannot_be_is_asked_about(text, told):
    """With what is right, or why."""
    (slip,) = wrong_ages(text, 2022)

    assert told in slip.message


@pytest.mark.parametrize("text", RIGHT)
def test_what_may_be_is_left_alone(text):
    """Also where the words only stand near each other."""
    assert [*wrong_ages(text, 2022)] == []
