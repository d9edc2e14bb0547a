"""Numerals by GB/T 15835: what is half words and half digits, and what looks so and is right."""

import pytest

MENDED = [
    ("mixed-numeral", "二0二二年", "二〇二二年"),
    ("mixed-numeral", "二O二二年九月", "二〇二二年九月"),
    ("mixed-numeral", "二○二二年", "二〇二二年"),
    ("mixed-numeral", "二零二二年", "二〇二二年"),
    ("mixed-numeral", "一九九0年", "一九九〇年"),
    ("mixed-numeral", "牌子上写着“二0二六年”", "牌子上写着“二〇二六年”"),
    ("mixed-numeral", "2022年九月1日", "2022年9月1日"),
    ("mixed-numeral", "2022年九月一日", "2022年9月1日"),
    ("mixed-numeral", "2022年十二月", "2022年12月"),
    ("mixed-numeral", "9月三十日", "9月30日"),
    ("mixed-numeral", "二〇二二年9月", "二〇二二年9月"),
    ("mixed-numeral", "九月1日", "九月1日"),
    ("mixed-numeral", "满意率百分之80.88", "满意率80.88%"),
    ("mixed-numeral", "增长千分之3", "增长3‰"),
    ("mixed-numeral", "星期3开放", "星期三开放"),
    ("mixed-numeral", "星期7开放", "星期日开放"),
    ("mixed-numeral", "3百家企业", "300家企业"),
    ("mixed-numeral", "2O22年", "2022年"),
    ("mixed-numeral", "约8万7千余册", "约8.7万余册"),
    ("mixed-numeral", "投入2千8百万元", "投入2800万元"),
    ("mixed-numeral", "1万2千5百户", "1.25万户"),
    ("mixed-numeral", "销售额3千多万元", "销售额3000多万元"),
    ("mixed-numeral", "1亿2千万人次", "1.2亿人次"),
    ("mixed-numeral", "检测费2百5十元", "检测费250元"),
    ("mixed-numeral", "有3万5百人", "有3.05万人"),
    ("mixed-numeral", "1O条措施", "10条措施"),
    ("mixed-numeral", "拨打l2315", "拨打l2315"),
    ("mixed-numeral", "型号l200", "型号l200"),
    ("mixed-numeral", "9月l日", "9月1日"),
    ("mixed-numeral", "l0家企业", "10家企业"),
    ("document-number", "昆政发[2018]59号", "昆政发〔2018〕59号"),
    ("document-number", "昆市监质【2022】3号", "昆市监质〔2022〕3号"),
    ("document-number", "云政发（2018）第59号", "云政发〔2018〕59号"),
    ("approximate-number", "10几家", "十几家"),
    ("approximate-number", "20几期", "二十几期"),
    ("approximate-number", "几10家", "几十家"),
    ("approximate-number", "用了3、4天", "用了3、4天"),
    ("approximate-number", "约5、6个", "约5、6个"),
    ("approximate-number", "来了三、四家", "来了三、四家"),
    ("written-date", "22年9月启动", "2022年9月启动"),
    ("written-date", "’22年9月启动", "2022年9月启动"),
    ("written-date", "95年1月", "1995年1月"),
    ("written-date", "截至22年底", "截至2022年底"),
    ("written-date", "22年度计划", "2022年度计划"),
    ("written-date", "2022.9.1启动", "2022年9月1日启动"),
    ("written-date", "2022/09/01启动", "2022年9月1日启动"),
    ("number-range", "每期5-10人", "每期5～10人"),
    ("number-range", "每期5~10人", "每期5～10人"),
    ("number-range", "2021-2025年", "2021—2025年"),
    ("number-range", "9月1日-9月30日", "9月1日—9月30日"),
    ("number-range", "2021年~2025年", "2021年—2025年"),
    ("number-range", "9-10月", "9—10月"),
    ("number-range", "为期1-3年", "为期1～3年"),
    ("number-range", "95-98年", "95—98年"),
    ("number-range", "第3-5年", "第3—5年"),
    ("number-range", "55-80万", "55-80万"),
    ("number-range", "增长10-15%", "增长10%～15%"),
    ("number-range", "增长10%-15%", "增长10%～15%"),
    ("number-range", "增长10～15%", "增长10%～15%"),
]


@pytest.mark.parametrize(("rule", "body", "right"), MENDED)
def test_wrong_number_is_found_and_mended(mended, rule, body, right):
    """A number that mixes words and digits is told of, with the one way to write it where there is one."""

    assert mended(rule, body) == right


TURNED_OR_TWICE = [
    ("number-range", "60岁至45岁的市民", "60岁至45岁"),
    ("number-range", "500元至300元", "500元至300元"),
    ("number-range", "补贴2万元—1万元", "2万元—1万元"),
    ("number-range", "5万元以上3万元以下", "5万元以上3万元"),
    ("approximate-number", "五六十余户", "五六十余"),
    ("approximate-number", "近百余名", "近百余"),
    ("approximate-number", "约三十左右", "约三十左右"),
    ("approximate-number", "至少50人以上", "至少50人以上"),
    ("approximate-number", "大约近200人", "大约近200"),
]


