"""Slips of an editor's hand: marks that would be printed as typed, links that arrive nowhere."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser

from quality_kunming.pinyin import slugify

from . import look_alikes
from .colon_blocks import CALLOUT_KINDS, CHINESE_KINDS, read_colon_blocks
from .fences import unshown_words
from .headings import ID_LENGTH, order_headings
from .look_alikes import renumbered, shown_as_text
from .paragraph_ends import joined_lines
from .pictures import read_pictures
from .printed_marks import may_print_marks, printed_marks
from .reading import read_markdown
from .source_lines import SourceLines, lines_only, without_code
from .table_slips import table_slips
from .vanished import may_lose_words, vanished_elements, vanished_words
from .written_links import link_slips
from .written_marks import read_marks

_TWO_COLONS = re.compile(
    rf"^ {{0,3}}[:：]{{2}}[ \u3000]*({'|'.join([*CALLOUT_KINDS, *CHINESE_KINDS])})(?=[ \u3000]|$)",
    re.MULTILINE,
)
_NUMBERED = re.compile(r"^ {0,3}\d{1,9}[.．]", re.MULTILINE)
_SHORT = re.compile(r"(?:^[ \u3000]{0,3}[\u4e00-\u9fff（《“][^\n]{0,19}$\n?){3}", re.MULTILINE)
_JOINED = "这几行会连成一段；各是一项的，每行前面加“- ”，各是一段的，中间空一行"
_STARS = re.compile(r"(?<!\*)\*\*([^*\n]+)\*\*(?!\*)")
_NOTE_MARK = re.compile(r"\[\^[^\[\]\s]+\]")
# What may be a slip only once it is rendered: most texts have none of it and need not be read.
_PERHAPS = re.compile(
    r"\[\^|\*\*[ \u3000]|[ \u3000]\*\*|!\[|<im|#(?:[^\x00-\x7f]|%)", re.IGNORECASE
)


def markup_problems(markdown: str) -> list[tuple[int, str]]:
    """Line (from 1) and Chinese sentence for every mark that was not written as it must be."""
    text = without_code(markdown)
    problems = list(_in_lines(text))
    if "```" in markdown or "~~~" in markdown:
        problems += unshown_words(lines_only(markdown).split("\n"))
    if _PERHAPS.search(text) or look_alikes.PERHAPS.search(text) or may_print_marks(text):
        problems += _in_rendering(markdown, text)
    if may_lose_words(text):
        named = {line for line, _ in problems}
        lost = vanished_words(text, read_markdown(markdown).html)
        problems += [(_line(text, at), told) for at, told in lost if _line(text, at) not in named]
    return sorted(problems)


def _in_lines(text: str) -> Iterator[tuple[int, str]]:
    """What can be seen in the lines as they are written."""
    if ":::" in text or "：：：" in text:
        yield from read_colon_blocks(text.split("\n")).problems
    for found in _TWO_COLONS.finditer(text):
        yield (
            _line(text, found.start()),
            f"“{found[0].strip()}”前面只有两个冒号，请写三个：“::: {found[1]}”",
        )
    for at, message in (*link_slips(text), *vanished_elements(text)):
        yield _line(text, at), message
    lines = text.split("\n")
    if "|" in text or "｜" in text:
        yield from table_slips(lines)
    if _SHORT.search(text):
        yield from ((place + 1, _JOINED) for place in joined_lines(read_marks(lines)))
    if _NUMBERED.search(text):
        yield from renumbered(lines)


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1


def _in_rendering(markdown: str, text: str) -> Iterator[tuple[int, str]]:
    """What shows once the text is rendered; code is not looked at."""
    tree = LexborHTMLParser(read_markdown(markdown).html, is_fragment=True)
    lines = SourceLines(markdown)
    for picture in read_pictures(tree):
        if not picture.address and f"![{picture.alt}" in text:
            yield lines.find_words(f"![{picture.alt}"), _no_address(picture.alt)
    for node in tree.css(":not(pre,code)"):
        for mark, message in _wrong_marks(node.text(deep=False), text):
            yield lines.find_words(mark), message
    for words, message in shown_as_text(tree):
        yield lines.find_words(words), message
    yield from _lost_parts(tree, lines)


def _no_address(alt: str) -> str:
    return (
        f"图片“{alt}”没有可用的地址；请把图片放进 content/images/，"
        f'写成 ![{alt or "替代文字"}](images/文件名.jpg "说明｜摄影：某某")'
    )


def _wrong_marks(shown: str, text: str) -> Iterator[tuple[str, str]]:
    """Each mark in a piece of rendered text that stands in the source just so, and what to write."""
    for found in _NOTE_MARK.finditer(shown):
        mark = found[0]
        if mark in text and f"{mark}:" not in text:
            yield mark, f"脚注 {mark} 没有写注释，请另起一行写 {mark}: 内容"
    for found in _STARS.finditer(shown):
        words = found[1].strip()
        if words and words != found[1] and found[0] in text:
            yield found[0], f"“{found[0]}”的星号里边有空格，不会成为粗体，请写成“**{words}**”"
            return
    for start, end, advice in printed_marks(shown):
        mark = shown[start:end].strip()
        if mark in text and not _NOTE_MARK.fullmatch(mark):
            yield mark, f"“{mark[:20]}”会照样显示：{advice}"


def _lost_parts(tree: LexborHTMLParser, lines: SourceLines) -> Iterator[tuple[int, str]]:
    """Links to a part of the text that it has not.

    The theme's ids are ASCII; only of others is it certain that they must be in the text.
    """
    targets = [unquote(link.attributes["href"] or "") for link in tree.css('a[href^="#"]')]
    targets = [target for target in targets if not target.isascii()]
    if not targets:
        return
    order_headings(tree)
    ids = {node.id for node in tree.css("[id]")}
    for target in targets:
        if target[1:] not in ids:
            pinyin = slugify(target, ID_LENGTH)
            advice = f"请写成 #{pinyin}" if pinyin in ids else "请核对标题（地址是标题的拼音）"
            yield lines.find_words(target), f"链接 {target} 在这段文字里没有对应的标题；{advice}"
