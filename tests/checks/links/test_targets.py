"""Where texts may lead: listed hosts, addresses of a proper form."""

import pytest

from quality_kunming.checks.links import link_form, outside_host
from quality_kunming.checks.rule import ARTICLE, Example
from quality_kunming.model.hosts import Host, Hosts
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document, Kind

POLICY = Policy(
    hosts=Hosts(
        hosts=(
            Host(host="www.km.gov.cn", name="昆明市人民政府"),
            Host(host="www.12315.cn", name="全国12315平台"),
        )
    )
)


def told(rule, text: str, kind: Kind = Kind.MARKDOWN, name: str = ARTICLE) -> list[str]:
    """What a rule says of a text."""
    return [slip.message for slip in rule.find(Document(name, text, kind), POLICY)]


@pytest.mark.parametrize(
    "text",
    [
        "[a](https://news.example.net/x)",
        "[a](HTTP://NEWS.EXAMPLE.NET/X)",
        "[a](//example.net/x)",
        "[a](https:/example.net/x)",
        "[a](https:\\\\example.net/x)",
        "[a](<https://example.net/x y>)",
        "[a][b]\n\n[b]: https://example.net/ '标题'",
        "<https://example.net/>",
        "<a href='https://example.net/'>甲</a>",
        "<A HREF=https://example.net/>甲</A>",
        '<img src="https://example.net/a.png">',
        "<img srcset='images/a.png 1x, https://example.net/b.png 2x'>",
        "[a](https&colon;//example.net/)",
        "详见 https://example.net/a 。",
        "见（http://example.net）",
        "ｈｔｔｐ：／／ｅｘａｍｐｌｅ．ｎｅｔ",
        "https：//example.net/",
        "ftp://example.net/a",
        "请上 www.example.net 查",
        "请上example.com.cn查",
        "见EXAMPLE.COM。",
        "[a](https://www.km.gov.cn.example.net/)",
        "[a](https://www.km.gov.cn@example.net/)",
        "[a](https://www.km%2Egov.cn.example.net/)",
        "[a](https://www.кm.gov.cn/)",
        "[a](https://km。example。net/)",
        "[a](https://xn--80ak6aa92e.com/)",
        "[a](https://www-km.gov.cn/)",
        "[a](https://evilwww.km.gov.cn/)",
        "[a](https://12315.cn/)",
        "[a](http://1.2.3.4/)",
        "::: 视频 https://example.net/v 回放",
        "| 网址 |\n|---|\n| https://example.net |",
        "`https://example.net/`",
        "<!-- https://example.net/ -->",
    ],
)
def test_host_that_is_not_listed_is_told_of(text):
    """However an address is dressed up, an editor hears which site it really leads to."""

    assert told(outside_host, text)


@pytest.mark.parametrize(
    "text",
    [
        "[a](https://www.km.gov.cn/c/2022-09-01/1.shtml)",
        "[a](http://WWW.KM.GOV.CN/)",
        "[a](https://www.km.gov.cn./)",
        "见https://www.km.gov.cn，下同",
        "见https://www.km.gov.cn的专栏",
        "[a](https://www.km.gov.cn/?u=https://example.net/&v=example.com)",
        "https://www.km.gov.cn/example.com.html",
        "网站是 km.gov.cn",
        "网站是 www.12315.cn。",
        "邮箱 zhang.san@mail.example.com",
        "邮箱 zhang.com@example.cn",
        "[a](/about/) [b](images/a.jpg) [c](#x) [d]({filename}/pages/about.md)",
        "[a](tel:12315) [b](mailto:a@example.com)",
        "第3.1节，2022.9.1，v1.2.3，node.js，报名表.docx",
        "1:2，9:30—10:00，https:// 开头",
        "Q&A，a/b//c",
    ],
)
def test_listed_hosts_and_own_pages_pass(text):
    """An editor who links to sites of the list, or names what is no site, is left alone."""

    assert told(outside_host, text) == []


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("[a](javascript:alert(1))", "运行程序"),
        ("[a](JavaScript:alert(1))", "运行程序"),
        ("[a]( javascript:alert(1))", "运行程序"),
        ("[a](java&#115;cript:alert(1))", "运行程序"),
        ("[a](javascript&colon;alert(1))", "运行程序"),
        ("<a href='java\tscript:alert(1)'>甲</a>", "运行程序"),
        ("[a](vbscript:x)", "运行程序"),
        ("[a](data:text/html;base64,PHNjcmlwdD4=)", "运行程序"),
        ("[a][b]\n\n[b]: javascript:alert(1)", "运行程序"),
        ("<a href='javascript:alert(1)'>甲</a>", "运行程序"),
        ("[a](file:///C:/a.docx)", "自己电脑"),
        ("[a](C:\\Users\\a.docx)", "自己电脑"),
        ("[a](d:/a.docx)", "自己电脑"),
        ("![图](D:\\照片\\a.jpg)", "自己电脑"),
        ("[a](\\\\192.168.1.1\\share\\a.docx)", "自己电脑"),
        ("[a](//www.km.gov.cn/)", "少了 https:"),
        ("[a](/\\www.km.gov.cn/)", "少了 https:"),
        ("[a](https://www.12315.cn@www.km.gov.cn/)", "其实去的是 www.km.gov.cn"),
        ("[a](https://www.km.gov.cn:8080/)", ":8080"),
        ("[a](http://127.0.0.1/)", "IP 地址"),
        ("[a](http://0x7f.1/)", "IP 地址"),
        ("[a](http://2130706433/)", "IP 地址"),
        ("[a](http://[::1]/)", "IP 地址"),
        ("[a](http://localhost/)", "完整的域名"),
        ("[a](https:www.km.gov.cn)", "不完整"),
        ("[a](ftp://www.km.gov.cn/)", "ftp:"),
        ("[a](weixin://dl/chat)", "weixin:"),
        ("请复制 http://10.0.0.1/a 打开", "IP 地址"),
    ],
)
def test_address_of_a_wrong_form_is_told_of(text, why):
    """An editor hears in plain words why nobody can or should follow such a link."""

    assert any(why in message for message in told(link_form, text))