@pytest.mark.parametrize(("rule", "body", "words"), TURNED_OR_TWICE)
def test_range_that_is_turned_and_number_that_is_twice_about_are_asked_about(
    ask, rule, body, words
):
    """Which of two numbers or words is meant only a person knows."""
    (slip,) = ask(rule, body)

    assert words in slip.message
    assert slip.replacement is None


RIGHT = [
    "由60降至45，气温30至20摄氏度，从500元到300元，海拔2500米至1900米，身高1米83到1米93。",
    "近十余年来，近三年多，五六十户，一百余名，附近约200米，节约30元左右，十一二个。",
    "二〇二二年九月一日，2022年9月1日，一九九〇年，三百零五家，一百二十三。",
    "10条措施，9月1日，第45届，十佳案例，六大主题活动，十几家，几十户，三四天，30多家，10余期。",
    "农历三月三，2023年三月三，2022年八月十五，正月初一，“八一”，五四运动，十一月。",
    "星期三，每星期3次，一星期2天，星期一至星期五。",
    "离市区2千米，功率3千瓦，面积1200万亩，产值3.5亿元。",
    "第3、4条，图1、2，一、二年级，第一、二季度，1、2月，三、四层，表3、4人。",
    "二、三个方面的工作\n\n## 三、四项机制\n\n**一、二个层面**",
    "工作22年，22年9个月，经过22年，3年2个月，2022年9月，20年底蕴，近22年。",
    "1978年以来，2016年起，2021—2022年，5～10人，10%～15%，昆明—玉溪。",
    "0871-65392426转8001，DB5301/T 125-2025，GB 2312-80，2022-09-01，18-8 元素，版本2022.1.1版。",
    "5千克，3千米，2百分点，5千瓦，3万亩，1.2亿元，8个百分点，百分之八，百分之百，百分之5到8。",
    "COP15，3D，1O1，O2O，H2O，2OO，C919，IP 192.168.1.1，10:30—11:30。",
    "1-2年级，7-11便利店，A1-3号，10-5=5，24-7。",
    "〔2022〕76号，2022.9，3.15晚会，第3.2.1节，1.2.3版。",
    "（2022）云01民初59号，展馆（2022）3号馆，《公报》[2022]，I5处理器，II期，国令第721号。",
    "一二三等奖，二三十家，七八点钟，零点，零距离，零零碎碎，一零一，一二〇急救。",
]


@pytest.mark.parametrize("body", RIGHT)
def test_right_number_is_left_alone(ask, body):
    """Festivals, durations, codes, telephones, ordinals and units are never called wrong."""
    rules = {rule for rule, *_ in MENDED}

    assert [(rule, slip.message) for rule in sorted(rules) for slip in ask(rule, body)] == []


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("2022年9月31日启动", "2022年9月只有30天"),
        ("9月31日启动", "9月只有30天"),
        ("“2023年2月29日启动”", "2023年2月只有28天"),
        ("2022年13月启动", "一年只有12个月"),
        ("2022年9月1日（周五）启动", "那天是星期四"),
        ("9月1日25:30启动", "一天里没有这个时间"),
        ("上午9:60启动", "一天里没有这个时间"),
        ("开幕式14:75开始", "一天里没有这个时间"),
        ("下午3时75分入场", "一天里没有这个时间"),
        ("上午15时举行", "上午没有15时"),
        ("下午3时至2时30分答疑", "结束的时间在开始以前"),
        ("9:00—8:30开放", "结束的时间在开始以前"),
        ("9月1日至8月20日开放", "结束的日子在开始以前"),
        ("2月1日至30日报名", "2月只有29天"),
        ("9月1日至9月10日举行，为期5天", "有10天"),
    ],
)
def test_day_that_no_calendar_has_is_told_of(ask, body, told):
    """A day, weekday or time that cannot be is named with the reason; which is right only a person knows."""
    (slip,) = ask("impossible-date", body)

    assert told in slip.message
    assert slip.replacement is None


@pytest.mark.parametrize(
    "body",
    [
        "2022年9月1日（星期四）、2日（周五），9月1日（星期五），2024年2月29日，2月29日，2022年12月。",
        "9月1日至8月31日，11月20日至2月8日，12月25日至1月5日，9月1日至10日，为期10天。",
        "9月5日至13日，共7个工作日，9月5日至9日每天2点到4点，晚上10时至次日2时。",
        "上午9时至5时，夜市18:00—2:00，值班20:30—8:30，1815年11月20日至1972年4月23日。",
        "上午24:00，北京时间23:59，比分30:61，1:50000，晚上100:99，MAC 00:1A:2B，1月1日号外。",
    ],
)
def test_possible_day_is_left_alone(ask, body):
    """Leap years, midnight, weekdays of an unknown year and scores are never called impossible."""

    assert list(ask("impossible-date", body)) == []
