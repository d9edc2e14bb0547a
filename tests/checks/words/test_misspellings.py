"""The tables of misspellings, variants and confusions: each entry is found, and nothing that is right."""

import re

import pytest

from quality_kunming.checks.support.word_table import entries
from quality_kunming.checks.tables import table

TABLES = {"misspelling": "misspellings", "variant-word": "variants"}


@pytest.mark.parametrize("rule", TABLES)
def test_every_entry_is_found_and_every_right_word_left_alone(ask, rule):
    """No entry hides another; what the table says to write, it does not call wrong."""
    listed = entries(TABLES[rule])
    wrong = "。\n\n".join(form for one in listed for form in one.wrong)
    rights = "。\n\n".join(word for one in listed for word in one.rights)

    assert len(ask(rule, wrong)) == len(listed)
    assert [slip.message for slip in ask(rule, rights)] == []


FOUND = [
    ("misspelling", "上门按 装"),
    ("misspelling", "**按**装"),
    ("misspelling", "严历打击"),
    ("misspelling", "再接再励"),
    ("misspelling", "甘败下风"),
    ("misspelling", "截止目前，已有20家。"),
    ("misspelling", "一如继往"),
    ("misspelling", "招聘启示"),
    ("misspelling", "| 登记薄 |\n|---|\n| 一本 |"),
    ("variant-word", "公司帐户"),
    ("variant-word", "一部份"),
    ("confused-word", "群众反应的问题"),
    ("confused-word", "向社区反应"),
    ("confused-word", "药物不良反映"),
    ("confused-word", "维护消费者的权力"),
    ("confused-word", "权力和义务"),
    ("confused-word", "权利清单"),
    ("confused-word", "截止2022年9月，"),
    ("confused-word", "9月30日截至。"),
    ("confused-word", "一坐大桥"),
    ("confused-word", "有效的推动了工作"),
    ("confused-word", "变地更好"),
    ("confused-word", "认真得听"),
    ("confused-word", "必需在9月前"),
    ("confused-word", "以于9月1日"),
    ("confused-word", "在一次获得"),
    ("confused-word", "再会上"),
    ("confused-word", "既日起"),
    ("confused-word", "带安全帽"),
]
LEFT = [
    "既使用又保存，利用既便捷又安全，自己经历过，予以经费支持，研究正在进行，本身分为三类，制定单位。",
    "化学反应，反映问题，强烈反应，反应釜，向量反应，权力机关，权利和义务，权力清单，滥用权利。",
    "报名截止2022年9月30日，活动截止到9月底，截至9月30日，9月30日截止。",
    "一座大桥，这座地铁站，请坐，坐落，积极的推进作用，认真的学习态度，有效的推动机制。",
    "必需品，生活必需的，得以完成。正再三考虑，在一次活动中，一再会上。既要又要，既将甲列入又将乙列入。",
    "携带口罩，佩戴口罩，带口罩来，渡过难关，十份材料，记者现场报道，新生报到。",
    "学习贯彻，触摸式，必须品尝，电影想表达，推广范例，示范筹备，公园满是人，职工俱乐部，大家俱佳。",
    "他说：“上门按装。”",
]


@pytest.mark.parametrize(("rule", "body"), FOUND)
def test_wrong_form_is_found(ask, rule, body):
    """In text, tables and emphasis."""

    assert ask(rule, body)


@pytest.mark.parametrize("body", LEFT)
def test_right_words_that_hold_a_wrong_form_are_left_alone(ask, body):
    """Two words beside each other, the other word of a pair, what others said."""
    rules = (*TABLES, "confused-word")

    assert [slip.message for rule in rules for slip in ask(rule, body)] == []


def test_every_pattern_of_confusions_holds_the_wrong_word():
    """What a pattern finds has the word in it that is wrong: that is what an editor is told."""
    lines = [
        line.split(" ", 2)
        for one in table("confusions")["blocks"]
        for line in one["patterns"].splitlines()
    ]
    strays = [
        f"{wrong} {right} {way}"
        for wrong, right, where in lines
        for way in ways(without_lookarounds(where))
        if wrong not in way
    ]

    assert strays == []


def without_lookarounds(pattern: str) -> str:
    """A pattern with only what it takes in."""
    kept, depth = "", 0
    for number, part in parts(pattern):
        if depth == 0 and pattern.startswith(("(?=", "(?!", "(?<=", "(?<!"), number):
            depth = 1
        elif depth:
            depth += (part == "(") - (part == ")")
        else:
            kept += part
    return kept


def ways(pattern: str) -> list[str]:
    """The ways that a pattern may go at its top."""
    found, depth = [""], 0
    for _, part in parts(pattern):
        depth += (part == "(") - (part == ")")
        if part == "|" and depth == 0:
            found.append("")
        else:
            found[-1] += part
    return found


def parts(pattern: str) -> list[tuple[int, str]]:
    """A pattern in characters, classes of characters and escapes, with where each begins."""
    return [(one.start(), one[0]) for one in re.finditer(r"\\.|\[\^?(?:\\.|[^\]])*\]|.", pattern)]
