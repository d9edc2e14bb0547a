"""Texts as they come out of Word, Excel and WeChat: marks and paragraphs that Markdown has not."""

import pytest
from selectolax.lexbor import LexborHTMLParser

WRAPPED = (
    "一年一度的质量月到了，昆明市市场监督管理局组织开展了“昆明品牌连连看”“质量\n"
    "强市 昆明快走”等活动。活动从九月一日开始，持续到十月底，欢迎市民踊跃参与。报\n"
    "名从九月一日开始，地点在各县区的服务大厅，也可以在网上办理。"
)
NOTICE = """关于举办质量月活动的通知
各县（市）区市场监管局：
　　现将有关事项通知如下。
一、活动时间
2022年9月1日至9月30日。
二、活动内容
（一）检验室开放日
1.报名时间
9月1日至9月10日。
2.报名办法
电话报名。
（二）咨询活动
在南屏街设点。
特此通知。
附件：1.报名表
2.承诺书
昆明市市场监督管理局
2022年9月1日"""


def blocks(html: str) -> list[str]:
    """Each outermost block with its words: `p 甲`, `li 乙`."""
    tree = LexborHTMLParser(html, is_fragment=True)
    return [f"{node.tag} {node.text()}" for node in tree.css("p,li,h2,h3,td,th") if node.text()]


def words(text: str) -> str:
    return "".join(filter(str.isalnum, text))


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("●身份证\n●报名表", ["li 身份证", "li 报名表"]),
        ("请带：\n•身份证\n•报名表", ["p 请带：", "li 身份证", "li 报名表"]),
        ("·身份证\n·报名表", ["li 身份证", "li 报名表"]),
        ("－ 身份证\n－ 报名表", ["li 身份证", "li 报名表"]),
        ("◆身份证\n◆报名表", ["li 身份证", "li 报名表"]),
        ("■ 身份证", ["li 身份证"]),
        ("\uf06c身份证\n\uf06c报名表", ["li 身份证", "li 报名表"]),
        ("　　●身份证\n　　●报名表", ["li 身份证", "li 报名表"]),
        ("-身份证\n-报名表", ["li 身份证", "li 报名表"]),
        ("*身份证\n*报名表", ["li 身份证", "li 报名表"]),
        ("-\u00a0市民\n-\u00a0企业", ["li 市民", "li 企业"]),
        ("-　市民", ["li 市民"]),
        ("-\t市民", ["li 市民"]),
        ("1.　第一\n2.　第二", ["li 第一", "li 第二"]),
        ("1.报名\n2.审核", ["li 报名", "li 审核"]),
        ("流程是\n1.报名\n2.审核", ["p 流程是", "li 报名", "li 审核"]),
        ("1．报名\n2．审核", ["li 报名", "li 审核"]),
        ("①报名\n②审核", ["li ①报名", "li ②审核"]),
        ("⑴报名\n⑵审核", ["li ⑴报名", "li ⑵审核"]),
        ("1）报名\n2）审核", ["li 1）报名", "li 2）审核"]),
        ("（1）报名\n（2）审核", ["li （1）报名", "li （2）审核"]),
        ("1、报名\n2、审核", ["li 1、报名", "li 2、审核"]),
        ("1.1 总则\n1.2 范围", ["li 1.1 总则", "li 1.2 范围"]),
        ("１．报名\n２．审核", ["li 报名", "li 审核"]),
        ("A.同意\nB.不同意", ["li A.同意", "li B.不同意"]),
        ("□ 同意\n□ 不同意", ["li □ 同意", "li □ 不同意"]),
        ("一、报名\n二、审核", ["p 一、报名", "p 二、审核"]),
        ("（一）报名；\n（二）审核。", ["p （一）报名；", "p （二）审核。"]),
        ("＃＃ 背景", ["h2 背景"]),
        ("##\u00a0背景", ["h2 背景"]),
        ("＞ 质量第一", ["p 质量第一"]),
        ("｜甲｜乙｜\n｜---｜---｜\n｜1｜2｜", ["th 甲", "th 乙", "td 1", "td 2"]),
        ("｜甲｜乙｜\n｜－－｜：－－｜\n｜1｜2｜", ["th 甲", "th 乙", "td 1", "td 2"]),
        ("时间：9月1日\n地点：昆明\n联系人：办公室", ["p 时间：9月1日", "p 地点：昆明", "p 联系人：办公室"]),
        ("问：怎么报名\n答：打电话", ["p 问：怎么报名", "p 答：打电话"]),
        ("9:00 签到\n9:30 开幕\n10:00 报告", ["p 9:00 签到", "p 9:30 开幕", "p 10:00 报告"]),
        ("第一步 填表\n第二步 交表", ["p 第一步 填表", "p 第二步 交表"]),
        ("9月1日　开幕\n9月2日　闭幕", ["p 9月1日　开幕", "p 9月2日　闭幕"]),
        ("第一段。\n第二段。", ["p 第一段。", "p 第二段。"]),
        ("第一段\n　　第二段", ["p 第一段", "p 第二段"]),
        ("> 第一段。\n> 第二段。", ["p 第一段。", "p 第二段。"]),
        ("一、活动时间\n\n9月1日。", ["h2 一、活动时间", "p 9月1日。"]),
        ("第一章　总则\n\n第一条　为了质量。", ["h2 第一章　总则", "p 第一条　为了质量。"]),
    ],
)  # fmt: skip
def test_what_looks_like_a_block_is_one(html, written, shown):
    """What an editor sees as an item, a heading, a row or a paragraph, a visitor sees as one."""

    assert blocks(html(written)) == shown


