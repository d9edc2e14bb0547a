"""Other values in a YAML text: comments, order and every line of what stays the same are kept."""

import json
import re
from collections.abc import Mapping
from difflib import SequenceMatcher

import yaml as libyaml

from quality_kunming.authoring.blank import Values, written
from quality_kunming.authoring.entries import entries
from quality_kunming.authoring.sayings import plain, same, says, trimmed
from quality_kunming.model.base import Model
from quality_kunming.reading import yaml


class _RigidError(Exception):
    """A place where lines cannot be changed one by one: what is around it is written anew."""


def revise(text: str, values: Values, model: type[Model]) -> str:
    """The text of a record with other values: texts, lists, groups; its new fields in the order of the model.

    ValueError with a Chinese sentence where it is written in a way that cannot be changed without losing something.
    """
    text = text if text.endswith("\n") else f"{text}\n"
    node = yaml.compose(text)
    if node is None:
        return text + "".join(f"{line}\n" for line in fields(values, model))
    for is_careful in (True, False):
        revision = _Revision(text, is_careful=is_careful)
        try:
            revision.mapping(node, values, model)
        except _RigidError:
            continue
        if says(revised := revision.result(), values):
            return revised
    raise ValueError("文件的写法特别，没有动它；请照字段一览自己改")


def fields(values: Values, model: type[Model]) -> list[str]:
    """The lines of a new text that says the values, in the order of the model."""
    keys = [key for key in _order(model) if key in values]
    return [line for key in keys for line in written(key, values[key])]


