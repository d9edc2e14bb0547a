"""What templates may call on records: one list, whole and without anything left over."""

import pytest
from jinja2 import Environment, nodes

from quality_kunming.environment import ROOT
from quality_kunming.images import PictureLibrary
from quality_kunming.templating.filters import each, filters
from quality_kunming.templating.values.news import pages_around


def called() -> set[str]:
    """The names of all filters in the project's templates."""
    environment, names = Environment(extensions=["jinja2.ext.do"]), set()
    for path in (ROOT / "theme" / "templates").rglob("*.html"):
        tree = environment.parse(path.read_text("utf-8"), path.name)
        names.update(one.name for one in tree.find_all(nodes.Filter))
    return names


def test_templates_and_the_list_of_filters_agree(campaign):
    """A filter that is misspelled stops every build; one that no template calls is not kept."""
    pictures = PictureLibrary(campaign.root / "content", campaign.root / ".cache" / "pictures")
    listed = filters(campaign.load(), pictures, render_prose=lambda *text: None)

    assert called() - {*listed, *Environment().filters} == set()
    assert {*listed} - called() == set()


def test_filter_of_several_gives_a_list():
    """Components ask how many there are, and whether there are any."""
    assert each(round, ndigits=1)(iter([1.25, 2.0])) == [1.2, 2.0]
    assert each(round)([]) == []


@pytest.mark.parametrize(
    ("number", "count", "pages"),
    [
        (1, 1, [1]),
        (1, 4, [1, 2, 3, 4]),
        (1, 9, [1, 2, 3, None, 9]),
        (5, 9, [1, 2, 3, 4, 5, 6, 7, 8, 9]),
        (6, 12, [1, None, 4, 5, 6, 7, 8, None, 12]),
        (12, 12, [1, None, 10, 11, 12]),
    ],
)
def test_pagination_shows_the_ends_and_what_is_near(number, count, pages):
    """A gap stands for two pages or more; one page is named rather than left out."""
    assert pages_around(number, count) == pages
