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
    page = Rendered(None, f"<main><h2>{line}</h2><p>{line}<br>再说</p></main>")

    assert page.words.split("\n") == ["\t当年怎样参加", "当年怎样参加", "再说"]
