"""What is no slip of the pen, though it is no word: names, what is counted, one sign said of two things."""

import re
from collections.abc import Sequence

from quality_kunming.checks.support.cutting import NUMBER
from quality_kunming.checks.support.listed import listed
from quality_kunming.checks.support.rarer import rarer_words
from quality_kunming.checks.support.usage import EDGE, usage
from quality_kunming.model.numerals import NUMERALS
from quality_kunming.model.surnames import SURNAME

_AROUND = 6
"""Characters on each side that are looked at together with a place."""
_FOREIGN = re.compile(
    "[阿埃艾安奥巴柏拜贝比彼毕宾波伯勃博布查茨达德迪蒂丁杜顿多厄恩尔法凡菲费弗夫福盖甘冈哥戈格葛贡古瓜圭哈海汉豪赫亨胡华霍基吉加贾杰金卡凯坎康柯科克肯库奎拉莱赖兰朗劳勒雷黎里理利莉"
    "列林琳隆卢鲁路伦罗洛马玛迈麦曼芒梅门蒙孟米密敏明缪莫默姆木穆拿纳娜奈南内尼宁纽努诺欧帕潘佩皮珀蒲普果迦堪弥屈宰埔奇契恰乔切钦琼丘让热仁日荣茹瑞萨塞赛桑森沙珊莎山圣施什史士斯丝苏索塔泰坦汤唐"
    "特腾提铁廷图托瓦万旺威韦维温文沃乌武西希锡夏谢辛星敦匈休许雅亚延扬耶伊因英尤于裕约扎赞泽詹珍芝兹祖佐介得城邦]{4,}"
)
"""Signs by which foreign names are written, so many together; 城, 邦 end such a name."""
_MEASURED = frozenset(
    "位名个家件项次场座栋间所批份种类条艘架枚台辆艇届队组届吨块张套页篇本册棵株头只口户"
)
_COUNTING = frozenset("数几一二两三四五六七八九十百千")
_SURNAME = re.compile(SURNAME)
_PERSON = re.compile(
    "(?:[村市农渔牧居]民|[医教]师|[村厂校]?医|[职员党队会学]员|[店厂校院处科所站部局组队班会市县区省镇乡村]长|记者|书记|主任|同志|工人|选手|老人|女士|先生|司机)$"
)
"""What stands before the name of somebody."""
_ENVOY = frozenset("访驻抵赴援离")
_COUNTRIES = frozenset(
    "华中美日俄英法德韩朝印越泰缅老柬马新菲文巴伊沙埃土波匈塞乌哈吉塔蒙澳加墨古智秘阿西意葡荷希瑞挪芬丹比欧非拉多"
)
"""What one does abroad, and how countries are called for short: 访文, 驻墨."""


def is_left_alone(words: Sequence[str], first: int, last: int) -> bool:
    """Whether the words from one to behind another, of those of a text without marks, are no slip."""
    written = "".join(words[first:last])
    before, behind = _near(words[:first][::-1], turned=True), _near(words[last:])
    return (
        written in rarer_words().known
        or not listed("beside").isdisjoint((before[-1:] + written[0], written[-1] + behind[:1]))
        or {before[-1:] + written[0], written[1:]} <= usage().words.keys()
        or is_counted(words[first - 1] if first else EDGE, written)
        or (len(written) == len("访文") and written[0] in _ENVOY and written[1] in _COUNTRIES)
        or is_foreign(before, written, behind)
        or _is_twofold(before, written, behind)
        or _is_personal(words, first, last)
    )


def is_counted(before: str, written: str) -> bool:
    """Whether it begins with a measure behind a number, or is one of several or of so many: 9位企业, 数辆, 三十元."""
    if before == NUMBER:
        return written[0] in _MEASURED
    number = written[:-1]
    is_number = len(number) > 1 and NUMERALS.issuperset(number)
    return is_number or (written[0] in _COUNTING and written[1:] in _MEASURED)


def is_foreign(before: str, written: str, behind: str) -> bool:
    """Whether it is part of a name that is written by its sound: 拉杰果德市."""
    start, end = len(before), len(before) + len(written)
    return any(
        min(run.end(), end) > max(run.start(), start) and (run.start() < start or run.end() > end)
        for run in _FOREIGN.finditer(f"{before}{written}{behind}")
    )


def _is_twofold(before: str, written: str, behind: str) -> bool:
    """Whether a sign stands before each of two others: 因地因业, 一技一艺."""
    text, start = f"{before}{written}{behind}", len(before)
    return any(
        text[at] == text[at + 2] and len({*text[at : at + 4]}) == 3
        for at in range(max(0, start + len(written) - 4), min(start, len(text) - 4) + 1)
    )


def _is_personal(words: Sequence[str], first: int, last: int) -> bool:
    """Whether it begins with a name behind what somebody is, or with the last sign of a name."""
    before = "".join(words[max(0, first - 2) : first])
    if _PERSON.search(before) and _SURNAME.fullmatch(words[first]):
        return True
    if first < 2 or len(words[first]) > 1:
        return False
    surname, given = words[first - 2], words[first - 1]
    leads = first == 2 or _PERSON.search("".join(words[max(0, first - 4) : first - 2]))
    return bool(leads and _SURNAME.fullmatch(surname) and usage().is_piece(given))


def _near(words: Sequence[str], *, turned: bool = False) -> str:
    """The characters beside a place, up to a number or letters."""
    text = ""
    for word in words:
        if len(text) >= _AROUND or not "\u4e00" <= word[0] <= "\u9fff":
            break
        text = f"{word}{text}" if turned else f"{text}{word}"
    return text[-_AROUND:] if turned else text[:_AROUND]
