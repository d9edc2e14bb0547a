"""A guide that hangs on what is not there is stopped with a sentence that says what to write."""

import pytest

HEAD = (
    "name: 带孩子来\nwho: 我带孩子来\naudience: 家庭\norder: 1\nsummary: 一步。\nsources: [launch]\n"
    "steps:\n  - name: 来\n    hangs_on:\n"
)
WRONG = {
    "an activity of no edition": (
        "      part: 报名\n      activity: lianlainkan\n",
        "11: 写了主题活动“lianlainkan”，但哪一届的 data/activities/ 里都没有；是不是“lianliankan”？",
    ),
    "an activity with its year": (
        "      part: 活动\n      activity: 2022/lianliankan\n",
        "11: 写了主题活动“2022/lianliankan”；这里不带年份，每一届都照它找，请只写 lianliankan",
    ),
    "a service that is not there": (
        "      part: 服务\n      service: re-xian\n",
        "11: 写了质量服务“re-xian”，但 data/services/ 里没有；请核对名字，或者先建好它",
    ),
    "an enrolment for nothing": (
        "      part: 报名\n",
        "10: “看哪一样”（hangs_on）：看“报名”的，只写活动（activity），例如 xiaoxiao-zhiliangguan",
    ),
    "a call for nothing": (
        "      part: 征集\n      activity: lianliankan\n",
        "10: “看哪一样”（hangs_on）：看“征集”的，只写征集什么（collects），例如 质量官",
    ),
    "another call of nobody knows which activity": (
        "      part: 征集\n      collects: 其他\n",
        "11: “看哪一样”（hangs_on）：征集“其他”的，还要写活动（activity），例如 pinpai-gushi",
    ),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_message_says_what_to_write(campaign, wrong):
    """An editor reads the line, what stands there and what to write."""
    written, message = WRONG[wrong]
    campaign.write("data/step_guides/family.yaml", HEAD + written)

    assert campaign.problems() == [f"data/step_guides/family.yaml:{message}"]


def test_guide_outlives_its_editions(campaign):
    """An activity that some edition has is enough: a new edition needs no new guide."""
    written = "      part: 活动\n      activity: lianliankan\n"
    campaign.write("data/step_guides/family.yaml", HEAD + written)

    assert campaign.problems() == []
