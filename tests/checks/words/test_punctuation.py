"""Punctuation by GB/T 15834: what a pasted text gets wrong, and what looks wrong and is right."""

import pytest

MENDED = [
    ("punctuation-width", "质量月,九月启动.", "质量月，九月启动。"),
    ("punctuation-width", "报名:市民;企业?好!", "报名：市民；企业？好！"),
    ("punctuation-width", "质量月, 九月启动", "质量月，九月启动"),
    ("punctuation-width", "时间:10:30", "时间：10:30"),
    ("punctuation-width", "昆明(云南)", "昆明（云南）"),
    ("punctuation-width", "昆明(Kunming)", "昆明（Kunming）"),
    ("punctuation-width", "昆明（云南)", "昆明（云南）"),
    ("punctuation-width", "(见[通知](/news/))", "（见[通知](/news/)）"),
    ("punctuation-width", "见[通知](/news/),欢迎", "见[通知](/news/)，欢迎"),
    ("punctuation-width", "**质量**,好", "**质量**，好"),
    ("punctuation-width", "“质量”,好", "“质量”，好"),
    ("punctuation-width", "《纲要》;好", "《纲要》；好"),
    ("punctuation-width", "合格率93%,很高", "合格率93%，很高"),
    ("punctuation-width", "第１０条，Ａ级，２０２２年", "第10条，A级，2022年"),
    ("punctuation-width", "| 名目 |\n|---|\n| 甲,乙 |", "| 名目 |\n|---|\n| 甲，乙 |"),
    ("punctuation-width", "好!!真的?!", "好！！真的？！"),
    ("punctuation-width", "增长１．０２倍", "增长1.02倍"),
    ("punctuation-width", "１，０００万元", "1,000万元"),
    ("punctuation-width", "用`code`,用[1](/a/)。", "用`code`，用[1](/a/)。"),
    ("punctuation-width", "参观结束.大家合影", "参观结束。大家合影"),
    ("punctuation-width", "约翰.洛克", "约翰.洛克"),
    ("punctuation-width", "占50 ％", "占50%"),
    ("punctuation-width", "热线12315;邮编650500;", "热线12315；邮编650500；"),
    ("quotation-mark", '说："要树立"质量"的理念。"', '说："要树立"质量"的理念。"'),
    ("quotation-mark", '"质量月"和"服务月"', "“质量月”和“服务月”"),
    ("ordinal-mark", "分三步：一.报名；二.评审", "分三步：一、报名；二、评审"),
    ("ordinal-mark", "第一、报名，第二、评审", "第一，报名，第二，评审"),
    ("space-in-chinese", "质量月。 启动", "质量月。 启动"),
    ("space-in-chinese", "时间： 9月1日", "时间：9月1日"),
    ("punctuation-width", "满意率98．5%", "满意率98.5%"),
    ("quotation-mark", "”质量月“启动，”小小质量官“走进企业", "“质量月”启动，“小小质量官”走进企业"),
    ("punctuation-width", "有３０，１．０２倍", "有30，1.02倍"),
    ("punctuation-width", "从９：００起", "从9:00起"),
    ("punctuation-width", "时间10：30—11：30", "时间10:30—11:30"),
    ("punctuation-width", "他说:“好”", "他说：“好”"),
    ("punctuation-width", "有file.csv,共三份", "有file.csv，共三份"),
    ("quotation-mark", '昆明"质量月"启动', "昆明“质量月”启动"),
    ("quotation-mark", "昆明＂质量月＂启动", "昆明“质量月”启动"),
    ("quotation-mark", "昆明'质量月'启动", "昆明'质量月'启动"),
    ("quotation-mark", '6"屏和"质量月"', '6"屏和"质量月"'),
    ("quotation-mark", "”质量月“和”服务月“", "“质量月”和“服务月”"),
    ("quotation-mark", "他说“甲\n\n”乙“丙", "他说“甲\n\n”乙“丙"),
    ("quotation-mark", '通过"3C"认证', "通过“3C”认证"),
    ("quotation-mark", "‘质量月’启动", "‘质量月’启动"),
    ("quotation-mark", "「质量月」启动", "“质量月”启动"),
    ("quotation-mark", "『质量月』启动", "『质量月』启动"),
    ("quotation-mark", "”质量月“启动", "“质量月”启动"),
    ("quotation-mark", "“昆明品牌“连连看”活动”", "“昆明品牌‘连连看’活动”"),
    ("quotation-mark", "《关于《纲要》的通知》", "《关于〈纲要〉的通知》"),
    ("unpaired-mark", "印发《纲要，启动", "印发《纲要，启动"),
    ("unpaired-mark", "”他说：“好。", "”他说：“好。"),
    ("unpaired-mark", "”我对大家说“好", "”我对大家说“好"),
    ("unpaired-mark", "“质量月“启动", "“质量月“启动"),
    ("unpaired-mark", "”质量月”启动", "”质量月”启动"),
    ("unpaired-mark", '“质量月"启动', '“质量月"启动'),
    ("unpaired-mark", "印发《质量\n\n纲要》", "印发《质量\n\n纲要》"),
    ("quotation-mark", "实施“甲、“乙”、丙”", "实施“甲、“乙”、丙”"),
    ("ellipsis-and-dash", "昆明―玉溪", "昆明―玉溪"),
    ("unpaired-mark", "印发纲要》，启动", "印发纲要》，启动"),
    ("unpaired-mark", "这是“质量月，启动", "这是“质量月，启动"),
    ("unpaired-mark", "“质量月启动", "“质量月启动"),
    ("unpaired-mark", "昆明市“质量月“启动", "昆明市“质量月“启动"),
    ("unpaired-mark", "昆明（云南，启动", "昆明（云南，启动"),
    ("unpaired-mark", "昆明云南），启动", "昆明云南），启动"),
    ("unpaired-mark", "- 甲（乙\n- 丙）丁", "- 甲（乙\n- 丙）丁"),
    ("ellipsis-and-dash", "吃得安心...好", "吃得安心……好"),
    ("ellipsis-and-dash", "吃得安心......", "吃得安心……"),
    ("ellipsis-and-dash", "吃得安心。。。", "吃得安心……"),
    ("ellipsis-and-dash", "他说：“慢一点。。。慢一点。”", "他说：“慢一点……慢一点。”"),
    ("ellipsis-and-dash", "吃得安心…好", "吃得安心……好"),
    ("ellipsis-and-dash", "吃得安心………好", "吃得安心……好"),
    ("ellipsis-and-dash", "吃得安心···", "吃得安心……"),
    ("ellipsis-and-dash", "质量--好", "质量——好"),
    ("ellipsis-and-dash", "质量──好", "质量——好"),
    ("ellipsis-and-dash", "质量――“好”", "质量——“好”"),
    ("ellipsis-and-dash", "昆明–玉溪", "昆明—玉溪"),
    ("repeated-mark", "好，，好。。", "好，好。"),
    ("repeated-mark", "好！！好？？？", "好！好？"),
    ("repeated-mark", "好、、好； ；好", "好、好；好"),
    ("repeated-mark", "好，。", "好，。"),
    ("repeated-mark", "他说“好。”。", "他说“好。”。"),
    ("middle-dot", "中国•昆明", "中国·昆明"),
    ("middle-dot", "身份证●报名表", "身份证●报名表"),
    ("middle-dot", "•甲•乙", "•甲•乙"),
    ("middle-dot", "“3・15”晚会", "“3·15”晚会"),
    ("space-in-chinese", "　　质量月", "质量月"),
    ("space-in-chinese", "&nbsp;&nbsp;质量月", "质量月"),
    ("space-in-chinese", "质量月 ，启动", "质量月，启动"),
    ("space-in-chinese", "质量月， 启动", "质量月，启动"),
    ("space-in-chinese", "质量&nbsp;月", "质量&nbsp;月"),
    ("space-in-chinese", "（ 云南 ）", "（云南）"),
    ("space-in-chinese", "昆 明 市 质 量 月", "昆明市质量月"),
    ("space-in-chinese", "质量强市　昆明快走", "质量强市　昆明快走"),
    ("ordinal-mark", "一.报名", "一、报名"),
    ("ordinal-mark", "## 二．报名", "## 二、报名"),
    ("ordinal-mark", "（一）、报名", "（一）报名"),
    ("ordinal-mark", "(1)、报名", "(1)报名"),
    ("ordinal-mark", "①、报名", "①报名"),
    ("ordinal-mark", "1、报名", "1、报名"),
    ("ordinal-mark", "第一、报名", "第一，报名"),
]


