"""Sections: whatever leads to one leads to a page that is there, under the name of its column."""

import pytest

from quality_kunming.environment import ROOT
from quality_kunming.model.introduction import Introduction
from quality_kunming.model.records import RECORDS
from quality_kunming.model.sections import (
    FINDING,
    FIXED_PAGES,
    FOOTER,
    MAIN,
    MENU,
    SECTIONS,
    SHOWING,
    THUMB,
)
from quality_kunming.reading.yaml import parse


@pytest.mark.parametrize("ways", [MAIN, THUMB, FOOTER, FINDING, SHOWING, sum(MENU.values(), ())])
def test_ways_lead_to_sections_and_fixed_pages(ways):
    """No list names a place that the site has not, or one place twice."""
    assert set(ways) <= SECTIONS.keys() | FIXED_PAGES.keys()
    assert len(set(ways)) == len(ways)


def test_records_are_shown_in_sections():
    """Every record with an address stands below a section that is there; a language has a page of its own."""
    placed = (one for one in RECORDS if one.address and one is not Introduction)

    assert {one.address.split("/")[1] for one in placed} <= SECTIONS.keys()


def test_columns_are_those_of_sections():
    """No column of data/site.yaml describes a section that is not there."""
    columns = parse((ROOT / "data/site.yaml").read_text("utf-8"))["columns"]

    assert {column["section"] for column in columns} <= SECTIONS.keys()


def test_fixed_pages_are_written():
    """Every text to which all pages lead is there."""
    assert all((ROOT / f"content/pages/{slug}.md").is_file() for slug in FIXED_PAGES)
