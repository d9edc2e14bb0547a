"""Whatever stands in a field of the project's own records and texts: it is on the site, or named with its file."""

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from program import copy_project
from support import TODAY

from quality_kunming.building import build
from quality_kunming.checks.gate import examine
from quality_kunming.errors import Problem
from quality_kunming.loading.checking import problems_between
from quality_kunming.loading.collection import Collection
from quality_kunming.model.article import ArticleMatter, PageMatter
from quality_kunming.model.records import RECORDS
from quality_kunming.model.site import Site
from quality_kunming.reading import yaml
from quality_kunming.reading.front_matter import split

UNFORESEEN = "file-lost"
NOTATION = re.compile(r"\\x|\\u[0-9a-f]{4}|\bNone\b|Decimal\(|\[\](?!\()|\{\}|Error\b")
SITES = int(os.environ.get("ODD", "1"))
"""How many sites are made, each with eighty odd values; twenty where somebody has the time."""
ROUNDS = 12
"""What goes back may leave others without what they name."""

NUMBERS = ["0", "-1", "7", "12", "999999999999999", "0.000000000000001", "1e999", ".inf", "0o17"]
DAYS = ["0000-00-00", "1300-01-01", "2200-12-31", "9999-12-31", "2022-02-29", "2200-12-31 23:59"]
WORDS = [
    "",
    " ",
    "甲",
    "a" * 3000,
    "<b>",
    "{{ x }}",
    "%s",
    "'\"",
    "\n",
    "\t",
    "\U0001f600",
    "#",
    "../x",
]
LINKS = [
    "https://",
    "https://[",
    "https://质量.中国/",
    "[甲](/乙/)",
    "![](x)",
    "[](数据:x)",
    "./images/x.jpg",
]
ODD = st.one_of(
    st.sampled_from([None, [], {}, [[]], {"a": "b"}, ["甲"], *NUMBERS, *DAYS, *WORDS, *LINKS]),
    st.sampled_from(
        ["true", "false", "草稿", "折线", "条形", "小图", "电话", "取消", "约", "2022"]
    ),
    st.text(max_size=20),
    st.decimals(allow_nan=False, allow_infinity=False, places=3).map(str),
    st.dates().map(str),
)
MUTATIONS = st.lists(
    st.tuples(st.integers(0, 10_000), st.integers(0, 10_000), ODD), min_size=80, max_size=80
)
"""Which file, which of its fields, what to write there."""


class Copy:
    """A copy of the project's own content and data, in which values are changed and put back."""

    def __init__(self, root: Path):
        self.root = root
        copy_project(root)
        paths = sorted([*root.glob("data/**/*.yaml"), *root.glob("content/[np]*/**/*.md")])
        self.texts = {path.relative_to(root).as_posix(): path.read_text("utf-8") for path in paths}
        self.names = [*self.texts]

    def change(self, name: str, place: int, odd: object) -> None:
        """Write something else into one field of a file, or into one that it does not have."""
        head, body = split(self.texts[name]) if name.endswith(".md") else (self.texts[name], None)
        values = yaml.parse(head)
        places = [*_places(values), *((field,) for field in _fields(name) if field not in values)]
        changed = json.dumps(_changed(values, places[place % len(places)], odd), ensure_ascii=False)
        text = changed if body is None else f"---\n{changed}\n---\n{body}"
        (self.root / name).write_text(text, "utf-8", errors="replace")

    def put_back(self, names: set[str]) -> None:
        """Let files be as they were."""
        for name in names:
            (self.root / name).write_text(self.texts[name], "utf-8")

    def problems(self) -> list[Problem]:
        """All that keeps the site from being made."""
        collection = Collection(self.root)
        return [*collection.problems, *problems_between(collection)]


def _places(values: object, at: tuple = ()) -> Iterator[tuple]:
    pairs = values.items() if isinstance(values, dict) else ()
    pairs = enumerate(values) if isinstance(values, list) else pairs
    for key, value in pairs:
        yield (*at, key)
        yield from _places(value, (*at, key))


def _fields(name: str) -> list[str]:
    """The fields that a file may have."""
    kinds = {f"data/{record.folder}/": record for record in RECORDS}
    kinds |= {"content/news/": ArticleMatter, "content/pages/": PageMatter, "data/site.yaml": Site}
    model = next((kind for start, kind in kinds.items() if name.startswith(start)), None)
    return [*model.model_fields] if model else []


def _changed(values: object, place: tuple, odd: object) -> object:
    if not place:
        return odd
    step, *rest = place
    if isinstance(values, dict):
        return {**values, step: _changed(values.get(step), tuple(rest), odd)}
    return [_changed(one, tuple(rest), odd) if n == step else one for n, one in enumerate(values)]


@pytest.fixture(scope="module")
def copied(tmp_path_factory) -> Copy:
    """The project, built once, so that afterwards only pages that differ are made."""
    copy = Copy(tmp_path_factory.mktemp("copy"))
    build(copy.root, TODAY)
    return copy


@settings(
    max_examples=SITES,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(MUTATIONS)
def test_value_that_is_not_refused_is_on_the_site(copied, mutations):
    """Preview and publication are made of all that loads; the rest is told in sentences, none of them the program's."""
    changed = {}
    for file, place, odd in mutations:
        name = copied.names[file % len(copied.names)]
        changed[name] = odd
        copied.change(name, place, odd)
    try:
        for _ in range(ROUNDS):
            problems = copied.problems()
            assert [one.trace for one in problems if one.rule == UNFORESEEN] == []
            assert [one for one in problems if _says_notation(one, changed)] == []
            if not problems:
                break
            copied.put_back({one.path for one in problems} & changed.keys() or changed.keys())
        assert problems == []

        build(copied.root, TODAY)
        told = examine(copied.root, TODAY, {}).problems

        assert [one.trace for one in told if one.rule == UNFORESEEN] == []
    finally:
        copied.put_back(changed.keys())


def _says_notation(problem: Problem, changed: dict[str, object]) -> bool:
    """Whether a sentence has signs of the program in it that do not stand in the file."""
    value = changed.get(problem.path)
    message = problem.message.replace(str(value), "")
    for escape in re.findall(r"\\u[0-9a-f]{4}", json.dumps(value, ensure_ascii=False)):
        message = message.replace(escape, "")
    return NOTATION.search(message) is not None
