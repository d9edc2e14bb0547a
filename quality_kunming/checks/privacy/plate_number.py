"""Number plates of cars, and the numbers of their frames."""

import re
from collections.abc import Iterator

from quality_kunming.checks.rule import Example, Rule, Scope, Slip
from quality_kunming.checks.support.matching import Hit, matches, slips
from quality_kunming.model.contacts import Contacts
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document

RULE = Rule(
    id="plate-number",
    title="车牌号和车架号",
    scope=Scope.TEXT,
    reason="车牌号、车架号能查到车主是谁、车停在哪里。",
    source="《中华人民共和国个人信息保护法》第四条，GA 36-2018《中华人民共和国机动车号牌》",
    bad=Example.in_article("张三把云A·12345停在门口。"),
    good=Example.in_article("张三把云A·12***停在门口，走进云南A级景区，展区有30000平方米。"),
)
MESSAGE = "有车牌号或者车架号“{}”，请删去，或者用 * 遮住后几位"

_PROVINCE = "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼滬魯蘇贛陝閩貴寧瓊雲遼]"
_SIGN = "[A-HJ-NP-Za-hj-np-z0-9]"
_PLATE = re.compile(
    rf"""(?P<number>
      {_PROVINCE}[ ]?[A-HJ-NP-Za-hj-np-z](?P<gap>[ \-·.]{{0,3}})
        (?P<serial>{_SIGN}(?:[ ·]?{_SIGN}){{4,5}}|{_SIGN}{{4}}[挂学警港澳领使超試试]|\d{{4}}应急)
      | 使[ ]?\d{{3}}[ \-·]?\d{{3}} | \d{{6}}使 | WJ[ ]?{_PROVINCE}?[ ]?\d{{4}}[0-9A-Z]
    )(?![A-Za-z0-9])""",
    re.VERBOSE,
)
_FRAME = re.compile(
    r"(?:车架|车辆识别代?[号码]?|VIN)[号码代]{0,2}[为是：: （(]{0,3}"
    r"(?P<number>[A-HJ-NPR-Z0-9]{17})(?![A-Za-z0-9]|[ ]?[至到—～~\-])"
)
"""Not a range of them, which a recall makes public."""
_UNIT = re.compile(r" ?(?:[多余]?[元万亿年人次户家件吨个米]|平方|公里)")
_FEWEST_DIGITS = 3


def find(document: Document, policy: Policy) -> Iterator[Slip]:
    """Every number plate or frame's number."""
    return slips(document, policy, hits, MESSAGE)


def hits(text: str, contacts: Contacts) -> Iterator[Hit]:
    """Each of a plain text."""
    for found in matches(_PLATE, text, lambda found: _is_plate(text, found)):
        number = found["number"].replace(" ", "")
        yield Hit(*found.span(), f"{number[:2]}***{number[-1]}")
    for found in _FRAME.finditer(text):
        yield Hit(*found.span("number"), f"{found['number'][:3]}***{found['number'][-1]}")


def _is_plate(text: str, match: re.Match) -> bool:
    serial = match["serial"]
    if serial is None:
        return True
    is_numbered = sum(one.isdigit() for one in serial) >= _FEWEST_DIGITS
    is_counted = _UNIT.match(text, match.end()) and (match["gap"] or serial.isdigit())
    return is_numbered and not is_counted
