"""Asks one rule about the body of an article."""

from collections.abc import Callable

import pytest

from quality_kunming.checks.registry import registered
from quality_kunming.checks.rule import ARTICLE, Example, Slip
from quality_kunming.model.policy import Policy
from quality_kunming.reading import documents

Ask = Callable[..., list[Slip]]


@pytest.fixture
def ask() -> Ask:
    """`ask(rule, body)`: the slips that a rule finds in a body, or in a file given by its name."""

    def ask(rule: str, text: str, policy: Policy | None = None, name: str = "") -> list[Slip]:
        find = next(one.find for one in registered() if one.rule.id == rule)
        whole = text if name else Example.in_article(text).files[ARTICLE]
        document = documents.read(name or ARTICLE, whole.encode())
        return list(find(document, policy or Policy()))

    return ask


@pytest.fixture
def mended(ask) -> Callable[..., str | None]:
    """`mended(rule, body)`: the body after the rule's replacements; None where it finds nothing."""

    def mended(rule: str, body: str) -> str | None:
        slips = ask(rule, body)
        whole = Example.in_article(body).files[ARTICLE]
        for slip in sorted(slips, key=lambda one: one.start, reverse=True):
            if slip.replacement is not None:
                whole = whole[: slip.start] + slip.replacement + whole[slip.end :]
        return whole.split("---\n\n", 1)[1].removesuffix("\n") if slips else None

    return mended
