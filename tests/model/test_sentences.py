"""What stands on the front page about a number, and what an audit claims to have seen."""

import pytest
from pydantic import ValidationError

from quality_kunming.model.audit import Audit
from quality_kunming.model.indicator import Point

POINT = {"year": 2021, "value": "80.88", "as_of": "2022-03-01", "source": "launch"}
AUDIT = {"day": "2026-11-20", "tool": "axe", "browser": "Chromium", "theme": "a"} | {
    "pages": ["首页"],
    "conditions": ["深色"],
}


@pytest.mark.parametrize(
    "sentence",
    [
        "2021年，昆明得80.88分。",
        "2021年，昆明得[](数据:service/2021)。",
        "截至2022年3月，昆明得80.88分。",
    ],
)
def test_sentence_says_the_number_of_its_point(sentence):
    """The year is the measured or the reported one; the number is written or filled in."""

    assert Point.model_validate({**POINT, "sentence": sentence}).sentence == sentence


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("2021年，昆明得90.88分。", "没有这个点的数"),
        ("1999年，昆明得80.88分。", "年份不是这个点的"),
        ("昆明得80.88分。", "没有写是哪一年"),
        ("２０２１年，昆明得80.88分。", "没有写是哪一年"),
    ],
)
def test_sentence_with_another_number_is_refused(sentence, told):
    """No wrong number comes onto the front page beside the right one in its record."""

    with pytest.raises(ValidationError, match=told):
        Point.model_validate({**POINT, "sentence": sentence})


def test_audit_is_of_a_day_and_of_what_it_looked_at():
    """The statement tells of no year's audit, and of no fault on a page that was not looked at."""
    fault = {"rule": "a", "page": "无此页", "condition": "深色", "places": 1}

    assert Audit.model_validate(AUDIT)
    for wrong in ({"day": "2026"}, {"violations": [fault]}):
        with pytest.raises(ValidationError):
            Audit.model_validate(AUDIT | wrong)
