"""Hours of an afternoon behind those of the morning."""

import pytest

from quality_kunming.checks.support.times.afternoon_spans import turned_afternoons

WRONG = {
    "活动时间为9:00—12:00、13:00—7:00。": "13:00—7:00",
    "接待时间为8:30—12:00和14:00—5:30。": "14:00—5:30",
    "办公时间：9:00-12:00，13:30-5:30。": "13:30-5:30",
    "上午9时至12时，14时至5时，窗口开放。": "14时至5时",
}
RIGHT = [
    "活动时间为9:00—12:00、13:00—17:00；上午8:30至12:00和下午2:00至5:30。",
    "夜市营业时间为10:00—14:00、16:00—2:00。",
    "值班时间为9:00—12:00、13:00—次日7:00。",
    "活动时间为9:00—12:00，下午14:00—8:00。",
]


@pytest.mark.parametrize(("text", "told"), WRONG.items())
def test_afternoon_that_ends_before_it_begins_is_asked_about(text, told):
    """The second of the two spans."""
    (slip,) = turned_afternoons(text)

    assert told in slip.message


@pytest.mark.parametrize("text", RIGHT)
def test_afternoon_and_night_are_left_alone(text):
    """Also where the end is told of the afternoon without saying so again."""
    assert [*turned_afternoons(text)] == []
