"""Personal data in the names of files and folders, also of those that hold no words."""

import re
from collections.abc import Iterator

from quality_kunming.checks.privacy import (
    bank_card,
    birth_date,
    home_address,
    identity_number,
    landline_number,
    mailbox,
    messenger_account,
    mobile_number,
    personal_number,
    plate_number,
    travel_document,
)
from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import Example, Finding, Rule, Scope
from quality_kunming.checks.support.matching import Hits
from quality_kunming.model.contacts import Contacts
from quality_kunming.reading.files import files_below
from quality_kunming.reading.spoken import plain

RULE = Rule(
    id="personal-file-name",
    title="文件名里的个人信息",
    scope=Scope.PROJECT,
    reason="文件名会成为网址的一段，谁都看得到，搜索网站也会记下来。",
    source="《中华人民共和国个人信息保护法》第十条",
    bad=Example(
        {"content/downloads/zhangsan-13987654321.txt": "报名表\n"},
        shown="content/downloads/zhangsan-13987654321.txt",
    ),
    good=Example(
        {"content/downloads/baoming-20220901.txt": "报名表\n"},
        shown="content/downloads/baoming-20220901.txt",
    ),
)
MESSAGE = "文件或文件夹的名字里有{}“{}”，请改名"

KINDS: tuple[tuple[str, Hits], ...] = (
    ("身份证号", identity_number.hits),
    ("银行卡号", bank_card.hits),
    ("手机号码", mobile_number.hits),
    ("没登记的电话", landline_number.hits),
    ("证件号码", travel_document.hits),
    ("车牌号", plate_number.hits),
    ("没登记的邮箱", mailbox.hits),
    ("微信号、QQ号一类的账号", messenger_account.hits),
    ("个人的编号", personal_number.hits),
    ("住址", home_address.hits),
    ("出生日期", birth_date.hits),
)
"""What it is → who finds it."""

_TELLING = re.compile(r"\d(?:[ .\-_/()]?\d){6}|@|wxid|[^\x00-\x7f]")


def find(project: Project) -> Iterator[Finding]:
    """Every file below `content/` and `data/` whose name tells of a person."""
    for top in ("content", "data"):
        for path in files_below(project.root / top):
            name = path.relative_to(project.root).as_posix()
            if _TELLING.search(name):
                yield from _findings(name, project.policy.contacts)


def _findings(name: str, contacts: Contacts) -> Iterator[Finding]:
    text = plain(name).text
    stem, _, _ = text.rpartition(".")
    taken: list[tuple[int, int]] = []
    for kind, hits in KINDS:
        for hit in hits(stem, contacts):
            if not any(hit.start < end and start < hit.end for start, end in taken):
                taken.append((hit.start, hit.end))
                yield Finding(name, 0, MESSAGE.format(kind, hit.shown))
