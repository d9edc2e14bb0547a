"""Whoever reads a message, a list or a log reads nobody's number, mailbox or name in full."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quality_kunming.checks import report
from quality_kunming.errors import Problem, printable
from quality_kunming.masking import masked, without_personal

MOBILE, CARD = "13987654321", "530102199001011236"
PERSONAL = [
    MOBILE,
    "１３９８７６５４３２１",
    "139 8765 4321",
    "139-8765-4321",
    "1 3 9 8 7 6 5 4 3 2 1",
    "139\u20098765\u20094321",
    "一三九八七六五四三二一",
    "+8613987654321",
    "139<b>8765</b>4321",
    CARD,
    "530102 1990-01-01 1236",
    "53010219900101123X",
    "6222 0212 3456 7890 123",
    "0871-63100000",
    "（0871）6539 2426",
    "zhangsan@qq.com",
    "云A12345",
    "E12345678",
    "三年级的王小明同学",
]
KEPT = [
    "2022-09-01 10:30",
    "2022-09-01 2022-09-20",
    "1978 1979 1980 1981",
    "文件有 12,345,678,901 字节",
    "9787506613987.pdf",
    "mmexport1663987654321.jpg",
    "20220901103000.jpg",
    "滇公网安备53010202001357号",
    "请写成“某某同学”",
    "三年级的王同学",
    "139****4321",
    "183万人次",
    "只写一个号码，例如 0871-65392426",
]


def _bare(text: str) -> str:
    return "".join(one for one in text if one.isalnum())


@pytest.mark.parametrize("words", PERSONAL)
@pytest.mark.parametrize("sentence", ["“{}”看不懂", "写成了 {}，请改", "content/news/2022/{}.md"])
def test_nothing_personal_stands_in_full(sentence, words):
    """However it is written, what is left says only which one is meant."""
    told = without_personal(sentence.format(words))

    assert words not in told
    assert _bare(words) not in _bare(told)
    assert "*" in told
    assert without_personal(told) == told


@pytest.mark.parametrize("words", KEPT)
def test_what_is_nobodys_stays(words):
    """A day, a size or a book is told as it is."""

    assert without_personal(words) == words


def test_every_form_of_a_report_is_masked_in_message_and_place():
    """List, JSON, SARIF, GitHub and GitLab: none repeats what the file must not say."""
    problem = Problem(f"data/sources/{MOBILE}.yaml", 3, f"写了“{CARD}”", "reference")
    told = [str(problem), problem.listed, problem.place, repr(problem.message)]
    told += [write([problem]) for write in report.FORMS.values() if write]

    assert [one for one in told if MOBILE in one or CARD in one] == []
    assert json.loads(report.to_json([problem]))["problems"][0]["file"] == (
        "data/sources/139****4321.yaml"
    )


@given(
    st.text(st.sampled_from([*"0123456789０９ .-/()@aX王小明同学年级*\x0b\xa0\u200b"]), max_size=40)
)
def test_masking_ends_and_prints_everything(text):
    """Whatever is quoted can be printed in one line, and masking it again changes nothing."""
    told = printable(text)

    assert all(one.isprintable() or one == "\u3000" for one in told)
    assert without_personal(without_personal(text)) == without_personal(text)


@given(st.text(st.sampled_from("0123456789"), min_size=11, max_size=19))
def test_masked_number_keeps_its_ends(number):
    """Who wrote it knows it again."""
    told = masked(number)

    assert told.startswith(number[:3])
    assert told.endswith(number[-4:])
    assert number not in told
