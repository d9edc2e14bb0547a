"""Numbers that cannot be, and units that are written otherwise than the standards have them."""

import pytest

from quality_kunming.checks.figures import impossible_figure, unit_form
from quality_kunming.model.policy import Policy
from quality_kunming.reading.documents import read


def told(rule, body: str) -> list[str]:
    text = f"---\ntitle: 介绍\ndate: 2022-09-02\ntopic: launch\norigin: 质量昆明编辑部\n---\n\n{body}\n"
    document = read("content/news/2022/x.md", text.encode())
    return [document.text[one.start : one.end] for one in rule.find(document, Policy())]


IMPOSSIBLE = [
    "投诉按行业分：餐饮占35%，零售占28%，培训占22%，家政占18%。",
    "样品按产地分，本市的占六成，外地的占五成。",
    "问卷显示，78%的人会看生产日期，23%的人不看，1%的人说不清。",
    "抽检合格率101.5%",
    "满意率达到了９９９%".replace("９", "9"),
    "女性占比120%",
    "投诉量下降150%",
    "成本降低了2倍",
    "能耗减少三倍",
    "产值3亿万元",
    "投资5万万元",
    "观看1,000,00人次",
    "补助10000,000元",
    "收入1,0000元",
    "甲、乙、丙分别占50%、40%、30%",
    "每天开放26小时",
    "他们一周工作八天",
    "全年供应13个月",
    "每月开放35天",
    "热线7×25小时在线",
    "满分100分，得112分",
    "合格的占百分之一百二十",
    "有105%的市民支持",
    "三分之四的居民到场",
    "用时压缩了近3倍",
    "| 渠道 | 占比 |\n|---|---|\n| 电话 | 52.3% |\n| 网站 | 33.5% |\n| 窗口 | 20.2% |",
    "| 选项 | 比例（单选） |\n|---|---|\n| 品质 | 48% |\n| 价格 | 31% |\n| 服务 | 28% |",
    "| 类别 | 百分比（%） |\n|---|---|\n| 食品 | 46 |\n| 日用品 | 29 |\n| 建材 | 35 |\n| 合计 | 110 |",
    "| 年龄 | 人数 | 占比 |\n|---|---|---|\n| 青年 | 120 | 40% |\n| 中年 | 120 | 40% |\n| 老年 | 60 | 30% |",
]


@pytest.mark.parametrize("body", IMPOSSIBLE)
def test_number_that_cannot_be_is_told(body):
    """More than the whole, a fall of more than all, scales on scales, thousands of two digits."""

    assert told(impossible_figure, body)


@pytest.mark.parametrize(
    "body",
    [
        "投诉按行业分：餐饮占35%，零售占28%，培训占22%，其余占15%。",
        "78%的人看生产日期，45%的人看配料表；净利润同比下降120.84%。",
        "合格率98.5%，产值增长150%，是去年的2倍，增加两倍，满意率提高到100%，完成率120%。",
        "产值3万亿元，1,000,000人次，10,000元，2021,2022两年，第1,2,3项，降低了50%。",
        "甲、乙分别占50%、50%；分别占33.3%、33.3%、33.4%。",
        "合格率比2016年提高120%。",
        "可多选。\n\n| 选项 | 占比 |\n|---|---|\n| 品质 | 68% |\n| 价格 | 51% |\n| 服务 | 28% |",
        "| 类别 | 占比 |\n|---|---|\n| 甲 | 33.4% |\n| 乙 | 33.4% |\n| 丙 | 33.4% |",
        "| 类别 | 占比 |\n|---|---|\n| 男 | 52% |\n| 女 | 48% |\n| 本地 | 60% |\n| 外地 | 40% |",
        "| 县区 | 占比 |\n|---|---|\n| 甲县 | 48% |\n| 乙县 | 51% |\n| 丙县 | 38% |",
        "| 年份 | 占比 |\n|---|---|\n| 2020年 | 38% |\n| 2021年 | 41% |\n| 2022年 | 45% |",
        "| 类别 | 抽检数 | 占比 |\n|---|---|---|\n| 甲 | 10 | 38% |\n| 乙 | 10 | 41% |\n| 丙 | 10 | 45% |",
        "问卷可多选，选择价格的占72%，选择质量的占65%。",
        "三大指标分别占全球总量的55.7%、74.1%和63.1%，运算每秒20亿亿次。",
        "每天四五个小时，每年发13个月工资，满分120分，得112分。",
        "附加题20分，满分100分，得112分；百分之一百二十的努力，毛入学率105%。",
    ],
)
def test_number_that_can_be_is_left_alone(body):
    """Growth may be more than all; rounded parts may be a little more than the whole."""

    assert told(impossible_figure, body) == []


