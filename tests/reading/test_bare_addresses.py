"""Addresses that merely stand in a text."""

import re

import pytest

from quality_kunming.reading import documents
from quality_kunming.reading.bare_addresses import WEB_ADDRESS, without_stop
from quality_kunming.reading.link_targets import targets

PAGE = "https://www.km.gov.cn/a"


@pytest.mark.parametrize(
    ("written", "address"),
    [
        (f"详见{PAGE}（附件一）。", PAGE),
        (f"详见{PAGE}。", PAGE),
        (f"详见{PAGE}，请转发", PAGE),
        (f"网址是{PAGE}这里", PAGE),
        (f"“{PAGE}”", PAGE),
        (f"【{PAGE}】", PAGE),
        (f"({PAGE})", PAGE),
        (f"{PAGE}；{PAGE}", PAGE),
        (f"See {PAGE}.", PAGE),
        (f"{PAGE}?b=1&c=2#d。", f"{PAGE}?b=1&c=2#d"),
        ("https://质量.中国/a。", "https://质量.中国"),
    ],
)
def test_address_ends_where_a_reader_sees_it_end(written, address):
    """The stop, bracket or word behind an address is no part of it, for whoever asks."""
    document = documents.read("content/news/2022/a.md", f"---\n---\n{written}\n".encode())

    assert without_stop(re.search(WEB_ADDRESS, written)[0]).startswith(address)
    assert targets(document)[0].address.startswith(address)
    assert document.prose.count("（") == written.count("（")
