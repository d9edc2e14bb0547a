"""Personal data is found however it is written, and nothing that only looks like it."""

import pytest

from quality_kunming.checks.registry import registered
from quality_kunming.checks.rule import Scope
from quality_kunming.model.contacts import Contacts
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document, Kind

RULES = [one for one in registered() if one.group == "privacy" and one.rule.scope is Scope.TEXT]
PATTERNS = frozenset(
    [
        "mobile-number",
        "landline-number",
        "identity-number",
        "bank-card",
        "travel-document",
        "plate-number",
        "mailbox",
        "messenger-account",
        "birth-date",
        "personal-number",
        "home-address",
    ]
)
DECLARED = Policy(
    contacts=Contacts.model_validate(
        {
            "contacts": [
                {"kind": "电话", "value": "0871-65392426", "name": "报名热线"},
                {"kind": "电话", "value": "400-123-4567", "name": "客服"},
                {"kind": "电话", "value": "139 0000 1111", "name": "值班手机"},
                {"kind": "邮箱", "value": "KMPP2022@126.com", "name": "征集"},
                {"kind": "地址", "value": "昆明市官渡区福海小区3栋2单元101室", "name": "服务站"},
                {"kind": "账号", "value": "kmzl_2022", "name": "微信"},
                {"kind": "账号", "value": "530189123456780000", "name": "收款"},
            ]
        }
    )
)


def found(text: str, kind: Kind = Kind.MARKDOWN, policy: Policy = DECLARED) -> dict[str, list]:
    """Rule → what it finds in a text."""
    document = Document("content/news/2022/x.md", text, kind)
    told = {one.rule.id: list(one.find(document, policy)) for one in RULES}
    return {rule: slips for rule, slips in told.items() if slips and rule in PATTERNS}


MOBILES = """
13987654321
电话13987654321。
１３９８７６５４３２１
139 8765 4321
139-8765-4321
139.8765.4321
139·8765·4321
139—8765—4321
139_8765_4321
139　8765　4321
139 87654321（手机）
手机：139 87654321
手机：1398765 4321
联系人李老师 13987 654321
1 3 9 8 7 6 5 4 3 2 1
1-3-9-8-7-6-5-4-3-2-1
+8613987654321
+86 139 8765 4321
+86-139-8765-4321
0086 13987654321
(+86)13987654321
（139）8765-4321
013987654321
**139**8765**4321**
139**8765**4321
139~~8765~~4321
139`8765`4321
139<b>8765</b>4321
139<span class="x">8765</span>4321
139<!-- -->87654321
139<!--空-->87654321
<!-- 张三 13987654321 -->
&#49;3987654321
&#x31;&#x33;&#x39;87654321
139&nbsp;8765&nbsp;4321
139&#8203;87654321
139\u200b8765\u200b4321
139\u00ad87654321
139\u206087654321
\ufeff13987654321
1️⃣3️⃣9️⃣8️⃣7️⃣6️⃣5️⃣4️⃣3️⃣2️⃣1️⃣
①③⑨⑧⑦⑥⑤④③②①
❶❸❾❽❼❻❺❹❸❷❶
¹³⁹⁸⁷⁶⁵⁴³²¹
₁₃₉₈₇₆₅₄₃₂₁
𝟏𝟑𝟗𝟖𝟕𝟔𝟓𝟒𝟑𝟐𝟏
一三九八七六五四三二一
一三八零零一三八零零零
幺三八〇〇幺三八〇〇〇
壹叁玖捌柒陆伍肆叁贰壹
一三九 八七六五 四三二一
139八七六五4321
I3987654321
13987654O21
[打电话](tel:13987654321)
[打电话](tel:+86-139-8765-4321)
<a href="tel:13987654321">打</a>
<a href="tel:&#49;3987654321">打</a>
[x]: tel:13987654321
![李老师13987654321](images/a.jpg)
![x](images/a.jpg "电话13987654321")
| 张三 | 13987654321 |
张三,13987654321,盘龙区
张三\t13987654321\t盘龙区
13987654321: 张三
phone: 13987654321
phone: "13987654321"
# 张三 13987654321
- 13987654321
1. 13987654321
13987654321、13912345678
13912345678/13987654321
wx13987654321
zhang13987654321
张13987654321三
微信同号13987654321（张三）
电话：139
  手机号是1398765
4321，请记下
https://example.com/join?phone=13987654321
https://wa.me/?tel=13987654321
"\\u0031\\u0033987654321"
尾号4321，全号13987654321元旦可打
19187654321
17087654321
16687654321
14787654321
王工(138)87654321
手机1398765432*
电话139876*4321
电话1398765＊321
手机13○88765321
联系人赵国庆，139876×4321
"""

