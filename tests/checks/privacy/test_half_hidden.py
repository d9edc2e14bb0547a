"""An identity number of which too little is hidden is found beside a name; what is hidden as we advise is not."""

import pytest

from quality_kunming.checks.registry import registered
from quality_kunming.errors import Severity
from quality_kunming.model.contacts import Contacts
from quality_kunming.model.policy import Policy
from quality_kunming.reading.document import Document, Kind

RULE = next(one for one in registered() if one.rule.id == "identity-number")
POLICY = Policy(contacts=Contacts())
TABLE = "| 姓名 | 身份证号 | {} |\n|---|---|---|\n| 和春燕 | {} | {} |"


def slips(text: str) -> list:
    """What the rule tells of a text."""
    return list(RULE.find(Document("content/news/2022/x.md", text, Kind.MARKDOWN), POLICY))


OPEN = (
    "段国华，身份证号530112****03154518。",
    "- 普志明，5301031988****0034",
    "1. 普志明 530103 1988**** 0034",
    r"普志明，5301031988\*\*\*\*0034",
    "普志明，身份证号5301031988××××0034。",
    "普志明，身份证号5301031988xxxx003X。",
    "和春燕，身份证号53012519920618****。",
    "和春燕，证件号码******19920618****。",
    TABLE.format("名次", "53012519920618***X", "1"),
    TABLE.format("手机尾号", "530125********0628", "6688"),
    "李文秀（530126********2245）已核实，手机尾号6688。",
    "李文秀，身份证号530126********2245，银行卡后四位：6688。",
)
HIDDEN = (
    "普志明，身份证号5301**********0034。",
    "普志明，身份证号530103********003X。",
    "普志明，身份证号530***********0034。",
    "普志明，身份证号530103************。",
    "普志明，身份证号530103198*******34。",
    "普*明，身份证号5301031988****0034。",
    "身份证号：5301031988****0034。",
    "普志明的卡号6222021234****5678已登记。",
    "样品批号20240511****1234，联系人普志明。",
    "申请人普志明，统一社会信用代码91530100****5XYZ1A。",
    TABLE.format("手机", "530125********0628", "138****6688"),
    "李*秀（530126********2245），手机尾号6688。",
)


@pytest.mark.parametrize("text", OPEN)
def test_a_number_that_can_be_reckoned_is_a_reminder(text):
    """Whoever can read the birth, or has another end of a number, knows whose it is; the report hides it well."""
    (slip,) = slips(text)
    assert slip.severity is Severity.WARNING
    assert "*" * 8 in slip.message
    assert "6688" not in slip.message


def test_one_hidden_digit_hides_nothing():
    """A number with a single star is told as one that is whole."""
    assert len(slips("和春燕，身份证号5301251992061*0628。")) == 1


@pytest.mark.parametrize("text", HIDDEN)
def test_a_number_hidden_as_we_advise_stays_silent(text):
    """The place and the last four tell nobody; a number without a name belongs to nobody."""
    assert slips(text) == []
