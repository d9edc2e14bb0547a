"""Who heads what, which peoples and areas there are, who held which office: told where a text says another."""

import pytest

from quality_kunming.checks.freshness import former_body
from quality_kunming.checks.words import political_wording
from quality_kunming.model.policy import Policy
from quality_kunming.reading.documents import read


def told(rule, body: str) -> list:
    text = f"---\ntitle: 介绍\ndate: 2022-09-20\ntopic: launch\norigin: 质量昆明编辑部\n---\n\n{body}\n"
    return [*rule.find(read("content/news/2022/x.md", text.encode()), Policy())]


WRONG = [
    "昆明市人大常委会市长带队调研了质量强市建设情况。",
    "区法院检察长在会上介绍了产品质量纠纷案件审理情况。",
    "区人大代表就电梯质量提出了二十件提案。",
    "市政协委员张华向大会提交了关于质量教育的议案。",
    "市委市长来到企业检查产品质量。",
    "县政府书记到菜市场检查了秤。",
    "社区党委主任带着网格员走访了商铺。",
    "村委会书记说，标准化让村里的茶卖上了价。",
    "香港特别行政区主席出席了花展开幕式。",
    "中共昆明市人民政府印发了质量提升的方案。",
    "国务院办公室印发了关于质量工作考核的通知。",
    "文化与旅游部公布了旅游质量的典型案例。",
    "省人力资源和社会保障局公布了技能大赛的名单。",
    "市生态环境厅对企业进行了检查。",
    "七一建军节，支部组织大家重温誓词。",
    "楚雄彝族自治县的野生菌质量上乘。",
    "元江哈尼族彝族自治县的芦荟通过了认证。",
    "德宏傣族自治州的咖啡得了奖。",
    "峨山彝族自治洲举行了比赛。",
    "基诺簇的手工织布很受欢迎。",
    "哈尼旅梯田的红米质量很好。",
    "我国有56个少数民族，各民族一律平等。",
    "五十五个民族五十五朵花，大家都是一家人。",
    "云南世居少数民族有26个。",
    "昆明有四个民族自治县，石林是其中之一。",
    "全国五个自治区和五个直辖市的代表都来了。",
    "我们参观了台湾国立大学的实验室。",
    "参加比赛的有来自大陆和港澳台等境外国家的选手。",
    "国务院总理李强今年三月作了政府工作报告。",
    "云南省委书记阮成发今年出席了质量月活动。",
    "全国人大常委会委员长汪洋主持会议。",
    "李克强主席主持召开国务院常务会议。",
    "在以习近平为核心的党中央坚强领导下，质量事业蓬勃发展。",
    "食品安全要做到“三个最严”，一点不能松。",
    "要坚持质量优先、效益第一。",
    "要学习贯彻党的十九届历届全会精神。",
    "疫情要防住、经济要稳住、发展要安定，这是明确要求。",
    "国务院总理李克勤作政府工作报告。",
    "云南省省长王予坡来企业调研。",
    "《中华人民共和国产品质量法》由全国政协常委会通过。",
    "学习党史、中国史、改革开放史、社会主义发展史。",
    "市人大常委会一位副委员长来到集市。",
    "香港主权回归25周年。",
    "中国共产党二十次全国代表大会在北京召开。",
    "以习近平同志为总书记的党中央高度重视质量工作。",
]
RIGHT = [
    "市委副书记、市长，市人大常委会主任来到企业。",
    "村党支部书记、村委会主任老李来了。",
    "市人大常委会副主任王某参加了启动仪式。",
    "职工代表向职代会提交了提案，人大代表也来旁听。",
    "人大代表和政协委员提交的议案提案都得到了答复。",
    "国务院办公厅、国务院新闻办公室发布了消息。",
    "省教育厅、市教育局联合发文。",
    "德宏傣族景颇族自治州和元江哈尼族彝族傣族自治县的企业来了。",
    "海南昌江黎族自治县的花开了。",
    "云南共有八个民族自治州、二十九个民族自治县。",
    "寻甸、禄劝、石林三个民族自治县参加了比赛。",
    "楚雄、大理等民族自治州的企业来参展。",
    "我国有五个民族自治区。",
    "我国除汉族外的五十五个民族称为少数民族。",
    "云南有26个民族，世居少数民族25个。",
    "哈尼旅游小镇建起来了，一簇山花开在纳西族院里。",
    "国务院总理李克强作政府工作报告。",
    "时任全国政协主席俞正声曾到云南视察。",
    "2016年，全国人大常委会委员长张德江主持会议。",
    "1912年中华民国成立。台湾大学的学生来访。",
    "客人转达习近平主席的问候，赞赏对方自1981年以来的贡献。",
    "2003年，习近平总书记在浙江工作时就提出了要求。",
]


@pytest.mark.parametrize("body", WRONG)
def test_what_cannot_be_is_told(body):
    """Editors are warned of mistakes that an inspection counts as grave."""
    assert told(political_wording, body)


@pytest.mark.parametrize("body", RIGHT)
def test_what_is_so_is_left_alone(body):
    """Editors can write offices, peoples and areas as they are."""
    assert not told(political_wording, body)


def test_former_commands_are_told_of_now_only():
    """Editors learn that a command is no more, and may tell of it as it was."""
    assert told(former_body, "成都军区今年为云南的企业送来了感谢信。")
    assert not told(former_body, "老人回忆，当年成都军区的同志来厂里验收过。")
