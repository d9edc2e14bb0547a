"""Bodies and numbers that are no more: told as of today, and left alone in their own time."""

import pytest

from quality_kunming.checks.freshness import former_body, former_number
from quality_kunming.model.policy import Policy
from quality_kunming.reading.documents import read


def told(rule, body: str, date: str = "2022-09-02") -> list:
    text = f"---\ntitle: 介绍\ndate: {date}\ntopic: launch\norigin: 质量昆明编辑部\n---\n\n{body}\n"
    return [*rule.find(read("content/news/2022/x.md", text.encode()), Policy())]


BODIES = [
    "请到市质监局办理。",
    "昆明市工商局受理登记。",
    "云南省食品药品监督管理局发布公告。",
    "质检总局批准。",
    "向环保局投诉。",
    "国土资源局工作人员",
    "去地税局缴税。",
    "2021年，卫计委介绍。",
    "市安监局检查电梯。",
]


@pytest.mark.parametrize("body", BODIES)
def test_body_that_is_no_more_is_told(body):
    """Who looks for it by that name does not find it."""

    assert told(former_body, body)
    assert told(former_body, body.replace("2021年，", ""), date="2016-09-02") == []


@pytest.mark.parametrize(
    "body",
    [
        "2011年，昆明市质监局设立了市长质量奖。",
        "原昆明市工商局、原质监局合并组建市场监督管理局。",
        "农业部门、文化部门、环保部门，农业农村局，国家税务总局昆明市税务局，文化和旅游局。",
        "法国文化部，日本农业部，泰国国家旅游局。",
        "他说：“找质监局。”",
    ],
)
def test_body_of_its_own_time_is_left_alone(body):
    """History, other bodies of nearly that name, other countries."""

    assert told(former_body, body) == []


@pytest.mark.parametrize("body", ["拨打12365投诉。", "热线：12331", "12358价格举报电话"])
def test_number_that_has_been_joined_is_told(body):
    """Nobody answers there."""

    assert told(former_number, body)


@pytest.mark.parametrize(
    "body",
    [
        "拨打12315、12345。",
        "产值12365万元。",
        "2016年，12365热线受理20件。",
        "12365等五条投诉举报热线并到了12315。",
    ],
)
def test_other_numbers_are_left_alone(body):
    """Numbers that serve, sums, and what was."""

    assert told(former_number, body) == []
