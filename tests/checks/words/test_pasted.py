"""What pasting brings along: words of programs, signs of one font, HTML that says how a text is to look."""

import pytest
from support import slips_in_article

from quality_kunming.checks.words import pasted_leftover, pasted_markup

WRONG = [
    (pasted_leftover, "任务见错误！未找到引用源。"),
    (pasted_leftover, "任务见错误!超链接引用无效。"),
    (pasted_leftover, '见HYPERLINK "https://www.km.gov.cn/"网站。'),
    (pasted_leftover, "1 PAGE \\* MERGEFORMAT"),
    (pasted_leftover, 'TOC \\o "1-3" \\h'),
    (pasted_leftover, "名单 PAGEREF _Toc10293847"),
    (pasted_leftover, "市民到场。\n\n[图片]"),
    (pasted_leftover, "市民到场[动画表情]。"),
    (pasted_leftover, "质量要靠\n\n第 2 页 / 共 5 页\n\n大家。"),
    (pasted_leftover, "质量要靠\n\n— 3 —\n\n大家。"),
    (pasted_leftover, "市民到场。\n\n轻点两下取消在看"),
    (pasted_leftover, "收录于合集 #质量月"),
    (pasted_leftover, "原创 编辑部 质量昆明 2022-09-01 10:00 发表于云南"),
    (pasted_leftover, "分享 收藏 在看"),
    (pasted_leftover, "打印本页"),
    (pasted_leftover, "当前位置：首页 > 新闻"),
    (pasted_leftover, "您的浏览器不支持 video 标签"),
    (pasted_leftover, "手艺真好[强][玫瑰]"),
    (pasted_leftover, "逐项查看[A1]并签字。"),
    (pasted_leftover, "批注 [王工1]: 改一改"),
    (pasted_leftover, "（以下无正文）"),
    (pasted_leftover, "合格率是#DIV/0!。"),
    (pasted_leftover, "\uf0d8查秤\n\n\uf0d8查价"),
    (pasted_leftover, "Ø  查秤"),
    (pasted_leftover, "n 查秤\n\nn 查价"),
    (pasted_leftover, "合格\uf0fc，不合格。"),
    (pasted_leftover, "门口\ufffc摆着样品。"),
    (pasted_markup, '<SPAN STYLE="font-size:16px">市民</SPAN>'),
    (pasted_markup, "<p class=MsoNormal>市民"),
    (pasted_markup, '市民<span lang="EN-US">3</span>人'),
    (pasted_markup, "<o:p></o:p>市民"),
    (pasted_markup, '<a href="/news/" style="color:red">新闻</a>'),
    (pasted_markup, '<td style="width:3px">甲</td>'),
    (pasted_markup, "<center>市民</center>"),
    (pasted_markup, '<section data-tools="x"><p>市民</p></section>'),
    (pasted_markup, "市民<!--EndFragment-->"),
    (pasted_markup, "市民&mdash;&mdash;企业"),
]

RIGHT = [
    (pasted_leftover, "第2页共5页，“[图片]”要换掉，`[图片]`也要，[图片](/news/)不用。"),
    (pasted_leftover, "```\n[图片]\n第2页 共5页\n```"),
    (pasted_leftover, "错误！这台秤没有检定。点击阅读原文不用登录，n 个样品。"),
    (pasted_leftover, "• 查秤\n• 查价\n\n◆查秤\n◆查价\n\n➢ 查秤\n➢ 查价"),
    (pasted_leftover, "见[a1]。\n\n[a1]: https://www.km.gov.cn/"),
    (pasted_markup, "A&amp;B，&lt;5℃，10&nbsp;kg，H<sub>2</sub>O，甲<br>乙，<u>丙</u>。"),
    (pasted_markup, '`<span style="a">`\n\n~~~\n<p class="a">甲</p>\n~~~'),
    (pasted_markup, "<details><summary>甲</summary><p>乙</p></details>"),
    (pasted_markup, '<span lang="en">Quality</span>，<abbr title="标准">GB</abbr>。'),
    (pasted_markup, "a<b，甲 < 乙，<p没有写完"),
]


@pytest.mark.parametrize(("rule", "body"), WRONG)
def test_what_was_pasted_is_named(rule, body):
    """An editor reads what no reader is to see."""
    assert slips_in_article(rule, body)


@pytest.mark.parametrize(("rule", "body"), RIGHT)
def test_what_is_written_on_purpose_is_left_alone(rule, body):
    """Code, links, lists and HTML that says something pass."""
    assert slips_in_article(rule, body) == []


def test_an_element_is_told_of_once():
    """What goes away with the tags around it is not told of again."""
    body = '<span style="a">甲<font color="red">乙</font><o:p></o:p></span>'

    assert [one.replacement for one in slips_in_article(pasted_markup, body)] == ["甲乙"]
