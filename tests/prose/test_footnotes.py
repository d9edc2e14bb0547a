"""Footnotes."""

import re

TEXT = "甲[^1]乙[^注 释]丙[^1]\n\n[^注 释]: 第二\n[^1]: 第一\n[^x]: 没有人提到\n"


def test_notes_are_numbered_as_they_are_met(html):
    """The first note in the text is 1, in the text and in the list."""
    shown = html(TEXT)

    assert re.findall(r'aria-label="注释 (\d)">(\d)<', shown) == [
        ("1", "1"),
        ("2", "2"),
        ("1", "1"),
    ]
    assert shown.index("第一") < shown.index("第二") < shown.index("没有人提到")


def test_every_link_between_text_and_notes_arrives(html):
    """A reader goes to a note and comes back to the place they left."""
    shown = html(TEXT)
    ids = re.findall(r'id="(.*?)"', shown)

    assert set(re.findall(r'href="#(.*?)"', shown)) <= set(ids)
    assert len(ids) == len(set(ids))
    assert not re.search(r'id="[^"]*\s', shown)


def test_notes_speak_chinese(html):
    """The section has a name, and so has each way back."""
    shown = html(TEXT)

    assert '<section aria-label="注释" class="footnotes">' in shown
    assert re.findall(r'aria-label="(返回.*?)"', shown) == [
        "返回正文",
        "返回正文第 2 处",
        "返回正文",
    ]


def test_marks_of_notes_are_not_in_the_plain_text(render):
    """A search for 甲乙 finds it with a note between."""

    assert render(TEXT).text == "甲乙丙\n第一\n第二\n没有人提到"
