"""Addresses of the last publication that would be gone."""

import re
from collections.abc import Iterator

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import Example, Finding, Rule, Scope
from quality_kunming.checks.support.addresses import ONLY_IN_PREVIEW, addresses, why_missing
from quality_kunming.model.cards import ADDRESS as CARDS
from quality_kunming.model.policy import POLICY_FILES

REDIRECTS = POLICY_FILES["redirects"]
_MOVED = "redirects:\n  - old: /news/2022/qidong/\n    new: /news/2022/launch/\n"
_PUBLISHED = {"/news/2022/qidong/": "content/news/2022/qidong.md"}

RULE = Rule(
    id="lost-address",
    title="发布过的网址没有了",
    scope=Scope.PROJECT,
    reason="别人收藏、转发、引用过的网址不能打不开。",
    source="《政府网站发展指引》（国办发〔2017〕47号），杜绝“错链”“断链”",
    bad=Example(
        {"data/redirects.yaml": "redirects: []\n"},
        shown="上次发布了 content/news/2022/qidong.md，后来改名成 launch.md，没有写跳转",
        published=_PUBLISHED,
    ),
    good=Example({"data/redirects.yaml": _MOVED}, published=_PUBLISHED),
)

_OF_CALL = re.compile(r"/take-part/(\d{4}/[^/]+)/")
_KEPT = ("/downloads/", "/feeds/")
RETRACT = "不想再让人看的，在开头写 retracted:（下面两行 day 哪一天、reason 为什么），网址留着，写明已撤稿；搬走的请"
"""What to do with a text that is to be taken back, and what begins the rest of the sentence."""
_PASSING = (CARDS, "/leaving/", "/theme/", "/images/", "/drafts/", *ONLY_IN_PREVIEW)
"""A card goes with its page, which is told of, or with the switch."""


def find(project: Project) -> Iterator[Finding]:
    """Every published address that is no longer there and leads nowhere."""
    if not project.published:
        return
    there = addresses(project) | {one.old for one in project.policy.redirects.redirects}
    reasons = why_missing(project)
    for address, file in sorted(project.published.items()):
        is_there = address.partition("#")[0] in there or _may_come_back(address, project)
        if is_lasting(address) and not is_there:
            message = _message(address, file, reasons.get(address, ""))
            yield Finding(file or REDIRECTS, 0, message)


def _may_come_back(address: str, project: Project) -> bool:
    """Whether it is of a call of an activity that cannot be read now: that mistake is told, and no other."""
    of_call = _OF_CALL.match(address)
    return bool(of_call) and project.collection.may_be("activity", of_call[1])


def is_lasting(address: str) -> bool:
    """Whether others may have kept an address: a page or file, not the second page of a list."""
    if address.startswith(_PASSING) or "/page/" in address:
        return False
    return address.endswith(("/", "/data.csv")) or address.startswith(_KEPT)


def _message(address: str, file: str, reason: str) -> str:
    origin = f"（来自 {file}）" if file else ""
    retract = RETRACT if file.startswith("content/") and address.endswith("/") else ""
    if reason:
        again = f"请改回发布；{retract}" if retract else "请改回发布，或者"
        return f"网址 {address} 发布过，现在成了{reason}，会打不开；{again}{_advice(address)}"
    if not address.endswith("/"):
        return f"文件 {address}{origin}发布过，现在没有了；请把它放回原处，不再有效的在页面里说明"
    again = f"请恢复这个文件；{retract}" if retract else "请恢复这个文件，搬走的请"
    return f"网址 {address} 发布过{origin}，现在没有了；{again}{_advice(address)}"


def _advice(address: str) -> str:
    return f"在 {REDIRECTS} 写一组：old: {address}，new: 现在的网址"
