"""Numbers half in Chinese words and half in digits, and letters that stand for digits."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import CHINESE, Example, Rule, Scope, Severity, Slip
from quality_kunming.checks.support.views import composed, ours
from quality_kunming.checks.support.worded_powers import worded_powers
from quality_kunming.model.numerals import DIGITS, in_digits
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="mixed-numeral",
    title="汉字和数字混写",
    scope=Scope.TEXT,
    reason="一个数要么全用汉字，要么全用阿拉伯数字；汉字年份里的零写“〇”。",
    severity=Severity.WARNING,
    source="GB/T 15835—2011《出版物上数字用法》",
    bad=Example.in_article("二O二二年、2022年九月1日、星期3，满意率百分之8。"),
    good=Example.in_article("二〇二二年、2022年9月1日、星期三，满意率8%。农历三月三，每星期3次。"),
    languages=CHINESE,
    is_told_once=True,
)

_HAN = DIGITS[1:]
_NOUGHT = "0OoＯ○◯０零"
_YEAR = re.compile(
    rf"[{_HAN}〇{_NOUGHT}](?<![{_HAN}零〇十百千万0-9:：].)[{_HAN}〇{_NOUGHT}]{{2,}}(?![0-9])"
)
_MONTH = re.compile(
    rf"([{_HAN}十](?<=[0-9]年.)[{_HAN}十]{{0,2}})月(?!初|廿|三(?!十)|十五|[{_HAN}]个)"
    rf"(?:([{_HAN}十]{{1,3}})(?=[日号]))?"
)
_DAY = re.compile(rf"([{_HAN}十](?<=[0-9]月.)[{_HAN}十]{{0,2}})(?=[日号])")
_ARABIC_MONTH = re.compile(rf"[〇{_HAN}]{{4}}年[0-9]{{1,2}}月")
_ARABIC_DAY = re.compile(rf"[{_HAN}十](?<![{_HAN}\d].)[{_HAN}十]{{0,2}}月[0-9]{{1,2}}日")
_PERCENT = re.compile(r"([百千])分之(\d+(?:\.\d+)?)(?![\d几多余来点]|[至到~～—、,，-]\d)")
_WEEKDAY = re.compile(
    r"([星礼](?<![每一二两三四五六七八九十几数个\d].)[期拜])([1-7])(?![\d次天个场小节回期篇批人、,，.至到和~～—-]|课)"
)
_BIG = re.compile(
    r"([0-9](?<![\d.万亿千].)[0-9]?)([百千])(?![多余]?[万亿])(?=[家人个名余多件份元位场批种户项条吨亩次台辆本张年天])"
)
_BIG_MIXED = re.compile(
    rf"[0-9](?<![\d.].)[0-9]{{0,2}}[千百](?=[{_HAN}])[{_HAN}百十]+(?=[余多]?[家人个名件份元位批户项条吨亩次])"
)
_TENS = re.compile(
    rf"(?<![{_HAN}百第])[{_HAN}]?十[1-9](?=[余多]?[家人个名岁年天件份元位批户项条次])"
)
_COUNTED = "[余多]?(?:[家人个名岁天件份元位批户项条次场种亩吨台辆棵株页]|分钟|小时|公[里斤顷])"
_HUNDREDS_FIRST = re.compile(
    rf"(?<![\d{_HAN}两几数十百千万亿第])[{_HAN}两][{_HAN}两十百千万]*(?<=[百千万亿])[0-9]{{1,4}}[十百千]?(?={_COUNTED})"
)
_TENS_LAST = re.compile(rf"(?<![\d.百千万亿])[1-9]十[{_HAN}]?(?={_COUNTED})")
_MIXED_YEAR = re.compile(
    rf"(?<![\d.{_HAN}〇零十])(?=[\d〇零{_HAN}]*[〇零{_HAN}])(?=[〇零{_HAN}]*\d)[12一二][\d〇零{_HAN}]{{3}}(?=年)"
)
_WEEK = re.compile(
    "(?<![一二两三四五六七八九十几数个第\\d])周[1-6](?=[上下晚早开，。、至到（举停])"
)
_LETTER = re.compile(
    r"[0-9](?<![A-Za-z0-9].)[0-9]*[Oo][0-9Oo]*(?=[年月日条家个人名元万亿%％次期届批场项])"
)
_COUNTS = re.compile("[年月日家条个人名元万亿期%％届批场项]")
"""What stands behind a number; l200 may be a model's."""
_LETTER_ONE = re.compile(
    r"[lI](?<![A-Za-z0-9].)(?!0)[0-9]{3,}(?![A-Za-z0-9])"
    r"|[lI](?<![A-Za-z0-9].)[0-9]{1,2}(?=[月日家条人名万亿期])|(?<=[0-9][年月])[lI](?=[月日])"
)


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Each such number in our own words, with the way to write it where there is one only."""
    text = ours(document)
    yield from _years(text, composed(document))
    yield from _dates(text)
    for found in _PERCENT.finditer(text):
        right = found[2] + ("%" if found[1] == "百" else "‰")
        yield Slip(*found.span(), f"“{found[0]}”一半汉字一半数字，请写“{right}”", right)
    for found in _WEEKDAY.finditer(text):
        right = found[1] + ("日" if found[2] == "7" else DIGITS[int(found[2])])
        yield Slip(*found.span(), f"“{found[0]}”一半汉字一半数字，请写“{right}”", right)
    yield from worded_powers(text)
    for found in _BIG.finditer(text):
        right = found[1] + ("00" if found[2] == "百" else "000")
        yield Slip(*found.span(), f"“{found[0]}”一半数字一半汉字，请写“{right}”", right)
    for pattern in (_BIG_MIXED, _TENS, _HUNDREDS_FIRST, _TENS_LAST, _MIXED_YEAR, _WEEK):
        for found in pattern.finditer(composed(document) if pattern is _MIXED_YEAR else text):
            yield Slip(*found.span(), f"“{found[0]}”一半汉字一半数字，请全用一种")
    for found in (*_LETTER.finditer(text), *_LETTER_ONE.finditer(text)):
        right = found[0].translate(str.maketrans("OolI", "0011"))
        told = f"“{found[0]}”里用字母代替了数字，请写“{right}”"
        is_sure = found.re is _LETTER or _COUNTS.match(text, found.end())
        yield Slip(*found.span(), told, right if is_sure else None)


def _years(own: str, text: str) -> Iterator[Slip]:
    """Those of our own words; of what we quote only those with a digit, which nobody else has written so."""
    for match in _YEAR.finditer(text):
        words = match[0]
        if own[slice(*match.span())] != words and "0" not in words:
            continue
        is_a_year = text[match.end() : match.end() + 1] == "年" and len(words) == 4
        is_mixed = any(sign in "0OoＯ○◯０" for sign in words) and any(one in _HAN for one in words)
        if is_mixed or (is_a_year and "零" in words):
            right = re.sub(f"[{_NOUGHT}]", "〇", words)
            yield Slip(*match.span(), f"汉字里的零写成了“{words}”，请写“{right}”", right)


def _dates(text: str) -> Iterator[Slip]:
    for found in _MONTH.finditer(text):
        if _is_number(found[1]) and (found[2] is None or _is_number(found[2])):
            day = in_digits(found[2]) if found[2] else ""
            right = f"{in_digits(found[1])}月{day}"
            yield Slip(*found.span(), f"日期一半数字一半汉字，“{found[0]}”请写“{right}”", right)
    for found in _DAY.finditer(text):
        if _is_number(found[1]):
            right = in_digits(found[1])
            yield Slip(*found.span(), f"日期一半数字一半汉字，“{found[1]}”请写“{right}”", right)
    for found in (*_ARABIC_MONTH.finditer(text), *_ARABIC_DAY.finditer(text)):
        told = f"日期“{found[0]}”一半汉字一半数字，请全用数字，例如 2022年9月1日"
        yield Slip(*found.span(), told)


def _is_number(words: str) -> bool:
    """Whether it is a month or a day in words; not 九十 or 一二."""
    return bool(re.fullmatch(f"[{_HAN}]|[二三]?十[{_HAN}]?", words))
