"""One page of a site, and what an invariant says of it."""

from collections.abc import Callable

import pytest

from quality_kunming.invariants.asking import INVARIANTS

BY_NAME = {one.__name__.rpartition(".")[2]: one for one in INVARIANTS}


@pytest.fixture
def told(finished) -> Callable[..., list[str]]:
    """`told(name, html)`: what an invariant says of one finished page; other words as for `finished`."""

    def told(name: str, html: str, file: str = "example/index.html", **more) -> list[str]:
        site = finished({file: html}, **more)
        return list(BY_NAME[name].on_page(site.pages[file], site))

    return told
