"""The docs for developers say what is so: of every part of the code, decision, dependency and folder of tests."""

import re

import pytest

from quality_kunming.environment import ROOT

DOCS = ROOT / "docs"
ARCHITECTURE = DOCS / "architecture.md"
DECISIONS = sorted((DOCS / "decisions").glob("[0-9]*.md"))
PACKAGE = ROOT / "quality_kunming"

_MODULE = re.compile(r"`((?:[a-z_]+/)+[a-z_]+\.py)`")
_ROW = re.compile(r"^\| `([a-z]+)/` \| ([^|]+) \|$", re.MULTILINE)


def test_architecture_is_read_in_ten_minutes():
    """Who joins has the whole house on two pages, and finds the rest behind links."""
    text = ARCHITECTURE.read_text("utf-8")

    assert len(text.splitlines()) <= 110
    assert [part for part in ("decisions/README", "modules") if f"]({part}.md)" not in text] == []


def test_every_module_has_its_place_in_the_architecture():
    """Who joins finds each package and module of the code in one list."""
    parts = [f"{path.name}/" for path in PACKAGE.iterdir() if (path / "__init__.py").exists()]
    parts += [path.name for path in PACKAGE.glob("*.py")]
    rows = ARCHITECTURE.read_text("utf-8").partition("\n包里面")[2].partition("\n## ")[0]
    named = re.findall(r"`([^`]+)`", "".join(re.findall(r"^\| (`[^|]+) \|", rows, re.MULTILINE)))

    assert sorted(named) == sorted(parts)


def test_files_of_the_packages_are_those_of_the_guide():
    """Who opens a folder of the package finds the files there that the guide names for it."""
    rows = _ROW.findall((DOCS / "modules.md").read_text("utf-8"))
    packages = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    lost = [
        f"{folder}/{file}"
        for folder, text in rows
        for file in re.findall(r"`([\w.]+\.py)`", text)
        if not (PACKAGE / folder / file).exists()
    ]

    assert {folder for folder, _ in rows} == packages
    assert lost == []


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.stem)
def test_decision_says_why_what_and_what_follows(path):
    """Who asks why it is so reads in every decision the occasion, the decision and what comes of it."""
    headings = re.findall(r"^(#+) (.+)$", path.read_text("utf-8"), re.MULTILINE)

    assert [level for level, _ in headings] == ["#", "##", "##", "##"]
    assert [text for _, text in headings[1:]] == ["背景", "决定", "后果"]


def test_decisions_are_numbered_without_a_gap():
    """A decision is cited by its number: no two have the same, and none is missing."""
    numbers = [int(path.name.partition("-")[0]) for path in DECISIONS]

    assert numbers == [*range(1, len(numbers) + 1)]
    assert [
        path.name for path in DECISIONS if not re.fullmatch(r"\d{4}(-[a-z]+)+\.md", path.name)
    ] == []


def test_list_of_decisions_has_each_by_its_title():
    """Who looks for a decision finds all of them in one list, in the words of their own titles."""
    listed = re.findall(
        r"^- \[(.+)\]\((.+)\)$", (DOCS / "decisions" / "README.md").read_text("utf-8"), re.MULTILINE
    )
    titles = {path.name: path.read_text("utf-8").splitlines()[0][2:] for path in DECISIONS}

    assert sorted(listed) == sorted((title, name) for name, title in titles.items())


@pytest.mark.parametrize("path", [ARCHITECTURE, *DECISIONS], ids=lambda path: path.stem)
def test_modules_that_the_docs_name_are_there(path):
    """Who follows a decision into the code finds the file that it names."""
    named = _MODULE.findall(path.read_text("utf-8"))

    assert [one for one in named if not any((top / one).exists() for top in (ROOT, PACKAGE))] == []


def test_every_dependency_has_its_reason():
    """Nothing is installed of which nobody knows why."""
    reasons = (DOCS / "dependencies.md").read_text("utf-8")
    named = [
        re.split(r"[=<>~\[ ]", line)[0]
        for file in (
            "requirements.in",
            "requirements-s3.in",
            "requirements-print.in",
            "requirements-dev.in",
        )
        for line in (ROOT / file).read_text("utf-8").splitlines()
        if re.match(r"\w", line)
    ]

    assert named
    assert [name for name in named if f"`{name}`" not in reasons] == []


def test_every_folder_of_tests_has_its_place_in_the_guide():
    """Who changes something finds where it is tested."""
    guide = (DOCS / "testing.md").read_text("utf-8")
    folders = {path.relative_to(ROOT).parts[1] for path in (ROOT / "tests").glob("*/**/test_*.py")}

    assert [name for name in sorted(folders) if f"`tests/{name}/" not in guide] == []
