"""Where the cards are that other sites place among their own words, each beside the page that it is of."""

ADDRESS = "/embed/"
"""The page that tells how one places them."""
PICTURE = "card.png"


def card_address(page: str) -> str:
    """The card of a page: /activities/2022/a/ → /embed/activities/2022/a/."""
    return ADDRESS + page.removeprefix("/")


def card_picture_address(page: str) -> str:
    """The address of the same as a picture; it stays, for it stands in pages that are not ours."""
    return card_address(page) + PICTURE


def is_card(address: str) -> bool:
    """Whether an address is one of a card, which any site may show in a frame of its own."""
    return address.startswith(ADDRESS) and address.endswith("/") and address != ADDRESS
