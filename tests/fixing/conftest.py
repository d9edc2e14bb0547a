"""A project whose files are mended."""

import pytest
from fixing.articles import ARTICLE
from support import TODAY

from quality_kunming.fixing.mending import mend


@pytest.fixture
def fixed(campaign):
    """`fixed(data, name)`: the bytes of a file after mending, and what was said."""

    def fixed(data: bytes, name: str = ARTICLE) -> tuple[bytes, list[str]]:
        path = campaign.write(name, data)
        told = [str(change) for change in mend(campaign.root, TODAY)]
        return path.read_bytes(), told

    return fixed
