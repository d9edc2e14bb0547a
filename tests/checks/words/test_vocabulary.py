"""data/vocabularies/terms.yaml: what it finds, what it leaves alone, and what it refuses to be."""

import time

import pytest
import yaml
from pydantic import ValidationError

from quality_kunming.environment import ROOT
from quality_kunming.model.policy import POLICY_FILES, Policy
from quality_kunming.model.wording import Wording

FILE = POLICY_FILES["wording"]


@pytest.fixture(scope="module")
def policy() -> Policy:
    """The site's own list."""
    return Policy(wording=Wording(**yaml.safe_load((ROOT / FILE).read_text("utf-8"))))


FOUND = [
    ("official-name", "昆明市市场监管管理局"),
    ("official-name", "昆明市市场监督\n局"),
    ("official-name", "昆明市 市场监督局"),
    ("official-name", "昆明市**市场**监督局"),
    ("official-name", "昆明市市场\u200b监督局"),
    ("official-name", "昆明市<b>市场</b>监督局"),
    ("official-name", "“春城质量馆”"),
    ("official-name", "《质量发展助力“强省会”行动的十条措施》"),
    ("official-name", '全国"质量越"'),
    ("official-name", "质量强市昆明健走"),
    ("official-name", "质量强市　昆明快跑"),
    ("official-name", "拨打12135热线"),
    ("official-name", "| 单位 |\n|---|\n| 云南省省政府 |"),
    ("official-name", '![云南省省政府](images/a.jpg "摄影：云南人民政府")'),
    ("grave-mistake", "中华人名共和国"),
    ("grave-mistake", "《中华人名共和国产品质量法》"),
    ("grave-mistake", "> 习进平"),
    ("grave-mistake", "“社会主意核心价值观”"),
    ("grave-mistake", "党的２０大"),
    ("grave-mistake", "台湾国的企业"),
    ("avoided-word", "残 废 人"),
    ("avoided-word", "全国第一品牌"),
    ("region-as-country", "港澳台等国家"),
    ("region-as-country", "中国和台湾"),
    ("region-as-country", "日本、台湾、新加坡等3个国家"),
    ("region-as-country", "香港、日本等国的企业"),
]


@pytest.mark.parametrize(("rule", "body"), FOUND)
def test_wrong_form_is_found_however_it_is_written(ask, policy, rule, body):
    """Spaces, line ends, emphasis, widths, quotation marks and titles hide nothing."""

    assert ask(rule, body, policy)


LEFT = [
    "昆明市市场监督管理局、国家市场监督管理总局、昆明市市场监管局、市市场监督管理局。",
    "小小质量管理员，春城质量管理，首席质量管理师。",
    "中国香港、中国台湾，日本、香港等国家和地区，台湾国际旅行社，香港国际机场，内地与香港。",
    "学习近平实的文风，学习近年来的经验，学习近乎苛刻。",
    "党的二十大报告，党的二十大大力推进，中国共产党党章，中国共产党党员。",
    "习近平新时代中国特色社会主义经济思想，社会主义义利观，自制区域标准，中化民族品牌。",
    "瞎子阿炳，书呆子，回教室，思维族群，独一无二，国家级高新区，全省第一，最佳实践。",
    "- 台湾\n- 国家\n\n昆明市\n\n市政府",
    "| 台湾 | 国家 |\n|---|---|\n| 台湾 | 国际 |",
    "编号2121356，A12135热线，12315热线。",
    "他说：“最佳品牌、残废人”，《满清十三皇朝》。",
]


@pytest.mark.parametrize("body", LEFT)
def test_right_words_are_left_alone(ask, policy, body):
    """A wrong form inside a right word, in another cell or in a longer number is none."""
    rules = sorted({rule for rule, _ in FOUND})

    assert [(rule, slip.message) for rule in rules for slip in ask(rule, body, policy)] == []


def test_every_wrong_form_of_the_list_is_found(ask, policy):
    """No entry is hidden by another."""
    wording = policy.wording
    groups = {
        "official-name": wording.names,
        "grave-mistake": wording.mistakes,
        "avoided-word": wording.avoided,
    }
    missed = [
        form
        for rule, entries in groups.items()
        for one in entries
        for form in one.wrong
        if not ask(rule, f"这里是{form}。", policy)
    ]

    assert missed == []


def test_every_right_form_of_the_list_is_right(ask, policy):
    """What the list says to write, it does not call wrong."""
    wording = policy.wording
    entries = (*wording.names, *wording.mistakes, *wording.avoided)
    rights = "。\n\n".join(word for one in entries for word in one.rights)

    for rule in ("official-name", "grave-mistake", "avoided-word", "region-as-country"):
        assert [slip.message for slip in ask(rule, rights, policy)] == []


def test_list_itself_is_not_told_off(ask, policy):
    """The file that names the mistakes has none."""
    text = (ROOT / FILE).read_text("utf-8")
    rules = {rule for rule, _ in FOUND} | {"look-alike", "mixed-numeral", "traditional-character"}

    assert [slip for rule in sorted(rules) for slip in ask(rule, text, policy, FILE)] == []


def entry(**changes) -> dict:
    """One official name, as YAML gives it."""
    return {"name": "质量昆明", "wrong": ["质量昆名"], "source": "网站"} | changes


@pytest.mark.parametrize(
    ("names", "told"),
    [
        ([entry(wrong=["质量"])], "是正确写法“质量昆明”的一部分"),
        ([entry(wrong=["质量 昆明"])], "是正确写法“质量昆明”的一部分"),
        ([entry(wrong=["质量昆名", "质量 昆名"])], "写了两遍"),
        ([entry(), entry(wrong=["质量坤明"])], "有两组"),
        ([entry(), entry(name="昆明质量")], "写了两遍"),
        ([entry(), entry(name="昆明", wrong=["质量昆明"])], "另一处又是正确写法"),
        ([entry(wrong=["名"])], "太短"),
        ([entry(wrong=["**  "])], "太短"),
        ([entry(allowed=["昆明"])], "没有任何一个错误写法"),
    ],
)
def test_list_that_would_harm_is_refused(names, told):
    """An editor who makes a slip in the list is told which, instead of seeing right words called wrong."""
    with pytest.raises(ValidationError, match=told):
        Wording(names=names)


@pytest.mark.parametrize("field", ["wrong", "source", "name"])
def test_list_without_a_part_is_refused(field):
    """Every entry says what is right, what is wrong and who says so."""
    with pytest.raises(ValidationError):
        Wording(names=[{key: value for key, value in entry().items() if key != field}])
    with pytest.raises(ValidationError):
        Wording(names=[entry(**{field: [] if field == "wrong" else ""})])


def test_long_list_is_as_fast_as_a_short_one(ask):
    """Ten thousand entries and a long article take no time."""
    names = [entry(name=f"正确的名称第{n}个", wrong=[f"错误的名称第{n}个"]) for n in range(10_000)]
    policy = Policy(wording=Wording(names=names))
    ask("official-name", "先做好一次。", policy)
    started = time.monotonic()
    slips = ask("official-name", "昆明市质量月启动。" * 10_000 + "错误的名称第9999个", policy)

    assert len(slips) == 1
    assert time.monotonic() - started < 1.5
