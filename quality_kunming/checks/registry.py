"""All rules: every module of a group, and the table of those that reading keeps."""

import pkgutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path

from quality_kunming.checks.rule import Rule, Scope
from quality_kunming.loading.rules import RULES as KEPT_BY_READING

GROUPS = {
    "words": "写文章",
    "figures": "写数字",
    "links": "放链接",
    "media": "放图片和下载",
    "privacy": "写到人",
    "records": "填记录",
    "files": "存文件",
    "freshness": "过了日子再看",
    "pages": "看做好的网页",
    "release": "发布",
}
"""Group of rules, a folder or a part of the table of reading → what an editor is doing, in the order of the guide."""


@dataclass(frozen=True)
class Registered:
    """A rule with its group and what its module asks with: `find` (none where loading finds it), `of_page`, `known`."""

    rule: Rule
    group: str
    find: Callable[..., Iterable] | None
    of_page: Callable[..., object] | None = None
    known: Callable[..., object] | None = None


@cache
def registered() -> tuple[Registered, ...]:
    """Every rule, by group and id."""
    rules = []
    for group in GROUPS:
        package = f"{__package__}.{group}"
        for module in pkgutil.iter_modules([str(Path(__file__).parent / group)]):
            loaded = import_module(f"{package}.{module.name}")
            asked = (getattr(loaded, name, None) for name in ("of_page", "known"))
            rules.append(Registered(loaded.RULE, group, loaded.find, *asked))
        rules += [Registered(rule, group, None) for rule in KEPT_BY_READING.get(group, ())]
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
