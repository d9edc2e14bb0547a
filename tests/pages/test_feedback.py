"""Where one may say that a page is wrong, and whose site it is."""

import pytest
from season.rendering import pages_at
from support import SITE, TinySite

from quality_kunming.loading import read
from quality_kunming.model.moment import Moment
from quality_kunming.templating.frame import identity

MAIL = """
    feedback:
      kind: 邮箱
      label: 网站意见
      value: yijian@example.com
      valid_until: 2027-06-30
      source: launch
"""
CONTACT = """
    contact:
      - {kind: 电话, label: 投诉举报, value: '12315', source: launch}
"""


def at_the_foot(site: TinySite, more: str, moment: str, address: str = "/take-part/"):
    """What a page ends with, with more in data/site.yaml."""
    site.write("data/site.yaml", SITE + more.removeprefix("\n"))
    return pages_at(read(site.root), Moment.at(moment).instant).page(address).css_first(".feedback")


def test_a_page_asks_where_somebody_listens(site):
    """The letter that one writes says of which page it is."""
    foot = at_the_foot(site, MAIL, "2027-06-30")

    assert "这一页对吗？告诉我们" in foot.text()
    assert (
        foot.css_first("a").attributes["href"]
        == "mailto:yijian@example.com?subject=%E7%BD%91%E9%A1%B5%20/take-part/"
    )


@pytest.mark.parametrize(
    ("more", "moment"), [(CONTACT, "2026-11-21"), (MAIL + CONTACT, "2027-07-01")]
)
def test_where_nobody_listens_no_page_invites(site, more, moment):
    """Before there is a channel and after its last day one is not asked, but told whom to call."""
    foot = at_the_foot(site, more, moment)

    assert "告诉我们" not in foot.text()
    assert "还没有收意见" in foot.text()
    assert foot.css_first("a").attributes["href"] == "tel:12315"


def test_an_account_name_is_no_way_to_write(site):
    """What cannot be followed is refused with what to write instead."""
    site.write("data/site.yaml", SITE + MAIL.replace("邮箱", "抖音号").removeprefix("\n"))

    assert any("点不开；请写电话、邮箱或者网站" in one for one in site.problems())


@pytest.mark.parametrize(
    ("origin", "words"),
    [
        ("https://www.km.gov.cn/ztzl", "这是昆明市市场监督管理局的网站"),
        ("https://quality-kunming.example", "这不是政府网站，是演示站点"),
    ],
)
def test_a_site_says_whose_it_is(site, origin, words):
    """Only below .gov.cn a site is called the bureau's."""
    site.write("data/site.yaml", SITE.replace("https://quality-kunming.example", origin))

    assert words in identity(site.load(preview=False))[0]
