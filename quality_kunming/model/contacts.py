"""Official hotlines and mailboxes, declared once; any other is somebody's own."""

from enum import StrEnum

from pydantic import Field

from quality_kunming.model.base import Line, Model


class ContactKind(StrEnum):
    """What is declared."""

    PHONE = "电话"
    MAIL = "邮箱"
    ADDRESS = "地址"
    ACCOUNT = "账号"


class Contact(Model):
    """One official way to reach an office."""

    kind: ContactKind = Field(title="种类", description="电话、邮箱、地址、账号 之一")
    value: Line = Field(title="号码或地址", description="例如 0871-65392426")
    name: Line = Field(title="是谁的", description="单位和用途，例如 12315 热线")


class Contacts(Model):
    """data/contacts.yaml."""

    contacts: tuple[Contact, ...] = Field((), title="公开的联系方式", description="一组一个")
