"""昨天, 近日, 即将, 明年 in news from which nobody can tell later on which day, or in which year."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from quality_kunming.checks.rule import CHINESE, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.times.dated import (
    real_day,
    sentence_around,
    sentence_span,
    written_on,
)
from quality_kunming.checks.support.times.unnamed_years import unnamed_year
from quality_kunming.checks.support.views import ours
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="vague-day",
    title="新闻里的“昨天”“近日”“截至目前”没有日期",
    scope=Scope.TEXT,
    severity=Severity.WARNING,
    reason="新闻会被转载、搜到、几年以后再读，“昨天”“近日”就不知道是哪一天。",
    source="本项目规定：说法带上日期，过几年再读也对；新闻五要素里的时间",
    bad=Example.in_article("昨天，质量开放日在呈贡举行。"),
    good=Example.in_article("9月1日，质量开放日在呈贡举行。"),
    languages=CHINESE,
)

_SPOKEN = (
    "(?:这个?|本)月[初中底末]|上个?月[初中底末]?|下个?月[初中底末]?|月[初中底末]|这几[天日]|眼下几天|近[段些](?:时间|日子|天)"
    "|[几两三四五十数半](?:多|来)?个?(?:天|月|星期|礼拜|周)[以之]?前|[上下](?:个)?(?:星期|礼拜|周末)|前[些几]日子|前阵子|前一阵子?|头几天"
)
"""What is said of a day at the head of a sentence, from which nobody can tell it."""
_SAID = re.compile(_SPOKEN)
_ANYWHERE = (
    "(?<![早晚以网线身路马地天海一之同楼脚当赶遇碰恰])[上下](?:周(?![一二三四五六日边围转期全到岁年波折游密知报刊长身济易])"
    "|(?:星期|礼拜)(?![一二三四五六日天堂]))末?"
    "|(?<![一以之同脚海天地晚早])[上下](?:个月|月(?![亮光球饼季色下]))[初中底末]?"
    "|(?<![一基日原剧样书])本周(?![一二三四五六日边围转期年全波折刊报长易])末?|(?<![一基日])本月(?:[初中底末]|[上中下]旬)"
    "|(?<=[于在])月[初中底末](?=[一-龥])|(?<=[于在])[上中下]旬(?=[一-龥])"
    r"|(?<![月个该年岁份\d一二三四五六七八九十每当这那次同])月[底末][之以]?前(?=[，,]?[一-龥])"
)
"""What is said so in the middle of a sentence, too."""
_IN_GENERAL = re.compile(
    "每个?[月周天年季逢]|每逢|逢[周双月]|通常|一般(?!工|公|市)|往往|平时|总是|照例|惯例|如果|假如|比方|例如|环比|同比|相比|持平|明年"
)
"""In a sentence of what is always so, or of another year, 下个月 is no day that anybody looks for."""
_COMPARED_BEFORE = re.compile("(?:[比较与同和跟]|(?<![将拟定已并])于)[这那]?$")
_COMPARED_BEHIND = re.compile("[^，。]{0,8}?比(?![赛武拼例分方如试])")
_BRACKET = 14
"""Characters behind such words in which their day may stand: 截至目前（2022年9月20日）."""
_REACH = 60
"""Characters before such words in which a day may stand that they are told from."""
_DAY = re.compile(
    r"(?<![一-龥])(?:昨天|昨日|昨晚|前天|前日|今天|今日|今晚|今早|明天|明日|明晚|后天|[上本下]周[一二三四五六日末]?)(?=上午|下午|晚上|凌晨|[，,]|举|在|由|起)"
    r"|(?<!天|日)(?:(?:昨|前|今|明|后)[天日晚早])(?=[上下]午|中午|[凌早]晨|晚上|早上|\d{1,2}[时点:：])"
    r"|(?<![一-龥])(?:[上下]周|[上下]个?月)(?=[开举将启发公截正]|就)"
    r"|(?<=[一-龥])(?:上周|上个?月)(?=已经?|才(?!能)|刚(?!才))"
    r"|(?<=[播会动场赛展期果])(?:下周|下个?月)(?=[开举将启发公截正]|就)"
    r"|(?<![际实以])(?:[上本下]周|[上下]个?(?:星期|礼拜))[一二三四五六日天](?![至到、—])"
    r"|(?<![一-龥])(?:昨晚|昨夜|前夜|前晚|今晚|明晚|今早)(?=[一二两三四五六七八九十]{1,2}[点时])"
    rf"|(?:^|(?<=[。！？；\n]))(?:{_SPOKEN})(?=[，,])"
    rf"|(?P<anywhere>{_ANYWHERE})"
    r"|(?:刚刚|刚)(?:过去|结束)的(?:这个|上个|一个)?周末(?=[，,里])",
    re.MULTILINE,
)
_SOON = re.compile(
    r"(?<=[一-龥])(?<![最临])近日(?=[给为对]|又?(?:开展|举办|举行|召开|组织|发布|公布|启动|走进|印发|上线|推出|联合|接到|收到|通过|获评|获得|出台|完成|查处))"
    r"|(?<![一-龥\d])(?:近日|日前|不久前|前不久|前几天|前些天|前段时间|最近(?=[，,])|近期(?=[，,]))(?=[，,（(]|[一-龥])"
    r"|(?<![一-龥])即日起"
    r"|(?:即将|很快就?[要会将]|不久就?[要会将]|马上就?[要会将]|将于近期|将于近日|将于下周|将于下月|将于本周|将于本月底?|择日|不日)(?=[举开启推亮发公]|上[线市映演架]|实施|施行|生效|投[用入产]|出[台炉]|竣工|完工|揭晓)(?![^，。；\n]{1,3}的)"
)
_SO_FAR = re.compile(
    r"(?<![一-龥])(?:截[至止]目前|到目前为止|截[至止]发稿|目前[，,]?(?=[^，。；\d]{0,8}?(?:已[有经]?|共有?|累计))|最近[一两三几半]个?(?:月|周|星期)[，,]?)(?=[^。；\n]{0,60}?(?:\d|[一二两三四五六七八九十百千万]{1,6}(?:余|多)?[家个件人次名户批台种万亿]))"
)
"""A number that nobody can tell later of when it is."""
_DATE = re.compile(
    r"\d{1,2} ?月 ?\d{1,2} ?日|\d{1,2}月[上中下]旬|\d{4}-\d\d-\d\d"
    r"|[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日"
)
_EVERY = re.compile("每个?[月周年季]|每逢")
_NAMED = re.compile(r"\d月|[一二三四五六七八九十]月(?!份?[初底中]?的)|\d{1,2}日")
_MONTH_OF_YEAR = re.compile(r"(?:19|20)\d\d年\d{1,2}月")
_OF_YEAR = re.compile(r"(?:((?:19|20)\d\d)年)?(?<!\d)(\d{1,2})月(\d{1,2})日")
_AHEAD = ("即将", "将于", "择日", "不日", "很快", "马上", "不久就", "不久要", "不久会", "不久将")
_MONTH, _YEAR = timedelta(days=31), timedelta(days=366)
_NOWADAYS = re.compile("今[天日][，,]")
_EVENT = re.compile(
    "[举进]行|举办|[召展]开|启动|[开闭]幕|开[始馆业播]|(?<!革)开放|发布|公布|通报|获悉|印发|走进|来到|抵达|[揭授]牌|签约|上线|[上下]午|第一[课堂次场]|主题是|到场|现场"
)
"""What happens on one day; without any, 今天 is our time: 今天，质量已经是城市的名片。"""
_REPORT = re.compile(r"(?:\d{1,2}日|今[天日])(?:电|讯|从|获悉|消息)|电（|讯（")


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each such word in our own news: of a day without its date in the sentence, of soon without any in the text."""
    written = written_on(document)
    if not document.name.startswith("content/news/") or written is None:
        return
    text = ours(document)
    for match in _DAY.finditer(text):
        sentence = sentence_around(text, match.start())
        is_told_before = _SAID.fullmatch(match[0]) and _DATE.search(
            text, max(match.start() - _REACH, 0), match.start()
        )
        is_our_time = _NOWADAYS.match(text, match.start()) and not _EVENT.search(sentence)
        if (
            is_our_time
            or is_told_before
            or _DATE.search(sentence)
            or _is_in_general(match, sentence)
        ):
            continue
        yield _slip(match)
    for match in _SO_FAR.finditer(text):
        first, _ = sentence_span(text, match.start())
        if not _DATE.search(text, first, match.end() + _BRACKET):
            told = f"“{match[0]}”的数过些日子就不知道是哪天的，请写明日期，例如 截至9月1日"
            yield Slip(*match.span(), told)
    for match in _SOON.finditer(text):
        sentence = sentence_around(text, match.start())
        if not match[0].startswith(_AHEAD) and (day := _long_ago(sentence, written)):
            told = (
                f"“{match[0]}”和“{day}”隔得太远，这一篇是{written.month}月{written.day}日的；"
                f"请删去“{match[0]}”，或者核对日期"
            )
            yield Slip(*match.span(), told)
    start = text.find("\n---", 3) + 4
    if year := unnamed_year(text, start, written.year):
        yield year
    body = text[start:]
    if not _DATE.search(body) and not _REPORT.search(body):
        for match in _SOON.finditer(text):
            if not _is_of_a_month(text, match):
                yield _slip(match)


