"""Where the lines of a finished site end in a browser, counted: `python -m benchmarks.line_breaks output`."""

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import rjieba
from playwright.sync_api import Page, sync_playwright

NUMBER, DATE, ORDINAL, TELEPHONE, WORD, LAST, WIDE = (
    "数和单位之间",
    "日期里面",
    "第…里面",
    "电话里面",
    "标题的词里面",
    "末行一个字",
    "页面宽出屏幕",
)
KINDS = (NUMBER, DATE, ORDINAL, TELEPHONE, WORD, LAST, WIDE)

_WHOLE = {
    DATE: re.compile(r"\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d{1,2}月\d{1,2}日|\d{4}年"),
    ORDINAL: re.compile(r"第[\d一二三四五六七八九十百]{1,4}[届期季场次批名位号个]"),
    TELEPHONE: re.compile(r"(?<!\d)0\d{2,3}[- ]\d{7,8}(?!\d)|(?<!\d)400[- ]\d{3}[- ]\d{4}(?!\d)"),
    NUMBER: re.compile(
        r"\d[\d,.]*\d? ?(?:[%％‰℃]|[十百千万亿]*(?:人次|公里|小时|分钟|周年|万元|亿元|平方米|百分点|"
        r"[元名家项人个件次期届场位岁天年月日倍吨亩户种条批台所]))"
    ),
}
LONGEST = 6
"""Characters of a word that fits a line at every text size."""
_HAN = re.compile(r"[\u3400-\u9fff]")
_LETTER = re.compile(r"[\w%％]")

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
    let text = "", ends = [], last = null;
    for (const node of nodes) for (let i = 0; i < node.length; i++) {
      range.setStart(node, i); range.setEnd(node, i + 1);
      const rect = range.getClientRects()[0];
      if (!rect || !rect.width) { if (/\\s/.test(node.data[i])) text += " "; continue; }
      if (last && rect.top > last.top + last.height / 2 && rect.left < last.right) ends.push(text.length);
      text += node.data[i];
      last = rect;
    }
    const holder = nodes[0].parentElement.closest(":not(.whole)");
    if (ends.length) out.push({text, ends, title: getComputedStyle(holder).wordBreak === "keep-all",
                               name: block.tagName.toLowerCase() + "." + block.className});
  }
  return {blocks: out, wide: document.documentElement.scrollWidth > innerWidth};
}"""


@dataclass(frozen=True)
class Break:
    """One bad end of a line: its kind, the element, the words with the break shown as “|”."""

    kind: str
    element: str
    words: str


def bad_breaks(page: Page, names: tuple[str, ...] = ()) -> Iterator[Break]:
    """The bad ends of lines on a page as it is laid out; a title never breaks inside a name or a word."""
    laid = page.evaluate(_BLOCKS)
    if laid["wide"]:
        yield Break(WIDE, "html", "")
    for block in laid["blocks"]:
        text, ends = block["text"], block["ends"]
        for kind, pattern in _WHOLE.items():
            for whole in pattern.finditer(text):
                for end in ends:
                    if whole.start() < end < whole.end():
                        yield Break(kind, block["name"], _shown(text, end))
        if block["title"]:
            inside = _inside_words(text, names)
            for end in ends:
                if end in inside:
                    yield Break(WORD, block["name"], _shown(text, end))
        rest = text[ends[-1] :]
        if len(_LETTER.findall(rest)) == 1 and _HAN.search(rest):
            yield Break(LAST, block["name"], _shown(text, ends[-1]))


def _inside_words(text: str, names: tuple[str, ...]) -> set[int]:
    """Every offset inside a word or a name."""
    inside, place = set(), 0
    for word in rjieba.cut(text):
        if _HAN.search(word) and len(word) <= LONGEST:
            inside |= set(range(place + 1, place + len(word)))
        place += len(word)
    for name in names:
        for match in re.finditer(re.escape(name), text):
            inside |= set(range(match.start() + 1, match.end()))
    return inside


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