NOT_MOBILES = """
139****4321
139xxxx4321
139 **** 4321
139***4321
1398765****
12315
12345
114
110、119、120、122、12333、12345
95598
10086
10010
139800000000元
13980000000元
13980000000元人民币
￥13980000000
¥ 13980000000
产值13980000000
13980000000吨
13980000000千瓦时
13,980,000,000元
1398765432
139876543210
13987654321098
22987654321
12345678901
0.13987654321
102.15012345678
24.15012345678,102.71
153.12345678
https://www.example.cn/news/13987654321.html
https://m.kunming.cn/a/13593414.shtml?id=15012345678
[x](https://example.cn/13987654321/)
content_8991928
a13987654321b
8f13987654321e0
sha256:9c13987654321aa7713987654321bc
编号：13987654321
产品编号 15012345678
证书编号为15012345678
订单号15012345678
ISBN 978-7-5066-1398-7
2022-09-01 10:30
2022-09-01 13:30-17:30 2022
15-20-30-12345
150 2021 2022
150 2000 3000 4000
12 150 2000 3000
1 3 5 7 9 11 13 15 17
150 20220901
15000
<path d="M1 .5-2 0 .8 0-2-1.6-2.2 1.9 1-3.2 2.9-5.1 3.9"/>
150-2021-2022
〔2018〕59号
云政发〔2018〕59号
DB5301/T 125-2025
GB/T 19001-2016
GB 18401-2010
滇ICP备12345678号-1
滇公网安备 53010202000123号
统一社会信用代码 91530100MA6K5XYZ1A
统一社会信用代码：11530100015115896B
邮编 650000
2026年11月21日15时30分
一九七八年、二〇二二年
一二三四五六七八九十
三三两两，七七八八
IMG_20220901_153012.jpg
mmexport1663987654321.jpg
1663987654321
1663987654
25.0389,102.7183
[^13987]
价格 13.50 元，共 15000 斤，2022 年
电话：0871-65392426
0871 6539 2426
（0871）65392426
+86 871 6539 2426
+86-0871-65392426
００８７１６５３９２４２６？
热线65392426
139-0000-1111
+86 13900001111
400-123-4567
kmpp2022@126.com
报告编号W13987654321
条码A13987654321
手机139***54321
手机139××××4321
面积1398765*432平方米
"""

LANDLINES = """
0871-63100000
087163100000
0871 63100000
0871 6310 0000
（0871）63100000
(0871)6310-0000
０８７１－６３１００００
0871—63100000
0871-6310<b>0000</b>
0871&#45;63100000
零八七一六三一零零零零零
+86 871 6310 0000
0086-871-63100000
0871/63100000
010-66100000
021-5123 4567
0888-5123456
0871-63100000转801
0871-63100000-801
电话：63100000
电话 6310 0000
传真：6310-0000
座机是63100000
致电63100000
tel:087163100000
[x](tel:+8687163100000)
400-800-1234
热线400 800 1234
热线：4008001234
phone: 0871-63100000
# 0871-63100000
| 张三 | 0871-63100000 |
"""

