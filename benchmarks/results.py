"""What was measured: the costs of every run, by who did what to how many articles."""

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from benchmarks.measuring import Cost

COLD, UNCHANGED, CLONE = "cold", "unchanged", "clone"
CHECK_FIRST, CHECK_UNCHANGED, CHECK_EDITED = "check-first", "check-unchanged", "check-edited"
GROWTH, START, SAVE = "growth", "start", "save"
LABELS = {
    COLD: "从头生成",
    UNCHANGED: "什么都没有改",
    CLONE: "新的克隆，取回缓存，改了一篇",
    CHECK_FIRST: "检查，第一次",
    CHECK_UNCHANGED: "检查，什么都没有改",
    CHECK_EDITED: "检查，改了一篇",
    GROWTH: "从头生成，篇数越来越多",
    START: "预览，从启动到首页打开",
    SAVE: "预览，从保存到网页打开",
}


@dataclass(frozen=True)
class Feat:
    """Who did what to how many made-up articles; with 0 there is the site's own content only."""

    contender: str
    doing: str
    articles: int


class Results:
    """The costs of every run of every feat, in the order in which feats were first done."""

    def __init__(self):
        self._costs: dict[Feat, list[Cost]] = {}

    def add(self, feat: Feat, cost: Cost) -> None:
        """Note one run."""
        self._costs.setdefault(feat, []).append(cost)

    def __iter__(self) -> Iterator[tuple[Feat, tuple[Cost, ...]]]:
        for feat, costs in self._costs.items():
            yield feat, tuple(costs)

    def seconds(self, feat: Feat) -> float | None:
        """The median of its times; None where it was not measured."""
        return _median([one.seconds for one in self._costs.get(feat, ())])

    def megabytes(self, feat: Feat) -> float | None:
        """The median of its peaks of memory."""
        return _median([one.megabytes for one in self._costs.get(feat, ()) if one.megabytes])

    def work(self, feat: Feat) -> float | None:
        """The median of the seconds that processors were at work for it."""
        return _median([one.work for one in self._costs.get(feat, ()) if one.work])

    def ratio(self, feat: Feat, to: Feat) -> float | None:
        """The median of its times over that of another's; None where one of them is missing."""
        own, other = self.seconds(feat), self.seconds(to)
        return own / other if own is not None and other else None


def _median(values: list[float]) -> float | None:
    return median(values) if values else None
