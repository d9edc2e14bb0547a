"""Telephones and mailboxes in records, held against those that are declared."""

from collections.abc import Iterator

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import Example, Finding, Rule, Scope
from quality_kunming.checks.support.channels import channels_in
from quality_kunming.model.channel import ChannelKind

_SERVICE = """\
name: 咨询台
service_kind: 咨询投诉
audience: [市民]
summary: 有问题打这里。
channels:
  - kind: 电话
    label: 咨询
    value: 0871-63100000
    source: launch
sources: [launch]
"""
_DECLARED = """\
contacts:
  - kind: 电话
    value: "0871 6310 0000"
    name: 昆明市某某局办公室
"""

RULE = Rule(
    id="undeclared-channel",
    title="没有登记的渠道",
    scope=Scope.PROJECT,
    reason="活动和服务里的电话、邮箱会登在很多页上，写错一个数字，打到的就是别人家。",
    source="《政府网站发展指引》（国办发〔2017〕47号）",
    bad=Example({"data/services/desk.yaml": _SERVICE}),
    good=Example({"data/services/desk.yaml": _SERVICE, "data/contacts.yaml": _DECLARED}),
)
MESSAGE = "“号码或名称”（value）写成了“{}”，data/contacts.yaml 里没有登记；请核对，没错就登记一次"


def find(project: Project) -> Iterator[Finding]:
    """Every channel of telephone or mail whose value is not declared as official."""
    collection, contacts = project.collection, project.policy.contacts
    for name, record in {"data/site.yaml": collection.site, **collection.records}.items():
        for location, channel in channels_in(record):
            if channel.kind not in (ChannelKind.PHONE, ChannelKind.MAIL):
                continue
            is_mail = channel.kind is ChannelKind.MAIL
            if not (contacts.has_mail if is_mail else contacts.has_phone)(channel.value):
                line = collection.line_of(name, (*location, "value"))
                yield Finding(name, line, MESSAGE.format(channel.value))
