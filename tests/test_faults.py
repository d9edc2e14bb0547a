"""The last net: a file that is too much for the program is named, and everything else is told in the same run."""

import pytest
from pydantic import model_validator
from support import TODAY

from quality_kunming.building import build
from quality_kunming.checks import running
from quality_kunming.checks.gate import examine
from quality_kunming.errors import DataError
from quality_kunming.loading import knowledge, records, selection
from quality_kunming.model.source import Source
from quality_kunming.prose import renderer as prose
from quality_kunming.rendering import renderer

ARTICLE = "content/news/2022/launch.md"
OTHER = "content/news/2022/other.md"
ACTIVITY = "data/activities/2022/lianliankan.yaml"


@pytest.fixture
def site(campaign):
    """A campaign with one more article, in which something else is wrong."""
    text = "---\ntitle: 又一篇\ndate: 2022-09-02\ntopic: launch\norigin: 质量昆明编辑部\n---\n\n请打 13987654321。\n"
    campaign.write(OTHER, text)
    return campaign


def told(site) -> dict[str, list[str]]:
    """The rules that the gate finds broken, by file."""
    problems = examine(site.root, TODAY, {}).problems
    return {one.path: [two.rule for two in problems if two.path == one.path] for one in problems}


def broken(function, is_about):
    """A function that ends in an exception over one thing."""

    def call(*arguments, **options):
        if any(is_about(one) for one in arguments):
            return [][0]
        return function(*arguments, **options)

    return call


def test_file_at_which_a_rule_breaks_is_named_beside_all_others(site, monkeypatch):
    """Words that no rule was made for stop neither the rules nor the list."""
    of_it = broken(running.slips_in, lambda one: getattr(one, "name", "") == ARTICLE)
    monkeypatch.setattr(running, "slips_in", of_it)

    found = told(site)

    assert "file-lost" in found[ARTICLE]
    assert "mobile-number" in found[OTHER]


def test_model_that_breaks_over_a_file_names_it():
    """A check of a field that itself breaks is told of the file, with what a developer needs."""

    class Breaking(Source):
        @model_validator(mode="after")
        def _breaks(self):
            return {}["x"]

    values = {"slug": "a", "name": "a", "publisher": "a"}
    (problem,) = records.build(Breaking, values, "", "data/sources/a.yaml")

    assert (problem.path, problem.rule) == ("data/sources/a.yaml", "file-lost")
    assert "KeyError" in problem.trace
    assert "KeyError" not in str(problem)


def test_record_at_which_the_choice_of_a_moment_breaks_is_named(site, monkeypatch):
    """What is shown at a moment is found out for all together; the file behind an exception is named all the same."""
    of_it = broken(knowledge.known_from, lambda one: getattr(one, "file", "") == ACTIVITY)
    monkeypatch.setattr(selection, "known_from", of_it)

    found = told(site)

    assert "file-lost" in found[ACTIVITY]
    assert "mobile-number" in found[OTHER]


@pytest.mark.parametrize("module", [renderer.Renderer, prose.ProseRenderer])
def test_text_of_which_no_page_can_be_made_is_named(site, monkeypatch, module):
    """A page that breaks in the making ends the build with its file, and changes nothing that is there."""
    method = "prose" if module is renderer.Renderer else "render"
    of_it = broken(
        getattr(module, method), lambda one: "六大主题活动展开" in getattr(one, "body", str(one))
    )
    monkeypatch.setattr(module, method, of_it)

    with pytest.raises(DataError) as caught:
        build(site.root, TODAY)

    assert [one.path for one in caught.value.problems] == [ARTICLE]
    assert "IndexError" in caught.value.problems[0].trace
    assert not (site.root / "output").exists()