NOT_LANDLINES = """
0871-65392426
65392426是号码
电话：65392426
热线 6539 2426
电话：2022年9月
电话2022-09-01公布
热线受理63100000次
电话访问2000000户
0.0871-0.0872
2022-01-02 2022-02-03
01-02-2022
ISSN 0254-5071
0312-20220901
GB 0871-2022
Q/YNBY 0001-2022
400000000
400 500 1000
400-500
0-100-2022
邮编650000
区号0871
0871
010
电话 12315
拨打12345
电话96128
"""

IDENTITIES = """
530102199001011231
530102 19900101 1231
530102-19900101-1231
５３０１０２１９９００１０１１２３１
5301 0219 9001 0112 31
53010219900101123<b>1</b>
530102**19900101**1231
530102&nbsp;19900101&nbsp;1231
530102\u200b199001011231
五三零一零二一九九零零一零一一二三一
11010519491231002X
11010519491231002x
11010519491231002Ｘ
11010519491231002×
身份证号530102199001011231
身份证：530102199001011234
身份证号码为 530102199001011234
身份证号|530102199001011234
姓名,身份证号\n张三,530102199001011234
公民身份号码：530102900101123
证件号码：530102199001011234
id_card: "530102199001011234"
530102900101123
530102 900101 123
530111850615002
G530102199001011231
zhangsan530102199001011231
# 530102199001011231
<!-- 530102199001011231 -->
53010219900101
1231
"""

NOT_IDENTITIES = """
5301**********1236
530102********1236
530102199001011234
530102199002301236
930102199001011236
915301001234567890
统一社会信用代码 91530100MA6K5XYZ1A
统一社会信用代码：12530100431234567M
统一社会信用代码：530102199001011231
订单号530102199001011231
身份证办理请打12315
身份证号：5301021990****1236
身份证有效期2010.01.01-2030.01.01
滇公网安备 53010202000123号
123456789012345
530102991301123
530102990132123
注册号530102600112345
20220901153012345
978-7-5066-1398-7
https://example.com/530102199001011231.html
9c530102199001011231ab
"""

CARDS = """
6222021234567890128
6222 0212 3456 7890 128
6222-0212-3456-7890-128
６２２２０２１２３４５６７８９０１２８
6222<i>0212</i>34567890128
6222**0212**34567890128
622202 1234567890128
6 2 2 2 0 2 1 2 3 4 5 6 7 8 9 0 1 2 8
六二二二零二一二三四五六七八九零一二八
4111111111111111
4111 1111 1111 1111
5500005555555559
6011111111111117
3530111333300000
卡号：6222021234567890111
银行账号 530189123456789
收款账户：53018912345678901
card: 6222021234567890128
"""

NOT_CARDS = """
收款账户：530189 123456 780000
6222 **** **** 0128
尾号0128
6222021234567890129
4111111111111112
1234567890123456
订单号6222021234567890128
流水号：4111111111111111
https://www.toutiao.com/article/6222021234567890128/
20220901153012345
1111 2222 3333 4444
2019 2020 2021 2022
4000 5000 6000 7000
9787506613987
0000000000000000
"""

DOCUMENTS = """
E12345678
G12345678
EA1234567
ＥＡ１２３４５６７
EA<b>123</b>4567
护照号：D1234567
护照：P1234567
护照号 SE1234567
passport no. EA1234567
passport: E12345678
港澳通行证C12345678
往来港澳通行证：CA1234567
港澳通行证号 W12345678
回乡证：H1234567890
台胞证 12345678
台湾居民来往大陆通行证号码：01234567
居住证号：810000199408230021
军官证：南字第1234567号
驾驶证号：530102199001011234
护照|E12345678
护照号C4T8L2NK7
护照号码为K9XM27TR4
护照：18FV04371
护照（C9184K22）
台胞证，证号为0T23456789
居留许可号：DEU8K2M91
通行证T2K0057198持有人
"""

