"""`check --fix` and the HTML of programs: the tags go, every word stays."""

import pytest
from fixing.articles import article

MENDED = {
    "nested looks": ('<span style="a">甲<span class="b">乙</span>丙</span>丁。', "甲乙丙丁。"),
    "paragraphs of Word": (
        '<p class="MsoNormal" style="x">共<span lang="EN-US">10<o:p></o:p></span>场。</p>\n<p class="a">好。</p>\n乙。',
        "共10场。\n\n好。\n\n乙。",
    ),
    "an empty paragraph": (
        '甲。\n\n<p style="x"><o:p>&nbsp;</o:p></p>\n\n乙。',
        "甲。\n\n\n\n乙。",
    ),
    "items": ('- <span style="a">甲</span>\n- <font color=red>乙</font>', "- 甲\n- 乙"),
    "an anchor": ('<a name="_Toc1"></a>甲好。', "甲好。"),
    "what programs tell each other": ("<!--StartFragment-->甲好。<!--EndFragment-->", "甲好。"),
    "codes of signs": ("甲&ldquo;乙&rdquo;&mdash;&mdash;丙。", "甲“乙”——丙。"),
    "bullets of a font": ("\uf06c 查秤\n\uf06c 查价", "- 查秤\n- 查价"),
}
LEFT = {
    "paragraphs in one line": '<p style="x">甲</p><p style="x">乙</p>',
    "a box": '<div style="x">甲</div>',
    "a cell": '<table><tr><td style="x">甲</td></tr></table>',
    "what Markdown reads otherwise": '<p class="a">1.甲</p>\n\n<p class="a">3*4*5</p>',
    "what nothing closes": '<span style="x">甲',
    "code": '`<span style="x">甲</span>`\n\n```\n<p class="a">甲</p> &ldquo;\n```',
    "what says something": '<span id="a">甲</span>，<span lang="en">A</span>。',
}


@pytest.mark.parametrize(("before", "after"), MENDED.values(), ids=MENDED)
def test_tags_go_and_words_stay(fixed, before, after):
    """What is certain is taken away at once, and there is nothing left to take away."""
    data, told = fixed(article(f"{before}\n"))

    assert data == article(f"{after}\n")
    assert told
    assert fixed(data) == (data, [])


@pytest.mark.parametrize("body", LEFT.values(), ids=LEFT)
def test_what_a_person_must_see_to_stays(fixed, body):
    """HTML whose words would be read otherwise, or that means something, is left."""
    assert fixed(article(f"{body}\n")) == (article(f"{body}\n"), [])


def test_tags_go_from_a_reprint(fixed):
    """How the words of another paper look is ours; the words stay."""
    body = '<span style="x">質量,好</span>\n'

    assert fixed(article(body, "昆明信息港"))[0] == article("質量,好\n", "昆明信息港")
