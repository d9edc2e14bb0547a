"""Whose site a link names, and whether the way there is encrypted."""

import pytest

from quality_kunming.checks.links import (
    insecure_link,
    link_form,
    misnamed_link,
    mistaken_link,
)
from quality_kunming.checks.rule import ARTICLE, Severity
from quality_kunming.model.hosts import Host, Hosts
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document, Kind

POLICY = Policy(
    hosts=Hosts(
        hosts=(
            Host(host="www.km.gov.cn", name="昆明市人民政府"),
            Host(host="scjgj.km.gov.cn", name="昆明市市场监督管理局"),
            Host(host="www.kunming.cn", name="昆明信息港"),
            Host(host="m.kunming.cn", name="昆明信息港（手机版）"),
        )
    )
)


def document(text: str) -> Document:
    """A text of an article."""
    return Document(ARTICLE, text, Kind.MARKDOWN)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("[昆明市市场监督管理局](https://www.km.gov.cn/)", 1),
        ("[昆明市市场监督管理局](https://www.km.gov.cn./)", 1),
        ("[昆明市市场监督管理局官网](https://www.km.gov.cn/a/1.html)", 1),
        ("[昆明信息港](https://scjgj.km.gov.cn)", 1),
        ("[昆明信息港][1]\n\n[1]: https://scjgj.km.gov.cn/", 1),
        ("[昆明市市场监督管理局](https://www.km.gov.cn/a/1.html)", 0),
        ("[昆明信息港](https://m.kunming.cn/)", 0),
        ("[昆明市人民政府的公告](https://scjgj.km.gov.cn/)", 0),
        ("[昆明市人民政府](/about/)", 0),
        ("[昆明市人民政府](https://www.example.org/)", 0),
    ],
)
def test_body_leads_to_its_own_site(text, count):
    """The front page of another, or any page that is said to be its site; a page about it is no site."""

    assert len([*misnamed_link.find(document(text), POLICY)]) == count


@pytest.mark.parametrize(
    ("address", "count"),
    [
        ("https://www.km.gov.cn./", 1),
        ("https://www.km.gov.cn.", 1),
        ("https://www.km.gov.cn.?a", 1),
        ("https://www.km.gov.cn/a./b.", 0),
        ("https://www.km.gov.cn/?a=b.c.", 0),
    ],
)
def test_point_behind_a_host_is_a_reminder(address, count):
    """Only behind the host; in a path it may be right."""

    slips = [*link_form.find(document(f"[甲]({address})"), POLICY)]
    assert [one.severity for one in slips] == [Severity.WARNING] * count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("[甲](http://www.km.gov.cn/a)", 1),
        ("[甲](HTTP://WWW.KM.GOV.CN/a)", 1),
        ("[甲](https://www.km.gov.cn/a)", 0),
        ("[甲](http://www.yn.gov.cn/a)", 0),
        ("见 https://www.km.gov.cn/?from=http://www.yn.gov.cn/", 0),
    ],
)
def test_host_that_is_known_by_https_is_linked_to_so(text, count):
    """Others may have nothing but http://."""

    assert len([*insecure_link.find(document(text), ("www.km.gov.cn",))]) == count


PAGES = mistaken_link.Known(
    {"联系我们": ("/contact/",), "怎样报名": ("/a/", "/b/")},
    {"质量测评": "/indicators/", "质量服务": "/services/"},
    {
        "第六届“质量强市 昆明快走”": "/activities/2021/kunming-kuaizou/",
        "第七届“质量强市 昆明快走”": "/activities/2022/kunming-kuaizou/",
        "昆明市第二届“小小质量官”体验营活动": "/activities/2022/xiaoxiao-zhiliangguan/",
    },
    {"呈贡宝珠梨": "/brands/chenggong-baozhuli/", "斗南花卉": "/brands/dounan-huahui/"},
)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("[联系我们](/copyright/)", 1),
        ("[《联系我们》](/copyright/#top)", 1),
        ("[怎样报名](/c/)", 1),
        ("[2022年的昆明快走](/activities/2021/kunming-kuaizou/)", 1),
        ("[质量测评](/services/)", 1),
        ("[斗南花卉](/brands/chenggong-baozhuli/)", 1),
        ("[斗南花卉](/news/2022/flowers/)", 0),
        ("[第六届“昆明快走”](/activities/2022/kunming-kuaizou/)", 1),
        ("[第二届“小小质量官”体验营](/activities/2022/kunming-kuaizou/)", 1),
        ("[第六届“昆明快走”](/activities/2021/kunming-kuaizou/)", 0),
        ("[第六届](/activities/2022/kunming-kuaizou/)", 0),
        ("[第六届“昆明快走”的报道](/news/2021/walk/)", 0),
        ("[质量测评](/indicators/)", 0),
        ("[质量测评](/indicators/product-pass-rate/)", 0),
        ("[联系我们](/contact/#mail)", 0),
        ("[怎样报名](/b/)", 0),
        ("[联系我们](https://www.km.gov.cn/)", 0),
        ("[2021年、2022年的昆明快走](/activities/2021/kunming-kuaizou/)", 0),
        ("[昆明快走](/activities/2021/kunming-kuaizou/)", 0),
    ],
)
def test_page_that_is_named_is_the_one_that_is_led_to(text, count):
    """By its title, its year or its number, or as a column; words that are no page's say nothing."""
    assert len([*mistaken_link.find(document(text), PAGES)]) == count
