"""YAML → plain values by libyaml, with the line of every value.

Every scalar stays the text that stands there; what a field makes of it is the model's matter. So `2022-09` and
`2022-09-01` are read alike, and `no`, `12:30`, `0871` and `1.10` are never turned into something else.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from unicodedata import category

import yaml
from yaml.cyaml import CParser

from quality_kunming.reading.yaml_advice import (
    HASH,
    WIDE_COLON,
    WIDE_INDENT,
    advice,
    told_of_colons,
)

DEPTH_LIMIT = 12
"""Levels; records have at most five."""
TOO_DEEP = "缩进层次太深，请对照同类文件改写"
SUSPICIOUS = 12
"""Opening brackets from which the levels of a text are counted before it is read."""

_HIDDEN_LINE_END = re.compile("[\x85\u2028\u2029]")
_DEEP_INDENT = re.compile(r"^[ ?-]{24}", re.MULTILINE)

COMMENT = re.compile(r"[ \t]+#")
"""What cuts a text off where no quotes hold it together."""
NO_COMMENT = re.compile(r"[ \t]+#[^\s#]")
"""A hash that belongs to the words behind it, where nothing stands before it: `title: #1 号公告`."""

BLOCK_STYLES = ("|", ">")


INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u2060\ufeff]")
"""Soft hyphen, zero-width space, marks of direction, word joiner, byte order mark."""


ESCAPE = re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[0abevfrNLP_])")
"""What stands for another sign in quotes; most signs so written cannot be seen."""
UNSEEN = {"Cc", "Cf", "Cs", "Cn", "Zl", "Zp"}
"""Unicode's categories of what cannot be seen."""


PROPERTY = re.compile(r"(?:^|[ \[{,])[&!]", re.MULTILINE)
"""Where a value may have a name for others or a tag, which are no words of it."""
SUSPECTS = (INVISIBLE, COMMENT, WIDE_COLON, ESCAPE, PROPERTY)
"""A text with none of these need not be looked at again."""


class YamlError(Exception):
    """A text that is not the YAML we read: `line` from 1, `message` a Chinese sentence."""

    def __init__(self, line: int, message: str):
        super().__init__(message)
        self.line = line
        self.message = message


def parse(text: str) -> object:
    """Plain values of one YAML document; YamlError for anything that cannot be read safely."""
    node = compose(text)
    has_to_be_looked_at = any(one.search(text) for one in SUSPECTS)
    suspect = text if has_to_be_looked_at else ""
    if isinstance(node, yaml.ScalarNode):
        return _scalar(node, "")
    return None if node is None else _construct(node, suspect, set(), 1)


def line_of(text: str, location: Iterable[str | int]) -> int:
    """The line of the value at a path of keys and indices, or of the nearest value above it."""
    return _locate(text, location)[0]


def text_line_of(text: str, location: Iterable[str | int]) -> int:
    """The line where the words of the scalar at a path begin: behind its key, or below its `|` or `>`."""
    line, node = _locate(text, location)
    if not isinstance(node, yaml.ScalarNode):
        return line
    return node.start_mark.line + (2 if node.style in BLOCK_STYLES else 1)


def _locate(text: str, location: Iterable[str | int]) -> tuple[int, yaml.Node | None]:
    node = compose(text)
    line = 1
    for step in location:
        if isinstance(node, yaml.MappingNode):
            found = next(((k, v) for k, v in node.value if k.value == step), None)
            if found is None:
                break
            line, node = found[0].start_mark.line + 1, found[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int):
            if step >= len(node.value):
                break
            node = node.value[step]
            line = node.start_mark.line + 1
    return line, node


class _Loader(CParser):
    """libyaml's nodes without tags: every scalar stays a text, so nobody need find out what it might be."""

    def resolve(self, *_: object) -> str:
        """No tag for any node."""
        return ""

    def descend_resolver(self, *_: object) -> None:
        """Nothing is resolved by its place."""

    def ascend_resolver(self) -> None:
        """Nor on the way back."""


@lru_cache(maxsize=1)  # each wrong field of a file asks for its line
def compose(text: str) -> yaml.Node | None:
    """The nodes of one YAML document; YamlError for a text that is none."""
    try:
        _refuse_hidden_line_ends(text)
        _refuse_deep(text)
        return yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise YamlError(*advice(text, line, f"{error.context} {error.problem}")) from None
    except yaml.YAMLError:
        raise YamlError(_control_line(text), "有看不见的控制字符，请删去这一行重新输入") from None


def _refuse_deep(text: str) -> None:
    """libyaml's nodes are made by recursion in C, which a text of many levels breaks; events are not."""
    if text.count("[") + text.count("{") < SUSPICIOUS and not _DEEP_INDENT.search(text):
        return
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > DEPTH_LIMIT:
            raise YamlError(event.start_mark.line + 1, TOO_DEEP)