UNITS = {
    "重5KG": "KG",
    "净含量500G": "G",
    "重5 Kg。": "Kg",
    "全长3KM": "KM",
    "功率10KW": "KW",
    "用电10kwh": "kwh",
    "容量500ML": "ML",
    "压力2Mpa": "Mpa",
    "面积30㎡": "㎡",
    "面积300平米": "平米",
    "用水5立方": "立方",
    "高20公分": "公分",
    "￥20元": "￥20元",
    "￥100万元": "￥100万元",
    "¥5万": "¥5万",
    "提高3%百分点": "%百分点",
    "买5公斤，再买2千克": "2千克",
    "走3公里，再走2km": "2km",
    "冷藏在摄氏4度以下": "摄氏4度",
    "冻在摄氏零下十八度": "摄氏零下十八度",
    "存放在摄氏2度至8度": "摄氏2度至8度",
    "噪声55DB": "DB",
    "PH值6.5": "PH",
    "油5公升": "公升",
}


@pytest.mark.parametrize(("body", "words"), UNITS.items())
def test_unit_that_is_not_of_the_standards_is_told(body, words):
    """Which one, at its place."""

    assert told(unit_form, body) == [words]


@pytest.mark.parametrize(
    "body",
    [
        "重5千克，长3千米，功率10kW，容量500mL，面积300平方米、5立方米、30m²，￥20，20元。",
        "DB5301/T 125-2025，5G，M2广义货币，型号KG200，5公斤、6公斤，4摄氏度，2℃～8℃，pH值6.5，55dB。",
    ],
)
def test_units_of_the_standards_are_left_alone(body):
    """And what is no unit."""

    assert told(unit_form, body) == []


@pytest.mark.parametrize(
    ("body", "unit"),
    [
        ("建筑面积3000公里", "3000公里"),
        ("净含量500千米", "500千米"),
        ("重量约30平方米", "30平方米"),
        ("PM2.5浓度为35微克/平方米", "35微克/平方米"),
        ("气温25公斤", "25公斤"),
        ("全年用电量120立方米", "120立方米"),
        ("降水量30公斤", "30公斤"),
        ("库容达2000万平方米", "2000万平方米"),
    ],
)
def test_unit_of_another_kind_is_asked_about(body, unit):
    """What is measured says by what it can be measured."""

    assert told(unit_form, body) == [unit]


@pytest.mark.parametrize(
    "body",
    [
        "时速80公里，限速60公里/小时，浓度29微克每立方米，体温37度。",
        "面积3公顷，占地30亩，降雨量1小时达50毫米，用水量3万吨，面积最大的3个展区。",
        "净含量500毫升，库容2000万立方米，年发电量3亿度，装机10万千瓦。",
    ],
)
def test_unit_that_measures_it_is_left_alone(body):
    """Some things are measured in several kinds; words that may mean anything are not read."""

    assert told(unit_form, body) == []


def test_sum_of_parts_is_told_once():
    """The same parts are found by more than one way to tell them."""
    body = "选择“满意”的占62%，“基本满意”的占31%，“不满意”的占12%。"

    assert len(told(impossible_figure, body)) == 1