@pytest.mark.parametrize(
    "text",
    [
        "[a](https://www.km.gov.cn/a(1).html)",
        "[a](/activities/#a:b)",
        "[a](#a)",
        "[a](mailto:a@example.com) [b](TEL:12315)",
        "[a]({static}/downloads/a.pdf) [b](%7Bfilename%7D/pages/about.md)",
        "[^1]: 见《昆明日报》",
        "[注]: 文字",
        "脚注[^1]，9:30（C:报名）",
        "a\\[b](c)",
        "C:\\Users",
    ],
)
def test_address_of_a_proper_form_passes(text):
    """Nothing is said of links as they should be, or of what is no link."""

    assert told(link_form, text) == []


PLATFORM = """\
hosts:
  - host: weibo.com
    name: 昆明市市场监督管理局
    starts: [https://weibo.com/kmscjg]
"""


@pytest.mark.parametrize(
    ("address", "is_allowed"),
    [
        ("https://weibo.com/kmscjg", True),
        ("http://weibo.com/kmscjg/1?a=b", True),
        ("https://weibo.com/kmscjg-2", False),
        ("https://weibo.com/other", False),
        ("https://weibo.com/", False),
    ],
)
def test_account_on_a_platform_lets_no_other_through(problems_of, address, is_allowed):
    """Anybody may publish there: what was allowed is one account, with all that lies below it."""
    files = Example.in_article(f"见[微博]({address})。").files | {"data/hosts.yaml": PLATFORM}
    found = [one for one in problems_of(Example(files)) if one.path == ARTICLE]

    assert [one.rule for one in found] == ([] if is_allowed else ["outside-host"])
    assert [one for one in found if "不要把整个 weibo.com 放进来" not in one.message] == []


def test_whole_platform_is_not_listed(problems_of):
    """Nobody lets all of a platform through by its name."""
    files = {"data/hosts.yaml": "hosts:\n  - host: mp.weixin.qq.com\n    name: 公众号\n"}
    (problem,) = problems_of(Example(files))

    assert (problem.path, problem.line) == ("data/hosts.yaml", 2)
    assert "请写“只限这些网址”（starts）" in problem.message


def test_share_is_no_address(problems_of):
    """A number and the place where it is traded is nobody's website."""
    found = problems_of(Example.in_article("云南白药（000538.SZ）、某某（3888.HK）上涨。"))

    assert "outside-host" not in {one.rule for one in found}


def test_own_address_of_the_site_needs_no_listing(problems_of):
    """The site is not another's; where a link names it in full, the finished page says what to write."""
    found = problems_of(
        Example.in_article("见[活动](https://quality-kunming.example/activities/)。")
    )

    assert "outside-host" not in {one.rule for one in found}


def test_words_taken_out_of_a_document_are_not_held_against_the_list():
    """A form by another bureau may name its own site."""

    assert told(outside_host, "http://ns.adobe.com/xap/1.0/", Kind.EXTRACTED) == []


@pytest.mark.parametrize(
    ("hosts", "expected"),
    [
        ("hosts:\n  - host: https://a.cn/\n    name: 甲\n", "只写域名"),
        ("hosts:\n  - host: A.cn\n    name: 甲\n", "只写域名"),
        ("hosts:\n  - host: 甲.cn\n    name: 甲\n", "只写域名"),
        ("hosts:\n  - host: a.cn:80\n    name: 甲\n", "只写域名"),
        ("hosts:\n  - host: 1.2.3.4\n    name: 甲\n", "只写域名"),
        (
            "hosts:\n  - host: a.cn\n    name: 甲\n  - host: a.cn\n    name: 乙\n",
            "域名 a.cn 写了两遍",
        ),
        ("hosts:\n  - host: a.cn\n", "谁的网站"),
    ],
)
def test_list_of_hosts_is_written_in_one_way(problems_of, hosts, expected):
    """Who keeps the list is told how a host is written, and of one that stands there twice."""
    found = problems_of(Example({"data/hosts.yaml": hosts}))

    assert any(one.path == "data/hosts.yaml" and expected in one.message for one in found)


def test_list_that_does_not_load_is_told_of_once(problems_of):
    """A slip in the list does not make every link of the site a fault."""
    found = problems_of(Example({"data/hosts.yaml": "hosts:\n  - host: A.cn\n    name: 甲\n"}))

    assert "outside-host" not in {one.rule for one in found}
    assert "data/hosts.yaml" in {one.path for one in found}


def test_list_that_is_not_there_lets_nothing_through(problems_of):
    """Emptying the list is no way around it."""
    found = problems_of(Example({"data/hosts.yaml": "hosts: []\n"}))

    assert [one.path for one in found if one.rule == "outside-host"] == ["data/site.yaml"]


@pytest.mark.parametrize("piece", ["](", '<a href="', "https://a.cn ", "[a](b", "a.com ", "：／"])
@pytest.mark.parametrize("rule", [outside_host, link_form])
def test_no_text_takes_long(piece, rule):
    """Nobody can stop the check with a text: two hundred thousand characters are read at once."""
    text = piece * (200_000 // len(piece))

    assert sum(1 for _ in rule.find(Document(ARTICLE, text, Kind.MARKDOWN), POLICY)) >= 0
