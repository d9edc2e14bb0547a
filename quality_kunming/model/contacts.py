"""Official hotlines and mailboxes, declared once; any other is somebody's own."""

import re
import unicodedata
from enum import StrEnum

from pydantic import Field, field_validator, model_validator

from quality_kunming.model.base import Line, Model


class ContactKind(StrEnum):
    """What is declared."""

    PHONE = "电话"
    MAIL = "邮箱"
    ADDRESS = "地址"
    ACCOUNT = "账号"


_WRITTEN = {
    ContactKind.PHONE: (
        r"\+?[\d(][\d() -]{1,22}\d",
        "只写一个号码，例如 0871-65392426 或 12315；分机号另写进“是谁的”",
    ),
    ContactKind.MAIL: (
        r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+",
        "写完整的邮箱，例如 KMPP2022@126.com",
    ),
    ContactKind.ADDRESS: (
        r"(?=.*[\u4e00-\u9fff]{3}).{6,80}",
        "写完整的地址，从市或县区写到门牌号",
    ),
    ContactKind.ACCOUNT: (r"\S{2,40}", "只写账号本身，中间没有空格"),
}
"""How the value of a kind is written, and what to say where it is not."""

_AREA = re.compile(r"^0(?:10|2\d|[3-9]\d\d)")
"""The code of a city."""


class Contact(Model):
    """One official way to reach an office."""

    kind: ContactKind = Field(title="种类", description="电话、邮箱、地址、账号 之一")
    value: Line = Field(title="号码或地址", description="例如 0871-65392426")
    name: Line = Field(title="是谁的", description="单位和用途，例如 12315 热线")

    @model_validator(mode="after")
    def _can_be_reached(self):
        pattern, advice = _WRITTEN[self.kind]
        is_number = self.kind is not ContactKind.PHONE or 3 <= len(self.key) <= 13
        if not (re.fullmatch(pattern, self.value) and is_number):
            raise ValueError(f"{self.kind}写成了“{self.value}”；{advice}")
        return self

    @property
    def key(self) -> str:
        """What all spellings of the value have in common."""
        return (number_key if self.kind is ContactKind.PHONE else word_key)(self.value)


class Contacts(Model):
    """data/contacts.yaml."""

    contacts: tuple[Contact, ...] = Field((), title="公开的联系方式", description="一组一个")

    @field_validator("contacts")
    @classmethod
    def _are_told_apart(cls, contacts):
        keys = [(one.kind, one.key) for one in contacts]
        twice = [one.value for at, one in enumerate(contacts) if keys[at] in keys[:at]]
        if twice:
            raise ValueError(
                f"{'、'.join(twice)} 登记了两遍（空格、连字符、大小写不算），请删去一组"
            )
        return contacts

    def has_phone(self, number: str) -> bool:
        """Whether a number is declared, with or without the code of the country and of the city."""
        key = number_key(number)
        return any(key in (one, _AREA.sub("", one)) for one in self._keys(ContactKind.PHONE))

    def has_mail(self, mailbox: str) -> bool:
        """Whether a mailbox is declared."""
        return word_key(mailbox) in self._keys(ContactKind.MAIL)

    def has_account(self, account: str) -> bool:
        """Whether the name or number of an account is declared."""
        return word_key(account) in self._keys(ContactKind.ACCOUNT)

    def has_address(self, address: str) -> bool:
        """Whether an address is, or is part of, or goes on from one that is declared."""
        key = word_key(address)
        return any(key in one or one in key for one in self._keys(ContactKind.ADDRESS))

    def _keys(self, kind: ContactKind) -> frozenset[str]:
        return frozenset(one.key for one in self.contacts if one.kind is kind)


def number_key(number: str) -> str:
    """The digits of a telephone number, without the code of the country."""
    digits = re.sub(r"[^\d]", "", unicodedata.normalize("NFKC", number))
    bare = digits.removeprefix("00").removeprefix("86")
    if len(digits) < 12 or len(digits) - len(bare) not in (2, 4):
        return digits
    is_mobile = bare.startswith("1") and len(bare) == 11
    return bare if is_mobile or bare.startswith("0") else f"0{bare}"


def word_key(words: str) -> str:
    """A mailbox, an address or an account without spaces, hyphens, wide characters and capitals."""
    return re.sub(r"[\s-]", "", unicodedata.normalize("NFKC", words)).casefold()
