"""Where the lines of a finished site end in a browser, counted: `python -m benchmarks.line_breaks output`."""

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import rjieba
from playwright.sync_api import Page, sync_playwright

from quality_kunming.model.surnames import SURNAME

NUMBER, DATE, ORDINAL, TELEPHONE, HOLDER, WORD, LAST, LONG, WIDE = (
    "数和单位之间",
    "日期里面",
    "第…里面",
    "电话里面",
    "姓名和职务之间",
    "标题的词里面",
    "末行一个字",
    "比一行还宽",
    "页面宽出屏幕",
)
KINDS = (NUMBER, DATE, ORDINAL, TELEPHONE, HOLDER, WORD, LAST, LONG, WIDE)

_WHOLE = {
    DATE: re.compile(r"\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d{1,2}月\d{1,2}日|\d{4}年"),
    ORDINAL: re.compile(r"第[\d一二三四五六七八九十百]{1,4}[届期季场次批名位号个]"),
    TELEPHONE: re.compile(r"(?<!\d)0\d{2,3}[- ]\d{7,8}(?!\d)|(?<!\d)400[- ]\d{3}[- ]\d{4}(?!\d)"),
    NUMBER: re.compile(
        r"\d[\d,.]*\d? ?(?:[%％‰℃]|[十百千万亿]*(?:人次|公里|小时|分钟|周年|万元|亿元|平方米|百分点|"
        r"[元名家项人个件次期届场位岁天年月日倍吨亩户种条批台所]))"
    ),
    HOLDER: re.compile(
        rf"{SURNAME}[\u3400-\u9fff]{{1,2}}副?(?:[局市省区县州处厅部司会院校所站队]长|主任|书记|主席|教授|院士)"
    ),
}
LONGEST = 6
"""Characters of a word that fits a line at every text size."""
MARGIN = 16
"""Pixels on each side of a line that is as wide as a phone can have it."""
_OPENING, _CLOSING = "“‘《（〈【", "，。、；：！？）》〉】”’…"
"""Marks that stay with what follows, and with what comes before."""
Whole = tuple[str, int, int]
"""What stays on one line: the kind of its breaks, its first character and the one after its last."""
_HAN = re.compile(r"[\u3400-\u9fff]")
_LETTER = re.compile(r"[\w%％□]")

# Each block of text that stands on several lines: its words, where its lines end, and whether it is set as a title.
_BLOCKS = """() => {
  const inline = element => getComputedStyle(element).display.startsWith("inline") &&
    getComputedStyle(element).display === "inline";
  const blocks = new Map();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; node = walker.nextNode();) {
    if (!node.data.trim() || node.parentElement.closest("svg, script, style, .visually-hidden, pre, code")) continue;
    let block = node.parentElement;
    while (inline(block)) block = block.parentElement;
    if (getComputedStyle(block).writingMode !== "horizontal-tb") continue;
    if (!blocks.has(block)) blocks.set(block, []);
    blocks.get(block).push(node);
  }
  const range = document.createRange();
  const out = [];
  for (const [block, nodes] of blocks) {
    let text = "", ends = [], widths = [], last = null;
    for (const node of nodes) for (let i = 0; i < node.length; i++) {
      range.setStart(node, i); range.setEnd(node, i + 1);
      const rect = range.getClientRects()[0];
      if (!rect || !rect.width) {
        if (/\\s/.test(node.data[i])) { text += " "; widths.push(0); }
        continue;
      }
      if (last && rect.top > last.top + last.height / 2 && rect.left < last.right) ends.push(text.length);
      text += node.data[i];
      widths.push(rect.width);
      last = rect;
    }
    const holder = nodes[0].parentElement.closest(":not(.whole)");
    if (ends.length) out.push({text, ends, widths, title: getComputedStyle(holder).wordBreak === "keep-all",
                               name: block.tagName.toLowerCase() + "." + block.className});
  }
  return {blocks: out, wide: document.documentElement.scrollWidth > innerWidth, room: innerWidth};
}"""


