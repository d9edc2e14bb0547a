"""A term that its beginning and end do not have is asked about."""

from datetime import date

import pytest

from quality_kunming.checks.support.times.validity import wrong_terms

WRITTEN = date(2022, 9, 20)
WRONG = {
    "证书有效期三年，自2022年9月1日至2024年8月31日。": "到2025年8月31日",
    "任期两年，从2020年9月到2023年9月。": "到2022年9月",
    "本证书自2021年6月1日起生效，有效期五年，2025年5月31日到期。": "到2026年5月31日",
    "评审员聘期三年（2022年10月—2024年9月）。": "到2025年9月",
    "检定周期为一年，上次检定2022年3月，下次应在2024年3月。": "到2023年3月",
    "这批月饼8月1日生产，保质期60天，到8月30日到期。": "9月30日",
    "面包9月18日出炉，保质期三天，9月25日前可以放心吃。": "9月21日",
    "这瓶酱油保质期两年，2020年9月生产，到2023年9月过期。": "到2022年9月",
}
RIGHT = [
    "证书有效期三年，自2022年9月1日至2025年8月31日。",
    "聘期自2022年10月1日至2023年9月30日，为期一年。",
    "任期两年，从2020年9月到2022年9月。",
    "这批月饼8月1日生产，保质期60天，到9月30日到期。",
    "面包9月18日出炉，保质期三天，9月20日前可以放心吃。",
    "合同一年，从2022年9月1日起，续签后到2024年8月31日止。",
]


@pytest.mark.parametrize(("text", "told"), WRONG.items())
def test_wrong_term_is_asked_about(text, told):
    """With the end that it has."""
    (slip,) = wrong_terms(text, WRITTEN)

    assert told in slip.message


@pytest.mark.parametrize("text", RIGHT)
def test_right_term_is_left_alone(text):
    """Whether the last day is that of the beginning or the one before."""
    assert [*wrong_terms(text, WRITTEN)] == []
