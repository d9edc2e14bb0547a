"""Numbers that are not exact are written in words, and told to be so once."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import CHINESE, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.views import ours
from quality_kunming.model.numerals import DIGITS, in_words
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="approximate-number",
    title="概数",
    scope=Scope.TEXT,
    reason="“几”和相邻两个数表示的概数用汉字，中间不用顿号；“约”“近”“余”“左右”表示大概，只用一个。",
    severity=Severity.WARNING,
    source="GB/T 15835—2011《出版物上数字用法》",
    bad=Example.in_article("10几家企业用了3、4天，走访几10户，约30人左右。"),
    good=Example.in_article(
        "十几家企业用了三四天，走访几十户。第3、4条，一、二年级，30多家，10余期，约30人。"
    ),
    languages=CHINESE,
)

_HAN = DIGITS[1:]
_UNIT = "天|个(?!方面)|年(?!级|第|期)|家|人|岁|里|小时|分钟|公里|倍|户|千|百|万"
_SEVERAL = re.compile(r"([1-9](?<![\d.].)0)几(?=[\u4e00-\u9fff])")
_SEVERAL_TENS = re.compile(r"几(10{1,3})(?=[\u4e00-\u9fff])")
_NEIGHBOURS = re.compile(rf"([1-9])(?<![\d、.．/第图表至到和与A-Za-z].)[、，,]([1-9])(?={_UNIT})")
_NEIGHBOURS_IN_WORDS = re.compile(
    rf"([{_HAN}两])(?<![第、（(十百千万零〇{_HAN}图表周和与].)、([{_HAN}])(?=[十百千万]?(?:{_UNIT}|条(?!例|款)|[种位件场名](?!次|列))|十[种件批次项台条名位])"
)
_FAR_APART = ("三、五", "五、七")
"""Numbers that are no neighbours, and are told as about so many all the same: 三五百人."""
_ABOUT = "(?:大约|约|大概|大致|将近|接近|近|超过|超|逾)(?<![最附临靠]近)(?<![条节签预履违合邀制]约)"
_AMOUNT = r"(?:百分之)?(?:(?<![\d,.])\d[\d,.]*+|[一二两三四五六七八九十百千]{1,6})[百千万亿]{0,2}"
_MEASURE = (
    r"(?:人次|批次|平方米|公里|摄氏度|[亿万]元|个?(?:小时|月|百分点|工作日)"
    r"|(?![百千万亿])[^\s，。；、\d从在向的]{1,2}?)"
)
_AROUND = "(?:左右(?![两各手边逢对岸侧])|上下(?![两各手边逢对游班楼车学级铺联]))"
_TWICE = re.compile(
    rf"{_ABOUT}[有为是在]?(?:[上下中]午|晚上|早上|凌晨)?\s?{_AMOUNT}"
    rf"(?:[余多](?:(?<!近..)(?<!近...)|(?!年|[天日周载]))|来(?=[个家名位户人件场])|{_MEASURE}?{_AROUND})"
    rf"|(?:大约|(?<![条节签预履违合邀制])约|大概)有?(?:将近|接近|近|超过|逾){_AMOUNT}"
    rf"|{_AMOUNT}个?[余多来](?!年){_MEASURE}?{_AROUND}"
    rf"|(?:至少|最少|不少于|不低于|超过){_AMOUNT}{_MEASURE}?以上"
    rf"|(?:至多|最多|不多于|不超过|不高于){_AMOUNT}{_MEASURE}?以[内下]"
    rf"|(?:不到|不足|至少|最多|不超过){_AMOUNT}{_MEASURE}?{_AROUND}"
)
_NEIGHBOURS_AND_MORE = re.compile(
    rf"(?<![{_HAN}十百])([{_HAN}])([{_HAN}])[十百千万]{{1,2}}[余多](?!年)"
)
_LINE_START = re.compile(r"[\s>*_#+-]*")


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each such number in digits, with a mark in between, or with two words that say so."""
    text = ours(document)
    for match in _SEVERAL.finditer(text):
        right = in_words(int(match[1])) + "几"
        yield Slip(*match.span(), f"概数“{match[0]}”要用汉字写，请写“{right}”", right)
    for match in _SEVERAL_TENS.finditer(text):
        right = "几" + {"10": "十", "100": "百", "1000": "千"}[match[1]]
        yield Slip(*match.span(), f"概数“{match[0]}”要用汉字写，请写“{right}”", right)
    for match in _TWICE.finditer(text):
        yield Slip(*match.span(), f"“{match[0]}”里表示大概的词用了两个，请留一个")
    for match in _NEIGHBOURS_AND_MORE.finditer(text):
        if DIGITS.index(match[2]) == DIGITS.index(match[1]) + 1:
            yield Slip(*match.span(), f"“{match[0]}”里表示大概的说法用了两个，请留一个")
    for match in _NEIGHBOURS.finditer(text):
        low, high = int(match[1]), int(match[2])
        if high == low + 1:
            right = DIGITS[low] + DIGITS[high]
            yield Slip(*match.span(), f"概数“{match[0]}”请写“{right}”；确实是两个数的写“和”")
    for match in _NEIGHBOURS_IN_WORDS.finditer(text):
        line = text[max(match.start() - 30, 0) : match.start()].rpartition("\n")[2]
        is_ordinal = _LINE_START.fullmatch(line) and text[match.end()] not in "十百千万"
        first, second = (DIGITS.index(one.replace("两", "二")) for one in match.groups())
        is_about = match[0] in _FAR_APART or second == first + 1
        if is_about and not is_ordinal:
            right = match[1] + match[2]
            yield Slip(
                *match.span(), f"概数“{match[0]}”中间不用顿号，请写“{right}”；确实是两个数的写“和”"
            )