def _is_in_general(match: re.Match, sentence: str) -> bool:
    """Whether it is told of every month, compared, or told from a month or a day that is named just before it."""
    if not match["anywhere"]:
        return bool(_EVERY.search(sentence)) and bool(_SAID.fullmatch(match[0]))
    start = max(match.start() - _REACH, match.string.rfind("\n", 0, match.start()) + 1)
    before = match.string[start : match.start()]
    is_compared = _COMPARED_BEFORE.search(before) or _COMPARED_BEHIND.match(
        match.string, match.end()
    )
    return bool(
        is_compared
        or _IN_GENERAL.search(sentence)
        or _DATE.search(before)
        or _NAMED.search(before + sentence)
    )


def _long_ago(sentence: str, written: date) -> str | None:
    """The only day of a sentence, where it was more than a month before the text."""
    days = [*_OF_YEAR.finditer(sentence)]
    if len(days) != 1:
        return None
    day = real_day(int(days[0][1] or written.year), int(days[0][2]), int(days[0][3]))
    return days[0][0] if day and _MONTH < written - day < _YEAR else None


def _is_of_a_month(text: str, match: re.Match) -> bool:
    """不久前还是学徒的他，2022年9月当上了班组长: the month that it is told from stands behind."""
    is_past = not match[0].startswith(_AHEAD)
    return is_past and bool(_MONTH_OF_YEAR.search(sentence_around(text, match.start())))


def _slip(match: re.Match) -> Slip:
    told = f"“{match[0]}”过些日子就不知道是哪一天，请写明日期，例如 9月1日"
    return Slip(*match.span(), told)
