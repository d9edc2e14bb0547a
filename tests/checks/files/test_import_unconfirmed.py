"""What an import could not know is answered before the article goes out."""

import pytest

from quality_kunming.checks.rule import Example

QUESTION = "# 待核对：日期取自落款，请核对（date）\n"


@pytest.mark.parametrize(("head", "lines"), [("", [6]), ("status: 草稿\n", [])])
def test_questions_keep_an_article_from_going_out_but_not_a_draft(problems_of, head, lines):
    """Each question is told with its line, once the article is no draft any more."""
    told = problems_of(Example.in_article("市民走进检验室。", QUESTION + head))

    assert [one.line for one in told if one.rule == "import-unconfirmed"] == lines


def test_the_word_in_a_text_is_no_question(problems_of):
    """Only a comment at the head asks."""
    told = problems_of(Example.in_article("# 待核对：名单\n\n待核对：甲。"))

    assert [one for one in told if one.rule == "import-unconfirmed"] == []
