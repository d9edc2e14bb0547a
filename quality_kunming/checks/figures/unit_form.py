"""Units and sums of money as the standards write them, and units of another kind than what is measured."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import CHINESE, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.unit_kinds import misfits
from quality_kunming.checks.support.views import ours
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="unit-form",
    title="计量单位和钱数的写法",
    scope=Scope.TEXT,
    severity=Severity.WARNING,
    reason="单位符号的大小写有规定，写错了是别的单位；一篇里同一个单位用一种写法；面积用了长度的单位，多半是抄错了。",
    source="GB 3100—1993《国际单位制及其应用》，GB 3101—1993，GB 3102—1993；GB/T 15835—2011《出版物上数字用法》",
    bad=Example.in_article("每箱5KG，运费￥20元，展馆300平米，绿化面积20公里。"),
    good=Example.in_article("每箱5千克，运费20元，展馆300平方米，绿化面积20平方公里。"),
    languages=CHINESE,
)

_SYMBOLS = {
    **dict.fromkeys(("KG", "Kg", "kG"), "kg"),
    **dict.fromkeys(("KM", "Km"), "km"),
    **dict.fromkeys(("MM", "Mm"), "mm"),
    **dict.fromkeys(("CM", "Cm"), "cm"),
    **dict.fromkeys(("KW", "Kw"), "kW"),
    **dict.fromkeys(("KWH", "KWh", "kwh", "Kwh", "kw·h", "KW·h"), "kW·h"),
    **dict.fromkeys(("ML", "Ml"), "mL"),
    **dict.fromkeys(("MPA", "Mpa", "mpa"), "MPa"),
    **dict.fromkeys(("HZ", "hz"), "Hz"),
    **dict.fromkeys(("DB", "db", "Db"), "dB"),
    **dict.fromkeys(("KPA", "Kpa", "KPa", "kpa"), "kPa"),
    **dict.fromkeys(("MAH", "mah", "mAH", "Mah"), "mAh"),
    **dict.fromkeys(("Mg", "MG"), "mg"),
    **dict.fromkeys(("KHZ", "Khz", "khz", "KHz"), "kHz"),
    **dict.fromkeys(("M2", "m2", "㎡", "M²"), "m²"),
    **dict.fromkeys(("M3", "m3", "M³"), "m³"),
    **dict.fromkeys(("度C", "度c", "摄氏度C", "C°", "c°"), "℃"),
    "v": "V",
}
_SYMBOL = re.compile(
    rf"(?<=\d)(?<!\dv\d)[ ]?({'|'.join(sorted(map(re.escape, _SYMBOLS), key=len, reverse=True))})(?![A-Za-z0-9])"
)
_ACIDITY = re.compile(r"(?<![A-Za-z])(?:PH|Ph|ph)(?=值|计|试纸|[为是]?\d)")
_WORDS = {
    "平米": "平方米",
    "度电": "千瓦时",
    "平方公里米": "平方公里",
    "立方": "立方米",
    "平方": "平方米",
    "公分": "厘米",
    "公升": "升",
    "立升": "升",
    "公尺": "米",
    "市斤": "斤",
    "千瓦/小时": "千瓦时",
    "千瓦每小时": "千瓦时",
}
_WORD = re.compile(
    r"(?<=[\d万亿多余])(平米|度电|立方(?![米厘分毫体])|平方(?![米公厘分毫千根数差英市])|公[分升尺]|立升|市斤|千瓦/小时|千瓦每小时)"
)
_MONEY = re.compile(r"[￥¥][ ]?\d[\d,.]*[ ]?(?:万|亿|万亿)?元|[￥¥][ ]?\d[\d,.]*[ ]?[万亿]")
_LENGTH = re.compile(
    r"(?<=[长宽高深径厚])(?:约|为|达)?\d+(?:\.\d+)?(M)(?![A-Za-z0-9²³])|/(KG|Kg)(?![A-Za-z])"
    r"|(?:净含量|净重|毛重|重量|每[袋包瓶盒罐])[^，。\d\n]{0,4}\d+(?:\.\d+)?(G)(?![A-Za-z0-9])"
)
_DEGREES = re.compile(
    r"(?:零[下上]|[气水室温]温|温度|高温|低温)[^，。；\d\n]{0,4}\d+(?:\.\d+)?(°)(?![CFcf])"
)
_SPLIT = re.compile(
    r"摄氏[ ]?(?P<value>(?:零[上下])?(?:\d+(?:\.\d+)?|[一二三四五六七八九十百]+)"
    r"(?:[ ]?度?[ ]?(?:至|到|～|—|-)[ ]?(?:零[上下])?\d+(?:\.\d+)?)?)[ ]?度"
)
"""The name of the unit with the number within: 摄氏4度."""
_DOLLARS = re.compile(r"[$＄][ ]?\d[\d,.]*[ ]?[万亿]*元")
_TWICE = re.compile(r"(?<=[\d万亿])(?:[%％]个?百分点|元人民币元|元/元)")
_MIXED = (
    ("千克", re.compile(r"\d[ ]?(?:公斤|千克|kg|KG|Kg)")),
    ("千米", re.compile(r"\d[ ]?(?:公里|千米|km|KM|Km)")),
)


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each such unit in our own words, and the second way to write one in the same text."""
    text = ours(document)
    for match in _SYMBOL.finditer(text):
        right = _SYMBOLS[match[1]]
        yield Slip(*match.span(1), f"单位“{match[1]}”的规范写法是“{right}”，请改过来", right)
    for match in _ACIDITY.finditer(text):
        yield Slip(*match.span(), f"酸碱度的符号是“pH”，“{match[0]}”请改过来", "pH")
    for match in _WORD.finditer(text):
        right = _WORDS[match[1]]
        yield Slip(*match.span(1), f"“{match[1]}”不是规范的单位，请写“{right}”", right)
    for match in _MONEY.finditer(text):
        right = re.sub(r"[￥¥]\s?", "", match[0])
        right += "" if right.endswith("元") else "元"
        yield Slip(*match.span(), f"“{match[0]}”里的符号和“元”只用一个，请写“{right}”", right)
    for match in _LENGTH.finditer(text):
        right = ("m", "kg", "g")[match.lastindex - 1]
        told = f"单位“{match[match.lastindex]}”的规范写法是“{right}”，请改过来"
        yield Slip(*match.span(match.lastindex), told, right)
    for match in _SPLIT.finditer(text):
        right = f"{match['value'].rstrip('度')}摄氏度"
        yield Slip(*match.span(), f"“摄氏度”是一个单位，不能拆开，请写“{right}”", right)
    for match in _DOLLARS.finditer(text):
        yield Slip(*match.span(), f"“{match[0]}”看不出是美元还是人民币，请写“美元”或者“元”")
    for match in _DEGREES.finditer(text):
        yield Slip(*match.span(1), "温度的单位是“℃”，“°”是角度，请改过来", "℃")
    for match in _TWICE.finditer(text):
        yield Slip(*match.span(), f"“{match[0]}”说了两遍，请只写一个")
    yield from misfits(text)
    for name, pattern in _MIXED:
        forms = {re.sub(r"[\d ]", "", match[0]).lower(): match for match in pattern.finditer(text)}
        if len(forms) > 1:
            match = max(forms.values(), key=lambda one: one.start())
            told = f"这一篇里同一个单位写了{'、'.join(f'“{one}”' for one in forms)}，请用一种，例如“{name}”"
            yield Slip(*match.span(), told)
