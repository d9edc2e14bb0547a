"""The tables of the rules: lists of words and characters, each with its reason and source."""

from functools import cache
from importlib.resources import files

import yaml


@cache
def table(name: str) -> dict:
    """What one of the tables here says, by its name without the suffix."""
    text = files(__package__).joinpath(f"{name}.yaml").read_text("utf-8")
    return yaml.load(text, yaml.CSafeLoader)
