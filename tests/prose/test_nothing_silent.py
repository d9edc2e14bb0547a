"""Whatever an editor types is on the page, or a finding says that it is not."""

import re
from collections import Counter
from html import unescape

from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from quality_kunming.prose import markup_problems
from quality_kunming.prose.reading import read_markdown

WORDS = "质量月启动仪式在昆明举行市民走进检验室报名表一二三四五六七八九十"
MARKS = """
    * ** *** _ __ ~~ ` ``` # ## ### > - + 1. 2. 10. ● • · ① ② （一） （二） 一、 二、 1、 2、 1） （1） A. □ ： : ，
    。 ； ？ ！ … —— 、 | || |---| |---|---| ｜ ＃ ＃＃ ＞ ＊ － < > </ <b> </b> <name> <br> <p> <div> </div>
    <!-- --> <! <? ?> <iframe> </iframe> <script> </script> <td> <li> [ ] ( ) [] () ]( ![ ] [^1]
    [^1]: [x]: [x] ( （ ） 【 】 《 》 “ ” " ' & &lt; &nbsp; &amp; \\ = === --- ::: ：：： {#a} { } % @ ^ $
    https://www.km.gov.cn/ a.b 9月1日 2022年 139****4321 张** 时间： 地点：
""".split()  # noqa: SIM905 (a list to be read)
SPACES = ["", "", "", " ", "\n", "\n\n", "  \n", "　　", "\t", "\u00a0", "    "]

word = st.builds(str.__add__, st.sampled_from(WORDS), st.text(f"{WORDS}019abXY", max_size=5))
piece = st.one_of(
    word.map(lambda text: (text, text)), st.sampled_from(MARKS).map(lambda mark: (mark, ""))
)
typed = st.lists(st.tuples(piece, st.sampled_from(SPACES)), min_size=1, max_size=12)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


def seen(markdown: str) -> str:
    """All that the rendering of a text holds: words, what stands for pictures, where links lead, records."""
    reading = read_markdown(markdown)
    tree = LexborHTMLParser(reading.html, is_fragment=True)
    told = [value or "" for node in tree.css("*") for value in node.attributes.values()]
    return unescape("".join([tree.text(), *told, *(key for _, key in reading.records)]))


@given(typed)
@settings(max_examples=150, deadline=None)
def test_every_character_is_shown_or_named(pieces):
    """No mixture of marks, however odd, takes a letter, a digit or a Chinese character away in silence."""
    text = "".join(f"{one}{space}" for (one, _), space in pieces)
    words = "".join(word for (_, word), _ in pieces)
    lost = Counter(words) - Counter(seen(text))

    assert not lost or _COMMENT.search(text) or markup_problems(text)