NOT_DOCUMENTS = """
E123****78
型号E12345678
产品编号：G12345678
G20220901
E20220901
G56高速
G5601
国食健字G20080001
国药准字Z53020799
国药准字H20030001
C12345678
H12345678
SC10653011200012
JY15301020012345
ABE12345678
E123456789
E1234567
e12345678
/E12345678
护照有效期2030-01-01
护照办理请打12315
办护照2022年9月1日起
通行证办理电话 12345
E12345678-2
E10000000 型设备
护照阅读机型号AB1234C7
办理护照请到A1203窗口
护照号码由一位字母加八位数字组成
"""

PLATES = """
车架号：LSVAM4187C2184847
VIN码 LFV3A23C8B3012345
云A12345
云A·12345
云A•12345
云A 12345
云 A12345
云A-12345
云a12345
云A1B234
云AD12345
云AF12345
云A12345D
云A1234警
云A1234学
云A1234挂
粤Z1234港
粤Z1234澳
京A·88888
云Ａ１２３４５
云A<b>12345</b>
云A**12345**
云A\u200b12345
车牌：云G6X789
使123456
云AD·12345
WJ云12345
"""

NOT_PLATES = """
召回的车架号从LSVAM4187C2184847至LSVAM4187C2189999
云A·12***
云A***45
云A12**5
云南A级景区
5A级景区
新A轮融资
京B2-20040005
滇ICP备12345678号
川A2022年
云B 20000元
云C30000平方米
甘A123456789
豫A股
沪G60科创走廊
新U2022
云A1234
云ABCDE
苏O12345
使用123456次
大使123名
"""

MAILBOXES = """
zhangsan@qq.com
zhangsan＠qq.com
zhangsan @ qq.com
zhangsan@qq。com
ＺＨＡＮＧＳＡＮ＠ＱＱ．ＣＯＭ
zhangsan(at)qq.com
zhangsan（at）qq.com
zhangsan[at]qq[dot]com
zhangsan at qq dot com
zhangsan#qq.com
邮箱 zhangsan AT qq.com
zhangsan艾特qq点com
zhangsan@qq点com
zhangsan&#64;qq.com
zhangsan&commat;qq&period;com
zhangsan%40qq.com
zhang<b>san</b>@qq.com
**zhangsan**@qq.com
zhangsan@**qq.com**
zhangsan\u200b@qq.com
zhang\u00adsan@qq.com
<zhangsan@qq.com>
[写信](mailto:zhangsan@qq.com)
<a href="mailto:zhangsan@qq.com">写</a>
发到zhangsan@km.gov.cn。
zhang.san+km@vip.163.com
mail: zhangsan@qq.com
# zhangsan@qq.com
12345678@qq.com
张三,zhangsan@126.com,盘龙
wanggong(a)163.com
wang@@qq.com
wang☆qq.com
"""

NOT_MAILBOXES = """
KMPP2022@126.com
kmpp2022＠126．com
KMPP2022 (at) 126.com
zh***@qq.com
z**n@qq.com
***@qq.com
@昆明发布
@media print
photo@2x.png
logo@3x.jpg
https://map.example.com/@25.04,102.71,15z
C#语言
#质量昆明#
look at km.gov.cn now
pkg@1.2.3
12@34
价格@3元
"""

ACCOUNTS = """
微信号：zhangsan1990
微信号zhangsan1990
微信：zhangsan_km
微信 zhangsan1990
加微信zhangsan1990
VX：zhangsan1990
vx:zhangsan1990
wx: zhangsan1990
V信：zhangsan1990
V：zhangsan1990
薇信：zhangsan1990
WeChat: zhangsan1990
wechat_id: zhangsan1990
wxid_abc123def456
微信**号**：zhangsan1990
微\u200b信号：zhangsan1990
ＱＱ：１２３４５６７８
QQ号12345678
QQ：12345678
QQ群：123456789
QQ群号 123456789
QQ群：（123456789）
QQ交流群：123456789
qq 12345678
扣扣12345678
企鹅号：12345678
q群123456789
WeChat ID: wangkm1990
抖音号：wangkm1990
钉钉群：12345678
企鹅：123456789
Q Q 123456789
微 信：wangkm1990
钉钉号 wangkm1990
"""

