"""Words for a day that nobody can tell later are asked about; those with a day beside them are not."""

import pytest

from quality_kunming.checks.freshness.vague_day import find
from quality_kunming.model.policy import Policy
from quality_kunming.reading.documents import read


def _told(body: str) -> list:
    text = f"---\ntitle: 动态\ndate: 2022-09-20\norigin: 质量昆明编辑部\n---\n\n{body}\n"
    return list(find(read("content/news/2022/x.md", text.encode()), Policy()))


@pytest.mark.parametrize(
    "body",
    [
        "这个月初，学校请来检测员。",
        "上个月，学校组织了参观。",
        "刚刚过去的这个周末，社区办了集市。",
        "这几天，检测车开进了小区。",
        "昨晚七点，居民听了一堂课。",
        "月初，公司请来老师傅。",
        "今天，开学第一课的主题是一把尺子。",
        "半个月前，公司换了设备。",
        "截至目前，已有30多家企业报送案例。",
        "截至目前，区里已有四十五家药店校准完成，其余的9月30日前做完。",
    ],
)
def test_day_that_nobody_can_tell_is_asked_about(body):
    """At the head of a sentence without a date."""
    assert len(_told(body)) == 1


@pytest.mark.parametrize(
    "body",
    [
        "3月15日前后，街上摆出了咨询台；1月10日前要交的报告；5月20日前夕，所里开放。",
        "截至目前（9月20日），已有30多家企业报送案例；截至目前，没有人报名。",
        "不久前还在车间当学徒的他，2022年9月当上了班组长。",
        "9月1日到9日，展馆开放。这几天，来了八百人。",
        "从今天做起，从自己做起。今天的质量，就是明天的市场。",
        "今天，质量已经是城市的名片。",
        "会上定了，9月底交报告；月底前办完。",
    ],
)
def test_day_that_can_be_told_is_left_alone(body):
    """By a date before it, behind it or around it, or as our time."""
    assert _told(body) == []