def _refuse_hidden_line_ends(text: str) -> None:
    """libyaml ends lines at NEL and at Unicode's separators, where editors see none."""
    if found := _HIDDEN_LINE_END.search(text):
        line = text.count("\n", 0, found.start()) + 1
        raise YamlError(line, "有看不见的换行符，请删去这一行重新输入")


def _construct(node: yaml.Node, text: str, seen: set[int], depth: int) -> object:
    """The value of a node; no text: it has no comment and nothing invisible."""
    if depth > DEPTH_LIMIT:
        raise YamlError(_line(node), TOO_DEEP)
    _refuse_property(node, text)
    if isinstance(node, yaml.ScalarNode):
        return _scalar(node, text)
    if id(node) in seen:
        raise YamlError(
            _line(node), "用了 & 和 * 的引用写法，请把内容直接写出来；文字里的 & 和 * 请加英文引号"
        )
    seen.add(id(node))
    if isinstance(node, yaml.SequenceNode):
        _refuse_wide_commas(node)
        return [_construct(item, text, seen, depth + 1) for item in node.value]
    values: dict[str, object] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            raise YamlError(_line(key), "冒号前面应是一个字段名，请核对括号和缩进")
        _refuse_invisible(key, text)
        if key.value != key.value.strip():
            raise YamlError(_line(key), WIDE_INDENT)
        if key.value == "<<" and not key.style:
            raise YamlError(_line(key), "用了 << 的合并写法，请把内容直接写出来")
        if key.value in values:
            raise YamlError(_line(key), f"“{key.value}”写了两遍，请删去一个")
        values[key.value] = _construct(value, text, seen, depth + 1)
    return values


def _line(node: yaml.Node) -> int:
    return node.start_mark.line + 1


def _scalar(node: yaml.ScalarNode, text: str) -> str | None:
    """The text; None where nothing, `~` or `null` stands without quotes."""
    _refuse_invisible(node, text)
    is_plain = not node.style
    if text and is_plain:
        _refuse_words_that_go(node, text)
    if text and node.style == '"':
        _refuse_escaped(node, text)
    return None if is_plain and node.value in ("", "~", "null") else node.value


def _refuse_property(node: yaml.Node, text: str) -> None:
    """The sign & or ! before a value, and the word behind it, would be lost."""
    sign = text[node.start_mark.index : node.start_mark.index + 1]
    if sign and sign in "&!":
        raise YamlError(_line(node), f"这一行开头的 {sign} 有特别的意思，请把整句放进英文引号")


def _refuse_words_that_go(node: yaml.ScalarNode, text: str) -> None:
    """Words that a hash cuts off, and a field that becomes part of the one above it."""
    cut_off = COMMENT if node.value else NO_COMMENT
    if cut_off.match(text, node.end_mark.index):
        raise YamlError(node.end_mark.line + 1, HASH)
    if node.end_mark.line == node.start_mark.line:
        return
    if found := WIDE_COLON.search(
        text, text.find("\n", node.start_mark.index), node.end_mark.index
    ):
        raise YamlError(text.count("\n", 0, found.start()) + 1, told_of_colons(text))


def _refuse_escaped(node: yaml.ScalarNode, text: str) -> None:
    """Signs that no reader sees, written with a backslash: `\\x0f`."""
    written = text[node.start_mark.index : node.end_mark.index]
    for one in node.value:
        if category(one) in UNSEEN and one not in "\n\t" and one not in written:
            raise YamlError(_line(node), f"引号里写了看不见的字符 {_escape_in(written)}，请删去它")


def _escape_in(written: str) -> str:
    """The first escape of a quoted text that stands for a sign that cannot be seen."""
    return next((one[0] for one in ESCAPE.finditer(written)), "\\")


def _refuse_invisible(node: yaml.ScalarNode, text: str) -> None:
    if text and (found := INVISIBLE.search(text, node.start_mark.index, node.end_mark.index)):
        line = text.count("\n", 0, found.start()) + 1
        raise YamlError(line, "有看不见的字符（例如零宽空格），请删去这一行重新输入")


def _refuse_wide_commas(node: yaml.SequenceNode) -> None:
    """A list in brackets is cut at `,` only; who means a Chinese comma puts the words in quotes."""
    for item in node.value if node.flow_style else ():
        if isinstance(item, yaml.ScalarNode) and not item.style and "，" in item.value:
            message = "列表里用了中文逗号“，”，请改成英文逗号加一个空格 “, ”"
            raise YamlError(item.start_mark.line + 1, message)


def _control_line(text: str) -> int:
    match = re.search(r"[^\t\n\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", text)
    return text.count("\n", 0, match.start()) + 1 if match else 1
