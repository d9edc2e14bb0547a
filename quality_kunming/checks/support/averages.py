"""An average told with its values: whether it lies between them, and is their mean."""

import re
from collections.abc import Iterator
from decimal import Decimal

from quality_kunming.checks.rule import Slip
from quality_kunming.checks.support.quantities import is_rounded_to, plain
from quality_kunming.checks.support.times.dated import sentence_around

_NUMBER = r"(?<![\d.,])\d{1,9}(?:\.\d{1,9})?(?![\d.])"
_UNIT = r"(?:[a-zA-Zμµ]{1,3}|[℃%％‰]|[\u4e00-\u9fff]{1,3}?)?"
_LABEL = r"[^，。；、：\d\n]{0,8}?"
_AVERAGE = r"(?:平均|均值|均分)"
_VALUES = re.compile(
    rf"(?P<label>[^，。；\d\n]{{0,10}})"
    rf"(?P<values>{_NUMBER}{_UNIT}(?:(?:[、，,]|和){_LABEL}(?<!均){_NUMBER}{_UNIT}){{1,11}})"
    rf"[，,；：]?(?P<of>[^。；，\d\n]{{0,10}}?){_AVERAGE}[^。；，\d\n增降高低每]{{0,8}}?(?P<mean>{_NUMBER})(?P<unit>{_UNIT})"
)
_NUMBERS = re.compile(_NUMBER)
_OF_OTHERS = re.compile(
    "全[省国市县区州]|行业|同类|去年|上年|历史|世界|目标|国际|加权|每|人均|户均|[较比]"
)
"""What an average is of that is no average of the values before it."""
_MEASURED = re.compile("[测称试检量打考称][了得出]?|[两三四五六七八九十]次|误差|得分|成绩|打分")
_LEFT_OUT = re.compile("去掉|去除|剔除|除去|加权|等")
_FEWEST = 2


def averages(text: str) -> Iterator[Slip]:
    """Each that its values do not have."""
    if "均" not in text:
        return
    for match in _VALUES.finditer(text):
        sentence = sentence_around(text, match.start("mean"))
        if (
            not _is_alike(text, match)
            or _OF_OTHERS.search(match["of"])
            or _LEFT_OUT.search(sentence)
        ):
            continue
        values = [Decimal(one) for one in _NUMBERS.findall(match["values"])]
        mean = Decimal(match["mean"])
        middle = sum(values, Decimal()) / len(values)
        is_plain = len(values) > _FEWEST or _MEASURED.search(match["label"])
        is_outside = not min(values) <= mean <= max(values) and mean < sum(values, Decimal())
        is_measured = _MEASURED.search(sentence) and not is_rounded_to(middle, match["mean"])
        if is_plain and (is_outside or is_measured):
            told = f"{match['values']}的平均是{plain(middle)}，写的是{match['mean']}"
            yield Slip(match.start("values"), match.end(), f"{told}{match['unit']}；请核对这几个数")


def _is_alike(text: str, match: re.Match) -> bool:
    """Whether all values are told in the unit of the mean, or without one."""
    unit = text[match.end("mean") : match.end("mean") + 1]
    behind = (
        text[match.start("values") + one.end() : match.start("values") + one.end() + 1]
        for one in _NUMBERS.finditer(match["values"])
    )
    return all(sign in "、，,和；" or sign == unit for sign in behind)
