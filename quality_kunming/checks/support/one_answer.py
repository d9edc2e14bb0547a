"""Answers of which everybody gave only one: their shares are together no more than all."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import Severity, Slip
from quality_kunming.checks.support.excesses import impossible

_SHARE = r"(?:约|近)?(?<![\d.～~—-])\d{1,2}(?:\.\d+)?[%％]"
_WORDS = r"[^，。；、：\d\n]{2,16}?"
_LIST = re.compile(
    "|".join(
        rf"{one}(?:[，、；]{one}){{1,9}}(?=[，。；（\n]|$)"
        for one in (f"{_SHARE}{_WORDS}", f"{_WORDS}{_SHARE}")
    )
)
_PERCENT = re.compile(r"(\d+(?:\.\d+)?)[%％]")
_ONE_ONLY = re.compile(
    "单选|单项选择|(?:每人|每位[^，。；]{0,6}|每份问卷|每题|一人)(?:只|仅|限|最多|只能|只可){1,2}"
    "(?:能|可以?)?(?:选择?|勾选|填|投|答|挑)了?(?:其中)?(?:一|1)[个项种条类票]"
)
_SEVERAL = re.compile("多选|[两二三2-9][项个种题]|不止一")
_OTHER = re.compile(
    "同比|增长|下降|上升|提高|提升|去年|上年|上次|合计|共计|其中|同时|此外|还有|愿意|[率比](?=为|是|达)"
)
_WHOLE, _SLACK = 100, 1
_NEAR = 60
"""Characters before or behind the shares in which it is said that one was to be chosen."""


def one_answer(text: str) -> Iterator[Slip]:
    """Each list of shares that are more than all, where it is said near it that everybody chose one."""
    if not _ONE_ONLY.search(text):
        return
    for match in _LIST.finditer(text):
        start = max(match.start() - _NEAR, text.rfind("\n", 0, match.start()) + 1)
        near = text[start : match.end() + _NEAR].split("\n")[0]
        shares = [float(one) for one in _PERCENT.findall(match[0])]
        is_single = _ONE_ONLY.search(near) and not _SEVERAL.search(near)
        if is_single and not _OTHER.search(match[0]) and sum(shares) > _WHOLE + _SLACK:
            told = f"每人只选一项，几部分加起来却是{sum(shares):g}%，超过了百分之百"
            yield impossible(match, told, Severity.WARNING)
