"""All rules: every module below this package that has a `RULE`."""

import pkgutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path

from quality_kunming.checks.rule import Rule, Scope

GROUPS = {
    "files": "不丢一篇",
    "links": "链接和文件",
    "privacy": "个人信息",
    "words": "用词和标点",
    "figures": "数字",
    "freshness": "时效",
    "media": "图片和下载",
    "pages": "做好的页面",
    "release": "正式发布",
}
"""Folder of a group of rules → what it is called, in the order of the guide."""


@dataclass(frozen=True)
class Registered:
    """A rule with its group and its module's `find` (none where loading finds it) and `of_page`, if it has one."""

    rule: Rule
    group: str
    find: Callable[..., Iterable] | None
    of_page: Callable[..., object] | None


@cache
def registered() -> tuple[Registered, ...]:
    """Every rule, by group and id."""
    rules = []
    for group in GROUPS:
        package = f"{__package__}.{group}"
        for module in pkgutil.iter_modules([str(Path(__file__).parent / group)]):
            loaded = import_module(f"{package}.{module.name}")
            if rule := getattr(loaded, "RULE", None):
                asked = getattr(loaded, "find", None), getattr(loaded, "of_page", None)
                rules.append(Registered(rule, group, *asked))
    order = list(GROUPS)
    return tuple(sorted(rules, key=lambda one: (order.index(one.group), one.rule.id)))


@cache
def of_scope(scope: Scope) -> tuple[Registered, ...]:
    """The rules that look at one kind of thing."""
    return tuple(one for one in registered() if one.rule.scope is scope)


@cache
def rules() -> dict[str, Rule]:
    """Every rule by its id."""
    return {one.rule.id: one.rule for one in registered()}
