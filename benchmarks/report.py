"""What came of the runs, for readers (Markdown) and for programs (JSON)."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from benchmarks.bars import BARS, Bar
from benchmarks.measuring import Cost
from benchmarks.results import LABELS, Feat, Results

OPENING = """# 速度

`python3 tasks.py bench --write` 写成；怎么跑见 `python3 tasks.py bench --help`。
没有达到的，时间花在哪里、要怎样才达得到，见[没有达到的速度](decisions/0058-missed-bars.md)。
"""
METHOD = """## 怎么量的

- 每一轮里，每个程序各做一遍，谁先做每轮换一个；表里是各轮的中位数，倍数是中位数之比。
- 文章是编出来的，每次一样：每篇约 900 字，三个小标题、一个表格、一个列表、一个链接，篇篇不同。
- 别的程序做最少的一份：每篇一页，列表每页 20 篇，两个标签，一份订阅。本项目还带着自己的数据和栏目，所以页数多。
- 每一次都是新的进程，从启动算到结束。
- “处理器”是各核忙的时间之和，电脑同时在忙别的，它也差不多。
- 内存是它和它的子进程合起来的最高值，1 MB 是一百万字节。
- “从头生成”没有缓存，没有旧的网站；磁盘在操作系统里的缓存不清。
- “什么都没有改”接着上一次，缓存和网站都在。
- “新的克隆”只留缓存：没有旧的网站，每个文件的时间都是新的，程序要重新编译成字节码。
- 预览的“打开”是网页在本机上取得到，内容是刚保存的；启动的时候，以前预览过。
"""


@dataclass(frozen=True)
class Report:
    """The results, with where, when and of whom."""

    day: date
    machine: str
    rounds: int
    contenders: tuple[tuple[str, str, str], ...]
    """Name, what readers call it, version."""

    missing: tuple[str, ...]
    """Why somebody is not there, a sentence each."""

    results: Results

    @property
    def missed(self) -> tuple[Bar, ...]:
        """The bars that the results do not keep."""
        return tuple(bar for bar in BARS if bar.is_kept(self.results) is False)


def to_markdown(report: Report) -> str:
    """The whole report."""
    labels = {name: label for name, label, _ in report.contenders}
    parts = [
        OPENING,
        _circumstances(report),
        "## 达到了没有\n\n" + table(("什么", "要求", "最好", "量得", "结论"), _bar_rows(report)),
        "## 和别人比\n\n![各程序用的时间](performance.svg)\n\n" + _compared(report, labels),
        "## 只量本项目\n\n" + _alone(report, labels),
        METHOD,
    ]
    return "\n".join(parts)


def to_json(report: Report) -> str:
    """Every single run, and the bars."""
    told = {
        "day": report.day.isoformat(),
        "machine": report.machine,
        "rounds": report.rounds,
        "contenders": [
            {"name": name, "label": label, "version": version}
            for name, label, version in report.contenders
        ],
        "missing": list(report.missing),
        "bars": [
            {
                "what": bar.what,
                "unit": bar.unit,
                "limit": bar.limit,
                "moonshot": bar.moonshot,
                "measured": bar.reading(report.results),
                "kept": bar.is_kept(report.results),
            }
            for bar in BARS
        ],
        "runs": [
            {
                "contender": feat.contender,
                "doing": feat.doing,
                "articles": feat.articles,
                "seconds": [round(cost.seconds, 4) for cost in costs],
                "work": [cost.work and round(cost.work, 4) for cost in costs],
                "megabytes": [cost.megabytes and round(cost.megabytes, 1) for cost in costs],
                "pages": costs[-1].pages,
            }
            for feat, costs in report.results
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def seconds_text(seconds: float) -> str:
    """A time as one reads it: 7.42 秒, 44.1 秒."""
    return f"{seconds:.1f} 秒" if seconds >= 10 else f"{seconds:.2f} 秒"


def _circumstances(report: Report) -> str:
    versions = "；".join(f"{label} {version}" for _, label, version in report.contenders)
    lines = [
        f"- 日期：{report.day.isoformat()}",
        f"- 电脑：{report.machine}",
        f"- 版本：{versions}",
        f"- 轮数：{report.rounds}",
        "- 一页只做一种样子，和别家一样：长辈版、文字版没有打开",
        *(f"- 缺席：{reason}" for reason in report.missing),
    ]
    return "\n".join(lines) + "\n"


def _bar_rows(report: Report) -> Iterable[tuple[str, ...]]:
    verdicts = {True: "达到", False: "**没有达到**", None: "没有量"}
    for bar in BARS:
        value = bar.reading(report.results)
        yield (
            bar.what,
            f"≤ {_amount(bar.limit, bar.unit)}",
            "—" if bar.moonshot is None else _amount(bar.moonshot, bar.unit),
            "—" if value is None else _measured(value, bar.unit),
            verdicts[bar.is_kept(report.results)],
        )


def _compared(report: Report, labels: dict[str, str]) -> str:
    rows = []
    feats = [(feat, costs) for feat, costs in report.results if _is_shared(feat, report.results)]
    order = list(LABELS)
    for feat, costs in sorted(feats, key=lambda one: (one[0].articles, order.index(one[0].doing))):
        others = [
            report.results.ratio(feat, Feat(name, feat.doing, feat.articles))
            for name in ("hugo", "pelican")
        ]
        rows.append(
            (
                f"{feat.articles:,}",
                LABELS[feat.doing],
                labels[feat.contender],
                *_times(report.results, feat, costs),
                *("—" if one is None else f"{one:.2f} ×" for one in others),
                *_sizes(report.results, feat, costs),
            )
        )
    head = (
        "篇数",
        "做什么",
        "谁",
        "用时",
        "最快到最慢",
        "是 Hugo 的",
        "是 Pelican 的",
        "处理器",
        "内存",
        "页数",
    )
    return table(head, rows) if rows else "没有量。\n"


def _alone(report: Report, labels: dict[str, str]) -> str:
    rows = [
        (
            LABELS[feat.doing],
            f"{feat.articles:,}" if feat.articles else "本站自己的内容",
            *_times(report.results, feat, costs),
            *_sizes(report.results, feat, costs),
        )
        for feat, costs in report.results
        if not _is_shared(feat, report.results)
    ]
    head = ("做什么", "篇数", "用时", "最快到最慢", "处理器", "内存", "页数")
    return table(head, rows) if rows else "没有量。\n"


def _is_shared(feat: Feat, results: Results) -> bool:
    """Whether somebody else did the same."""
    return any(
        (one.doing, one.articles) == (feat.doing, feat.articles) and one != feat
        for one, _ in results
    )


def _times(results: Results, feat: Feat, costs: tuple[Cost, ...]) -> tuple[str, str]:
    times = [cost.seconds for cost in costs]
    span = f"{seconds_text(min(times)).removesuffix(' 秒')}–{seconds_text(max(times))}"
    return seconds_text(results.seconds(feat)), span


def _sizes(results: Results, feat: Feat, costs: tuple[Cost, ...]) -> tuple[str, ...]:
    work, memory, pages = results.work(feat), results.megabytes(feat), costs[-1].pages
    return (
        "—" if work is None else seconds_text(work),
        "—" if memory is None else f"{memory:.0f} MB",
        "—" if pages is None else f"{pages:,}",
    )


def _amount(value: float, unit: str) -> str:
    return f"{value:g} {unit}"


def _measured(value: float, unit: str) -> str:
    return f"{value:.0f} {unit}" if unit in ("MB", "毫秒") else f"{value:.2f} {unit}"


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """Rows below their head, as Markdown."""
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"
