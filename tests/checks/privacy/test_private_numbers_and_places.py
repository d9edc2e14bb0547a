"""Numbers that belong to somebody, where somebody stays, who informed: with a name found, without one silent."""

import pytest

from quality_kunming.checks.registry import registered
from quality_kunming.model.contacts import Contacts
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document, Kind

RULES = {one.rule.id: one for one in registered() if one.group == "privacy"}
POLICY = Policy(contacts=Contacts())

WRONG = {
    "personal-number": """
市民张慧敏网购的电饭锅出了问题（订单号202209083847561120），商家同意退货。
村民杨文华的保单号为PDAA202253010000123456，保险公司已经赔付。
车间工人马建国的工号是A10237，他每天最早到岗。
工号为08231的收银员李秀梅态度很好。
投保人张丽的保险单号是P2022530100998877，理赔已办完。
""",
    "home-address": """
许教授住在翠湖边的宾馆1208房间，来客可以直接去找。
嘉宾赵国栋教授入住震庄宾馆3号楼305房间。
张大姐家在翠湖北门对面那栋黄楼的三楼左手第一家。
老陈家住菜市场后门第二个巷子口红色铁门那户。
""",
    "private-life": """
接受采访的质检员周女士离异，独自带着一个孩子。
社区工作者罗敏刚离婚，独自带着孩子，还是天天来巡查。
受帮扶的低保户马某兰一家每月只领820元低保金。
举报无证加工点的村民陈国强说，他看不下去就打了12315。
第一个站出来检举老板的，是仓库保管员罗建平。
向市场监管局反映奶粉过期的，正是店里的收银员杨小梅。
这条线索是厂里的会计赵敏提供的。
写匿名信的人后来查明是车间的质检员钱晓玲。
体验营合影里左数第三个孩子的爸爸是云内厂工人孙建军，妈妈在超市上班。
图中穿红裙的小女孩是烘焙店老板陈志明的女儿。
给我们看当天的一张面单：收件人孙丽，尾号7731，关上中路88号4楼。
村民李桂珍立了遗嘱，把两套房都留给小儿子。
居民王翠英预约了9月12日上午在市第一医院心内科就诊。
业务员张志华9月3日乘坐MU5735次航班去了上海。
""",
    "illness": """
社区给低保户、肢体二级残疾的王秀兰送去了放大镜。
厂里有三名残疾职工，其中周文斌是二级精神残疾。
食堂帮厨李桂芬核酸检测结果为阳性，2022年9月6日被转到定点医院。
""",
    "minor-name": """
八年级的段雨桐期中数学只考了43分。
昆八中初二3班第二排靠窗的王思琪举手回答了问题。
高一新生周子轩中考只考了421分，是全校最低。
""",
}
RIGHT = """
全国劳模张桂梅把一生献给了山里的女孩。
李某离开了展台，王某某留下来继续听。
采购项目编号为KMZC2022-G1-01234-KMCG-0021，公告已经发布。
合同编号202209083847561120的设备已经验收。
市政务中心1208室受理计量器具的检定申请。
会议室在3号楼1208房间，请从东门进。
许教授住在昆明，每个月都来讲课。
市残疾人联合会举办了残疾人质量技能培训，来了六十名学员。
今年全区有低保户320户，都收到了放大镜。
孩子的爸爸是一位工人，他说这样的活动很好。
村民陈国强说，他打了12315，问的是怎么看标签。
消费者可以凭订单号投诉，平台三天内答复。
工人周文斌是二级技师，带了三名徒弟。
市民周女士说，她带着孩子来看展。
线索由市民提供，执法人员当天就到了。
执法人员张志强举报电话接了一千多个。
收件人一栏请写全名和电话。
设备编号为JD2209114432810的天平检定合格。
八年级的学生做了质量小实验，全班平均分提高了3分。
"""


def told(rule: str, text: str) -> list[str]:
    """What a rule tells of a text."""
    document = Document("content/news/2022/x.md", text, Kind.MARKDOWN)
    return [slip.message for slip in RULES[rule].find(document, POLICY)]


@pytest.mark.parametrize(
    ("rule", "text"), [(rule, text) for rule, texts in WRONG.items() for text in texts.split()]
)
def test_what_belongs_to_a_person_is_found(rule, text):
    """Each sentence gives somebody away who can be made out."""
    assert told(rule, text)


@pytest.mark.parametrize("text", RIGHT.split())
def test_what_belongs_to_nobody_stays_silent(text):
    """Numbers of goods and purchases, rooms of offices, and people of whom nothing private is told."""
    assert [told(rule, text) for rule in WRONG] == [[]] * len(WRONG)


def test_the_number_is_never_told_in_full():
    """A report does not give away what it warns of."""
    text = "客户李志伟的订单编号为JD2209114432810，钱已经退了。"
    assert not any("JD2209114432810" in message for message in told("personal-number", text))
