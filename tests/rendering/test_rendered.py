"""What a finished page says, whatever stands inside its lines."""

import pytest

from quality_kunming.rendering.rendered import Rendered


@pytest.mark.parametrize(
    "line",
    [
        "当年<wbr>怎样<wbr>参加",
        '当年怎样<span class="whole">参加</span>',
        "当年<a href='/'>怎样</a><b></b>参<wbr>加",
        "当年<strong>怎<wbr><em>样</em></strong><span><wbr></span>参加",
    ],
)
def test_a_line_stays_in_one_piece(line):
    """Marks inside a line, those of typesetting among them, divide no word of it; blocks divide."""
    page = Rendered(None, f"<main><h2>{line}</h2><p>{line}了<br>再说</p></main>")

    assert page.words.split("\n") == ["\t当年怎样参加", "当年怎样参加了", "再说"]


def test_number_of_a_note_is_no_part_of_a_number():
    """“106.57万元” with its note is not read, found or quoted as “106.57万元1”."""
    note = '<sup id="fnref-1"><a class="footnote-ref" href="#fn-1">1</a></sup>'
    page = Rendered(None, f"<main><p>挽回损失<strong>106.57万元</strong>{note}。</p></main>")

    assert page.words == "挽回损失106.57万元。"
