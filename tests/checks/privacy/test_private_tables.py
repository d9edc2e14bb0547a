"""Tables that give a person away by a name beside a private matter, or by the parts of a number."""

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


def table(heads: str, *rows: str, title: str = "") -> str:
    """A table in Markdown, of heads and rows whose cells are parted by spaces."""
    lines = [f"| {' | '.join(line.split())} |" for line in (heads, *rows)]
    ruler = f"|{'---|' * len(heads.split())}"
    return "\n".join([*([title, ""] if title else []), lines[0], ruler, *lines[1:]])


PRIVATE = (
    table("姓名 困难原因 金额", "普春林 离异、失业 2000元"),
    table("姓名 原因 金额", "罗小琼 离异 3000元"),
    table("户主 人口 低保类别", "杨发祥 3 B类"),
    table("职工 家庭情况 慰问金", "李翠芬 丈夫瘫痪 1500"),
    table("序号 学生姓名 家庭经济状况 资助金额（元）", "1 尹晓东 建档立卡 1500"),
    table("姓名 婚姻状况 身高", "车晓敏 未婚 163"),
    table("姓名 民族 宗教信仰", "木春花 纳西族 东巴教"),
    table("员工 应发 实发", "卢志刚 6200 5360"),
    table("姓名 岗位 金额", "毕文斌 检验员 5820.00", title="二季度工资发放"),
    table("姓名 金额", "字红 2000元", title="帮扶款发放情况："),
    table("姓名 病种 金额", "高翔 尿毒症 5000"),
    table("姓名 家庭住址", "毕永才 瓦恭村32号"),
    table("姓名 单位 房号", "柏志明 玉溪分院 1812"),
    table("教练 工资卡号后四位", "董晓晨 8817"),
    table("投诉人 投诉内容", "聂小芬 鞋底开胶"),
    table("信访人 诉求", "付国富 拆除违建"),
    table("受害人 被骗金额", "洪玉珍 26800元"),
    table("姓名 普春林", "困难原因 离异、失业", "金额 2000元"),
)
PUBLIC = (
    table("姓名 困难原因 金额", "普*林 离异、失业 2000元"),
    table("姓名 困难原因 金额", "普** 离异、失业 2000元"),
    table("姓名 困难原因 金额", "普某某 因病致贫 2000元"),
    table("类别 困难原因 金额", "低保家庭 因病 2000元"),
    table("姓名 困难原因 金额", "张丽华 无 0"),
    table("姓名 职务 电话", "张文斌 科长 0871-65392426"),
    table("捐款人 金额", "张丽华 200元"),
    table("获奖者 奖项 奖金", "王建国 一等奖 5000元"),
    table("岗位 人数 月薪", "检验员 3 5000元"),
    table("投诉人 投诉内容", "张先生 鞋底开胶"),
    table("投诉人 投诉内容", "某公司 延期"),
    table("投诉类型 件数", "食品 320"),
    table("会场 房号 负责人", "签到处 1208 会务组"),
    table("部门 负责人 房间 电话", "计量科 李志刚 305 12315"),
    table("设备 诊断结果", "天平 传感器故障"),
    table("救助类别 标准", "临时救助 3000元"),
    table("月份 工资总额", "8月 320万元"),
)


@pytest.mark.parametrize("text", PRIVATE)
def test_a_private_matter_beside_a_name_is_found(text):
    """A row that tells whose matter it is gives one finding, by the surname only."""
    messages = told("private-life", text)
    assert len(messages) == 1
    assert "某：" in messages[0]


@pytest.mark.parametrize("text", PUBLIC)
def test_what_is_of_nobody_stays_silent(text):
    """Names with a part hidden, officials, givers, winners and figures of a body are nobody's private matter."""
    assert told("private-life", text) == []


PARTED = (
    table("姓名 号段一 号段二 号段三", "段丽华 154 0871 3362"),
    table("姓名 号段一 号段二", "段丽华 154 0871"),
    table("姓名 证件号前段 证件号后段", "马春梅 530127198 711084629"),
    table("姓名 前三位 中四位 后四位", "杨丽 139 8842 1705"),
    table("姓名 手机（前7位） 手机（后4位）", "孔令芬 1828712 0536"),
    table("姓名 号码前半 号码后半", "沈丽梅 135779 12053"),
    table("姓名 证件号段1 证件号段2 证件号段3", "罗菁 530127 19910822 2126"),
    "志愿者的号码前三位139，中间四位8842，后四位1705。",
    "手机号前七位是1388842，尾号是1705。",
    "手机尾号1705，前面七位是1398842。",
    "手机分三段：第一段139，第二段8712，第三段0536。",
    "请拨139打头、8712居中、0536结尾的号码。",
    "手机：一三八、七一二〇、五三六六。",
)
WHOLE = (
    table("姓名 前三位 后四位", "杨丽 139 1705"),
    table("商品 条码前三位 条码中四位 条码后四位", "酱油 139 1234 5678"),
    table("姓名 手机", "杨丽 139****1705"),
    table("姓名 前三位 中四位 后四位", "杨丽 139 **** 1705"),
    "手机号码前三位是网号，中间四位是地区编码，后四位是用户号。",
    "身份证前六位530102是五华区的代码，后四位有校验码。",
    "号码以139打头，1705结尾。",
    "商品编码前三位139，中间四位8842，后四位1705。",
)


@pytest.mark.parametrize("text", PARTED)
def test_a_number_in_named_parts_is_found(text):
    """Parts that their heads or the sentence name are put together; the number is never told in full."""
    messages = told("split-number", text)
    assert len(messages) == 1
    assert "*" in messages[0]


@pytest.mark.parametrize("text", WHOLE)
def test_parts_that_give_no_number_stay_silent(text):
    """The first and last digits alone are a hidden number; parts of codes and rules of numbering are nobody's."""
    assert told("split-number", text) == []


def test_an_official_number_in_parts_stays_silent():
    """A number that the project declares is public however it is written."""
    contacts = Contacts.model_validate(
        {"contacts": [{"kind": "电话", "value": "139 8842 1705", "name": "值班"}]}
    )
    text = table("岗位 前三位 中四位 后四位", "值班 139 8842 1705")
    document = Document("content/news/2022/x.md", text, Kind.MARKDOWN)
    assert not list(RULES["split-number"].find(document, Policy(contacts=contacts)))
