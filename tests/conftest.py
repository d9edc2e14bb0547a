"""What all tests share."""

from pathlib import Path

import pytest
from support import TinySite


@pytest.fixture
def site(tmp_path: Path) -> TinySite:
    """A project with nothing but what every project must have."""
    return TinySite(tmp_path)


@pytest.fixture
def campaign(site: TinySite) -> TinySite:
    """A project with an edition, an activity and an article."""
    return site.with_campaign()