@pytest.mark.parametrize(
    "written",
    [
        WRAPPED,
        "列奥纳多\n·达芬奇",
        "温度是\n-5℃",
        "约为\n1.5万人",
        "约为\n1.1 万人",
        "第\n一、二季度",
        "依据第三条\n（二）项",
        "始于\n1978. 年",
        "见图\n①和②",
        "他说，\n“质量第一。”",
        "市民走进（检验室\n）看一看",
        "#质量昆明#\n一起来",
        "＃质量昆明＃",
        "*注*",
        "2022年9月1日至\n2022年9月30日，活动举行",
        "网址：https://www.km.gov.cn/",
    ],
)
def test_what_is_running_text_stays_one_paragraph(html, written):
    """A line that an editor broke anywhere in a sentence is joined."""
    shown = blocks(html(written))

    assert len(shown) == 1
    assert shown[0].startswith("p ")


@pytest.mark.parametrize("width", range(20, 50, 3))
def test_text_wrapped_at_any_width_stays_one_paragraph(html, width):
    """Who lets a program wrap long lines has the paragraph that was typed."""
    text = WRAPPED.replace("\n", "")
    lines = [text[at : at + width] for at in range(0, len(text), width)]

    shown = [words(block) for block in blocks(html("\n".join(lines)))]

    assert shown == [words(f"p {text}")]


def test_notice_out_of_word_is_a_notice(html):
    """Headings, paragraphs and lists of a notice without empty lines are what they look like."""

    assert blocks(html(NOTICE)) == [
        "p 关于举办质量月活动的通知",
        "p 各县（市）区市场监管局：",
        "p 现将有关事项通知如下。",
        "h2 一、活动时间",
        "p 2022年9月1日至9月30日。",
        "h2 二、活动内容",
        "h3 （一）检验室开放日",
        "li 报名时间",
        "p 9月1日至9月10日。",
        "li 报名办法",
        "p 电话报名。",
        "h3 （二）咨询活动",
        "p 在南屏街设点。",
        "p 特此通知。",
        "p 附件：1.报名表",
        "li 承诺书",
        "p 昆明市市场监督管理局",
        "p 2022年9月1日",
    ]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("格式<name>@域名", "格式&lt;name&gt;@域名"),
        ("《办法<试行>》", "《办法&lt;试行&gt;》"),
        ("《办法<abc试行>》", "《办法&lt;abc试行&gt;》"),
        ("当a<b 且 c>d时", "当a&lt;b 且 c&gt;d时"),
        ("`<name>`", "<code>&lt;name&gt;</code>"),
        ("见<!试行>和<?问>", "见&lt;!试行&gt;和&lt;?问&gt;"),
        ("</张三>", "&lt;/张三&gt;"),
        ("甲<!-- 没有结束", "甲&lt;!-- 没有结束"),
        ("水是H<sub>2</sub>O", "水是H<sub>2</sub>O"),
        ("甲<!-- 注 -->乙", "甲乙"),
    ],
)
def test_angle_that_begins_no_tag_is_shown(html, written, shown):
    """Words between angles are lost only where they are a tag."""

    assert html(written) == f"<p>{shown}</p>"
