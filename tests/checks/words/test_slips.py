"""Slips of the pen, by the words into which a dictionary cuts a text."""

import pytest
from support import slips_in_article

from quality_kunming.checks.support.slips import pen_slips
from quality_kunming.checks.words import confused_word

FOUND = [
    ("这批产品志量很好", "志量", "质量"),
    ("市场坚管部门", "坚管", "监管"),
    ("鲜花饼供不映求", "供不映求", "供不应求"),
    ("人群络译不绝", "络译不绝", "络绎不绝"),
    ("用一个下午，一愁莫展", "一愁莫展", "一筹莫展"),
    ("检验减测机构", "减测", "检测"),
    ("工作人员得到了足织的肯定", "足织", "组织"),
    ("企业要落实主体责仁", "责仁", "责任"),
    ("请扫描二维吗查看", "二维吗", "二维码"),
    ("他们精意求精", "精意求精", "精益求精"),
    ("手艺炉火纯情", "炉火纯情", "炉火纯青"),
    ("要进一部优化服务", "进一部", "进一步"),
    ("大家亲历亲为", "亲历亲为", "亲力亲为"),
    ("昆明的营商环竟持续优化", "环竟", "环境"),
    ("请依法旅行赡养义务", "旅行", "履行"),
    ("这项技术国内领光", "领光", "领先"),
    ("质量月启动意识在广场举行", "意识", "仪式"),
    ("工程已通过军工验收", "军工", "竣工"),
    ("超市食品安全监督检察", "检察", "检查"),
    ("企业落实食品安全主题责任", "主题", "主体"),
    ("银行为小微起夜开通绿色通道", "起夜", "企业"),
    ("消防站给学生讲安全尝试", "尝试", "常识"),
    ("企业持续安全生产，全年未发声一起事故", "发声", "发生"),
    ("水管突然暴裂，师傅连夜抢修", "暴裂", "爆裂"),
    ("检验员把样品蜜封好送往实验室", "蜜封", "密封"),
    ("设备每天都要进行润猾", "润猾", "润滑"),
    ("小区的电梯出了古障", "古障", "故障"),
    ("她把订单逐一登计", "登计", "登记"),
    ("商家不肯退欵", "退欵", "退款"),
    ("我们的务服永无止境", "务服", "服务"),
    ("企业的誉信来自质量", "誉信", "信誉"),
    ("食品的养营成分写得清楚", "养营", "营养"),
    ("油箱里最多六十亳升", "亳升", "毫升"),
    ("研究院的青年博土讲课", "博土", "博士"),
    ("考核过了才能尚岗", "尚岗", "上岗"),
]
LEFT = [
    "以经济建设为中心，既将甲列入又将乙列入，只讲做法。",
    "供不应求，络绎不绝，因工负伤，与时偕行，应时而变，尽己所能。",
    "现在在临港，实实在在，他们勠力同心，声入人心。",
    "中秘关系、中印关系，俄罗斯与乌克兰，拉斯穆森。",
    "此件公开发布，奶源基地分险，假日连休，审音表。",
    "顾小川同志到场，一老一少在看展。",
    "",
    "暑假去云南旅行，企业履行义务；掌声随即响起，随机抽取样品。",
    "abc 123，一",
    "这里的意识、军工产品、人民检察院、活动主题，夜里起夜。",
    "及时支付了供应商的货款，数据翔实，一笔贷款。",
    "其它部门，那里的人，上级医院，自行选择。",
    "全市封村的做法早已取消；减量质不减，量足质优，价格合理，集采药品，在现场实测。",
    "水管爆裂以后，师傅封存了样品，写明起讫日期；把官话套话去掉，把好质量关。",
    "孩子们尝试自己动手，记住了安全常识；企业为质量发声，没有发生事故。",
    "村医张三上门，村民毛金山在家；费用由村医个人先垫付，主任郑栅洁受托到场。",
    "“电亮街区”活动开始，车队停在拉杰果德市，访文期间参观了工厂。",
    "几辆送货的车、数辆校车到了，9位企业代表发言；因地因业施策，一技一艺都要传承。",
    "客人专程赶往会场，挥手示意；章江上游水位上涨，夏种面积稳定。",
    "徙木立信，敬终如始，坚持明查暗访。",
]


@pytest.mark.parametrize(("text", "wrong", "right"), FOUND)
def test_a_slip_is_found_with_the_word_that_is_meant(text, wrong, right):
    """What is no word, and nearly is one."""
    found = [(text[one.start : one.end], one.right) for one in pen_slips(text)]

    assert found == [(wrong, right)]


@pytest.mark.parametrize("text", LEFT)
def test_words_that_only_stand_side_by_side_are_left_alone(text):
    """What sounds like another word, and means something of its own."""
    assert list(pen_slips(text)) == []


def test_both_words_are_offered_where_neither_is_surer():
    """A person who knows the matter chooses; where the words around tell, one is offered."""
    (either,), (one,) = pen_slips("专家参加捡定。"), pen_slips("送检的水表按期捡定。")

    assert {either.right, either.other} == {"检定", "鉴定"}
    assert (one.right, one.other) == ("检定", "")


def test_what_is_quoted_with_a_word_is_short():
    """However far away what tells that it is wrong."""
    text = "消费者依法享有知情、自主选择、公平交易等九项受法律保护的权力。"
    (slip,) = slips_in_article(confused_word, text)

    assert slip.message.startswith("“法律保护的权力”里的“权力”多半是“权利”")


def test_a_short_word_is_quoted_with_the_words_beside_it():
    """An editor finds it in the sentence."""
    (slip,) = slips_in_article(confused_word, "单位末经许可不得摆摊。")

    assert slip.message == "“单位末经”里的“末”多半是“未”，请核对，写“单位未经”"
