"""Jubilees that a text celebrates in its own year."""

from datetime import date

import pytest

from quality_kunming.checks.support.times.anniversaries import wrong_celebrations

WRONG = {
    "为庆祝中华人民共和国成立76周年，社区办了书画展。": "75周年",
    "为纪念中国人民解放军建军96周年，社区走访了老兵。": "97周年",
    "正值改革开放45周年，展馆添了新展品。": "46周年",
    "学校迎接澳门回归祖国24周年。": "25周年",
}
RIGHT = [
    "为庆祝中华人民共和国成立75周年，社区办了书画展；为纪念建党103周年，支部上了党课。",
    "2021年，为庆祝中国共产党成立100周年，这里建成展馆。去年，为庆祝新中国成立74周年，办过一次。",
    "他戴着庆祝中华人民共和国成立70周年纪念章，讲到庆祝中华人民共和国成立74周年大会。",
    "部队正在训练，迎接建军一百周年；为迎接中华人民共和国成立76周年，征文开始了。",
]
WRITTEN = date(2024, 9, 12)


@pytest.mark.parametrize(("text", "told"), WRONG.items())
def test_jubilee_of_another_year_is_asked_about(text, told):
    """With the one of the year."""
    (slip,) = wrong_celebrations(text, WRITTEN)

    assert told in slip.message


@pytest.mark.parametrize("text", RIGHT)
def test_jubilee_of_the_year_told_or_to_come_is_left_alone(text):
    """And what was celebrated then."""
    assert [*wrong_celebrations(text, WRITTEN)] == []


def test_jubilee_of_the_next_year_may_be_told_at_the_end_of_one():
    """Who gets ready for it counts ahead."""
    text = "为庆祝中华人民共和国成立76周年，征文开始了。"

    assert [*wrong_celebrations(text, date(2024, 12, 1))] == []