@pytest.mark.parametrize(("rule", "body", "right"), MENDED)
def test_wrong_mark_is_found_and_mended(mended, rule, body, right):
    """A pasted text is told of what the standard writes otherwise, and what to write where one thing only is right."""

    assert mended(rule, body) == right


RIGHT = [
    "10条措施，9月1日，〔2018〕59号，“1+2+N”，12315。",
    "DB5301/T 125-2025，GB/T 15834—2011。",
    "附件1：12项，图1：15人，表2：30，小组1：2022年，时间10:30，比分3:1，合格率93.65%，1,234,567元。",
    "下载：file.csv、a,b.txt，网址 https://example.cn/a,b?c=d;e!f，写作`a,b;中文,c`。",
    'Hello, world! This is a test (really); it\'s "fine". Don’t.',
    "热线0871-65392426，价格5.5元，Q&A，A/B，3.5万亩。",
    '[通知](/news/ "昆明的通知")，![图](images/a.jpg "说明｜摄影：某某")。',
    "路径/data/质量(1)/a.md，公式P(甲|乙)=0.5，三.八节、九.五分。",
    "比分3:2，9:00开始，1,000人，温度-18 ℃，编号2023-9-1。",
    "第七届“质量强市 昆明快走”，诚信 阳光 卓越 惠民，人人关注质量 人人参与质量。",
    "2021—2025年，昆明—玉溪，5～10人，——好，……好，真的？！好！",
    "1）报名；2）参加；a）其他；（1）报名。",
    "- 一、报名\n- 二、参加\n\n1. 报名\n2. 参加\n\n第一、第二季度。",
    "“第一段是引文\n\n“第二段也是引文”",
    "“昆明品牌‘连连看’”，《关于〈纲要〉的通知》，他说：“好。”她说：“好”。",
    "《关于修改〈河南省实施《土地管理法》办法〉的决定》。",
    "中国·昆明，《阿·Q正传》，A•B。",
    "| 左 | 右 |\n|:---|---:|\n| 甲 | 乙 |\n\n---\n\n::: 提示 小窍门\n好。\n:::",
    '脚注[^1]。\n\n[^1]: 说明。\n\n[甲]: /news/ "甲、乙"',
    '<!-- 甲,乙 --> <b title="甲,乙">好</b>',
    "```\n中文,中文\n```",
    "他说：“好,真的。”",
    "> 引文,引文\n\n::: 引用 某人\n好,好。。\n:::",
    "网站质量.中国，www.质量.中国/甲,乙，https://质量.中国/，邮箱质量@质量.中国。",
    "下载报名表(2022版).docx，存在C:\\质量,月\\甲.txt。",
    "：：：提示\n质量月。\n：：：",
    "比分3：1，比例为1：1000，比例40：60，文号〔××××〕1号，3888.HK，35000一线职工。",
    "Win10、3D打印、5G+工业互联网、C919、COP15、ISO 9001。",
    "第一条　为了提高质量，第二章　总　则，黄　卫、李　明。",
    "主任：\n\n孙春兰　　国务院副总理\n\n秘书长：黄　卫　　科技部副部长",
    "冯国超.老子.[M]. 北京:华夏出版社, 2021:139",
]


