"""Bodies and numbers that are no more: told as of today, and left alone in their own time."""

import pytest

from quality_kunming.checks.freshness import (
    former_body,
    former_law,
    former_number,
    former_paper,
    former_standard,
)
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
        "头两届评审的时候，主管部门还叫云南省质监局。",
        "第一次评审时，发证的还是省质监局。",
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
        "过去，价格问题打12358，质量问题打12365；现在都并到了12315。",
        "以前质量问题打12365，现在统一拨打12315。",
    ],
)
def test_other_numbers_are_left_alone(body):
    """Numbers that serve, sums, and what was."""

    assert told(former_number, body) == []


LAWS = [
    ("同样要遵守现行的《网络交易管理办法》。", "2025-11-11"),
    ("请按《地理标志产品保护规定》准备材料。", "2025-06-17"),
    ("继续实施《质量发展纲要（2011—2020年）》。", "2025-01-21"),
    ("向窗口反映，按《信访条例》办理。", "2024-05-05"),
    ("外商来办厂，先看《中华人民共和国外资企业法》。", "2023-05-05"),
]


@pytest.mark.parametrize(("body", "date"), LAWS)
def test_law_that_another_has_replaced_is_told(body, date):
    """From then on; not in texts of its time, and not where the sentence says that it is no more in force."""

    assert told(former_law, body, date)
    assert told(former_law, body, date="2010-09-02") == []
    assert told(former_law, f"{body[:-1]}，这部规定后来废止。", date) == []


@pytest.mark.parametrize(
    ("body", "date"),
    [
        ("请附上营业执照和组织机构代码证的复印件。", "2026-06-09"),
        ("米线包装上印着QS标志。", "2025-03-01"),
        ("请认准糕点包装上的“QS”生产许可标志。", "2023-03-01"),
        ("小餐馆要有餐饮服务许可证。", "2024-03-01"),
        ("店里挂着《餐饮服务许可证》。", "2024-03-01"),
        ("新生凭就业报到证报到。", "2025-07-01"),
    ],
)
def test_paper_that_is_no_more_issued_is_told(body, date):
    """From then on; not in texts of its time, and not where the sentence says that it is no more."""

    assert told(former_paper, body, date)
    assert told(former_paper, body, date="2008-01-01") == []
    assert told(former_paper, f"{body[:-1]}，这是已经取消了的。", date) == []


def test_year_of_a_standard_does_not_date_a_sentence():
    """GB/T 1.1-2009 says nothing of when a law was in force."""
    body = "依照《中华人民共和国合同法》和GB/T 19001-2016办理，样品按GB 5749-2006检验。"

    assert told(former_law, body, "2026-11-20")
    assert told(former_law, f"2006年，{body}", "2026-11-20") == []


def test_numbers_that_are_told_as_joined_are_left_alone():
    """An old calendar may show them."""
    body = "家里的旧挂历上还印着12358、12365几个号码。这些热线已经并入12315，打12315一个号就行。"

    assert told(former_number, body, "2025-06-25") == []


STANDARDS = [
    ("应当按照TSG T5001-2009的要求维护保养。", "2024-09-23", "TSG T5002-2017"),
    ("应当按照TSGT5001—2009维护保养。", "2018-01-02", "TSG T5002-2017"),
    ("公司通过了GB/T19001－2008认证。", "2019-05-05", "GB/T 19001-2016"),
    ("公司通过了GB/T 19001—2000认证。", "2014-05-05", "GB/T 19001-2008"),
    ("公司通过了GB/T 19001—2000认证。", "2019-05-05", "GB/T 19001-2016"),
    ("公司通过了ISO 9001：2008认证。", "2019-05-05", "ISO 9001:2015"),
    ("食品添加剂按GB 2760-2014判定。", "2026-05-05", "GB 2760-2024"),
    ("农药残留按GB 2763—2019判定。", "2022-05-05", "GB 2763-2021"),
    ("农药残留按GB 2763—2019判定。", "2027-05-05", "GB 2763-2026"),
]


@pytest.mark.parametrize(("body", "date", "now"), STANDARDS)
def test_standard_that_has_been_replaced_is_told_with_the_one_of_the_day(body, date, now):
    """Over all the versions in between; not in its own time, nor where the change is told."""
    (slip,) = told(former_standard, body, date)

    assert now in slip.message
    assert told(former_standard, body, date="1999-09-02") == []
    assert told(former_standard, f"{body[:-1]}，这一版已经废止。", date) == []


@pytest.mark.parametrize(
    "body",
    [
        "应当符合GB/T 19001-2016和TSG T5002—2017的要求。",
        "GB/T 19580—2012代替GB/T 19580—2004。",
        "2006年，公司照GB/T 19580—2004申报。",
        "公司最早照GB/T 19580-2004自评，现在照2012年的一版。",
        "旧国标GB 17761-1999和新国标有什么不同。",
        "地方标准DB53/T 15834-1995，GB/T 1.11-2009，GB/T 1.1-20091。",
        "标签上写着GB 7718-2004的罐头，生产日期是十年前。",
    ],
)
def test_other_standards_are_left_alone(body):
    """Those in force, those told of as of then, those whose numbers only begin alike."""

    assert told(former_standard, body, "2026-09-02") == []
