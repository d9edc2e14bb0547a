"""Names in private lists, and what is told of a person later by 她 or 他."""

import pytest

from quality_kunming.checks.registry import registered
from quality_kunming.model.contacts import Contacts
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document, Kind

RULES = {one.rule.id: one for one in registered() if one.group == "privacy"}
POLICY = Policy(contacts=Contacts())


def told(rule: str, text: str) -> list[str]:
    """What a rule tells of a text."""
    document = Document("content/news/2022/x.md", text, Kind.MARKDOWN)
    return [slip.message for slip in RULES[rule].find(document, POLICY)]


LISTED = (
    ("举报奖励名单：段志强，举报无证生产电线，奖励5000元；马秀兰，举报过期食品，奖励800元。", 2),
    ("举报奖励发放名单：\n\n- 普建军 8000元\n- 段秀芬 1200元", 2),
    ("投诉举报奖励公示名单\n\n1. 普建军，8000元\n\n2. 段秀芬，1200元", 2),
    ("举报人名单：王永强、张丽萍。", 1),
    ("困难职工慰问名单：\n\n- 王学明\n- 普国芬", 2),
    ("名单如下：张桂芳，低保户；李国民，五保户；王秀英，残疾人。", 3),
    ("举报奖励明细表\n\n| 姓名 | 金额 |\n|---|---|\n| 杨志勇 | 3000元 |", 1),
    ("| 领奖人 | 举报内容 |\n|---|---|\n| 杨志勇 | 加油机作弊 |", 1),
)
NOT_LISTED = (
    "举报奖励名单：段某强，举报无证生产电线，奖励5000元。",
    "举报人名单要保密，办理的人不得公开。",
    "质量标兵名单：\n\n- 王学明\n- 普国芬",
    "发放举报奖励12起，共3.6万元。",
    "| 举报事项 | 承办人 |\n|---|---|\n| 加油机作弊 | 何文斌 |",
    "| 姓名 | 举报事项 | 承办单位 |\n|---|---|---|\n| 匿名 | 加油机作弊 | 官渡区局 |",
)
LATER = (
    "为质量官候选人和丽芬写的推荐信说，她离异后独自带两个孩子。",
    "质量标兵段丽萍十年没有请过假。她离婚后一个人带着女儿。",
    "电工赵永福手艺好。他坐过两年牢，出来后考了电工证。",
    "仓管员李国富向我局举报企业更换生产日期。",
    "会计马晓红检举公司伪造检验报告。",
    "志愿者杨顺英持残疾证，每周到社区讲解。",
    "消费者孙晓梅接受吸脂手术后出血，双方和解。",
    "顾客刘倩打玻尿酸后面部肿胀。",
)
NOT_LATER = (
    "记者问王丽时，她说起一位客户，离异后独自带两个孩子。",
    "质量标兵段丽萍走访了一位居民。她离婚后一个人带着女儿。",
    "质量标兵段丽萍和电工赵永福都来了。他坐过两年牢。",
    "质量标兵段丽萍十年没有请过假。\n\n她离婚后一个人带着女儿。",
    "网格员王丽向市场监管所反映路口没有公平秤。",
    "持残疾证的读者可以免费入场。",
    "整形医师王丽华做双眼皮手术二十年。",
    "消费者李女士做双眼皮手术后要求退款。",
    "数据反映出我国数字经济的强劲发展势头。",
)


@pytest.mark.parametrize(("text", "count"), LISTED)
def test_each_line_of_a_private_list_is_found(text, count):
    """Informers and who lives on relief are found by what stands above or beside their names."""
    assert len(told("private-life", text)) == count


@pytest.mark.parametrize("text", LATER)
def test_what_is_told_later_is_found(text):
    """她 and 他 point back at the only person named; informers and patients are found by what they do."""
    assert told("private-life", text)


@pytest.mark.parametrize("text", [*NOT_LISTED, *NOT_LATER])
def test_what_tells_of_nobody_stays_silent(text):
    """Hidden names, officials, lists of honour, and 她 or 他 that may be somebody else."""
    assert told("private-life", text) == []


@pytest.mark.parametrize(
    ("rule", "text", "count"),
    [
        (
            "secret-code",
            "| 单位 | 账号 | 初始密码 |\n|---|---|---|\n| 盘龙区 | pl01 | Kmzl2025 |",
            1,
        ),
        ("secret-code", "| 项目 | 内容 |\n|---|---|\n| 登录密码 | Kp#2025 |", 1),
        ("secret-code", "| 项目 | 内容 |\n|---|---|\n| 初始密码 | 请向联系人领取 |", 0),
        ("secret-code", "| 弱密码 | 为什么 |\n|---|---|\n| 123456 | 容易被猜中 |", 0),
        ("birth-date", "| 姓名 | 出生日期 |\n|---|---|\n| 杨发秀 | 1968-05-12 |", 1),
        ("birth-date", "| 姓名 | 出生日期 |\n|---|---|\n| 杨发秀 | 1968年5月 |", 0),
        ("birth-date", "| 产品 | 生产日期 |\n|---|---|\n| 牛奶 | 2022-05-12 |", 0),
    ],
)
def test_what_stands_under_a_head_is_found(rule, text, count):
    """A column or the cell before says what a code or a day is."""
    assert len(told(rule, text)) == count


@pytest.mark.parametrize(
    "text",
    [
        "6岁的男童高子墨被玩具划伤手指。",
        "两岁女婴周可馨用了这款护臀膏。",
        "宝宝段雨辰喝了过期奶粉。",
        "女童赵语桐被滑板车夹伤。",
        "初二（3）班的班长罗欣怡讲了怎么看标签。",
        "四（2）班班长叫罗欣怡，她举手发言。",
    ],
)
def test_a_child_behind_a_word_for_little_ones_is_found(text):
    """Boys, girls and babies are children, and so is who leads a class at school."""
    assert len(told("minor-name", text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "抽查女童连衣裙20批次、男童夏装15批次，女童白鞋的甲醛不合格。",
        "婴幼儿高椅、幼儿单人床和宝宝霜都在抽查之列。",
        "五百多名一年级学生戴上红领巾。在浙江宁波，当地组织高三学生栽树。",
        "班长李国强带领全班组完成了焊接任务。",
        "幼儿于三岁时接种，宝宝和妈妈一起参加。",
        "6岁的男童小高被玩具划伤手指。",
    ],
)
def test_what_is_made_for_children_is_nobody(text):
    """Neither their clothes and beds nor a place nor the leader of a shift is a child."""
    assert told("minor-name", text) == []
