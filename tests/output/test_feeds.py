"""A feed keeps its identity wherever the site is put."""

import re

import pytest
from support import SITE, TODAY

from quality_kunming.building import build


@pytest.mark.parametrize("folder", ["", "/ztzl/zlkm"])
def test_ids_do_not_depend_on_the_origin(campaign, folder):
    """A move to another host or folder leaves the feed's own id as it was, and its entries'."""
    found = []
    for origin in ("https://quality-kunming.example", f"https://other.example{folder}"):
        campaign.write("data/site.yaml", SITE.replace("https://quality-kunming.example", origin))
        build(campaign.root, TODAY)
        feed = (campaign.root / "output/feeds/all.xml").read_text("utf-8")
        found.append(re.findall(r"<id>(.*?)</id>", feed))

    assert len(found[0]) == 2
    assert found[0] == found[1]
