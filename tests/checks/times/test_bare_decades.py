"""A decade is told with its century."""

import pytest

from quality_kunming.checks.support.times.bare_decades import bare_decades

WRONG = {
    "80年代，厂里第一次成立了质量小组。": "20世纪80年代",
    "从70年代起，厂里就有了检验科。": "20世纪70年代",
    "老师傅六十年代进厂，学的是钳工。": "20世纪六十年代",
    "五六十年代的老秤还在用。": "20世纪五六十年代",
    "20年代，街上有了第一家钟表店。": "20世纪20年代、21世纪20年代",
}
RIGHT = [
    "20世纪80年代，厂里成立了小组，90年代又办起了化验室。",
    "1978年建厂，80年代，厂里成立了质量小组。",
    "1980年代，厂里成立了质量小组。",
    "“80后”班组长小李说起九十年代的厂房。",
    "他是八十年代生人。",
]


@pytest.mark.parametrize(("text", "told"), WRONG.items())
def test_decade_without_its_century_is_asked_about(text, told):
    """With the way to write it."""
    (slip,) = bare_decades(text, text)

    assert told in slip.message


@pytest.mark.parametrize("text", RIGHT)
def test_decade_of_a_known_century_is_left_alone(text):
    """Where the century or a year of it stands before, and beside what people of an age are called."""
    assert [*bare_decades(text, text)] == []
