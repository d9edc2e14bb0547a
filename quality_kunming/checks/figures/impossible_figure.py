"""Numbers that cannot be: parts above the whole, scales upon scales, thousands of two digits."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import CHINESE, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.excesses import excesses, impossible
from quality_kunming.checks.support.one_answer import one_answer
from quality_kunming.checks.support.overlaps import without_overlaps
from quality_kunming.checks.support.table_shares import table_shares
from quality_kunming.checks.support.times.dated import sentence_around
from quality_kunming.checks.support.views import composed
from quality_kunming.checks.support.whole_shares import whole_shares
from quality_kunming.model.numerals import value_of
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="impossible-figure",
    title="不可能有的数",
    scope=Scope.TEXT,
    reason="合格率超过百分之百、“亿万元”这样的数，一看就是抄错了。",
    source="GB/T 15835—2011《出版物上数字用法》；算术",
    bad=Example.in_article("抽检合格率108.5%，产值2亿万元，观看1,000,00人次，每天开放26小时。"),
    good=Example.in_article(
        "抽检合格率98.5%，产值增长108.5%，达到2亿元，观看1,000,000人次，每天开放6小时。"
    ),
    languages=CHINESE,
)

_RATE = re.compile(
    r"(?P<what>(?:合格|满意|(?<!拨备)覆盖|知晓|通过|参与|好评|办结|回复|及格|出勤|就业|普及|优良|达标|抽检|识别|成活|治愈|(?<!毛)入学|建档|整改|响应|检定|受检|回收|投票|出席|参会|接通|应答|命中|占有|持证|签约|检出|录取|中签)率|湿度|满意度"
    r"|占比?|占了|占到|比重)(?P<between>[^，。；\d%\n]{0,10}?)(?P<number>\d{3,}(?:\.\d+)?)[%％]"
)
_GROWN = re.compile("[增提升]|高(?!达)|超过目标|完成")
_FALL = re.compile(
    r"(?:下降|减少|降低|缩短|缩小|降)了?(?:约|近|超过?)?(?P<number>\d{3,}(?:\.\d+)?)[%％]"
)
_LOSS = re.compile("亏损|利润|收益|净利|盈利|元/股")
"""What may fall below nothing."""
_FALL_BY_TIMES = re.compile(
    r"(?:下降|减少|降低|缩短|缩小|压缩|便宜)(?:到|了|为|至)?(?:原来的)?(?:将?近|约|整整)?"
    r"(?:\d+(?:\.\d+)?|[一二两三四五六七八九十百]+)[多余]?倍"
)
_SCALES = re.compile(
    r"\d\s?万亿(?=[户家件名枝亩]|台(?!阶)|人(?!民币))|\d\s?(?:亿万|亿亿(?!次)|万万|千亿万|万亿万|万千万|亿千万|千万万)(?=[元人吨亩枝次户个])"
)
_THOUSANDS = re.compile(
    r"(?<![\d,.])(?:\d{1,3}(?:,\d{3})+,\d{1,2}|\d{4,},\d{3}(?:,\d{3})*|\d{1,3}(?:,\d{3})*,\d{4,})(?![\d,])"
    r"(?=\s?[万亿]?(?:元|人|吨|亩|家|户|件|次|个|份|册|本|张|条|瓶|袋|套|头|株|台|批|枝|步|千克|公斤|平方米|只|场|期|门|棵))"
    r"|(?<![\d,.])\d{1,3}(?:,\d{3})*,\d{2}(?=\s?(?:[万亿]?元|[人份件册家户吨亩]))|(?<![\d,.\[])[1-9]\d{0,2},\d{1,2},\d{3}(?![\d,\]])"
)
_DIGIT = "一二三四五六七八九"
_RATE_IN_WORDS = re.compile(
    rf"(?:率|满意度|占|有|超过?)[^，。；\n增提升长高降减]{{0,6}}百分之[{_DIGIT}]百零?(?:[{_DIGIT}]?十)?[{_DIGIT}]?(?!的?(?:[努精]力|热情|信心|把握|投入))"
)
_OF_ALL = re.compile(
    r"(?<![\d.])(?P<number>[1-9]\d{2,}(?:\.\d+)?)[%％]的(?:[^，。；、\d\n]{0,4}(?:者|市民|居民|群众|企业|家庭|学生|家长|农户|人))"
)
_FRACTION = re.compile(
    rf"(?<![{_DIGIT}十百])(?P<whole>[{_DIGIT}])分之(?P<part>[{_DIGIT}十])(?![{_DIGIT}十百])"
)
_WHOLE_IN_WORDS = re.compile("百分之一百(?![一二三四五六七八九十零])")
_WHOLE = re.compile(
    r"(?:共|总计|合计)[^，。；\d\n]{0,8}(?P<whole>\d+)(?P<unit>[\u4e00-\u9fff]{1,2}?)[^，。；\d\n]{0,6}[，,]其中[^，。；\d\n]{0,10}?(?P<part>\d+)(?P=unit)"
)
_HALVES = re.compile(
    r"(?<![\d.万\n])(?P<number>\d+\.\d+)(?P<unit>人次?(?!民)|家(?!庭)|批次|户|名|头|辆|台|个(?=[，。；、\n])(?!、\d))(?![/／年月均])"
)
_HALF_OF_ALL = re.compile("均|每|倍|约|率|指数|当量|折合|比|[至到～—-]$")
_OTHER = (
    (
        re.compile(
            r"(?<![\d.\n])\d{1,9}\.\d{1,9}\.\d{1,9}[万亿]?(?:元|人|吨|家|件|亩|公斤|千克|平方米)"
        ),
        "小数点只有一个",
    ),
    (re.compile(r"零下\d+(?:\.\d+)?[%％]"), "百分数没有零下"),
    (
        re.compile(
            r"(?:全市|全省|全国|昆明市?|云南省?)(?:现有|共有)?(?:常住|户籍|总)?人口(?:为|约|达|共)?\d{1,5}人"
        ),
        "人口没有这么少，可能漏了“万”",
    ),
)
"""What a number is not: pattern and why."""


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each such number that we have written, once."""
    text = composed(document)
    kinds = (excesses, whole_shares, one_answer, table_shares, _beyond, _miswritten)
    yield from without_overlaps(slip for kind in kinds for slip in kind(text))


