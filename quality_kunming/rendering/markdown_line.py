"""What stands inside a line of a page as Markdown: words with what they mean there taken from them, links, pictures."""

import re
from collections.abc import Iterable
from urllib.parse import quote, urljoin

from selectolax.lexbor import LexborNode

_SPACE = re.compile(r"\s+")
_MEANING = re.compile(r"[\\`*_\[\]~]|<(?=[a-zA-Z/!?])|&(?=[#a-zA-Z])|!$")
"""Characters that would be more than themselves."""

_AT_START = re.compile(
    r"^(?:(?P<mark>[-+](?=[\s|:-]|$)|[>|]|#{1,6}(?=\s|$)|=+\s*$|:(?=-))|\d{1,9}(?P<end>[.)])(?=\s|$))"
)
"""What would make a line a list, a heading, a quotation, a table, were it not escaped."""

_EDGES = re.compile(r"([\W_]*)(.*?)([\W_]*)", re.DOTALL)
_INDEX = re.compile(r"(?<=/)index\.html(?=[?#]|$)")
_UNSAFE = re.compile(r"[\s()<>\\|*_`\[\]\"]")
_STRONG = ("strong", "b", "em", "i")
_CODE = ("code", "kbd", "samp")
_PLAIN = frozenset(
    "abbr bdi bdo cite data del dfn ins label mark q s small span sub sup time u var wbr".split()  # noqa: SIM905
)
"""Elements in whose place their words stand, joined to those around them."""
_MARKED = "a, b, br, code, em, i, img, kbd, samp, strong, svg"
_GOES_ON = re.compile(r"\*{4}|(?<!\\)``")
BREAK = "\n"


def strong(words: str) -> str:
    """Words with stress. Punctuation at the edges stays outside: behind it the stars would not be understood."""
    if any(mark in words for mark in ("](", "`", "**")):
        return words
    before, inner, after = _EDGES.fullmatch(words).groups()
    return f"{before}**{inner}**{after}" if inner else words


class Lines:
    """Lines of one page, whose links lead from its absolute address."""

    def __init__(self, address: str):
        self._address = address

    def paragraph(self, nodes: Iterable[LexborNode]) -> str:
        """A paragraph of some nodes; empty where they say nothing."""
        lines = _tidied("".join(map(self._span, nodes))).split(BREAK)
        return "\\\n".join(_AT_START.sub(_escaped_start, line) for line in lines if line)

    def heading(self, node: LexborNode) -> str:
        """All words of an element in one line."""
        return re.sub(r"#+$", _ESCAPED, _tidied(self._inside(node)).replace(BREAK, " "))

    def label(self, node: LexborNode) -> str:
        """All words of an element in one line with stress."""
        words = _tidied(self._inside(node)).replace(BREAK, " ")
        return _AT_START.sub(_escaped_start, strong(words))

    def cell(self, node: LexborNode) -> str:
        """All words of an element as a cell of a table."""
        words = _tidied(self._inside(node)).replace("|", "\\|")
        return words.strip(BREAK).replace(BREAK, "<br>")

    def _inside(self, node: LexborNode) -> str:
        return "".join(map(self._span, node.iter(include_text=True)))

    def _span(self, node: LexborNode) -> str:
        tag = node.tag
        if tag == "-text":
            return _MEANING.sub(r"\\\g<0>", _SPACE.sub(" ", node.text_content or ""))
        if tag == "br":
            return BREAK
        if tag == "a":
            return self._link(node)
        if tag == "img":
            return self._picture(node)
        if tag == "svg":
            return _drawing(node)
        if tag in _CODE:
            return _code(node, self._inside(node))
        words = self._inside(node)
        if tag in _STRONG:
            return strong(words) if node.css_first(f":is({_MARKED})") in (None, node) else words
        return words if tag in _PLAIN else f" {words} "

    def _link(self, node: LexborNode) -> str:
        if "footnote-ref" in (node.attributes.get("class") or ""):
            return f"[^{node.text().strip()}]"
        words = self._inside(node).replace(BREAK, " ")
        inner = words.strip(" ")
        address = node.attributes.get("data-leads-to") or node.attributes.get("href")
        if not inner or address is None:
            return words
        before, after = (
            words[: len(words) - len(words.lstrip(" "))],
            words[len(words.rstrip(" ")) :],
        )
        return f"{before}[{inner}]({self._absolute(address)}){after}"

    def _picture(self, node: LexborNode) -> str:
        words = _SPACE.sub(" ", node.attributes.get("alt") or "").strip()
        address = self._absolute(node.attributes.get("src") or "")
        return f"![{_MEANING.sub(_ESCAPED, words)}]({address})" if words else ""

    def _absolute(self, address: str) -> str:
        try:
            whole = urljoin(self._address, address.strip())
        except ValueError:  # no address at all, such as http://[
            whole = address
        return _UNSAFE.sub(lambda one: quote(one[0]), _INDEX.sub("", whole))


_ESCAPED = r"\\\g<0>"


def _escaped_start(found: re.Match) -> str:
    if found["mark"]:
        return f"\\{found[0]}"
    return f"{found[0][:-1]}\\{found['end']}"


def _tidied(words: str) -> str:
    """Without spaces that nobody sees; stress, or code, that ends and begins again goes on."""
    words = re.sub(r" {2,}", " ", _GOES_ON.sub("", words))
    return re.sub(rf" ?{BREAK} ?", BREAK, words).strip()


def _code(node: LexborNode, words: str) -> str:
    code = _SPACE.sub(" ", node.text()).strip()
    return f"`{code}`" if code and not re.search(r"[`\\]", code) else words


def _drawing(node: LexborNode) -> str:
    """What a drawing is called; its numbers stand in the table beside it."""
    title = node.css_first("title")
    words = title.text() if title else node.attributes.get("aria-label") or ""
    name = _SPACE.sub(" ", words).strip()
    return f" （图：{_MEANING.sub(_ESCAPED, name)}） " if name else ""
