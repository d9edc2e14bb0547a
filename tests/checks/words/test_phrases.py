"""Sentences that do not read and marks that do not fit: `misused-phrase`, `misused-mark`."""

import pytest


@pytest.mark.parametrize(
    ("rule", "text", "advice"),
    [
        ("misused-phrase", "避免类似事故不再发生。", "否定多了一个，意思反了，请去掉一个"),
        ("misused-phrase", "原因是由于停电。", "同一个意思说了两遍，请去掉一处"),
        ("misused-phrase", "能否坚持，是成功的保证。", "前面说了两面，后面只说一面，请写一致"),
        ("misused-phrase", "采取宣传活动，方便群众。", "两个词不搭配，请换一个"),
        ("misused-mark", "商务局、等部门参加。", "“等”前面不用顿号，请去掉"),
        ("misused-mark", "印发“质量强市规划”。", "文件、规划的名称请用书名号"),
        ("misused-mark", "早上8。30开门。", "句号写在数字中间了，时间请写“9:00”，小数请写“9.5”"),
    ],
)
def test_what_is_wrong_and_what_to_write_are_told(ask, rule, text, advice):
    """Once, with the words as they stand there."""
    (slip,) = ask(rule, text)

    assert slip.message.startswith("“")
    assert slip.message.endswith(f"”：{advice}")


@pytest.mark.parametrize("rule", ["misused-phrase", "misused-mark"])
def test_what_somebody_said_is_left(ask, rule):
    """It is told as it was said."""
    assert ask(rule, "他说：“原因是因为忙，早上8。30就来了，你来吗。”") == []


@pytest.mark.parametrize(
    ("text", "words", "advice"),
    [
        ("要提高监管力度。", "提高监管力度", "这里的动词多用“加大”"),
        ("检查范围不断加大。", "范围不断加大", "这里的动词多用“扩大”"),
        ("骄阳似火，七月流火。", "七月流火", "说的是天气转凉，请换一个词"),
        ("他们挂羊头买狗肉。", "挂羊头买狗肉", "多半是“挂羊头卖狗肉”写错了，请核对"),
    ],
)
def test_words_that_do_not_fit_are_told_with_what_does(ask, text, words, advice):
    """The verb that the noun takes, the sense of the idiom."""
    (slip,) = ask("misused-phrase", text)

    assert slip.message.startswith(f"“{words}”")
    assert slip.message.endswith(advice)


@pytest.mark.parametrize(
    "text",
    [
        "加大监管力度，提高能力，加快提高服务水平。",
        "要完善扩大开放机制，加大保障和改善民生力度，巩固提高一体化体系和能力。",
        "早晚天凉，正是七月流火。",
        "厉行节约、反对浪费蔚然成风。",
        "不法商家挖空心思躲避便民检查。",
        "昔日门可罗雀，今天热闹非凡。",
    ],
)
def test_words_that_fit_are_left(ask, text):
    """A verb of another noun, an idiom in its sense, or one that is denied."""
    assert ask("misused-phrase", text) == []


@pytest.mark.parametrize(
    "text",
    ["公安部全面清查。", "声明意在要求复查。", "产量最高达到两成以上。", "双方以面对面交流为主。"],
)
def test_what_begins_or_ends_within_a_word_is_left(ask, text):
    """No 全部 in 公安部全面."""
    assert ask("misused-phrase", text) == []


def test_an_idiom_is_told_of_good_or_of_bad_as_it_is(ask):
    """What praises is not called a word of blame."""
    (blame,) = ask("misused-phrase", "志愿者挖空心思办实事。")
    (praise,) = ask("misused-phrase", "这一带造假蔚然成风。")

    assert blame.message == "“挖空心思”含贬义，说好事请换一个词"
    assert praise.message == "“蔚然成风”是夸奖的话，说坏事请换一个词"
