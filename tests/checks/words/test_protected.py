"""Words that must never be wrong: one character that is like the right one is told, their like in life is not."""

import pytest

from quality_kunming.checks.tables import table

SLIPS = [
    "中华人民共合国",
    "中华人民民共和国",
    "中华人民共和国国务圆没有，国务愿公布",
    "各级人民正府",
    "人民攻府",
    "扫黑出恶",
    "扫墨除恶",
    "扫黑除饿",
    "总书计",
    "总书籍讲话",
    "社会主仪",
    "中国共产尝",
    "中央政治句",
    "习近苹总书记",
    "全国人民代表大汇",
    "全国人民代大会",
    "中华名族",
    "人民解放君",
    "为人民服雾",
    "人类命运共同休",
    "乡村震兴",
    "一国俩制",
    "粤港澳大弯区",
    "“全面从严冶党”",
    "> 不忘初心、牢计使命",
    "共同付裕",
    "中国式现代华",
    "香港特别形政区",
    "国家主度",
]
LEFT = [
    "人民必须知道，人民比较满意，书记出席，当中央决定以后，海关总数，教育不能等。",
    "监察机关和检察机关，检查机关，人力资源社会保障部，住房城乡建设部，国家卫生健康委。",
    "宣传布置，组织不力，公安不放松，中国人名字，共产党任命，现政府，是政府的责任，自治区人民政府主席。",
    "中央委员会委员，人民代表，人大代表，政协主席，政府采购，政府部门。",
    "质量强国、网络强国，香港特别行政区，西藏自治区，扫黑除恶，乡村\n振兴。",
    "总书\n记",
]


@pytest.mark.parametrize("body", SLIPS)
def test_slip_in_a_protected_word_is_told(ask, body):
    """Also in quotations, whatever the editors' list says."""

    assert ask("protected-word", body)


@pytest.mark.parametrize("body", LEFT)
def test_right_words_with_like_characters_are_left_alone(ask, body):
    """What only stands beside each other, and bodies that are called nearly the same."""

    assert [slip.message for slip in ask("protected-word", body)] == []


FAMOUS = [
    "以习近平同志为核心的党中央，“五位一体”总体布局，“四个全面”战略布局，“两个确立”，“两个维护”。",
    "不忘初心、牢记使命，为人民服务，绿水青山就是金山银山，中华民族伟大复兴的中国梦。",
    "昆明市人大常委会、昆明市政协、中共云南省委、市委常委、市委宣传部、机关单位。",
    "云南省公安厅、昆明市公安局、云南省市场监督管理局、国家药品监督管理局、石林彝族自治县。",
    "内地与香港，祖国大陆，港澳台同胞，澳门特别行政区，宁夏回族自治区，新疆维吾尔自治区。",
    "疫情要防住、经济要稳住、发展要安全，外防输入、内防反弹，中国制造向中国创造转变。",
]


@pytest.mark.parametrize(
    "body",
    [
        *FAMOUS,
        *(
            f"大家学习了{one['list'].replace('|', '').replace(' ', '、')}。"
            for one in table("protected")["words"]
        ),
        *(f"这就是“{line.replace(' ', '、')}”。" for line in table("protected")["lists"]),
    ],
)
def test_what_must_not_be_wrong_is_left_alone_where_it_is_right(ask, body):
    """Of all these words none is called wrong by any rule of this kind."""
    rules = ("protected-word", "political-wording", "congress-number", "confused-word")

    assert [slip.message for rule in rules for slip in ask(rule, body)] == []


WRONG = [
    ("人政民府", "人民政府"),
    ("人民大会堂堂", "人民大会堂"),
    ("义勇军进行取", "义勇军进行曲"),
    ("习近平强思想精神", "习近平强军思想"),
    ("最高人民检院", "最高人民检察院"),
    ("富强、民主、文明、和平，自由、平等、公正、法治", "和谐"),
    ("国务务院", "国务院"),
    ("放解军", "解放军"),
    ("习近平新时代中国特色社会思想", "社会主义”"),
    ("道路自信、理论自信、制度自信、民族自信。", "文化自信"),
    ("爱国、敬业、诚信、友好。", "友善"),
    ("质量变革、效益变革、动力变革", "效率变革"),
    ("云南省教育局", "叫“厅”"),
    ("昆明市公安厅", "叫“局”"),
    ("来自澳门特别行政市的客商", "特别行政区"),
    ("金山银行里", "金山银山"),
]


@pytest.mark.parametrize(("words", "says"), WRONG)
def test_hand_that_slipped_and_member_that_is_another_are_told(ask, words, says):
    """Two characters in each other's place, one twice, a word too few, one of a list exchanged."""
    slips = [*ask("protected-word", f"学习{words}"), *ask("political-wording", f"学习{words}")]

    assert any(says in slip.message for slip in slips)


NUMBERS = [
    "党的二十三大",
    "党的二十一届",
    "中共第二十二次全国代表大会",
    "二十届八中全会",
    "十八届九中全会",
    "第二十四届中央委员会第三次全体会议",
    "二十大三中全会",
    "第二十届全国代表大会",
    "第十六届全国人民代表大会",
    "十四届全国人大六次会议",
    "第十五届全国政协",
    "十四次全国人大三届会议",
    "十四届全国人大三届会议",
    "第十四次全国政协会议",
]


@pytest.mark.parametrize("body", NUMBERS)
def test_congress_that_never_met_is_told(ask, body):
    """A number too high, too many sessions, a term where a congress is meant."""

    assert ask("congress-number", f"学习{body}精神。")


def test_congresses_that_met_are_left_alone(ask):
    """As their communiqués call them."""
    body = (
        "党的二十大，十一届三中全会，八届十二中全会，十九届七中全会，十三届八中全会，十四届全国人大三次会议，"
        "第十四届全国人民代表大会常务委员会第十五次会议，中国共产党第二十次全国代表大会，党的二十届四中全会，"
        "昆明市第十五届人民代表大会，第二十届昆明国际花展，党的三大作风，二十大精神，第三十届全国荷花展。"
    )

    assert ask("congress-number", body) == []
