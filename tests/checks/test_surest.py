"""One fault of words is told by one rule."""

import pytest

from quality_kunming.checks.rule import Example
from quality_kunming.checks.surest import ORDERS

ONE_CAUSE = {one for order in ORDERS for one in order}


@pytest.mark.parametrize(
    ("rule", "body"),
    [
        ("misspelling", "双方签定了协议。"),
        ("misspelling", "局网站发布了一则招聘启示。"),
        ("confused-word", "大家一至认为很好。"),
        ("confused-word", "名单对外公式。"),
        ("confused-word", "市民反应的问题都有回音。"),
        ("confused-word", "开展食品安全监督检察。"),
        ("protected-word", "云南省人明政府质量奖颁奖。"),
        ("traditional-character", "與会代表参观了实验室。"),
        ("region-as-country", "鲜花远销日本、泰国、台湾等国家。"),
        ("congress-number", "大家学习中国共产党第二十届全国代表大会精神。"),
        ("protected-word", "要以法制政府建设为抓手。"),
        ("bank-card", "奖金打到卡号6222021234567890128里。"),
    ],
)
def test_surest_rule_tells_alone(rule, body, problems_of):
    """An editor reads one sentence about one word."""
    told = [one.rule for one in problems_of(Example.in_article(body)) if one.rule in ONE_CAUSE]

    assert told == [rule]


def test_other_kinds_are_told_beside_it(problems_of):
    """A number at the same place stays, and so does the next wrong word."""
    told = {
        one.rule
        for one in problems_of(Example.in_article("双方签定协议，电话13987654321，大家一至认为。"))
    }

    assert told >= {"misspelling", "mobile-number", "confused-word"}
