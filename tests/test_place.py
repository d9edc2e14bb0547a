"""Where a build will be read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support import TinySite

from quality_kunming.loading.collection import Collection
from quality_kunming.model.base import SLUG
from quality_kunming.place import Place, pages_origin

GITHUB = {"GITHUB_SERVER_URL": "https://github.com"}


@pytest.mark.parametrize(
    ("environ", "origin"),
    [
        ({}, ""),
        (GITHUB | {"GITHUB_REPOSITORY": "Kunming/zlkm"}, "https://kunming.github.io/zlkm"),
        (GITHUB | {"GITHUB_REPOSITORY": "kunming/Kunming.github.io"}, "https://kunming.github.io"),
        (GITHUB | {"GITHUB_REPOSITORY": ""}, ""),
        ({"GITHUB_SERVER_URL": "https://gitea.example.com", "GITHUB_REPOSITORY": "a/b"}, ""),
        ({"CI_PAGES_URL": "https://kunming.gitlab.io/zlkm/"}, "https://kunming.gitlab.io/zlkm"),
    ],
)
def test_ci_host_says_where_its_pages_are(environ, origin):
    """The repository as it stands goes online with the right addresses and no setting of ours."""
    assert pages_origin(environ) == origin


def test_address_that_was_filled_in_is_never_replaced(site: TinySite):
    """Once the bureau has its address, the CI host's own does not matter."""
    place = Place(pages="https://kunming.github.io/zlkm")
    assert Collection(site.root, place).site.origin == "https://kunming.github.io/zlkm"

    text = (site.root / "data/site.yaml").read_text("utf-8")
    site.write("data/site.yaml", text.replace("quality-kunming.example", "zlkm.km.gov.cn"))
    assert Collection(site.root, place).site.origin == "https://zlkm.km.gov.cn"


def test_preview_of_a_branch_has_an_address_of_its_own(site: TinySite):
    """A branch is looked at beside the site, at an address made of its name."""
    origin = Collection(site.root, Place(branch="new-look")).site.origin

    assert origin == "https://quality-kunming.example/preview/new-look"


@settings(deadline=None)  # the first Chinese word loads a dictionary
@given(st.text(min_size=1, max_size=300))
def test_any_branch_is_a_segment_of_an_address(branch):
    """Git allows nearly everything in a branch's name; an address does not."""
    assert SLUG.fullmatch(Place(branch=branch).slug)


def test_branches_that_look_alike_do_not_share_a_preview():
    """What differs only in signs that an address cannot have stays apart."""
    slugs = {Place(branch=name).slug for name in ("a-b", "a/b", "a_b", "A-b", "a--b")}

    assert len(slugs) == 5