class _Revision:
    """The changes to one text."""

    def __init__(self, text: str, *, is_careful: bool):
        self._text = text
        self._is_careful = is_careful
        self._rows = text.split("\n")[:-1]
        self._starts = [0]
        for row in self._rows:
            self._starts.append(self._starts[-1] + len(row) + 1)
        self._edits: list[tuple[int, int, str]] = []

    def result(self) -> str:
        """The text with all changes."""
        parts, at = [], 0
        for start, end, new in sorted(self._edits, key=lambda edit: edit[:2]):
            parts += [self._text[at:start], new]
            at = end
        return "".join([*parts, self._text[at:]])

    def mapping(self, node: libyaml.Node, new: Values, model: type[Model] | None) -> None:
        """Have a group of fields say the new values."""
        if not isinstance(node, libyaml.MappingNode) or node.flow_style or not node.value:
            raise _RigidError
        groups = {entry.key: entry.group for entry in entries(model)} if model else {}
        for key, value in node.value:
            if key.value not in new:
                self._remove(key, value)
            elif not same(plain(value), new[key.value]):
                self._change(key, value, new[key.value], groups.get(key.value))
        self._add(node, new, model)

    def _remove(self, key: libyaml.Node, value: libyaml.Node) -> None:
        if self._is_behind_dash(key):
            raise _RigidError
        self._replace(key.start_mark.line, self._end(key, value), [])

    def _change(
        self, key: libyaml.Node, value: libyaml.Node, new: object, group: type[Model] | None
    ) -> None:
        mark = len(self._edits)
        try:
            if not self._is_careful:
                raise _RigidError
            if isinstance(new, Mapping):
                self.mapping(value, new, group)
            elif isinstance(new, list):
                self._sequence(value, new, group)
            else:
                self._scalar(value, new)
        except _RigidError:
            del self._edits[mark:]
            lines = _in_brackets(key.value, value, new) or written(key.value, new)
            indent = key.start_mark.column
            start = self._starts[key.start_mark.line] + indent
            text = f"\n{' ' * indent}".join(lines) + "\n"
            self._edits.append((start, self._starts[self._end(key, value)], text))

    def _scalar(self, node: libyaml.Node, new: object) -> None:
        """Put another word in the place of one in a line; what stands behind it stays."""
        is_word = isinstance(node, libyaml.ScalarNode) and isinstance(new, str)
        if not is_word or node.start_mark.line != node.end_mark.line or not node.value:
            raise _RigidError
        line, *more = written("key", new)
        if more:
            raise _RigidError
        word = json.dumps(new, ensure_ascii=False) if node.style else line.removeprefix("key: ")
        self._edits.append((node.start_mark.index, node.end_mark.index, word))

    def _sequence(self, node: libyaml.Node, new: list, group: type[Model] | None) -> None:
        is_block = isinstance(node, libyaml.SequenceNode) and not node.flow_style
        if not is_block or not node.value or not new:
            raise _RigidError
        before = [json.dumps(trimmed(plain(one)), sort_keys=True) for one in node.value]
        after = [json.dumps(trimmed(one), sort_keys=True) for one in new]
        matcher = SequenceMatcher(None, before, after, autojunk=False)
        for kind, start, end, new_start, new_end in matcher.get_opcodes():
            if kind == "equal":
                continue
            pairs = min(end - start, new_end - new_start)
            for at in range(pairs):
                self._change_item(node, node.value[start + at], new[new_start + at], group)
            indent = node.start_mark.column
            for item in node.value[start + pairs : end]:
                self._replace(self._dash(item), self._below(item, item, indent), [])
            last = node.value[end - 1]
            at = self._below(last, last, indent) if end else self._dash(node.value[0])
            for value in new[new_start + pairs : new_end]:
                self._replace(at, at, _item(value, indent))

    def _change_item(
        self, node: libyaml.Node, item: libyaml.Node, new: object, group: type[Model] | None
    ) -> None:
        mark = len(self._edits)
        try:
            if isinstance(new, Mapping):
                self.mapping(item, new, group)
            else:
                self._scalar(item, new)
        except _RigidError:
            del self._edits[mark:]
            lines = _item(new, node.start_mark.column)
            self._replace(self._dash(item), self._end(item, item), lines)

    def _add(self, node: libyaml.Node, new: Values, model: type[Model] | None) -> None:
        present = {key.value: (key, value) for key, value in node.value}
        order = _order(model) if model else []
        order += [key for key in new if key not in order]
        indent = node.value[0][0].start_mark.column
        for key in order:
            if key not in new or key in present:
                continue
            lines = [f"{' ' * indent}{line}" for line in written(key, new[key])]
            start, end = self._waiting(key, indent, node) or self._place(
                key, order, present, indent
            )
            self._replace(start, end, lines)

    def _waiting(self, key: str, indent: int, node: libyaml.Node) -> tuple[int, int] | None:
        """The rows of a field that is commented out."""
        sign = " " * indent + "#"
        last = self._below(node, node, indent - 1) if indent else len(self._rows)
        for at in range(node.start_mark.line, last):
            if re.match(rf"{sign} ?{key}:", self._rows[at]):
                end = at + 1
                while end < last and self._rows[end].startswith(f"{sign}  "):
                    end += 1
                return at, end
        return None

    def _place(self, key: str, order: list[str], present: Mapping, indent: int) -> tuple[int, int]:
        """The row before which a new field stands."""
        before = [one for one in order[: order.index(key)] if one in present]
        if before:
            at = self._below(*present[before[-1]], indent)
        else:
            first = next(iter(present.values()))
            is_head = self._is_behind_dash(first[0])
            at = self._below(*first, indent) if is_head else first[0].start_mark.line
        return at, at

    def _replace(self, start: int, end: int, lines: list[str]) -> None:
        text = "".join(f"{line}\n" for line in lines)
        self._edits.append((self._starts[start], self._starts[end], text))

    def _is_behind_dash(self, key: libyaml.Node) -> bool:
        return bool(self._rows[key.start_mark.line][: key.start_mark.column].strip())

    def _dash(self, item: libyaml.Node) -> int:
        """The row with the dash of an item."""
        at = item.start_mark.line
        while not self._rows[at].lstrip().startswith("-"):
            at -= 1
        return at

    def _end(self, first: libyaml.Node, last: libyaml.Node) -> int:
        """The row below the last words of a value."""
        leaf = last
        while leaf.value and not isinstance(leaf, libyaml.ScalarNode) and not leaf.flow_style:
            leaf = leaf.value[-1] if isinstance(leaf, libyaml.SequenceNode) else leaf.value[-1][1]
        at = leaf.end_mark.line + (1 if leaf.end_mark.column else 0)
        lowest = first.start_mark.line + 1
        while at > lowest and not self._rows[at - 1].strip():
            at -= 1
        return max(at, lowest)

    def _below(self, first: libyaml.Node, last: libyaml.Node, indent: int) -> int:
        """The same, below what is commented out inside the value: further in than its key or dash."""
        at = self._end(first, last)
        inner = re.compile(rf" {{{indent + 1},}}#")
        while at < len(self._rows) and inner.match(self._rows[at]):
            at += 1
        return at


def _order(model: type[Model]) -> list[str]:
    return [entry.key for entry in entries(model)]


def _item(value: object, indent: int) -> list[str]:
    _, *lines = written("key", [value])
    return [" " * indent + line.removeprefix("  ") for line in lines]


def _in_brackets(key: str, node: libyaml.Node, new: object) -> list[str]:
    """A list of words as it was written before, in one line; empty where that would say something else."""
    is_list = isinstance(new, list) and new and all(isinstance(one, str) for one in new)
    if not is_list or not isinstance(node, libyaml.SequenceNode) or not node.flow_style:
        return []
    line = f"{key}: [{', '.join(new)}]"
    return [line] if says(line, {key: new}) else []
