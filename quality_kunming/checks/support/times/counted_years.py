"""Years that are written out beside their number, which is another: 连续三年（2020年、2021年）."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import Severity, Slip
from quality_kunming.model.numerals import whole_number

_N = r"(?:\d{1,2}|[一二三四五六七八九十]{1,2})"
_YEARS = (
    r"(?<!\d)(?P<{0}years>(?:19|20)\d\d年?(?:(?:[—–～~－-]{{1,2}}|[至到])(?:19|20)\d\d年"
    r"|(?:[、和](?:19|20)\d\d年)+))"
)
_YEARS_COUNTED = re.compile(
    rf"(?:连续|近|最近|过去|这){{1,2}}(?P<count>{_N})年(?:来|间)?[（(]{_YEARS.format('')}[）)]"
    rf"|{_YEARS.format('to_')}[，,]?连续(?P<to_count>{_N})年"
)


def miscounted_years(text: str) -> Iterator[Slip]:
    """Each such number; from one year to another both count."""
    for match in _YEARS_COUNTED.finditer(text):
        years = _years(match["years"] or match["to_years"])
        if years > 1 and years != whole_number(match["count"] or match["to_count"]):
            told = f"“{match[0]}”不对，写出来的有{years}年；请核对"
            yield Slip(*match.span(), told, severity=Severity.WARNING)


def _years(written: str) -> int:
    found = [int(one) for one in re.findall(r"\d{4}", written)]
    return len({*found}) if "、" in written or "和" in written else found[-1] - found[0] + 1
