"""The lists of the table `slips`: what is left alone, though it is like a slip of the pen."""

from functools import cache

from quality_kunming.checks.tables import table


@cache
def listed(name: str) -> frozenset[str]:
    """What stands in a list, by its name."""
    return frozenset(table("slips")[name].split())