@pytest.mark.parametrize("body", RIGHT)
def test_right_text_is_left_alone(ask, body):
    """Figures, codes, addresses, English, slogans and others' words are never called wrong."""
    rules = {rule for rule, *_ in MENDED}

    assert [(rule, slip.message) for rule in sorted(rules) for slip in ask(rule, body)] == []


@pytest.mark.parametrize("name", ["data/brands/x.yaml", "content/news/2022/x.md"])
def test_signs_of_a_broken_record_are_no_punctuation(ask, name):
    """Where a slip makes a record unreadable, nobody is told to break its fields and lists as well."""
    fields = "name：昆明\n名称: 质量,月\naudience: [市民, 企业]\nx: y: z\n"
    text = fields if name.endswith("yaml") else f"---\n{fields}---\n\n正文。\n"
    slips = ask("punctuation-width", text, name=name)

    assert [text[slip.start : slip.end] for slip in slips] == [","]


def test_words_before_a_mark_are_named_without_tags(ask):
    """A message quotes what an editor reads, not the tags beside it."""
    (slip, _) = ask("punctuation-width", "<table><tr><td>额(万元)</td></tr></table>")

    assert slip.message.startswith("“额”后面的“(”")


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("他说“今天很好。\n\n”大家走了。", ["这里的 “ 到第 10 行才有 ”"]),
        ("印发《质量\n\n纲要》", ["这里的 《 到第 10 行才有 》 ，中间分了段；请连起来"]),
        ("《关于修改〈质量\n\n办法〉的决定》", ["这里的 《 到第 10 行才有 》"]),
        ("“质量月“启动", ["“质量月“启动”这里的 “ 方向写反了，请写 ”"]),
        ("”质量月”启动", ["“”质量月”启动”这里的 ” 方向写反了，请写 “"]),
        ('“质量月"启动', ['和直引号 " 配成了一对，请把直的写成 ”']),
    ],
)
def test_advice_says_what_became_of_the_other_half(ask, body, told):
    """A half that is far, turned or straight is not one that is missing."""
    messages = [slip.message for slip in ask("unpaired-mark", body)]

    assert len(messages) == len(told)
    assert all(part in message for part, message in zip(told, messages, strict=True))


def test_paragraphs_of_one_quotation_turn_no_mark(ask):
    """A paragraph that begins with a closing mark ends what an earlier one began."""

    assert ask("quotation-mark", "他说“甲。\n\n”她说：“乙。\n\n”完。") == []