NOT_ACCOUNTS = """
微信号：kmzl_2022
微信公众号：kmscjg2022
微信公众号“昆明市场监管”
微信视频号：昆报头条
微信小程序kmzhiliang123
用微信Android版打开
微信WeChat
微信8.0.30
微信支付
微信扫码
QQ音乐
QQ浏览器
QQ空间2022
QQ20220901-153012.png
QQ图片20220901153012.jpg
微信图片_20220901153012.jpg
wx_camera_1663987654321.jpg
RV: 房车1990
QQ：1234
关注抖音号“昆明市场监管”
抖音号、视频号同步直播
企鹅馆 2022 年开放
钉钉群里有 12000 人
"""

BIRTHS = """
出生日期：1990年1月1日
出生日期：1990-01-01
出生日期 1990.1.1
出生年月日：19900101
出生：1990/01/01
出生日期|1990年01月01日
birth_date: 1990-01-01
birthday: 1990-01-01
张三生于1990年1月1日
张三出生于1990年1月1日
张三，男，1990年1月1日出生
张三，1990年1月1日生，昆明人
出生日期：１９９０年１月１日
生日是2012年6月1日
生于一九九〇年三月七日
出生日期：二〇〇一年十二月三十一日
"""

NOT_BIRTHS = """
1990年生
出生于1990年
出生年月：1990年1月
聂耳生于1912年2月14日
诞生于1958年9月1日
发生于2022年9月1日
产生于2022年9月1日
2022年9月1日生效
2022年9月1日生产
2022年9月1日生成
2022年9月1日
陈嘉庚生于一八七四年十月二十一日
协会诞生于一九九〇年三月七日
"""

NUMBERS = """
社保号：1234567890
社保卡号：A12345678
社会保障号码 530102199001
医保卡号：1234567890
医保卡1234567890
学籍号：G53010220100101
学号：20220101
病历号 12345678
住院号：1234567
准考证号：202253010123
参保号：12345678
"""

NOT_NUMBERS = """
社保咨询12333
医保政策2022年
学籍转接
学号从1到40
社保卡 12333
医保电话12345
准考证打印2022年9月1日
"""

HOMES = """
家住盘龙区江东小区3栋2单元501室
江东小区3栋2单元501
江东花园12幢1单元602室
金色家园3号楼2单元1001
某某小区3-2-501
某某公寓12栋1203室
三栋二单元五零一室
3栋2单元501室
２栋３单元５０１室
3**栋**2单元501室
住址：昆明市五华区翠湖北路25号
家庭住址：盘龙区人民东路100号
现住西山区马街123号
户籍地址：禄劝县撒营盘镇某村12号
住在翠湖北路25号
石林县圭山镇海宜村委会小海宜村3组12号
住昆明市五华区学府路296号
嵩明县杨林镇某村民委员会某小组12号
白邑村第三村民小组45号
学生宿舍3栋501室
职工宿舍2楼203室
home_address: 昆明市五华区翠湖北路25号
收货地址：官渡区关上街5号
# 张三 江东小区3栋2单元501室
"""

NOT_HOMES = """
昆明市呈贡区锦绣大街1号市级行政中心5号楼201室
昆明市五华区翠湖北路25号
家住盘龙区的李女士
家住江东小区
家住3号线附近
住房和城乡建设局在昆明市呈贡区锦绣大街1号
云南省标准化研究院A栋1203室
住在昆明20年
昆明市官渡区福海小区3栋2单元101室
福海小区3栋2单元101室
江东小区3栋电梯更换
江东小区3栋2单元的电梯完成加装
走进12个小区、30栋楼
小区2022年加装电梯
社区3号便民服务站
江东社区5号楼201室便民服务中心
小区2021-2022年改造
村民小组12个
斗南村3组
单元测试501个
第3单元5号展台
检验室
203室检验人员
会议室501
住宅小区 5-8 层
小区3-5栋加装了电梯
"""

