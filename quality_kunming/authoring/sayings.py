"""What two YAML texts or values say, and whether it is the same."""

from collections.abc import Mapping

import yaml as libyaml

from quality_kunming.authoring.blank import Values
from quality_kunming.reading import yaml


def says(text: str, values: Values) -> bool:
    """Whether our own reader finds the values in a text."""
    try:
        return same(yaml.parse(text), values)
    except yaml.YamlError:
        return False


def same(one: object, other: object) -> bool:
    """Whether two values say the same; line ends at the end of a text say nothing."""
    if isinstance(one, str) and isinstance(other, str):
        return one.rstrip("\n") == other.rstrip("\n")
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return one == other


def plain(node: libyaml.Node) -> object:
    """The value of a node: texts, lists, groups; None where nothing stands."""
    if isinstance(node, libyaml.SequenceNode):
        return [plain(one) for one in node.value]
    if isinstance(node, libyaml.MappingNode):
        return {key.value: plain(value) for key, value in node.value}
    return None if not node.style and node.value in ("", "~", "null") else node.value


def trimmed(value: object) -> object:
    """The same without line ends at the end of its texts."""
    if isinstance(value, Mapping):
        return {key: trimmed(one) for key, one in value.items()}
    if isinstance(value, list):
        return [trimmed(one) for one in value]
    return value.rstrip("\n") if isinstance(value, str) else value
