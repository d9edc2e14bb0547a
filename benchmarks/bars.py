"""The bars: what was promised, as data, and whether the results keep it."""

from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.results import (
    CHECK_EDITED,
    CHECK_FIRST,
    CHECK_UNCHANGED,
    CLONE,
    COLD,
    GROWTH,
    SAVE,
    START,
    UNCHANGED,
    Feat,
    Results,
)

Reading = Callable[[Results], float | None]
SIZES = (1_000, 10_000)
GROWTH_SIZES = (1_000, 2_000, 5_000, 10_000, 20_000)


@dataclass(frozen=True)
class Bar:
    """One promise: no more than `limit`, and at best `moonshot`, in `unit`."""

    what: str
    unit: str
    reading: Reading
    limit: float
    moonshot: float | None = None

    def is_kept(self, results: Results) -> bool | None:
        """Whether the results keep it; None where they do not tell."""
        value = self.reading(results)
        return None if value is None else value <= self.limit


def ratio(doing: str, to: str, other: str, articles: int) -> Reading:
    """Our median time for so many articles over another's for what it does to the same."""
    return lambda results: results.ratio(Feat("own", doing, articles), Feat(to, other, articles))


def seconds(doing: str, articles: int) -> Reading:
    """Our median time."""
    return lambda results: results.seconds(Feat("own", doing, articles))


def milliseconds(doing: str, articles: int) -> Reading:
    """Our median time, for what is short."""

    def read(results: Results) -> float | None:
        value = results.seconds(Feat("own", doing, articles))
        return None if value is None else value * 1000

    return read


def megabytes(doing: str, articles: int) -> Reading:
    """Our median peak of memory."""
    return lambda results: results.megabytes(Feat("own", doing, articles))


def steepening(sizes: tuple[int, ...]) -> Reading:
    """What one article more costs in the last step of growth, over what it costs up to there; 1 is a straight line."""
    first, middle, last = sizes[0], sizes[-2], sizes[-1]

    def read(results: Results) -> float | None:
        times = [results.seconds(Feat("own", GROWTH, size)) for size in (first, middle, last)]
        if None in times:
            return None
        before = (times[1] - times[0]) / (middle - first)
        after = (times[2] - times[1]) / (last - middle)
        return after / before if before > 0 else None

    return read


BARS = (
    Bar("从头生成 10,000 篇，和 Hugo 比", "×", ratio(COLD, "hugo", COLD, 10_000), 1.5, 1.0),
    Bar("从头生成 10,000 篇，和 Pelican 比", "×", ratio(COLD, "pelican", COLD, 10_000), 0.4),
    Bar("从头生成 10,000 篇，内存", "MB", megabytes(COLD, 10_000), 400),
    *(
        Bar(
            f"新的克隆，取回缓存，{size:,} 篇里改了一篇，和 Hugo 从头生成比",
            "×",
            ratio(CLONE, "hugo", COLD, size),
            0.4,
            0.25,
        )
        for size in SIZES
    ),
    *(
        Bar(
            f"{size:,} 篇，什么都没有改，和 Hugo 一样做比",
            "×",
            ratio(UNCHANGED, "hugo", UNCHANGED, size),
            0.25,
            0.15,
        )
        for size in SIZES
    ),
    Bar(
        "1,000 篇到 20,000 篇：最后一段每多一篇的时间，和前面比",
        "×",
        steepening(GROWTH_SIZES),
        1.2,
    ),
    Bar("检查 10,000 篇，第一次", "秒", seconds(CHECK_FIRST, 10_000), 30),
    Bar("检查 10,000 篇，改了一篇", "秒", seconds(CHECK_EDITED, 10_000), 5),
    Bar("预览从保存到网页打开，本站自己的内容", "毫秒", milliseconds(SAVE, 0), 100, 50),
    Bar("预览从保存到网页打开，1,000 篇", "毫秒", milliseconds(SAVE, 1_000), 100, 50),
    Bar("预览从保存到网页打开，10,000 篇", "毫秒", milliseconds(SAVE, 10_000), 300, 150),
    Bar("预览启动，本站自己的内容", "秒", seconds(START, 0), 1.5),
    *(Bar(f"预览启动，{size:,} 篇", "秒", seconds(START, size), 1.5) for size in SIZES),
    Bar("生成本站自己的内容，什么都没有改", "秒", seconds(UNCHANGED, 0), 1.0),
    Bar("检查本站自己的内容，什么都没有改", "秒", seconds(CHECK_UNCHANGED, 0), 1.5),
)