CASES = {
    "mobile-number": (MOBILES, NOT_MOBILES),
    "landline-number": (LANDLINES, NOT_LANDLINES),
    "identity-number": (IDENTITIES, NOT_IDENTITIES),
    "bank-card": (CARDS, NOT_CARDS),
    "travel-document": (DOCUMENTS, NOT_DOCUMENTS),
    "plate-number": (PLATES, NOT_PLATES),
    "mailbox": (MAILBOXES, NOT_MAILBOXES),
    "messenger-account": (ACCOUNTS, NOT_ACCOUNTS),
    "birth-date": (BIRTHS, NOT_BIRTHS),
    "personal-number": (NUMBERS, NOT_NUMBERS),
    "home-address": (HOMES, NOT_HOMES),
}
BROKEN = (
    "电话：139\n  手机号是1398765\n4321，请记下",
    "53010219900101\n1231",
    "姓名,身份证号\n张三,530102199001011234",
)
"""Texts of several lines."""


def lines(table: str) -> list[str]:
    """The texts of a table, one a line; some have line ends of their own."""
    for number, text in enumerate(BROKEN):
        table = table.replace(text, f"@@{number}")
    parts = [line for line in table.strip("\n").split("\n") if line]
    return [BROKEN[int(part[2:])] if part.startswith("@@") else part for part in parts]


def _parameters(side: int) -> list:
    return [
        pytest.param(rule, text, id=f"{rule}: {text[:40]!r}")
        for rule, tables in CASES.items()
        for text in lines(tables[side])
    ]


@pytest.mark.parametrize(("rule", "text"), _parameters(0))
def test_personal_data_is_found_in_every_spelling(rule, text):
    """Nobody's number goes out because it was spaced, widened, spelt out, hidden in a tag or half in bold."""
    told = found(text)

    assert rule in told
    for slip in told[rule]:
        assert 0 <= slip.start < slip.end <= len(text)


@pytest.mark.parametrize(("rule", "text"), _parameters(1))
def test_what_only_looks_like_personal_data_is_let_through(rule, text):
    """An editor is not told off for amounts, codes, addresses of pages, masked or declared numbers."""

    assert rule not in found(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("13987654321", "139****4321"),
        ("139 8765 4321", "139****4321"),
        ("530102199001011231", "530***********1231"),
        ("zhangsan@qq.com", "zh***@qq.com"),
        ("云A12345", "云A***5"),
    ],
)
def test_message_does_not_repeat_what_must_not_be_repeated(text, number):
    """A log of a check, seen by many, leaks nothing; the editor still knows which number is meant."""
    (slips,) = found(f"联系：{text}。").values()

    assert number in slips[0].message
    assert text not in slips[0].message


@pytest.mark.parametrize("kind", Kind)
def test_place_of_a_disguised_number_is_that_in_the_file(kind):
    """An editor is led to the very line, whatever stood before it was read away."""
    text = "**甲**<b>乙</b>&nbsp;\n[丙](/a/)\u200b\n电话 139<b>8765</b>4321 丁\n"
    (slip,) = found(text, kind)["mobile-number"]

    assert text[slip.start : slip.end] == "139<b>8765</b>4321"


@pytest.mark.parametrize(
    "address",
    [
        "五华区翠湖南路68号2栋3单元501室",
        "盘龙区白云路126号江岸小区5幢2单元303室",
        "西山区马街西路12号院3栋4单元601",
    ],
)
@pytest.mark.parametrize("lead", ["老人家住", "请送到"])
def test_an_address_is_told_once_and_whole(lead, address):
    """An editor deletes one thing, from the road to the door."""
    text = f"{lead}{address}，谢谢。"

    places = [text[slip.start : slip.end] for slip in found(text).get("home-address", [])]

    assert places == [address]