@dataclass(frozen=True)
class Break:
    """One bad end of a line: its kind, the element, the words with the break shown as “|”."""

    kind: str
    element: str
    words: str


def bad_breaks(page: Page, names: tuple[str, ...] = ()) -> Iterator[Break]:
    """The bad ends of lines on a page as it is laid out; what is wider than a line of the screen is told apart."""
    laid = page.evaluate(_BLOCKS)
    line = laid["room"] - 2 * MARGIN
    if laid["wide"]:
        yield Break(WIDE, "html", "")
    for block in laid["blocks"]:
        text, ends = block["text"], block["ends"]
        wholes = [
            (kind, *whole.span())
            for kind, pattern in _WHOLE.items()
            for whole in pattern.finditer(text)
        ]
        if block["title"]:
            wholes += [(WORD, *word) for word in _words(text, names)]
        rest = text[ends[-1] :]
        if len(_LETTER.findall(rest)) == 1 and _HAN.search(rest):
            yield _break(LAST, block, wholes, ends[-1], line)
        for kind, start, stop in wholes:
            for end in ends:
                if start < end < stop:
                    yield _break(kind, block, wholes, end, line)


def _break(kind: str, block: dict, wholes: list[Whole], end: int, line: float) -> Break:
    """The end of a line of some kind, or where it cuts what no line has room for, of that kind."""
    is_long = _widest(block, wholes, end) > line
    return Break(LONG if is_long else kind, block["name"], _shown(block["text"], end))


def _widest(block: dict, wholes: list[Whole], end: int) -> float:
    """How wide the widest is of what a line's end cuts in two."""
    return max(
        (_width(block, start, stop) for _, start, stop in wholes if start < end < stop),
        default=_width(block, end - 1, end + 1),
    )


def _width(block: dict, start: int, stop: int) -> float:
    """How wide a stretch of a block's text is with the marks that stay with it."""
    text = block["text"]
    while start and text[start - 1] in _OPENING:
        start -= 1
    while stop < len(text) and text[stop] in _CLOSING:
        stop += 1
    return sum(block["widths"][start:stop])


def _words(text: str, names: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Where the words and the names of a text begin and end."""
    place = 0
    for word in rjieba.cut(text):
        if _HAN.search(word) and 1 < len(word) <= LONGEST:
            yield place, place + len(word)
        place += len(word)
    for name in names:
        yield from (match.span() for match in re.finditer(re.escape(name), text))


def _shown(text: str, end: int) -> str:
    return f"{text[max(end - 10, 0) : end]}|{text[end : end + 10]}"


def main() -> None:
    """Count over all pages of a folder, at the widths and text sizes asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--widths", default="360")
    parser.add_argument("--sizes", default="100")
    parser.add_argument("--browser", default="/usr/bin/chromium")
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=options.browser, args=["--no-sandbox", "--disable-gpu"]
        )
        for width in map(int, options.widths.split(",")):
            for size in map(int, options.sizes.split(",")):
                context = browser.new_context(viewport={"width": width, "height": 800})
                page = context.new_page()
                counts: Counter[str] = Counter()
                samples: dict[str, list[str]] = {}
                for path in sorted(options.folder.resolve().rglob("*.html")):
                    page.goto(path.as_uri())
                    page.evaluate(f"document.documentElement.style.fontSize = '{size}%'")
                    for one in bad_breaks(page):
                        counts[one.kind] += 1
                        samples.setdefault(one.kind, []).append(
                            f"{path.relative_to(options.folder.resolve())} {one.element} {one.words}"
                        )
                print(width, f"{size}%", *(f"{kind} {counts[kind]}" for kind in KINDS))
                for kind, shown in samples.items():
                    for line in shown[: options.show]:
                        print("   ", kind, line)
                context.close()
        browser.close()


if __name__ == "__main__":
    main()
