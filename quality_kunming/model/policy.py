"""What the bureau has decided about what goes out: one file each, all of them read by the checks."""

from pydantic import Field

from quality_kunming.model.audit import Audit
from quality_kunming.model.base import Line, Model
from quality_kunming.model.contacts import Contacts
from quality_kunming.model.dates import PartialDate
from quality_kunming.model.hosts import Hosts
from quality_kunming.model.redirects import Redirects
from quality_kunming.model.targets import Targets
from quality_kunming.model.wording import Wording


class Exemption(Model):
    """One place where a rule does not hold, for a reason and a time."""

    rule: Line = Field(title="规则", description="提示末尾方括号里的代号，例如 mobile-number")
    file: Line = Field(title="文件", description="例如 content/news/2022/launch-2022.md")
    words: str = Field(
        "",
        title="原文",
        description="只放过这一句：照抄出问题的那一句，或者里面的几个字；不写就是整个文件",
    )
    reason: Line = Field(title="理由", description="为什么可以例外，谁同意的")
    valid_until: PartialDate = Field(title="有效至", description="最后有效的一天，例如 2026-12-31")


class Exemptions(Model):
    """data/exceptions.yaml: all exceptions to the rules."""

    exceptions: tuple[Exemption, ...] = Field((), title="例外", description="一组一处")


class Policy(Model):
    """All these files; one that is not there is empty."""

    exceptions: Exemptions = Exemptions()
    contacts: Contacts = Contacts()
    hosts: Hosts = Hosts()
    redirects: Redirects = Redirects()
    targets: Targets = Targets()
    wording: Wording = Wording()
    audit: Audit | None = None
    origin: str = ""
    """The site's own address, which is no other site's."""

    unread: tuple[str, ...] = ()
    """The fields whose files do not load, which is told once: nothing is held against their lists."""

    @property
    def digest_text(self) -> str:
        """Everything that a rule about one file's words may ask, as one text."""
        return self.model_dump_json(include={"contacts", "hosts", "wording", "origin", "unread"})


POLICY_FILES = {
    "exceptions": "data/exceptions.yaml",
    "contacts": "data/contacts.yaml",
    "hosts": "data/hosts.yaml",
    "redirects": "data/redirects.yaml",
    "targets": "data/targets.yaml",
    "audit": "data/audit.yaml",
    "wording": "data/vocabularies/terms.yaml",
}
"""Field of the policy → its file."""
