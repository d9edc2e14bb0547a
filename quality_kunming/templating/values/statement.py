"""The accessibility statement: weights, contrasts and the last look of a tool, in words."""

from collections import defaultdict
from math import floor

from quality_kunming.model.account import Account, Weights
from quality_kunming.model.audit import Audit
from quality_kunming.reading.colours import Colours, contrast

PAIRS = (
    ("文字", "ink", ("paper", "paper-raised")),
    ("说明的小字", "ink-soft", ("paper", "paper-raised")),
    ("红字", "accent", ("paper", "paper-raised")),
    ("红底上的字", "on-accent", ("accent",)),
)
"""What is seen, its colour, the grounds on which it stands."""


def account_facts(account: Account) -> list[dict]:
    """fact_list: how many pages, how heavy."""
    facts = [("页数", f"{account.pages}页")]
    if account.elder:
        facts.append(("长辈版", f"{account.elder}页，内容和普通版一样"))
    weights = account.weights
    facts += [
        ("首页", _kilobytes(weights.front.bytes)),
        ("中间的一页", f"{_kilobytes(weights.median)}，一半的页不比它重"),
        ("最重的一页", _named(weights)),
    ]
    return [{"term": term, "details": [text]} for term, text in facts]


def audit_facts(audit: Audit) -> list[dict]:
    """fact_list: when, with what, of what, and what came of it."""
    looks = len(audit.pages) * len(audit.conditions)
    facts = (
        ("日期", [audit.day.text]),
        ("工具", [f"{audit.tool}，{audit.browser}"]),
        ("看了什么", [f"{len(audit.pages)}种页面：{'、'.join(audit.pages)}"]),
        ("怎么看", [f"{'、'.join(audit.conditions)}；一共看了{looks}次"]),
        ("结果", _found(audit) or ["没有发现问题"]),
    )
    return [{"term": term, "details": details} for term, details in facts]


def contrast_facts(colours: Colours) -> list[dict]:
    """fact_list: the lowest contrast of each kind of text on its grounds, by day and in the dark, rounded down."""
    return [
        {
            "term": name,
            "details": [
                f"浅色{_lowest(colours.light, ink, grounds)}，深色{_lowest(colours.dark, ink, grounds)}"
            ],
        }
        for name, ink, grounds in PAIRS
    ]


def _lowest(colours: dict[str, str], ink: str, grounds: tuple[str, ...]) -> str:
    lowest = min(contrast(colours[ink], colours[ground]) for ground in grounds)
    return f"{floor(lowest * 10) / 10:.1f}"


def _found(audit: Audit) -> list[str]:
    places: dict[str, list[str]] = defaultdict(list)
    for one in audit.violations:
        places[one.rule].append(f"{one.page}（{one.condition}）{one.places}处")
    return [f"{rule}：{'、'.join(where)}" for rule, where in places.items()]


def _named(weights: Weights) -> str:
    heaviest = weights.heaviest
    name = "就是首页" if heaviest == weights.front else f"“{heaviest.title}”"
    return f"{_kilobytes(heaviest.bytes)}，{name}"


def _kilobytes(count: int) -> str:
    return f"{count / 1000:.1f} KB"
