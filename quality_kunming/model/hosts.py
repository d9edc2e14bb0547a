"""Other sites to which pages may lead."""

import re
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, field_validator

from quality_kunming.model.base import Line, Model

_NAME = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]")
GOVERNMENT = "gov.cn"


def _host_name(text: str) -> str:
    if not _NAME.fullmatch(text):
        raise ValueError(
            f"写成了“{text}”；只写域名：小写字母、数字、点和连字符，不带 https://、端口和后面的路径"
        )
    return text


class Host(Model):
    """One outside host."""

    host: Annotated[Line, AfterValidator(_host_name)] = Field(
        title="域名", description="只写域名，例如 www.samr.gov.cn"
    )
    name: Line = Field(title="谁的网站", description="例如 国家市场监督管理总局")


class Hosts(Model):
    """data/hosts.yaml."""

    hosts: tuple[Host, ...] = Field((), title="外部网站", description="一组一个")

    @field_validator("hosts")
    @classmethod
    def _are_told_apart(cls, hosts):
        names = [host.host for host in hosts]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise ValueError(f"域名 {'、'.join(twice)} 写了两遍，请删去一组")
        return hosts

    @property
    def names(self) -> dict[str, str]:
        """Host → whose site it is."""
        return {one.host: one.name for one in self.hosts}


def is_government(host: str) -> bool:
    """Whether a host is a Chinese government's: leaving for it needs no notice."""
    return host == GOVERNMENT or host.endswith(f".{GOVERNMENT}")


def host_of(url: str) -> str:
    """The host of an address in lower case; empty where it has none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
