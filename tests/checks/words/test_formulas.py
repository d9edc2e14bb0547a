"""Formulas of official language: one word that is another is told, what only begins like one is not."""

import pytest

from quality_kunming.checks.tables import table

WRONG = [
    ("向着第二个百年奋斗目的迈进。", "第二个百年奋斗目标"),
    ("坚持真理、坚持理想，践行初心、担当使命。", "坚持真理、坚守理想"),
    ("做到严以修身、严于用权、严以律己。", "严以用权"),
    ("墙上写着“青山绿水就是金山银山”。", "绿水青山"),
]
RIGHT = [
    "第一个百年奋斗目标已经实现，向着第二个百年奋斗目标迈进。",
    "祖国统一、一国两制，坚持真理、坚守理想。",
    "市人民法院院长、市人民检察院检察长、市人大常委会主任、市政协主席到会。",
    "以习近平同志为核心的党中央，习近平主席，学习近代史。",
    "中央政治局委员出席，安全检查委员会成立，“十四五”规划，第一个五年计划。",
]


@pytest.mark.parametrize(("body", "right"), WRONG)
def test_word_of_a_formula_that_is_another_is_told(ask, body, right):
    """With the formula as it is."""
    (slip,) = ask("political-wording", body)

    assert right in slip.message


@pytest.mark.parametrize("body", RIGHT)
def test_what_is_no_formula_is_left_alone(ask, body):
    """Another formula, a list of one's own, a post that there is."""
    rules = ("protected-word", "political-wording")

    assert [slip.message for rule in rules for slip in ask(rule, body)] == []


ALTERED = [
    ("坚守真理、坚持理想，践行初心。", "“坚持真理、坚守理想”的次序不同"),
    ("中国共产党第二十次代表大会将在北京召开。", "少了“全国”"),
    ("贯彻国家总体安全观。", "“贯彻总体国家安全观”的次序不同"),
]
NOT_ALTERED = [
    "云南省第十三届人民代表大会常务委员会通过。",
    "中华人民共和国环境保护法、中华人民共和国国防法。",
    "实现中华民族伟大复兴中国梦，科学技术第一生产力。",
    "坚持真理、坚守理想，贯彻总体国家安全观。",
]


@pytest.mark.parametrize(("body", "told"), ALTERED)
def test_formula_in_another_order_or_without_a_word_is_told(ask, body, told):
    """With the formula, and what is wrong with it."""
    (slip,) = ask("political-wording", body)

    assert told in slip.message


@pytest.mark.parametrize("body", NOT_ALTERED)
def test_what_may_be_said_otherwise_is_left_alone(ask, body):
    """A shorter name that there is, too."""
    assert [slip.message for slip in ask("political-wording", body)] == []


def test_no_formula_calls_another_wrong(ask):
    """All of them stand in one text, as they are."""
    formulas = [
        line.replace(" ", "").replace("（", "").replace("）", "")
        for group in table("formulas")["groups"]
        for line in group["formulas"].splitlines()
    ]

    assert [slip.message for slip in ask("political-wording", "。\n\n".join(formulas))] == []


@pytest.mark.parametrize(
    "body",
    [
        "市人民检察院院长作了报告。",
        "市人大常委会主席出席。",
        "中央军委书记作出指示。",
        "第十四个五年计划提出目标。",
        "第十九次中央委员会召开。",
        "习近主席致贺信。",
        "禄劝彝苗自治县设点。",
    ],
)
def test_post_and_name_that_there_are_not_are_told(ask, body):
    """A court has a president, a procuratorate its procurator-general."""
    assert ask("political-wording", body)