def _beyond(text: str) -> Iterator[Slip]:
    """Parts above the whole, falls of more than all, scales upon scales."""
    if not re.search(r"[%％倍亿万,共计]|分之", text):
        return
    for match in _RATE.finditer(text):
        if float(match["number"]) > 100 and not _GROWN.search(match["between"]):
            yield impossible(match, "部分不会超过百分之百")
    for match in _FALL.finditer(text):
        is_of_loss = _LOSS.search(sentence_around(text, match.start()))
        if float(match["number"]) > 100 and not is_of_loss:
            yield impossible(match, "减少不会超过百分之百")
    for match in _FALL_BY_TIMES.finditer(text):
        yield impossible(match, "减少不用“倍”，请写百分之几或者几分之几")
    for match in _SCALES.finditer(text):
        yield impossible(match, "单位叠了两层")
    for match in _THOUSANDS.finditer(text):
        yield impossible(match, "千分位的逗号每三位一个")
    for match in _RATE_IN_WORDS.finditer(text):
        if not _WHOLE_IN_WORDS.search(match[0]):
            yield impossible(match, "部分不会超过百分之百")
    for match in _OF_ALL.finditer(text):
        if float(match["number"]) > 100:
            yield impossible(match, "部分不会超过百分之百")
    for match in _FRACTION.finditer(text):
        if value_of(match["part"]) > value_of(match["whole"]):
            yield impossible(match, "部分比全部还多")
    for match in _WHOLE.finditer(text):
        if int(match["part"]) > int(match["whole"]):
            yield impossible(match, "部分比全部还多")


def _miswritten(text: str) -> Iterator[Slip]:
    """Halves of what is whole, a second point."""
    for match in _HALVES.finditer(text):
        near = sentence_around(text, match.start())
        if not _HALF_OF_ALL.search(near):
            yield impossible(match, f"{match['unit']}没有半个的", Severity.WARNING)
    for pattern, reason in _OTHER:
        for match in pattern.finditer(text):
            yield impossible(match, reason, Severity.WARNING)
